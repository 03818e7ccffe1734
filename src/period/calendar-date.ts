import { daysInMonth } from './days-in.ts';
import { integerAt, withinBounds } from './month-index.ts';

/** A day by the index of its month, twelve times the year plus 0 to 11, and its number from 1. */
export interface CalendarDate {
  readonly month: number;
  readonly day: number;
}

/** A day that exists, written `2019-03-31` or, as British files do, `31/03/2019`; null for anything else. */
export function readCalendarDate(text: string): CalendarDate | null {
  if (text.length !== 10) return null;
  if (text[4] === '-' && text[7] === '-') return existing(text, 0, 5, 8);
  return text[2] === '/' && text[5] === '/' ? existing(text, 6, 3, 0) : null;
}

function existing(text: string, yearAt: number, monthAt: number, dayAt: number): CalendarDate | null {
  const number = integerAt(text, monthAt, 2);
  const month = integerAt(text, yearAt, 4) * 12 + number - 1;
  const day = integerAt(text, dayAt, 2);
  const exists =
    number >= 1 && number <= 12 && withinBounds(month, month) && day >= 1 && day <= daysInMonth(month);
  return exists ? { month, day } : null;
}
