import { firstDay, lastDay } from './month-index.ts';
import type { Period } from './period.ts';

/**
 * Compare periods: negative when `a` comes first, positive when `b` does, 0 only when they are the same period.
 *
 * The order, also across units, is by first day, then by last day, so that a quarter follows its first month and
 * precedes its year; two periods of the same days in different units are kept apart by their text, so that a
 * sort never depends on the order in which rows arrived. Made for `sort`.
 *
 * @example
 * [parsePeriod('2018/19'), parsePeriod('2018-04')].sort(comparePeriods) // => ['2018-04', '2018/19']
 */
export function comparePeriods(a: Period, b: Period): number {
  if (a === b) return 0;
  return firstDay(a) - firstDay(b) || lastDay(a) - lastDay(b) || (a < b ? -1 : 1);
}

/**
 * Contains: does `outer` hold every day of `inner`? A period contains itself.
 *
 * @example
 * contains(parsePeriod('2018/19'), parsePeriod('2019-Q1')) // => true
 */
export function contains(outer: Period, inner: Period): boolean {
  return firstDay(outer) <= firstDay(inner) && lastDay(inner) <= lastDay(outer);
}

/**
 * Overlaps: do two periods have a day in common? Overlapping periods share offences, so their figures are not
 * independent.
 *
 * @example
 * overlaps(parsePeriod('2018/19'), parsePeriod('2019-03/2019-06')) // => true
 */
export function overlaps(a: Period, b: Period): boolean {
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
}
