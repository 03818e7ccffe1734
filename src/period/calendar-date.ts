import { monthStart } from './day-number.ts';
import { daysInMonth } from './days-in.ts';
import { integerAt, withinBounds } from './month-index.ts';

/** Number of a day that exists, written `2019-03-31` or, as British files do, `31/03/2019`; null for anything else. */
export function readCalendarDate(text: string): number | null {
  if (text.length !== 10) return null;
  if (text[4] === '-' && text[7] === '-')
    return existingDay(integerAt(text, 0, 4), integerAt(text, 5, 2), integerAt(text, 8, 2));
  return text[2] === '/' && text[5] === '/'
    ? existingDay(integerAt(text, 6, 4), integerAt(text, 3, 2), integerAt(text, 0, 2))
    : null;
}

/** Number of a day of a month numbered from 1; null where there is none within the bounds of the calendar. */
export function existingDay(year: number, month: number, day: number): number | null {
  const index = year * 12 + month - 1;
  const exists =
    month >= 1 && month <= 12 && withinBounds(index, index) && day >= 1 && day <= daysInMonth(index);
  return exists ? monthStart(index) + day - 1 : null;
}
