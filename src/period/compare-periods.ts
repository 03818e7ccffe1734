import { firstIndex, lastIndex } from './month-index.ts';
import type { Period } from './period.ts';

/**
 * Compare periods: negative when `a` comes first, positive when `b` does, 0 only when they are the same period.
 *
 * The order, also across units, is by first month, then by last month, so that a quarter follows its first month and
 * precedes its year; two periods of the same months in different units are kept apart by their text, so that a
 * sort never depends on the order in which rows arrived. Made for `sort`.
 *
 * @example
 * [parsePeriod('2018/19'), parsePeriod('2018-04')].sort(comparePeriods) // => ['2018-04', '2018/19']
 */
export function comparePeriods(a: Period, b: Period): number {
  if (a === b) return 0;
  return firstIndex(a) - firstIndex(b) || lastIndex(a) - lastIndex(b) || (a < b ? -1 : 1);
}

/**
 * Contains: does `outer` hold every month of `inner`? A period contains itself.
 *
 * @example
 * contains(parsePeriod('2018/19'), parsePeriod('2019-Q1')) // => true
 */
export function contains(outer: Period, inner: Period): boolean {
  return firstIndex(outer) <= firstIndex(inner) && lastIndex(inner) <= lastIndex(outer);
}

/**
 * Overlaps: do two periods have a month in common? Overlapping periods share offences, so their figures are not
 * independent.
 *
 * @example
 * overlaps(parsePeriod('2018/19'), parsePeriod('2019-03/2019-06')) // => true
 */
export function overlaps(a: Period, b: Period): boolean {
  return firstIndex(a) <= lastIndex(b) && firstIndex(b) <= lastIndex(a);
}
