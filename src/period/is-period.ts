import { readCalendarDate } from './calendar-date.ts';
import { weekNumbered } from './day-number.ts';
import { integerAt, withinBounds } from './month-index.ts';
import type { PeriodUnit } from './period.ts';
import type { PeriodOf } from './period-of.ts';

/**
 * Is a period: whether a value is already a period in the library's own form, optionally of one unit.
 *
 * The eight forms, exactly: `2019-04-01`, `2019-W14`, `2019-04`, `2019-Q2`, `2018/19-Q4`, `2019`, `2018/19`,
 * `2018-04/2019-03`, with every day from January 1900 to December 2200, weeks that their year has, and a span's ends
 * in order. Other ways of writing a period are for `parsePeriod`.
 * Any value may be given; nothing throws. No pattern is matched: it is cheap enough for every row.
 *
 * @example
 * isPeriod('2019-04') // => true
 * isPeriod('2019-04', 'quarter') // => false
 * isPeriod('April 2019') // => false
 */
export function isPeriod<Unit extends PeriodUnit = PeriodUnit>(
  value: unknown,
  unit?: Unit,
): value is PeriodOf<Unit> {
  if (typeof value !== 'string') return false;
  const found = writtenUnit(value);
  return found !== null && (unit === undefined || found === unit);
}

function writtenUnit(text: string): PeriodUnit | null {
  switch (text.length) {
    case 4:
      return isYear(text, 0, 0, 11) ? 'calendar-year' : null;
    case 7:
      if (isMonth(text, 0)) return 'month';
      if (isQuarter(text)) return 'quarter';
      return isFinancialYear(text, 3, 14) ? 'financial-year' : null;
    case 8:
      return isWeek(text) ? 'week' : null;
    case 10:
      if (isFinancialQuarter(text)) return 'financial-quarter';
      return text[4] === '-' && readCalendarDate(text) !== null ? 'day' : null;
    case 15:
      // The ends compare as text: both are written year first, with the same number of digits.
      return isMonth(text, 0) && text[7] === '/' && isMonth(text, 8) && text.slice(0, 7) <= text.slice(8)
        ? 'span'
        : null;
    default:
      return null;
  }
}

/** Whether a year of four digits is at `start` and its months from one index to another lie within the bounds. */
function isYear(text: string, start: number, from: number, to: number): boolean {
  const january = integerAt(text, start, 4) * 12;
  return withinBounds(january + from, january + to);
}

function isWeek(text: string): boolean {
  // The last days of 2200 belong to a week of 2201, so that every week that has a number here is whole.
  return (
    text.startsWith('-W', 4) &&
    isYear(text, 0, 0, 11) &&
    weekNumbered(integerAt(text, 0, 4), integerAt(text, 6, 2)) !== null
  );
}

function isMonth(text: string, start: number): boolean {
  const month = integerAt(text, start + 5, 2);
  return text[start + 4] === '-' && month >= 1 && month <= 12 && isYear(text, start, 0, 11);
}

function quarterAt(text: string, at: number): number {
  const quarter = text.startsWith('-Q', at) ? integerAt(text, at + 2, 1) : Number.NaN;
  return quarter >= 1 && quarter <= 4 ? quarter : Number.NaN;
}

function isQuarter(text: string): boolean {
  return quarterAt(text, 4) > 0 && isYear(text, 0, 0, 11);
}

function isFinancialQuarter(text: string): boolean {
  const quarter = quarterAt(text, 7);
  return isFinancialYear(text, quarter * 3, quarter * 3 + 2);
}

function isFinancialYear(text: string, from: number, to: number): boolean {
  return (
    text[4] === '/' &&
    isYear(text, 0, from, to) &&
    integerAt(text, 5, 2) === (integerAt(text, 0, 4) + 1) % 100
  );
}
