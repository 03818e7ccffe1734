import type { Margin } from '../../indicator/indicator.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { samePeriodLastYear } from '../../period/same-period-last-year.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Subject } from '../../result/finding.ts';
import type { Method } from '../../result/method.ts';
import { about, amount, decimal, points, whole } from '../../result/words.ts';

/** The number of an estimate with its sign: `-2.1%`, `0.4`, `1,204`. */
function number(value: number, { unit }: Estimate): string {
  if (unit.startsWith('percent')) return `${decimal(value, 1)}%`;
  return unit.startsWith('count') ? few(value) : decimal(value, 1);
}

/** A number of events: of fewer than ten that are not whole, such as a level, one decimal. */
const few = (value: number): string =>
  Math.abs(value) < 9.95 && Math.abs(value % 1) >= 0.05 ? decimal(value, 1) : whole(value);

/** What comes after the number: `percentage points a year`. */
function unitWords(value: number, { unit }: Estimate): string {
  const yearly = unit.endsWith('-per-year') ? ' a year' : '';
  if (unit.startsWith('points')) return `${points(value).replace(/^\S+/, '')}${yearly}`;
  const [time] = unit.split('-');
  return time === 'days' || time === 'minutes' ? ` ${time}${yearly}` : yearly;
}

/** The size of a change without its sign: `2.0 percentage points`, `3.1% a year`. */
export function size(estimate: Estimate): string {
  const value = Math.abs(estimate.value ?? 0);
  return `${number(value, estimate)}${unitWords(value, estimate)}`;
}

/** `95% interval 0.4 to 3.6`, turned round for a fall that is said as a fall; empty where there is none. */
export function intervalWords(estimate: Estimate, fall = false): string {
  const { level, lower, upper } = estimate;
  if (level === null || (lower === null && upper === null)) return '';
  const [low, high] = fall ? [negative(upper), negative(lower)] : [lower, upper];
  const name = `${decimal(100 * level, 0)}% interval`;
  if (low === null) return `${name} up to ${number(high ?? 0, estimate)}`;
  if (high === null) return `${name} from ${number(low, estimate)} up`;
  return `${name} ${number(low, estimate)} to ${number(high, estimate)}`;
}

const negative = (value: number | null) => (value === null ? null : -value);

/** The size without its unit, with its interval: `7.1 (95% interval 5.7 to 8.5)`. */
export function sizedShort(estimate: Estimate): string {
  const value = Math.abs(estimate.value ?? 0);
  return `${number(value, estimate)} (${intervalWords(estimate, (estimate.value ?? 0) < 0)})`;
}

/**
 * A difference with its interval, as a direction only where one is shown: `2.0 percentage points higher (95% interval 0.4
 * to 3.6)`, `4.1 lower, which is not shown (95% interval 8.2 lower to 0.1 higher)`.
 */
export function shownOrNot(estimate: Estimate): string {
  const { lower, upper, value } = estimate;
  const fall = (value ?? 0) < 0;
  const differs = `${size(estimate)} ${fall ? 'lower' : 'higher'}`;
  const shown = (lower !== null && lower > 0) || (upper !== null && upper < 0);
  if (shown) return `${differs} (${intervalWords(estimate, fall)})`;
  const open = value === 0 ? 'no different' : `${differs}, which is not shown`;
  return `${open} (${lower === null || upper === null ? intervalWords(estimate) : eitherWay(estimate)})`;
}

/** The interval of a change that may be either way: `95% interval 7.1 lower to 0.6 higher`. */
export function eitherWay(estimate: Estimate): string {
  const { level, lower, upper, value } = estimate;
  if (lower === null || upper === null || lower >= 0 || upper <= 0)
    return intervalWords(estimate, (value ?? 0) < 0);
  const name = `${decimal(100 * (level ?? 0.95), 0)}% interval`;
  return `${name} ${number(-lower, estimate)} lower to ${number(upper, estimate)} higher`;
}

/** `5%`, `2 percentage points`. */
export function marginWords(margin: Margin): string {
  if ('points' in margin) return points(margin.points, Number.isInteger(margin.points) ? 0 : 1);
  return `${decimal(margin.percent, Number.isInteger(margin.percent) ? 0 : 1)}%`;
}

/** Size with interval, of a rise or of a fall: `2.0 percentage points (95% interval 0.4 to 3.6)`. */
export function sized(estimate: Estimate): string {
  const interval = intervalWords(estimate, (estimate.value ?? 0) < 0);
  return interval === '' ? size(estimate) : `${size(estimate)} (${interval})`;
}

/** A signed change with interval, where no direction is claimed: `-0.4% a year (95% interval -1.2% to 0.4%)`. */
export function signed(estimate: Estimate): string {
  const value = estimate.value ?? 0;
  const interval = intervalWords(estimate);
  const start = `${number(value, estimate)}${unitWords(value, estimate)}`;
  return interval === '' ? start : `${start} (${interval})`;
}

/** A figure, or its limits where it has them, in its own unit: `79.4%`, `1,835 to 4,344`. */
export function limitsWords({ lower, unit, upper, value }: Estimate): string {
  if (lower === null || upper === null) return amount(value ?? 0, unit);
  return `${amount(lower, unit)} to ${amount(upper, unit)}`;
}

/** A level: `79.4%`, `62,634 a month`. */
export function levelWords(estimate: Estimate, from: string): string {
  const { unit, value } = estimate;
  const every = /^\d{4}-\d{2}$/.test(from) ? ' a month' : from.includes('Q') ? ' a quarter' : ' a year';
  return `${unit === 'count' ? few(value ?? 0) : amount(value ?? 0, unit)}${unit === 'count' || unit === 'rate' ? every : ''}`;
}

/** A period in words: `2018/19`, `the year ending March 2019`. */
export const say = (period: string): string =>
  formatPeriod(parsePeriod(period)).replace(/^year ending/, 'the year ending');

/** `in 2017/18`, or `a year earlier` where naming the earlier of two long stretches would take too many words. */
export function earlier(from: string, to: string): string {
  const name = say(from);
  const yearBefore = samePeriodLastYear(parsePeriod(to)) === from;
  return yearBefore && name.includes(' ') ? 'a year earlier' : `in ${name}`;
}

/** `Domestic burglary in London (to February 2020)`: what it is about, and to when it was read where that was asked for. */
export function aboutTo({ method, subject }: { readonly method: Method; readonly subject: Subject }): string {
  const { to } = method.options;
  return `${about(subject)}${typeof to === 'string' ? ` (to ${say(to)})` : ''}`;
}
