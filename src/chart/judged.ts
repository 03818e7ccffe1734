import type { ControlChartFinding, Variation } from '../spc/finding.ts';

/** Verdicts of charts whose limits would say more than they can. */
const UNJUDGED: readonly Variation[] = ['too-short', 'not-testable'];

/** Whether a control chart has limits that can be drawn. */
export function isJudged({ evidence, verdict }: ControlChartFinding): boolean {
  return evidence.limits !== null && !UNJUDGED.includes(verdict);
}

/** Those with limits of the first one's indicator. */
export function judgedTogether(findings: readonly ControlChartFinding[]): readonly ControlChartFinding[] {
  const indicator = findings[0]?.subject.indicator;
  return findings.filter((finding) => isJudged(finding) && finding.subject.indicator === indicator);
}
