import type { CourseRefusal } from '../../course/figures.ts';
import type { SinceEvidence } from '../../course/finding.ts';
import type { ReadCourse } from '../../course/read-course.ts';
import { mostMonths, recentForLevel } from '../../course/since-answer.ts';
import { monthsNeeded, saysLevel } from '../../course/since-evidence.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Settle } from '../../result/finding.ts';
import { amount, chance, moreMonths, whole } from '../../result/words.ts';
import type { PlateauEvidence } from './plateau-finding.ts';

const advised: Readonly<Record<CourseRefusal, string>> = {
  rolling:
    'The figures of each month: rolling figures overlap, so every change is smeared over the whole window.',
  'no-figures': 'Figures.',
  'one-figure': 'A second figure, and 24 months of them to show a plateau.',
  sparse: 'A wider area: even years hold too few events to read.',
  'no-noise': 'More figures, or the number behind each: nothing shows how much such figures vary.',
};

/** Points or percent a year above which the margin that could have been shown says nothing. */
const mostShown = 50;

/** What would settle a series that is neither level nor moving: the reason that holds, and when it can be judged. */
export function plateauSettle(read: ReadCourse, evidence: PlateauEvidence): Settle | null {
  const { figures, finding, reading } = read;
  const { reason, since } = evidence;
  if (finding.verdict === 'refused' || reason !== null) return advice(advised[reason ?? 'no-figures']);
  if (since !== null && since.verdict !== 'too-soon' && since.verdict !== 'cannot-tell') return null;
  if (figures !== null && !saysLevel(figures)) return advice(monthsNeeded(read.series, figures));
  if (since === null || reading === null || figures === null)
    return advice('Twelve figures for a first reading, and 24 months of them to show a plateau.');
  const { judgeFrom } = since;
  const shown =
    evidence.couldShow === null || evidence.couldShow > mostShown || evidence.couldShow < sizeOf(evidence)
      ? ''
      : ` The figures since could have shown a margin of ${amount(evidence.couldShow, since.slope.unit)}.`;
  if (judgeFrom === null) {
    const perMonth = answersNeeded(read, evidence);
    const asking =
      perMonth === null ? '' : `, or ${whole(perMonth)} ${read.series.indicator.outOf ?? 'answers'} a month`;
    return {
      months: null,
      perMonth,
      text: `More than ${mostMonths} months at one level${asking}, or a wider margin.${shown}`,
    };
  }
  const months = finding.settle?.months ?? null;
  if (months !== null)
    return {
      months,
      perMonth: null,
      text: `It can be judged from ${formatPeriod(parsePeriod(judgeFrom))} (${moreMonths(months)}): if it holds level until then, that will be shown nine times in ten.`,
    };
  return advice(`${openReason(since, evidence)}${shown}`);
}

/** Why figures that are many enough leave it open: the reason that holds, not the usual one. */
function openReason(since: SinceEvidence, { margin }: PlateauEvidence): string {
  const { chance: odds, recent, slope } = since;
  const size = sizeOf({ margin });
  if (recent >= recentForLevel)
    return `Months enough, but the chance that it has changed again within the last year is ${chance(recent)}: a few more months would show it.`;
  const beyond = Math.max(odds.above, odds.below);
  const outside = Math.abs(slope.lower ?? 0) > size || Math.abs(slope.upper ?? 0) > size;
  if (!outside && beyond >= 0.1)
    return `Months enough, and the slope since is inside the margin; but by other courses of the figures the chance that it is beyond is ${chance(beyond)}.`;
  return 'Months enough, but the slope may be inside the margin or beyond it: more months would narrow it.';
}

/** Answers a month with which 60 months would be enough: the months needed fall with the cube root of the sample. */
function answersNeeded({ figures }: ReadCourse, { since }: PlateauEvidence): number | null {
  if (figures === null || figures.scale !== 'share' || since === null) return null;
  return Math.ceil((figures.n / figures.figures.length) * (since.needed / mostMonths) ** 3);
}

const sizeOf = ({ margin }: Pick<PlateauEvidence, 'margin'>) =>
  'points' in margin ? margin.points : margin.percent;

const advice = (text: string): Settle => ({ months: null, perMonth: null, text });
