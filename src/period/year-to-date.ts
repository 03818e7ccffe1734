import { readOptions } from '../result/read-options.ts';
import { lastIndex, spanBetween } from './month-index.ts';
import type { Period, Span } from './period.ts';

export interface YearToDateOptions {
  /** The month that begins the year: `april`, the financial year (default), or `january`, the calendar year. */
  readonly yearStarts?: 'april' | 'january';
}

const optionRules = { yearStarts: { is: 'one-of', values: ['april', 'january'] } } as const;

/**
 * Year to date: the months of the year so far, as of the end of a period.
 *
 * From the start of the year that holds the period's last month, to that month: one month in April, the whole
 * financial year in March; a day or a week counts with its whole month. Compare it with `samePeriodLastYear` of itself, never with a whole year.
 *
 * @example
 * yearToDate(parsePeriod('2019-02')) // => '2018-04/2019-02'
 * yearToDate(parsePeriod('2019-02'), { yearStarts: 'january' }) // => '2019-01/2019-02'
 */
export function yearToDate(period: Period, options: YearToDateOptions = {}): Span {
  const { yearStarts = 'april' } = readOptions('yearToDate', optionRules, options);
  const last = lastIndex(period);
  const phase = yearStarts === 'april' ? 3 : 0;
  return spanBetween(last - ((last - phase) % 12), last);
}
