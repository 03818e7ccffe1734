import { monthStart } from './day-number.ts';
import { firstDay, lastDay } from './month-index.ts';
import type { Period } from './period.ts';

/**
 * Days in a period: how many days it has, leap days counted, for figures per day.
 *
 * February is 7 to 10 percent shorter than its neighbours, which a month-on-month comparison of counts shows as a fall.
 *
 * @example
 * daysIn(parsePeriod('2020-02')) // => 29
 * daysIn(parsePeriod('2018/19')) // => 365
 */
export function daysIn(period: Period): number {
  return lastDay(period) - firstDay(period) + 1;
}

/** Days of a month by its index, twelve times the year plus 0 to 11. */
export const daysInMonth = (index: number): number => monthStart(index + 1) - monthStart(index);
