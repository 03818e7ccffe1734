import { indexIn } from '../period/calendar.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Period } from '../period/period.ts';
import { placesWithin } from '../period/places-within.ts';
import { unitOf } from '../period/unit-of.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { wideningOver } from './completed-figure.ts';
import { countIn, isWholeIn } from './period-in.ts';
import { requireSeries } from './require-series.ts';
import type { Series } from './series.ts';
import { figureAt, isComplete, requireAdditive, requireOwnPeriods, sumFigures } from './sums.ts';

/** The figures of one stretch of a series added up. */
export interface PeriodTotal {
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In the indicator's own unit, as `valueAt` gives it. */
  readonly value: number | null;
  readonly periodsUsed: number;
  readonly periodsMissing: number;
  /** How many times its sampling variance it has because parts of it were completed; absent where none was. */
  readonly widening?: number;
}

/**
 * Total: how many in all over a year, a quarter, or any run of whole periods of the series?
 *
 * Numerators and denominators are added over the periods that have both; those that lack either are counted in
 * `periodsMissing` and left out of both sums, so a share stays a share but a count is a lower bound. The
 * denominator of a rate is the mean population, in proportion to the periods used, so that the value is per head
 * and whole period and a missing month does not lower it. Nothing usable gives `null`.
 *
 * Throws `invalid-period` when the period is not made of whole periods of the series, and `wrong-measure` for
 * more than one period of figures that cannot be added (published percentages, durations, rolling totals).
 *
 * @example
 * total(seriesFrom(offences, { start: '2019-01', numerator: [1, 2, 3] }), '2019-02/2019-03').numerator // => 5
 */
export function total(series: Series, period: string): PeriodTotal {
  requireSeries('total: series', series);
  const wanted = parsePeriod(period, { path: 'total: period' });
  return totalOver(series, indexesIn(series, wanted), wanted);
}

/** Sums the periods at these indexes, as the figure of a period; those outside the calendar are missing. */
export function totalOver(series: Series, indexes: readonly number[], period: Period): PeriodTotal {
  const { indicator, calendar } = series;
  const expected = unitOf(calendar.start) === 'span' ? 1 : countIn(calendar.every, period);
  const figures = indexes.map((index) => figureAt(series, index));
  const { measure, per = 1000 } = indicator;
  const single = measure === 'published-percentage' || measure === 'duration';
  if (expected > 1) {
    requireAdditive(indicator, 'total: series');
    requireOwnPeriods(series, 'total: series');
  }
  const used = figures.filter((figure) =>
    single ? figure.numerator !== null : isComplete(indicator, figure),
  );
  const sum = single ? (used[0] ?? null) : sumFigures(indicator, used, 'areas');
  const numerator = sum?.numerator ?? null;
  const people = sum?.denominator ?? null;
  const denominator = measure === 'rate' && people !== null ? people / expected : people;
  const counts = {
    ...(series.completed === undefined ? {} : { widening: wideningOver(series, indexes) }),
    period,
    numerator,
    denominator,
    periodsUsed: used.length,
    periodsMissing: expected - used.length,
  };
  if (single || measure === 'count') return { ...counts, value: numerator };
  if (numerator === null || denominator === null || denominator <= 0) return { ...counts, value: null };
  return { ...counts, value: (numerator / denominator) * (measure === 'rate' ? per : 1) };
}

/** Indexes of the periods of a series that lie in a period made of whole ones. */
export function indexesIn({ calendar }: Series, period: Period): readonly number[] {
  const exact = indexIn(calendar, period);
  if (exact !== null) return [exact];
  if (unitOf(calendar.start) === 'span' || !isWholeIn(calendar.every, period))
    throw new IndicatorError({
      code: 'invalid-period',
      path: 'total: period',
      expected: `must be made of whole periods of the series (${calendar.every}, from ${calendar.start})`,
      received: received(period),
    });
  return placesWithin(calendar, period);
}
