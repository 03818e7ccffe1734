import { type Calendar, indexIn, periodAt } from '../../period/calendar.ts';
import { daysIn } from '../../period/days-in.ts';
import { firstDay, firstIndex, isMonthly, lastDay, ordinalHolding } from '../../period/month-index.ts';
import { firstMonth, lastMonth, monthsIn } from '../../period/months.ts';
import { offset } from '../../period/offset.ts';
import { monthsPer } from '../../period/per-year.ts';
import type { Period } from '../../period/period.ts';
import { placesWithin } from '../../period/places-within.ts';
import { span } from '../../period/span.ts';
import { unitOf } from '../../period/unit-of.ts';
import { countIn } from '../../series/period-in.ts';
import type { Series } from '../../series/series.ts';
import { requireAdditive, requireOwnPeriods } from '../../series/sums.ts';
import { indexesIn, type PeriodTotal, totalOver } from '../../series/total.ts';
import { valueAt } from '../../series/values.ts';
import { refuse } from '../options.ts';

/** One side of a comparison: the figures that are compared added up, and for how long they are. */
export interface SideTotal extends PeriodTotal {
  /** Places of the series that were added up. */
  readonly places: readonly number[];
  readonly months: number;
  /** Of a rolling figure, those of its whole window. */
  readonly days: number;
}

/** Two periods of a series, like with like. */
export interface Pair {
  readonly from: SideTotal;
  readonly to: SideTotal;
  /** Periods left out of both because one of them has no figure. */
  readonly leftOut: number;
  /** Whether both hold the same months of the year. */
  readonly sameMonths: boolean;
  /** Share of their windows that two rolling figures have in common. */
  readonly shared: number;
}

/**
 * Adds up two periods of a series like with like: both as long, not overlapping, whole periods of the series;
 * where a figure is missing in one, its counterpart is left out of the other. Throws `invalid-option`.
 */
export function pairOf(analysis: string, series: Series, from: Period, to: Period): Pair {
  const path = `${analysis}: to`;
  if (!asLong(from, to)) refuse(path, `must be as long as from (${from})`, to);
  if (firstDay(to) <= lastDay(from)) refuse(path, `must come after ${from} and not overlap it`, to);
  const many = countOf(series.calendar, from);
  if (!(Number.isInteger(many) && many >= 1))
    refuse(path, `must be made of whole periods of the series (${series.calendar.every})`, to);
  return likeWithLike(series, from, to);
}

/** Whether two periods are as long as each other: months by their number, weeks and days as such. */
export function asLong(from: Period, to: Period): boolean {
  return monthsIn(from) > 0 || monthsIn(to) > 0
    ? monthsIn(from) === monthsIn(to)
    : daysIn(from) === daysIn(to);
}

/** How many periods of a calendar make up a period. */
function countOf({ every, start }: Calendar, period: Period): number {
  return unitOf(start) === 'span' ? monthsIn(period) / monthsIn(start) : countIn(every, period);
}

/** Two periods as long as each other: where a figure is missing in one, its counterpart is left out of the other. */
export function likeWithLike(series: Series, from: Period, to: Period): Pair {
  const expected = Math.floor(countOf(series.calendar, from));
  const early = placesOf(series.calendar, from, expected);
  const late = placesOf(series.calendar, to, expected);
  const both = early.flatMap((place, at) => {
    const other = late[at] ?? null;
    const usable =
      place !== null && other !== null && valueAt(series, place) !== null && valueAt(series, other) !== null;
    return usable ? [[place, other] as const] : [];
  });
  const sideOf = (side: 0 | 1, whole: Period) =>
    sideTotal(
      series,
      whole,
      both.map((pair) => pair[side]),
    );
  return {
    from: sideOf(0, from),
    to: sideOf(1, to),
    leftOut: expected - both.length,
    sameMonths: firstMonth(from).slice(5) === firstMonth(to).slice(5),
    shared: sharedBy(series, from, to),
  };
}

/** Share of their windows that two rolling figures have in common: 0 of figures of their own periods. */
export function sharedBy({ calendar, window }: Series, from: Period, to: Period): number {
  if (window === 'period') return 0;
  return Math.max(0, 1 - ((indexIn(calendar, to) ?? 0) - (indexIn(calendar, from) ?? 0)) / window.rolling);
}

/** What these places of a period come to, named by the part of it that they are where they are one run. */
export function sideTotal(series: Series, whole: Period, places = indexesIn(series, whole)): SideTotal {
  const { calendar, indicator, window } = series;
  const expected = countOf(calendar, whole);
  if (expected > 1) {
    requireAdditive(indicator, 'total: series');
    requireOwnPeriods(series, 'total: series');
  }
  const [first, last] = [places[0], places.at(-1)];
  const isRun = first !== undefined && last !== undefined && last - first === places.length - 1;
  const isPart = isRun && places.length < expected && isMonthly(calendar.every);
  const period = isPart
    ? span(firstMonth(periodAt(calendar, first)), lastMonth(periodAt(calendar, last)))
    : whole;
  const held = window === 'period' ? 1 : window.rolling;
  const days = places.reduce((sum, place) => {
    for (let back = 0; back < held; back += 1) sum += daysIn(offset(periodAt(calendar, place), -back));
    return sum;
  }, 0);
  return {
    ...totalOver(series, places, period),
    places,
    months:
      places.length *
      (unitOf(calendar.start) === 'span' ? monthsIn(calendar.start) : monthsPer(calendar.every)),
    days,
  };
}

/** The place of each successive period of a whole, `null` where the calendar does not reach it. */
function placesOf(calendar: Calendar, whole: Period, expected: number): (number | null)[] {
  const places: (number | null)[] = new Array(expected).fill(null);
  if (unitOf(calendar.start) !== 'span') {
    const before =
      ordinalHolding(calendar.every, firstDay(whole)) -
      ordinalHolding(calendar.every, firstDay(calendar.start));
    for (const place of placesWithin(calendar, whole)) places[place - before] = place;
    return places;
  }
  const months = monthsIn(calendar.start);
  const before = firstIndex(calendar.start) - firstIndex(whole);
  const step = monthsPer(calendar.every);
  for (const place of placesWithin(calendar, whole)) places[(before + place * step) / months] = place;
  return places;
}
