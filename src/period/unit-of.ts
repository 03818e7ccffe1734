import type {
  CalendarYear,
  Day,
  FinancialQuarter,
  FinancialYear,
  Month,
  Period,
  PeriodUnit,
  Quarter,
  Span,
  Week,
} from './period.ts';

const slash = 47;
const letterQ = 81;

/**
 * Unit of a period: is this figure for a day, a week, a month, a quarter, a year or a span, and of which calendar?
 *
 * Read off the period's own text in constant time; a text that `parsePeriod` has not made gives no useful answer.
 *
 * @example
 * unitOf(parsePeriod('2018/19')) // => 'financial-year'
 * unitOf(parsePeriod('2019')) // => 'calendar-year'
 */
export function unitOf(period: Day): 'day';
export function unitOf(period: Week): 'week';
export function unitOf(period: Month): 'month';
export function unitOf(period: Quarter): 'quarter';
export function unitOf(period: FinancialQuarter): 'financial-quarter';
export function unitOf(period: CalendarYear): 'calendar-year';
export function unitOf(period: FinancialYear): 'financial-year';
export function unitOf(period: Span): 'span';
export function unitOf(period: Period): PeriodUnit;
export function unitOf(period: Period): PeriodUnit {
  switch (period.length) {
    case 4:
      return 'calendar-year';
    case 8:
      return 'week';
    case 10:
      return period.charCodeAt(4) === slash ? 'financial-quarter' : 'day';
    case 15:
      return 'span';
    default:
      if (period.charCodeAt(4) === slash) return 'financial-year';
      return period.charCodeAt(5) === letterQ ? 'quarter' : 'month';
  }
}
