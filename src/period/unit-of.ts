import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
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

/** Refuses what is no period: a text that was never read as one, or no text. */
export function refusePeriod(period: unknown): never {
  throw new IndicatorError({
    code: 'invalid-period',
    path: 'period',
    expected: 'must be a period, as parsePeriod makes it of its text',
    received: received(period),
  });
}

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
  if (typeof period !== 'string') return refusePeriod(period);
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
