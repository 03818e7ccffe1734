import { periodAt, periodsOf } from '../period/calendar.ts';
import { firstDay, lastDay } from '../period/month-index.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { requireSeries } from './require-series.ts';
import type { Series } from './series.ts';

/**
 * Between: the part of a series from one period to another, both included.
 *
 * The ends may be of any unit: `between(monthly, '2018/19', '2018/19')` is April 2018 to March 2019. What lies
 * outside the series is not added: a series that has no period in between comes back empty. Throws
 * `invalid-period` when an end names no period.
 *
 * @example
 * between(seriesFrom(offences, { start: '2019-01', numerator: [1, 2, 3] }), '2019-02', '2019-03').numerator // => [2, 3]
 */
export function between(series: Series, from: string, to: string): Series {
  requireSeries('between: series', series);
  const { calendar } = series;
  const first = firstDay(parsePeriod(from, { path: 'between: from' }));
  const last = lastDay(parsePeriod(to, { path: 'between: to' }));
  const periods = periodsOf(calendar);
  const before = periods.filter((period) => firstDay(period) < first).length;
  const inside = periods.filter((period) => firstDay(period) >= first && lastDay(period) <= last).length;
  const cut = <Value>(values: readonly Value[]) => values.slice(before, before + inside);
  return {
    ...series,
    calendar: { ...calendar, start: periodAt(calendar, before), length: inside },
    numerator: cut(series.numerator),
    denominator: series.denominator === null ? null : cut(series.denominator),
    states: cut(series.states),
  };
}
