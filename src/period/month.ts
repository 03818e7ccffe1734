import { monthAtIndex } from './month-index.ts';
import type { Month } from './period.ts';
import { requireWhole } from './require-whole.ts';

/**
 * Month: the calendar month of a year, numbered 1 to 12 as people number them.
 *
 * Throws `invalid-period` when the number is not a whole number from 1 to 12 or the year is outside 1900 to 2200.
 *
 * @example
 * month(2019, 4) // => '2019-04'
 */
export function month(year: number, number: number): Month {
  requireWhole('month: year', year, 1900, 2200);
  requireWhole('month: number', number, 1, 12);
  return monthAtIndex(year * 12 + number - 1);
}
