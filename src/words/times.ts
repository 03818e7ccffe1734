import { formatPeriod, formatRun } from '../period/format-period.ts';
import { firstMonth, lastMonth, monthsIn } from '../period/months.ts';
import type { FromTo } from '../period/over-period.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { samePeriodLastYear } from '../period/same-period-last-year.ts';
import { span } from '../period/span.ts';

/** A period in a sentence: `April 2019`, `January to March 2019`, `2018/19`, `the year to April 2019`. */
export function periodWords(period: string): string {
  if (period === '') return 'no period';
  const parsed = parsePeriod(period);
  if (period.includes('Q') && period.length > 7)
    return formatPeriod(span(firstMonth(parsed), lastMonth(parsed)));
  return formatPeriod(parsed).replace(/^year ending /, 'the year to ');
}

/** A run of periods in a sentence: `October to November 2018`, `the year to March 2018`. */
export function runWords({ from, to }: FromTo): string {
  if (from === '' || to === '') return 'no period';
  if (from === to) return periodWords(from);
  return formatRun(parsePeriod(from), parsePeriod(to)).replace(/^year ending /, 'the year to ');
}

/** A run after `in` or `over`: as it is, and of weeks, which days begin and end, `the weeks from 7 January to 3 February 2019`. */
export function spellWords(run: FromTo): string {
  const words = runWords(run);
  return /^\d{1,2} .* to /.test(words) ? `the weeks from ${words}` : words;
}

/** The stretch that was looked at: `from April 2016 to March 2018`, of twelve months too, as a year is no point to begin from. */
export function stretchWords({ from, to }: FromTo): string {
  const run = runWords({ from, to });
  if (!run.startsWith('the year to ')) return `from ${run}`;
  return `from ${formatPeriod(firstMonth(parsePeriod(from)))} to ${formatPeriod(lastMonth(parsePeriod(to)))}`;
}

/** `in 2017/18`, or `a year earlier` where naming the earlier of two long stretches would take too many words. */
export function earlierWords(from: string, to: string): string {
  const name = periodWords(from);
  const yearBefore = samePeriodLastYear(parsePeriod(to)) === from;
  return yearBefore && name.includes(' ') ? 'a year earlier' : `in ${name}`;
}

/** A period in a cell: `Apr 2019`, `Jan–Mar 19`, `2018/19`, `yr to Apr 19`. */
export function shortPeriod(period: string): string {
  if (period === '') return '';
  const parsed = parsePeriod(period);
  if (/^\d{4}(\/\d{2})?$/.test(period)) return period;
  if (monthsIn(parsed) <= 1) return formatPeriod(parsed, 'short');
  const whole = formatPeriod(span(firstMonth(parsed), lastMonth(parsed)), 'short');
  const short = whole.replaceAll(/ \d{2}(\d{2})/g, ' $1');
  return whole.startsWith('YE ') ? short.replace('YE ', 'yr to ') : short.replace(' to ', '–');
}

/** Since when, in a cell: the first month of what came after. */
export const shortMonth = (period: string) =>
  period === '' ? '' : formatPeriod(firstMonth(parsePeriod(period)), 'short');

/** A run in a cell: `Apr 17–Mar 18`, `2016/17`. */
export function shortRun({ from, to }: FromTo): string {
  if (from === to) return shortPeriod(from);
  return shortPeriod(span(firstMonth(parsePeriod(from)), lastMonth(parsePeriod(to))));
}

/** Whether one is wholly in the financial year that a period of twelve months is: `2018-04/2019-03` as `2018/19`. */
export function asFinancialYear(period: string): string {
  const match = /^(\d{4})-04\/(\d{4})-03$/.exec(period);
  if (match === null || Number(match[2]) !== Number(match[1]) + 1) return period;
  return `${match[1]}/${String(match[2]).slice(2)}`;
}

/** What is never left out beside a difference: that recording changed between the two, what stands apart in them, or that not all of two whole periods is there. */
export function besideAmount(
  caveats: readonly { readonly code: string }[],
  apart: readonly string[],
  isWhole = true,
): string {
  if (caveats.some(({ code }) => code === 'recording-change')) return '; recording changed in between';
  if (caveats.some(({ code }) => code === 'masked-counted'))
    return '; months declared no part of a level are counted';
  const [first] = apart;
  if (first === undefined)
    return isWhole && caveats.some(({ code }) => code === 'like-for-like')
      ? '; periods without a figure in either are left out of both'
      : '';
  return apart.length === 1
    ? `; ${periodWords(first)} stands apart`
    : `; ${apart.length} figures stand apart`;
}
