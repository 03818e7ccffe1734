import type { Calendar } from '../../period/calendar.ts';
import { firstIndex, stepOf } from '../../period/month-index.ts';
import { firstMonth, lastMonth, monthsIn } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import { placesWithin } from '../../period/places-within.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { wideningOver } from '../../series/completed-figure.ts';
import type { Series } from '../../series/series.ts';
import { valueAt } from '../../series/values.ts';

/** Sums over the places of a period. */
export interface Totals {
  readonly numerator: number;
  readonly denominator: number;
  /** Places of the series that were added up. */
  readonly places: readonly number[];
  /** How many times its sampling variance it has because parts of it were completed: 1 where none was. */
  readonly widening: number;
}

/** Two periods of a series, like with like. */
export interface Pair {
  readonly from: Totals;
  readonly to: Totals;
  /** Periods left out of both because one of them has no figure. */
  readonly leftOut: number;
  /** Whether both hold the same months of the year. */
  readonly sameMonths: boolean;
}

/**
 * Adds up two periods of a series like with like: both as long, not overlapping, whole periods of the series;
 * where a figure is missing in one, its counterpart is left out of the other. Throws `invalid-option`.
 */
export function pairOf(analysis: string, series: Series, from: Period, to: Period): Pair {
  if (monthsIn(from) !== monthsIn(to))
    refusePeriod(analysis, `must be as long as from (${monthsIn(from)} months)`, to);
  if (!(firstMonth(from) < firstMonth(to)) || firstMonth(to) <= lastMonth(from))
    refusePeriod(analysis, `must come after ${from} and not overlap it`, to);
  const { calendar } = series;
  const step = monthsIn(calendar.start);
  const expected = monthsIn(from) / step;
  if (!Number.isInteger(expected))
    refusePeriod(analysis, `must be made of whole periods of the series (${step} months each)`, to);
  const early = placesOf(calendar, from, expected);
  const late = placesOf(calendar, to, expected);
  const both = early.flatMap((place, at) => {
    const other = late[at] ?? null;
    const usable =
      place !== null && other !== null && valueAt(series, place) !== null && valueAt(series, other) !== null;
    return usable ? [[place, other] as const] : [];
  });
  return {
    from: totals(
      series,
      both.map(([place]) => place),
    ),
    to: totals(
      series,
      both.map(([, place]) => place),
    ),
    leftOut: expected - both.length,
    sameMonths: firstMonth(from).slice(5) === firstMonth(to).slice(5),
  };
}

/** The place of each successive period of a whole, `null` where the calendar does not reach it. */
function placesOf(calendar: Calendar, whole: Period, expected: number): (number | null)[] {
  const places: (number | null)[] = new Array(expected).fill(null);
  const months = monthsIn(calendar.start);
  const before = firstIndex(calendar.start) - firstIndex(whole);
  const step = stepOf(calendar.every).size;
  for (const place of placesWithin(calendar, whole)) places[(before + place * step) / months] = place;
  return places;
}

function totals(series: Series, places: readonly number[]): Totals {
  let numerator = 0;
  let denominator = 0;
  for (const place of places) {
    numerator += series.numerator[place] ?? 0;
    denominator += series.denominator?.[place] ?? 0;
  }
  return { numerator, denominator, places, widening: wideningOver(series, places) };
}

function refusePeriod(analysis: string, expected: string, value: Period): never {
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${analysis}: to`,
    expected,
    received: received(value),
  });
}
