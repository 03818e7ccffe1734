import { firstDay, isMonthly } from '../period/month-index.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { monthsPer } from '../period/per-year.ts';
import type { Period } from '../period/period.ts';
import { rolling as rollingMonths } from '../period/rolling.ts';
import { samePeriodLastYear } from '../period/same-period-last-year.ts';
import { unitOf } from '../period/unit-of.ts';
import { yearToDate } from '../period/year-to-date.ts';
import { matured } from './matured.ts';
import { requireSeries } from './require-series.ts';
import type { Series } from './series.ts';
import { figureAt, isComplete } from './sums.ts';
import { indexesIn, type PeriodTotal, totalOver } from './total.ts';

/** The same stretch in two years. */
export interface Comparison {
  readonly now: PeriodTotal;
  readonly before: PeriodTotal;
}

/** Three comparisons that season does not disturb. */
export interface LikeForLike {
  /** The period against the same period last year. */
  readonly period: Comparison;
  /** The financial year so far against the same months of the year before; `null` for figures that do not add. */
  readonly yearToDate: Comparison | null;
  /** The last twelve months against the twelve before them; `null` for figures that do not add. */
  readonly rolling12: Comparison | null;
}

/**
 * Like for like: how does this period compare with last year's, and the year so far, and the last twelve months?
 *
 * A month that is missing in one year is left out of both, and counted in `periodsMissing` of both, so that the
 * two sums are always over the same months; so is one that is not mature. Throws `invalid-period` when the period is not made of whole periods
 * of the series.
 *
 * @example
 * likeForLike(seriesFrom(offences, { start: '2018-04', numerator: [...Array(13).keys()] }), '2019-04').period.before.value // => 0
 */
export function likeForLike(known: Series, period: string): LikeForLike {
  requireSeries('likeForLike: series', known);
  const series = matured(known, { immature: 'leave-out' });
  const wanted = parsePeriod(period, { path: 'likeForLike: period' });
  const { measure } = series.indicator;
  const adds =
    measure !== 'published-percentage' &&
    measure !== 'duration' &&
    series.window === 'period' &&
    unitOf(series.calendar.start) !== 'span' &&
    isMonthly(series.calendar.every);
  return {
    period: compare(series, wanted),
    yearToDate: adds ? compare(series, yearToDate(wanted)) : null,
    rolling12: adds ? compare(series, rollingMonths(wanted, 12)) : null,
  };
}

function compare(series: Series, period: Period): Comparison {
  const lastYear = samePeriodLastYear(period);
  const { every } = series.calendar;
  const back = isMonthly(every)
    ? 12 / monthsPer(every)
    : (firstDay(period) - firstDay(lastYear)) / (every === 'week' ? 7 : 1);
  const usable = (index: number) => {
    const figure = figureAt(series, index);
    const { measure } = series.indicator;
    const single = measure === 'published-percentage' || measure === 'duration';
    return single ? figure.numerator !== null : isComplete(series.indicator, figure);
  };
  const now = indexesIn(series, period).filter((index) => usable(index) && usable(index - back));
  return {
    now: totalOver(series, now, period),
    before: totalOver(
      series,
      now.map((index) => index - back),
      lastYear,
    ),
  };
}
