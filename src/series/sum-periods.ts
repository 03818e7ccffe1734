import { periodAt, periodsOf } from '../period/calendar.ts';
import type { CalendarUnit } from '../period/period.ts';
import { countBetween } from '../period/range.ts';
import { unitOf } from '../period/unit-of.ts';
import type { Caveat } from '../result/caveat.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { countIn, nests, periodIn } from './period-in.ts';
import { requireSeries } from './require-series.ts';
import type { Series } from './series.ts';
import {
  type Figure,
  figureAt,
  requireAdditive,
  requireAsKnown,
  requireOwnPeriods,
  sumFigures,
} from './sums.ts';

/**
 * Sum over periods: what are the monthly figures by quarter or by year, or the daily ones by week or month?
 *
 * Numerators and denominators are added; the population of a rate is held to its mean, so that the rate is per
 * head and longer period. A longer period of which a part is missing, or that the calendar only begins or ends
 * in, is missing, with a caveat. Throws `wrong-measure` for rolling totals and for published percentages and
 * durations, which cannot be added, and `invalid-option` when `unit` is not
 * made of whole periods of the series: a month is made of days, and not of weeks.
 *
 * @example
 * sumPeriods(seriesFrom(offences, { start: '2019-04', numerator: [1, 2, 3] }), 'quarter').numerator // => [6]
 */
export function sumPeriods(series: Series, unit: CalendarUnit): Series {
  requireSeries('sumPeriods: series', series);
  const { calendar, indicator } = series;
  if (unit === calendar.every && unitOf(calendar.start) !== 'span') return series;
  requireAdditive(indicator, 'sumPeriods: series');
  requireOwnPeriods(series, 'sumPeriods: series');
  requireAsKnown(series, 'sumPeriods: series');
  if (unitOf(calendar.start) === 'span' || !nests(calendar.every, unit))
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'sumPeriods: unit',
      expected: `must be made of whole periods of the series (${calendar.every})`,
      received: received(unit),
    });
  const start = periodIn(unit, calendar.start);
  const groups = new Map<number, Figure[]>();
  for (const [index, period] of periodsOf(calendar).entries()) {
    const at = countBetween(start, periodIn(unit, period)) - 1;
    groups.set(at, [...(groups.get(at) ?? []), figureAt(series, index)]);
  }
  const longer = { every: unit, start, length: groups.size };
  const partial: string[] = [];
  const sums = [...groups.values()].map((figures, at) => {
    const sum = sumFigures(indicator, figures, 'time');
    if (figures.length === countIn(calendar.every, periodAt(longer, at)) && sum.numerator !== null)
      return sum;
    partial.push(periodAt(longer, at));
    return {
      numerator: null,
      denominator: null,
      state: sum.state === 'suppressed' ? sum.state : 'missing',
    } as const;
  });
  return {
    ...series,
    calendar: longer,
    numerator: sums.map(({ numerator }) => numerator),
    denominator: series.denominator === null ? null : sums.map(({ denominator }) => denominator),
    states: sums.map(({ state }) => state),
    caveats: partial.length === 0 ? series.caveats : [...series.caveats, partialCaveat(partial)],
  };
}

function partialCaveat(periods: readonly string[]): Caveat {
  const shown = periods.length > 5 ? [...periods.slice(0, 5), `${periods.length - 5} more`] : periods;
  return {
    code: 'partial-periods',
    text: `Not every part of ${shown.join(', ')} has a figure: left missing.`,
  };
}
