import type { CalendarUnit } from './period.ts';

/** Periods of a unit in a year: 365 days, 52 weeks. */
export const periodsPerYear: Readonly<Record<CalendarUnit, number>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  'financial-quarter': 4,
  'calendar-year': 1,
  'financial-year': 1,
};

/** Days of a month to which counts and rates are brought, so that February is not a fall. */
export const typicalMonth = 30.4;

/** Months in a period of a unit: a part of a month for a day or a week. */
export const monthsPer = (unit: CalendarUnit): number => 12 / periodsPerYear[unit];
