import { periodAt } from '../period/calendar.ts';
import { daysIn } from '../period/days-in.ts';
import { periodsPerYear } from '../period/per-year.ts';
import { IndicatorError } from '../result/error.ts';
import { requireSeries } from './require-series.ts';
import type { Series } from './series.ts';

const DAYS_IN_AN_AVERAGE_YEAR = 365.25;

/**
 * Days adjusted: what would the counts be if every month had as many days?
 *
 * Each count times 30.4375 (per month) over the days of its period, so that February is not a fall. The counts
 * are no longer whole numbers: they suit charts and comparisons of months, and a caveat says so. Throws
 * `wrong-measure` for anything but counts and for rolling totals.
 *
 * @example
 * daysAdjusted(seriesFrom(offences, { start: '2019-02', numerator: [28] })).numerator // => [30.4375]
 */
export function daysAdjusted(series: Series): Series {
  requireSeries('daysAdjusted: series', series);
  const { indicator, calendar, window, numerator } = series;
  if (indicator.measure !== 'count' || window !== 'period')
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'daysAdjusted: series',
      expected: 'must be counts of their own periods',
      received: window === 'period' ? `a ${indicator.measure}` : 'rolling totals',
    });
  const average =
    calendar.every === 'day' || calendar.every === 'week'
      ? daysIn(calendar.start)
      : DAYS_IN_AN_AVERAGE_YEAR / periodsPerYear[calendar.every];
  return {
    ...series,
    numerator: numerator.map((count, index) =>
      count === null ? null : (count * average) / daysIn(periodAt(calendar, index)),
    ),
    caveats: [
      ...series.caveats,
      {
        code: 'days-adjusted',
        text: 'Counts are adjusted to periods of equal length and are not whole numbers.',
      },
    ],
  };
}
