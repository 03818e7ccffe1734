import { type Calendar, periodAt } from '../period/calendar.ts';
import { lastMonth } from '../period/months.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Month } from '../period/period.ts';

/** The month at the end of which figures were known: as given, else the last month of the calendar. */
export function asOfMonth(given: string | undefined, calendar: Calendar, path: string): Month {
  if (given !== undefined) return parsePeriod(given, { path, expect: 'month' });
  return lastMonth(periodAt(calendar, Math.max(0, calendar.length - 1)));
}
