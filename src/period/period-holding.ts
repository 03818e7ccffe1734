import { firstIndex, holding } from './month-index.ts';
import type { FinancialQuarter, FinancialYear, Month, Quarter } from './period.ts';
import type { CalendarPeriod } from './period-of.ts';

/** A month or a quarter of either kind: what always lies whole in one quarter of each kind. */
type QuarterOrLess = Month | Quarter | FinancialQuarter;

/**
 * Calendar quarter that holds a month or quarter.
 *
 * @example
 * quarterOf(parsePeriod('2019-02', { expect: 'month' })) // => '2019-Q1'
 */
export function quarterOf(period: QuarterOrLess): Quarter {
  return holding('quarter', firstIndex(period));
}

/**
 * Financial quarter that holds a month or quarter.
 *
 * @example
 * financialQuarterOf(parsePeriod('2019-02', { expect: 'month' })) // => '2018/19-Q4'
 */
export function financialQuarterOf(period: QuarterOrLess): FinancialQuarter {
  return holding('financial-quarter', firstIndex(period));
}

/**
 * Financial year that holds a month, a quarter of either kind, or itself.
 *
 * A span may lie in several and is refused by the types. Throws `invalid-period` before April 1900 and after March
 * 2200, where the year is not whole within the calendar's bounds.
 *
 * @example
 * financialYearOf(parsePeriod('2019-02', { expect: 'month' })) // => '2018/19'
 */
export function financialYearOf(period: CalendarPeriod): FinancialYear {
  return holding('financial-year', firstIndex(period));
}
