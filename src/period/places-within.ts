import type { Calendar } from './calendar.ts';
import { firstDay, firstIndex, isMonthly, lastDay, stepOf, wholeMonths } from './month-index.ts';
import { monthsIn } from './months.ts';
import type { Period } from './period.ts';

/** Places of the periods of a calendar that lie wholly in a period: one run, and no period is made for it. */
export function placesWithin({ every, length, start }: Calendar, whole: Period): number[] {
  // Days and weeks are counted in days, the rest in months.
  const inMonths = isMonthly(every);
  const step = inMonths ? stepOf(every).size : every === 'week' ? 7 : 1;
  const size = inMonths ? monthsIn(start) : step;
  const [begin, first, last] = inMonths
    ? [firstIndex(start), ...wholeMonths(whole)]
    : [firstDay(start), firstDay(whole), lastDay(whole)];
  const from = Math.max(0, Math.ceil((first - begin) / step));
  const to = Math.min(length - 1, Math.floor((last + 1 - size - begin) / step));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
