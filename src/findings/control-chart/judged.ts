import type { ControlChartFinding } from '../../spc/control-chart-finding.ts';
import type { ShewhartFinding } from '../../spc/shewhart-finding.ts';

/** A chart with limits: that of the course, or a textbook one. */
export type AnyControlChart = ControlChartFinding | ShewhartFinding;

/** Whether a control chart has limits that can be drawn: others would say more than they can. */
export function isJudged(finding: AnyControlChart): boolean {
  if (finding.kind === 'control-chart') return (finding.evidence.month?.lower ?? null) !== null;
  const { evidence, verdict } = finding;
  return evidence.limits !== null && verdict !== 'too-short' && verdict !== 'not-testable';
}

/** Whether it names a change or an outlying figure; of a textbook chart, whether a rule points at the latest figure. */
export function isNamed(finding: AnyControlChart): boolean {
  if (finding.kind === 'shewhart-chart') return finding.verdict === 'signal';
  return !['ordinary', 'cannot-tell', 'refused'].includes(finding.verdict);
}

/** Those with limits of the first one's indicator. */
export function judgedTogether<Chart extends AnyControlChart>(findings: readonly Chart[]): readonly Chart[] {
  const indicator = findings[0]?.subject.indicator;
  return findings.filter((finding) => isJudged(finding) && finding.subject.indicator === indicator);
}
