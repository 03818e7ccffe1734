import { formatPeriod } from '../period/format-period.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Settle } from '../result/finding.ts';
import type { Series } from '../series/series.ts';
import { moreMonths } from '../words/numbers.ts';
import type { CourseReading } from './course-reading.ts';
import type { CourseFigures } from './figures.ts';
import type { SinceEvidence } from './finding.ts';
import { periodAfter, periodOfRow } from './frame.ts';
import type { CourseOptionsRead } from './options.ts';
import { mostMonths, recentForLevel } from './since-answer.ts';
import type { CourseUnits } from './units.ts';

/** Months of single figures from which `level` may be said. */
export const fewestForLevel = 24;

/** Answer B as it is reported: periods by name, slopes in the units of the indicator. */
export function sinceEvidence(
  series: Series,
  { figures, settled, since }: CourseReading,
  units: CourseUnits,
  { minMonths }: CourseOptionsRead,
): SinceEvidence {
  const row = figures.figures[settled.kept[since.start] ?? 0];
  const fewest = Math.max(Math.round((minMonths * figures.perYear) / 12), fewestForLevel - since.start);
  const wait = Math.max(fewest, since.needed);
  const waited = saysLevel(figures) && since.needed <= mostMonths;
  // Of a single figure there is no slope.
  const slope = (value: number) => (Number.isFinite(since.upper) ? units.differenceOf(value) : null);
  return {
    verdict: since.word,
    from: row === undefined ? '' : periodOfRow(series, row),
    periods: settled.kept.length - since.start,
    recent: since.recent,
    slope: {
      value: slope(since.slope),
      lower: slope(since.lower),
      upper: slope(since.upper),
      level: 0.9,
      unit: units.perYear,
    },
    window: since.window,
    drift: since.drift > 0 ? 'up' : since.drift < 0 ? 'down' : 'none',
    driftSlope: since.drift === 0 ? null : slope(since.drift),
    chance: { rising: since.rising, falling: since.falling, above: since.above, below: since.below },
    mayHaveStopped: (since.word === 'rising' || since.word === 'falling') && since.endsFlat > 0.3,
    needed: since.needed,
    judgeFrom: waited ? periodAfter(series, figures, row?.from ?? 0, wait - 1) : null,
  };
}

/** Level is said of months alone: a few years, or quarters, hide what happened between. */
export const saysLevel = ({ perYear }: CourseFigures): boolean => perYear === 12;

/** Why figures that are not of single months cannot show a level, and what would. */
export function monthsNeeded({ calendar }: Series, figures: CourseFigures): string {
  if (calendar.every === 'week')
    return 'Whether it has held level is not read from weeks: monthly figures would show it.';
  const length = { 4: 'quarter', 2: 'half-year', 1: 'year' }[figures.perYear] ?? 'period';
  return figures.periods > 1
    ? `Single ${calendar.every === 'month' ? 'months' : 'quarters'} hold too few to be read and are put together by the ${length}, which hides what happens within it; a wider area would show whether it has held level.`
    : `Figures by the ${length} hide what happens within it: monthly figures would show whether it has held level.`;
}

/** What would settle the course since: the months that are left until it can be judged, or else why none are said. */
export function settleOf(since: SinceEvidence, series: Series, figures: CourseFigures): Settle | null {
  if (since.verdict !== 'too-soon' && since.verdict !== 'cannot-tell') return null;
  const { judgeFrom, recent } = since;
  const last = figures.figures[figures.figures.length - 1];
  const settle = (text: string, months: number | null = null): Settle => ({ months, perMonth: null, text });
  if (!saysLevel(figures)) return settle(monthsNeeded(series, figures));
  if (judgeFrom === null || last === undefined)
    return settle(
      `No number of months up to ${mostMonths} would show whether it is level within the margin; a larger sample or a wider margin would.`,
    );
  const from = formatPeriod(parsePeriod(judgeFrom));
  for (let months = 1; months <= mostMonths; months += 1)
    if (periodAfter(series, figures, last.from, months) === judgeFrom)
      return settle(
        `What it has done since can be judged from ${from} (${moreMonths(months)}): held level, it would show so by then nine times in ten.`,
        months,
      );
  return recent < recentForLevel
    ? settle(
        'There are months enough: its slope may be inside the margin or beyond, and more would narrow it.',
      )
    : settle('Whether it changed again within the last year is open: a few more months would show it.');
}
