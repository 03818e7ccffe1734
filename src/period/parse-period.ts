import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireText } from '../result/require-form.ts';
import { readCalendarDate } from './calendar-date.ts';
import { boundsInWords } from './month-index.ts';
import type { PeriodUnit } from './period.ts';
import { periodForms } from './period-forms.ts';
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
  const { path = 'parsePeriod: text' } = options;
  requireText('parsePeriod: path', path);
  throw new IndicatorError({
    code: 'invalid-period',
    path,
    expected: expectation(text, options),
    received: received(text),
  });
}

function expectation(text: string, { expect, endOf }: ReadPeriodOptions): string {
  const isDay = typeof text === 'string' && readCalendarDate(text.trim()) !== null;
  if (isDay && endOf !== undefined) return `must be the last day of a ${endOf}`;
  if (isDay && expect !== undefined && expect !== 'day')
    return `must be the first or last day of a ${expect}`;
  if (isDay) return "must say which day it is: give dates, 'day-first' or 'month-first'";
  const samples = periodForms
    .filter(({ unit }) => unit === (expect ?? unit))
    .map(({ examples }) => examples[0]);
  const all = samples.length === 1 ? samples : [samples.slice(0, -1).join(', '), ...samples.slice(-1)];
  return `must be a ${expect ?? 'period'} such as ${all.join(' or ')}, ${boundsInWords}`;
}
