import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { contains } from './compare-periods.ts';
import { firstIndex, holding } from './month-index.ts';
import type { Day, FinancialQuarter, FinancialYear, Month, Quarter } from './period.ts';

/** A day, a month or a quarter of either kind: what always lies whole in one quarter of each kind. */
type QuarterOrLess = Day | Month | Quarter | FinancialQuarter;

/**
 * Calendar quarter that holds a day, month or quarter.
 *
 * @example
 * quarterOf(parsePeriod('2019-02', { expect: 'month' })) // => '2019-Q1'
 */
export function quarterOf(period: QuarterOrLess): Quarter {
  return holding('quarter', firstIndex(period));
}

/**
 * Financial quarter that holds a day, month or quarter.
 *
 * @example
 * financialQuarterOf(parsePeriod('2019-02', { expect: 'month' })) // => '2018/19-Q4'
 */
export function financialQuarterOf(period: QuarterOrLess): FinancialQuarter {
  return holding('financial-quarter', firstIndex(period));
}

/**
 * Financial year that holds a day, a month, a quarter of either kind, or itself.
 *
 * A week, a calendar year or a span may lie in several and is refused, by the types too. Throws `invalid-period` before April 1900 and after March
 * 2200, where the year is not whole within the calendar's bounds.
 *
 * @example
 * financialYearOf(parsePeriod('2019-02', { expect: 'month' })) // => '2018/19'
 */
export function financialYearOf(period: QuarterOrLess | FinancialYear): FinancialYear {
  const year = holding('financial-year', firstIndex(period));
  if (contains(year, period)) return year;
  throw new IndicatorError({
    code: 'invalid-period',
    path: 'financialYearOf: period',
    expected: 'must lie in one financial year',
    received: received(period),
  });
}
