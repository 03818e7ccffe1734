import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { fromOrdinal, ordinal } from './ordinal.ts';
import type { CalendarPeriod } from './period-of.ts';
import { unitOf } from './unit-of.ts';

/**
 * Range: every period from one to another, both included, in order; none when `to` is before `from`.
 *
 * Throws `mixed-periods` when the two are not of the same unit.
 *
 * @example
 * range(month(2018, 11), month(2019, 1)) // => ['2018-11', '2018-12', '2019-01']
 */
export function range<P extends CalendarPeriod>(from: P, to: NoInfer<P>): P[];
export function range(from: CalendarPeriod, to: CalendarPeriod): CalendarPeriod[] {
  const unit = unitOfBoth('range: to', from, to);
  const first = ordinal(from);
  return Array.from({ length: countBetween(from, to) }, (_, at) => fromOrdinal(unit, first + at));
}

/**
 * Count between: how many periods there are from one to another, both included; 0 when `to` is before `from`.
 *
 * Throws `mixed-periods` when the two are not of the same unit.
 *
 * @example
 * countBetween(month(2018, 11), month(2019, 1)) // => 3
 */
export function countBetween<P extends CalendarPeriod>(from: P, to: NoInfer<P>): number {
  unitOfBoth('countBetween: to', from, to);
  return Math.max(0, ordinal(to) - ordinal(from) + 1);
}

function unitOfBoth(path: string, from: CalendarPeriod, to: CalendarPeriod) {
  const unit = unitOf(from) as Exclude<ReturnType<typeof unitOf>, 'span'>;
  if (unitOf(to) === unit) return unit;
  throw new IndicatorError({
    code: 'mixed-periods',
    path,
    expected: `must be a ${unit}, as ${from} is`,
    received: received(to),
  });
}
