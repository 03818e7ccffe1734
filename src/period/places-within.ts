import type { Calendar } from './calendar.ts';
import { firstIndex, lastIndex, stepOf } from './month-index.ts';
import { monthsIn } from './months.ts';
import type { Period } from './period.ts';

/** Places of the periods of a calendar that lie wholly in a period: one run, and no period is made for it. */
export function placesWithin({ every, length, start }: Calendar, whole: Period): number[] {
  const step = stepOf(every).size;
  const begin = firstIndex(start);
  const from = Math.max(0, Math.ceil((firstIndex(whole) - begin) / step));
  const to = Math.min(length - 1, Math.floor((lastIndex(whole) + 1 - monthsIn(start) - begin) / step));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
