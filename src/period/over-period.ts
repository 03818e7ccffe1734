import { formatPeriod, formatRun } from './format-period.ts';
import { firstMonth, lastMonth, monthsIn } from './months.ts';
import { parsePeriod } from './parse-period.ts';
import { span } from './span.ts';

/** From one period to another, both included, as they are written. */
export interface FromTo {
  readonly from: string;
  readonly to: string;
}

const spanOf = ({ from, to }: FromTo) => span(firstMonth(parsePeriod(from)), lastMonth(parsePeriod(to)));

export const monthsBetween = (stretch: FromTo): number => monthsIn(spanOf(stretch));

/** `over the year to March 2019`, `in April 2019`, `from October 2018 to February 2019`. */
export function overPeriod({ from, to }: FromTo): string {
  if (from === '' || to === '') return 'in no period';
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  if (monthsIn(first) === 0 && from !== to) return `from ${formatRun(first, last)}`;
  const whole = spanOf({ from, to });
  const months = monthsIn(whole);
  const isYear = from === to && (from.length === 7 || from.length === 4);
  if (months === 12 && !isYear) return `over the year to ${formatPeriod(lastMonth(whole))}`;
  if (from === to) return `in ${formatPeriod(from.includes('Q') ? whole : parsePeriod(from))}`;
  return `from ${formatPeriod(whole)}`;
}
