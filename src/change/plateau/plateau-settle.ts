import type { ReadCourse } from '../../course/read-course.ts';
import { mostMonths } from '../../course/since-answer.ts';
import type { Settle } from '../../result/finding.ts';
import { sizeWords, whole } from '../../words/numbers.ts';
import type { PlateauEvidence } from './plateau-finding.ts';

/** Points or percent a year above which the margin that could have been shown says nothing. */
const mostShown = 50;

/** What would settle a series that is neither level nor moving: what its course says, with the sample that would do. */
export function plateauSettle(
  { figures, finding, series }: ReadCourse,
  evidence: PlateauEvidence,
): Settle | null {
  const { settle } = finding;
  const { couldShow, margin, since } = evidence;
  if (settle === null || since === null || figures === null || settle.months !== null) return settle;
  // Answers a month with which 60 months would be enough: the months needed fall with the cube root of the sample.
  const perMonth =
    since.needed > mostMonths && figures.scale === 'share' && figures.perYear === 12
      ? Math.ceil((figures.n / figures.figures.length) * (since.needed / mostMonths) ** 3)
      : null;
  const sample =
    perMonth === null
      ? ''
      : ` It would take ${whole(perMonth)} ${series.indicator.outOf ?? 'answers'} a month.`;
  const size = 'points' in margin ? margin.points : margin.percent;
  const shown =
    couldShow === null || couldShow > mostShown || couldShow < size
      ? ''
      : ` The figures since could have shown a margin of ${sizeWords({ unit: since.slope.unit, value: couldShow })}.`;
  return { ...settle, perMonth, text: `${settle.text}${sample}${shown}` };
}
