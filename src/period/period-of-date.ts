import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { readCalendarDate } from './calendar-date.ts';
import { ordinalHolding, periodAtOrdinal } from './month-index.ts';
import type { CalendarUnit } from './period.ts';
import type { PeriodOf } from './period-of.ts';

/**
 * Period of a date: in which week, month, quarter or year does a day fall?
 *
 * A day is text, `2019-05-28` or `28/05/2019`, never a timestamp: an hour and an offset could mean another day
 * elsewhere, so cut a timestamp to its own local day first.
 *
 * Throws `invalid-period` when the day does not exist or the period would lie outside 1900 to 2200.
 *
 * @example
 * periodOfDate('2019-05-28', 'month') // => '2019-05'
 * periodOfDate('2019-05-28', 'week') // => '2019-W22'
 * periodOfDate('2019-03-31', 'financial-year') // => '2018/19'
 */
export function periodOfDate<Unit extends CalendarUnit>(date: string, unit: Unit): PeriodOf<Unit> {
  const day = typeof date === 'string' ? readCalendarDate(date) : null;
  if (day === null)
    throw new IndicatorError({
      code: 'invalid-period',
      path: 'periodOfDate: date',
      expected: 'must be a day such as 2019-05-28 or 28/05/2019',
      received: received(date),
    });
  return periodAtOrdinal(unit, ordinalHolding(unit, day)) as PeriodOf<Unit>;
}
