import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { firstIndex, lastIndex } from './month-index.ts';
import type { Period } from './period.ts';

/**
 * Days in a period: how many days its months have, leap days counted, for figures per day.
 *
 * February is 7 to 10 percent shorter than its neighbours, which a month-on-month comparison of counts shows as a fall.
 *
 * @example
 * daysIn(parsePeriod('2020-02')) // => 29
 * daysIn(parsePeriod('2018/19')) // => 365
 */
export function daysIn(period: Period): number {
  const last = lastIndex(period);
  let days = 0;
  for (let index = firstIndex(period); index <= last; index += 1) days += daysInMonth(index);
  return days;
}

/** Days of the months that were asked for, each found once. */
const found = new Map<number, number>();

/** Months keep their index here, twelve times the year plus 0 to 11. */
export function daysInMonth(index: number): number {
  const known = found.get(index);
  if (known !== undefined) return known;
  const days = daysFrom(index);
  found.set(index, days);
  return days;
}

function daysFrom(index: number): number {
  return getDaysInMonth(new UTCDateMini(Math.floor(index / 12), index % 12, 1));
}
