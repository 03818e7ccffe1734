import { type Calendar, periodAt } from '../period/calendar.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { offset } from '../period/offset.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { rolling } from '../period/rolling.ts';
import type { Series } from '../series/series.ts';

/** The last twelve months of a calendar, and the twelve before them: the same months of two years. */
export function twelveMonths(calendar: Calendar): { readonly from: string; readonly to: string } {
  const last = lastMonth(periodAt(calendar, calendar.length - 1));
  return { from: rolling(offset(last, -12), 12), to: rolling(last, 12) };
}

/** The same for a series of single periods that reaches back two years; `null` for another, and of weeks, which make up no years. */
export function twelveMonthsOf({ calendar, window }: Series): ReturnType<typeof twelveMonths> | null {
  const last = lastMonth(periodAt(calendar, calendar.length - 1));
  const reaches = firstMonth(parsePeriod(calendar.start)) <= offset(last, -23);
  const whole = calendar.every !== 'financial-year' || last.endsWith('-03');
  const nest = calendar.every !== 'week';
  return window === 'period' && nest && reaches && whole ? twelveMonths(calendar) : null;
}
