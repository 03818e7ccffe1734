import { firstIndex, lastIndex, periodAtOrdinal, spanBetween } from './month-index.ts';
import { ordinal } from './ordinal.ts';
import type { Period } from './period.ts';
import type { CalendarPeriod } from './period-of.ts';
import { requireWhole } from './require-whole.ts';
import { unitOf } from './unit-of.ts';

/**
 * Offset: which period comes `count` later, or earlier when negative?
 *
 * Steps are of the period's own unit; a span has none and moves by months, keeping its length, so that a rolling
 * window's neighbour is one month on. Offsets add up: `offset(offset(p, a), b)` is `offset(p, a + b)`.
 *
 * Throws `invalid-period` when `count` is not a whole number or the result would lie outside 1900 to 2200.
 *
 * @example
 * offset(parsePeriod('2018/19-Q4'), 1) // => '2019/20-Q1'
 * offset(parsePeriod('2018-04/2019-03'), -12) // => '2017-04/2018-03'
 */
export function offset<P extends Period>(period: P, count: number): P;
export function offset(period: Period, count: number): Period {
  requireWhole('offset: count', count, -200_000, 200_000);
  const unit = unitOf(period);
  return unit === 'span'
    ? spanBetween(firstIndex(period) + count, lastIndex(period) + count)
    : periodAtOrdinal(unit, ordinal(period as CalendarPeriod) + count);
}
