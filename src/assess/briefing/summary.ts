import type { QuestionAnswer } from '../questions/question.ts';
import type { BriefedFinding } from './briefing.ts';

const LONGEST = 10;

/**
 * The most important findings in at most ten lines, one for each section and kind. Those from real figures come
 * first; illustrative ones fill what room is left, each marked. Where questions were answered, what no answer says
 * of itself stays in its section: it is not what was asked.
 */
export function summaryOf(
  findings: readonly BriefedFinding[],
  answers: readonly Pick<QuestionAnswer, 'sentences'>[] = [],
): string[] {
  const told = new Set(answers.flatMap(({ sentences }) => sentences));
  const seen = new Set<string>();
  const chosen: BriefedFinding[] = [];
  for (const finding of findings) {
    const key = `${finding.section}:${finding.kind}`;
    if (finding.tier === 4 || seen.has(key)) continue;
    if (told.size > 0 && finding.section !== 'own' && !told.has(finding.sentence)) continue;
    seen.add(key);
    chosen.push(finding);
  }
  const real = chosen.filter(({ basis }) => basis !== 'illustrative');
  const invented = chosen.filter(({ basis }) => basis === 'illustrative');
  const lines = [...real, ...invented].slice(0, LONGEST).map(lineOf);
  if (lines.length > 0) return lines;
  return [
    findings.length === 0
      ? 'There are no figures for this day.'
      : 'No material change was shown by the figures of this day.',
  ];
}

function lineOf({ basis, sentence }: BriefedFinding): string {
  return basis === 'illustrative' ? `Illustrative, not real: ${sentence}` : sentence;
}
