import { lastIndex, spanBetween } from './month-index.ts';
import type { Period, Span } from './period.ts';
import { requireWhole } from './require-whole.ts';

/**
 * Rolling window: the `count` months that end with the last month of a period.
 *
 * Neighbouring windows share all but one of their months, so a series of them is not a series of independent figures.
 * Throws `invalid-period` when `count` is not a whole number of at least 1, or the window starts before 1900.
 *
 * @example
 * rolling(parsePeriod('2019-02'), 12) // => '2018-03/2019-02'
 */
export function rolling(period: Period, count: number): Span {
  requireWhole('rolling: count', count, 1, 1200);
  const last = lastIndex(period);
  return spanBetween(last - count + 1, last);
}
