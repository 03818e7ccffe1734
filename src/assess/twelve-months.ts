import { type Calendar, lastMonth, offset, periodAt, rolling } from '../period/index.ts';

/** The last twelve months of a calendar, and the twelve before them: the same months of two years. */
export function twelveMonths(calendar: Calendar): { readonly from: string; readonly to: string } {
  const last = lastMonth(periodAt(calendar, calendar.length - 1));
  return { from: rolling(offset(last, -12), 12), to: rolling(last, 12) };
}
