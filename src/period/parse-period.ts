import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { readCalendarDate } from './calendar-date.ts';
import { boundsInWords } from './month-index.ts';
import type { PeriodUnit } from './period.ts';
import type { PeriodOf } from './period-of.ts';
import { type ReadPeriodOptions, readPeriod } from './read-period.ts';

export interface ParsePeriodOptions<Unit extends PeriodUnit = PeriodUnit> extends ReadPeriodOptions<Unit> {
  /** Where the text came from, for the error message: `rank: period`, or a file, row and column. */
  readonly path?: string;
}

/**
 * Parse a period: the period that a text names, in any way that `readPeriod` understands.
 *
 * Throws `invalid-period`, with where the text came from, what was expected and what was found, when it names none.
 *
 * @example
 * parsePeriod('Q4 2018/19') // => '2018/19-Q4'
 * parsePeriod('year ending March 2019') // => '2018/19'
 * parsePeriod('2019-04', { expect: 'month' }) // => '2019-04'
 */
export function parsePeriod<Unit extends PeriodUnit = PeriodUnit>(
  text: string,
  options: ParsePeriodOptions<Unit> = {},
): PeriodOf<Unit> {
  const period = readPeriod(text, options);
  if (period !== null) return period;
  throw new IndicatorError({
    code: 'invalid-period',
    path: options.path ?? 'parsePeriod: text',
    expected: expectation(text, options),
    received: received(text),
  });
}

function expectation(text: string, { expect, endOf }: ReadPeriodOptions): string {
  const isDay = typeof text === 'string' && readCalendarDate(text.trim()) !== null;
  if (isDay) return `must be the last day of a ${endOf ?? expect ?? 'month'}`;
  return `must be a ${expect ?? 'period'} such as ${samples[expect ?? 'period']}, ${boundsInWords}`;
}

const samples: Readonly<Record<PeriodUnit | 'period', string>> = {
  month: '2019-04',
  quarter: '2019-Q2',
  'financial-quarter': '2018/19-Q4',
  'financial-year': '2018/19',
  span: '2018-04/2019-03',
  period: '2019-04, 2019-Q2, 2018/19-Q4, 2018/19 or 2018-04/2019-03',
};
