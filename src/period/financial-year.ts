import { holding } from './month-index.ts';
import type { FinancialYear } from './period.ts';
import { requireWhole } from './require-whole.ts';

/**
 * Financial year: April of `startYear` to March of the year after.
 *
 * Throws `invalid-period` when the year is not a whole number from 1900 to 2199.
 *
 * @example
 * financialYear(2018) // => '2018/19'
 */
export function financialYear(startYear: number): FinancialYear {
  requireWhole('financialYear: startYear', startYear, 1900, 2199);
  return holding('financial-year', startYear * 12 + 3);
}
