import { firstMonth, monthsIn } from '../period/months.ts';
import type { CalendarUnit, Period } from '../period/period.ts';
import { financialQuarterOf, financialYearOf, quarterOf } from '../period/period-holding.ts';
import type { CalendarPeriod } from '../period/period-of.ts';

/** Months in one period of a unit. */
export const monthsPer: Readonly<Record<CalendarUnit, number>> = {
  month: 1,
  quarter: 3,
  'financial-quarter': 3,
  'financial-year': 12,
};

/** The period of a unit in which the first month of a period lies. */
export function periodIn(unit: CalendarUnit, period: Period): CalendarPeriod {
  const month = firstMonth(period);
  if (unit === 'month') return month;
  if (unit === 'quarter') return quarterOf(month);
  return unit === 'financial-quarter' ? financialQuarterOf(month) : financialYearOf(month);
}

/** Whether a period is made of whole periods of a unit. */
export function isWholeIn(unit: CalendarUnit, period: Period): boolean {
  return (
    firstMonth(periodIn(unit, period)) === firstMonth(period) && monthsIn(period) % monthsPer[unit] === 0
  );
}
