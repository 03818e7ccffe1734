import type { FinancialQuarter, FinancialYear, Month, Period, PeriodUnit, Quarter, Span } from './period.ts';

const slash = 47;
const letterQ = 81;

/**
 * Unit of a period: is this figure for a month, a quarter, a financial quarter, a financial year or a span?
 *
 * Read off the period's own text in constant time; a text that `parsePeriod` has not made gives no useful answer.
 *
 * @example
 * unitOf(parsePeriod('2018/19')) // => 'financial-year'
 */
export function unitOf(period: Month): 'month';
export function unitOf(period: Quarter): 'quarter';
export function unitOf(period: FinancialQuarter): 'financial-quarter';
export function unitOf(period: FinancialYear): 'financial-year';
export function unitOf(period: Span): 'span';
export function unitOf(period: Period): PeriodUnit;
export function unitOf(period: Period): PeriodUnit {
  if (period.length === 15) return 'span';
  if (period.length === 10) return 'financial-quarter';
  if (period.charCodeAt(4) === slash) return 'financial-year';
  return period.charCodeAt(5) === letterQ ? 'quarter' : 'month';
}
