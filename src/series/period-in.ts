import { firstDay, lastDay, ordinalHolding, periodAtOrdinal } from '../period/month-index.ts';
import type { CalendarUnit, Period } from '../period/period.ts';
import type { CalendarPeriod } from '../period/period-of.ts';

/** The period of a unit in which the first day of a period lies. */
export function periodIn(unit: CalendarUnit, period: Period): CalendarPeriod {
  return periodAtOrdinal(unit, ordinalHolding(unit, firstDay(period)));
}

/** Whether a period is made of whole periods of a unit. */
export function isWholeIn(unit: CalendarUnit, period: Period): boolean {
  const last = periodAtOrdinal(unit, ordinalHolding(unit, lastDay(period)));
  return firstDay(periodIn(unit, period)) === firstDay(period) && lastDay(last) === lastDay(period);
}
