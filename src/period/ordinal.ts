import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { firstDay, firstIndex, isMonthly, ordinalHolding, periodAtOrdinal, stepOf } from './month-index.ts';
import type { CalendarUnit } from './period.ts';
import type { CalendarPeriod, PeriodOf } from './period-of.ts';
import { unitOf } from './unit-of.ts';

/**
 * Ordinal: where a period stands in the unending row of its own unit, so that neighbours differ by one.
 *
 * Counted from year 0: a month is 12 times its year plus 0 to 11, a quarter (calendar or financial) 4 times the year
 * it belongs to plus 0 to 3, a calendar year its number, a financial year the year in which it starts. Days and ISO
 * weeks are counted from 1 January 1970, which is day 0 and lies in week 0. Ordinals of different units do not
 * compare. Computed from the text with no Date and no pattern; a span has no unit and is refused by the types.
 *
 * @example
 * ordinal(month(2019, 4)) // => 24231
 * ordinal(financialYear(2018)) // => 2018
 */
export function ordinal(period: CalendarPeriod): number {
  const unit = unitOfCalendarPeriod(period);
  if (!isMonthly(unit)) return ordinalHolding(unit, firstDay(period));
  const { size, phase } = stepOf(unit);
  return Math.floor((firstIndex(period) - phase) / size);
}

/**
 * From an ordinal: the period of a unit that stands at an ordinal, the inverse of `ordinal`.
 *
 * Throws `invalid-period` when `position` is not a whole number or the period would lie outside 1900 to 2200.
 *
 * @example
 * fromOrdinal('month', 24231) // => '2019-04'
 */
export function fromOrdinal<Unit extends CalendarUnit>(unit: Unit, position: number): PeriodOf<Unit> {
  if (!Number.isInteger(position))
    throw new IndicatorError({
      code: 'invalid-period',
      path: 'fromOrdinal: position',
      expected: 'must be a whole number',
      received: received(position),
    });
  return periodAtOrdinal(unit, position) as PeriodOf<Unit>;
}

/** Callers without types can bring a span here; it must not pass for a month. */
function unitOfCalendarPeriod(period: CalendarPeriod): CalendarUnit {
  const unit: CalendarUnit | 'span' = unitOf(period);
  if (unit === 'span')
    throw new IndicatorError({
      code: 'invalid-period',
      path: 'ordinal: period',
      expected: 'must be a period of a regular unit, such as a month, which a span is not',
      received: received(period),
    });
  return unit;
}
