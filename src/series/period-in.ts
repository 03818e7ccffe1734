import { daysIn } from '../period/days-in.ts';
import {
  firstDay,
  isMonthly,
  lastDay,
  ordinalHolding,
  periodAtOrdinal,
  stepOf,
} from '../period/month-index.ts';
import { monthsIn } from '../period/months.ts';
import { monthsPer } from '../period/per-year.ts';
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

/** Whether every period of a unit is made of whole periods of another: a month of days, but never of weeks. */
export function nests(inner: CalendarUnit, outer: CalendarUnit): boolean {
  if (inner === 'day' || inner === outer) return true;
  if (!isMonthly(inner) || !isMonthly(outer)) return false;
  const [own, whole] = [stepOf(inner), stepOf(outer)];
  return whole.size % own.size === 0 && (whole.phase - own.phase) % own.size === 0;
}

/** How many periods of a unit make up a period; not a whole number where they do not. */
export function countIn(unit: CalendarUnit, period: Period): number {
  return isMonthly(unit) ? monthsIn(period) / monthsPer(unit) : daysIn(period) / (unit === 'week' ? 7 : 1);
}
