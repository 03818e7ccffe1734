import { requireRule } from '../result/rule.ts';
import { monthOfDay, monthStart } from './day-number.ts';
import { firstDay, firstIndex, lastDay, lastIndex, spanBetween, wholeMonths } from './month-index.ts';
import { monthName } from './month-names.ts';
import type { Period } from './period.ts';
import { unitOf } from './unit-of.ts';

export type PeriodStyle = 'short' | 'long';

const styleRule = { is: 'one-of', values: ['long', 'short'] } as const;

/**
 * Format a period: how to say it in a sentence (`long`, the default) or on an axis (`short`).
 *
 * | period | long | short |
 * |---|---|---|
 * | `2019-04-01` | 1 April 2019 | 1 Apr 2019 |
 * | `2019-W14` | w/c 1 April 2019 | w/c 1 Apr 2019 |
 * | `2019-04` | April 2019 | Apr 2019 |
 * | `2019-Q2` | April to June 2019 | Apr to Jun 2019 |
 * | `2018/19-Q4` | Q4 2018/19 (January to March 2019) | Q4 2018/19 |
 * | `2019` | 2019 | 2019 |
 * | `2018/19` | 2018/19 | 2018/19 |
 * | `2018-03/2019-02` | year ending February 2019 | YE Feb 2019 |
 * | `2018-10/2019-02` | October 2018 to February 2019 | Oct 2018 to Feb 2019 |
 *
 * The words are fixed, whatever the reader's locale. `readPeriod` reads every one of them back, given the unit.
 *
 * @example
 * formatPeriod(parsePeriod('2018-10/2019-02')) // => 'October 2018 to February 2019'
 * formatPeriod(parsePeriod('2019-04'), 'short') // => 'Apr 2019'
 */
export function formatPeriod(period: Period, style: PeriodStyle = 'long'): string {
  requireRule('formatPeriod: style', styleRule, style);
  switch (unitOf(period)) {
    case 'calendar-year':
    case 'financial-year':
      return period;
    case 'day':
      return dayInWords(firstDay(period), style);
    case 'week':
      return `w/c ${dayInWords(firstDay(period), style)}`;
    case 'financial-quarter': {
      const name = `Q${period.slice(9)} ${period.slice(0, 7)}`;
      return style === 'short' ? name : `${name} (${run(period, style)})`;
    }
    default:
      return run(period, style);
  }
}

/**
 * Format a run: how to say the stretch from one period to another, both included: `October 2018 to February 2019`, of
 * days and weeks from the first day to the last, `1 April to 5 May 2019`.
 */
export function formatRun(from: Period, to: Period, style: PeriodStyle = 'long'): string {
  requireRule('formatRun: style', styleRule, style);
  if (from === to) return formatPeriod(from, style);
  if (wholeMonths(from)[0] <= wholeMonths(from)[1] && wholeMonths(to)[0] <= wholeMonths(to)[1])
    return formatPeriod(spanBetween(firstIndex(from), lastIndex(to)), style);
  const end = dayInWords(lastDay(to), style);
  const start = dayInWords(firstDay(from), style);
  const sameYear = start.slice(-4) === end.slice(-4);
  return `${sameYear ? start.slice(0, -5) : start} to ${end}`;
}

function dayInWords(day: number, style: PeriodStyle): string {
  const month = monthOfDay(day);
  return `${day - monthStart(month) + 1} ${monthName(month, style)} ${yearOf(month)}`;
}

function run(period: Period, style: PeriodStyle): string {
  const first = firstIndex(period);
  const last = lastIndex(period);
  const end = `${monthName(last, style)} ${yearOf(last)}`;
  if (first === last) return end;
  if (last - first === 11) return `${style === 'long' ? 'year ending' : 'YE'} ${end}`;
  const start = monthName(first, style);
  return yearOf(first) === yearOf(last) ? `${start} to ${end}` : `${start} ${yearOf(first)} to ${end}`;
}

const yearOf = (index: number) => Math.floor(index / 12);
