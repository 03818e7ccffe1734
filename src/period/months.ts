import { firstIndex, lastIndex, monthAtIndex, wholeMonths } from './month-index.ts';
import type { Month, Period } from './period.ts';

/**
 * First month of a period: the one in which it begins.
 *
 * @example
 * firstMonth(parsePeriod('2018/19-Q4')) // => '2019-01'
 */
export function firstMonth(period: Period): Month {
  return monthAtIndex(firstIndex(period));
}

/**
 * Last month of a period: the one in which it ends.
 *
 * @example
 * lastMonth(parsePeriod('2018/19')) // => '2019-03'
 */
export function lastMonth(period: Period): Month {
  return monthAtIndex(lastIndex(period));
}

/**
 * Months in a period: how many whole months it holds; none in a day or a week.
 *
 * @example
 * monthsIn(parsePeriod('2018-10/2019-02')) // => 5
 */
export function monthsIn(period: Period): number {
  const [first, last] = wholeMonths(period);
  return last - first + 1;
}

/**
 * Months that lie whole in a period, in order; none in a day or a week.
 *
 * @example
 * months(parsePeriod('2019-Q2')) // => ['2019-04', '2019-05', '2019-06']
 */
export function months(period: Period): Month[] {
  const [first, last] = wholeMonths(period);
  return Array.from({ length: last - first + 1 }, (_, at) => monthAtIndex(first + at));
}
