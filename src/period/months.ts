import { firstIndex, lastIndex, monthAtIndex } from './month-index.ts';
import type { Month, Period } from './period.ts';

/**
 * First month of a period.
 *
 * @example
 * firstMonth(parsePeriod('2018/19-Q4')) // => '2019-01'
 */
export function firstMonth(period: Period): Month {
  return monthAtIndex(firstIndex(period));
}

/**
 * Last month of a period.
 *
 * @example
 * lastMonth(parsePeriod('2018/19')) // => '2019-03'
 */
export function lastMonth(period: Period): Month {
  return monthAtIndex(lastIndex(period));
}

/**
 * Months in a period: how many whole months it holds.
 *
 * @example
 * monthsIn(parsePeriod('2018-10/2019-02')) // => 5
 */
export function monthsIn(period: Period): number {
  return lastIndex(period) - firstIndex(period) + 1;
}

/**
 * Months of a period, in order.
 *
 * @example
 * months(parsePeriod('2019-Q2')) // => ['2019-04', '2019-05', '2019-06']
 */
export function months(period: Period): Month[] {
  const first = firstIndex(period);
  return Array.from({ length: monthsIn(period) }, (_, at) => monthAtIndex(first + at));
}
