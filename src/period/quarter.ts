import { holding } from './month-index.ts';
import type { FinancialQuarter, Quarter } from './period.ts';
import { requireWhole } from './require-whole.ts';

/**
 * Quarter: the calendar quarter of a year; the first is January to March.
 *
 * Throws `invalid-period` when the number is not 1 to 4 or the year is outside 1900 to 2200.
 *
 * @example
 * quarter(2019, 2) // => '2019-Q2'
 */
export function quarter(year: number, number: number): Quarter {
  requireWhole('quarter: year', year, 1900, 2200);
  requireWhole('quarter: number', number, 1, 4);
  return holding('quarter', year * 12 + (number - 1) * 3);
}

/**
 * Financial quarter: the quarter of the financial year that starts in April of `startYear`; the first is April to
 * June, the fourth January to March of the year after.
 *
 * Throws `invalid-period` when the number is not 1 to 4 or the year is outside 1899 to 2200.
 *
 * @example
 * financialQuarter(2018, 4) // => '2018/19-Q4'
 */
export function financialQuarter(startYear: number, number: number): FinancialQuarter {
  requireWhole('financialQuarter: startYear', startYear, 1899, 2200);
  requireWhole('financialQuarter: number', number, 1, 4);
  return holding('financial-quarter', startYear * 12 + number * 3);
}
