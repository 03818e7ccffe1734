import type { Estimate, Unit } from '../result/estimate.ts';
import { decimal, ordinal, whole } from '../result/words.ts';

/** Cases under which a share is said as its two numbers. */
export const FEW_CASES = 30;

const digits = (text: string) => text.replace(/\d+/, (part) => part.replace(/\B(?=(\d{3})+$)/g, ','));

/** Three significant figures, as a rate is said: `0.0123`, `4.56`, `1,230`. */
function significant(value: number): string {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return digits(decimal(value, Math.max(0, Math.min(6, 2 - magnitude))));
}

/** Events: whole, and of a level under ten one decimal. */
const events = (value: number) =>
  Math.abs(value) < 9.95 && Math.abs(value % 1) >= 0.05 ? decimal(value, 1) : whole(value);

/** A figure in its own unit: `79.2%`, `13,371`, `4.56`, `181 minutes`. */
export function figureWords(value: number, unit: Unit): string {
  if (unit === 'proportion') return `${decimal(100 * value, 1)}%`;
  if (unit === 'points' || unit === 'percent') return `${decimal(value, 1)}%`;
  if (unit === 'days') return `${decimal(value, 1)} day${decimal(value, 1) === '1.0' ? '' : 's'}`;
  if (unit === 'minutes') return `${whole(value)} minute${Math.round(value) === 1 ? '' : 's'}`;
  if (unit === 'rank') return ordinal(value);
  if (unit === 'count') return events(value);
  if (unit === 'ratio') return `${decimal(100 * value, 1)} per 100`;
  return significant(value);
}

/** A target, without decimals that say nothing: `80%`. */
export const targetWords = (target: number, unit: Unit) => figureWords(target, unit).replace('.0%', '%');

/** The number of a difference without sign or unit. */
function bare(value: number, unit: Unit): string {
  const size = Math.abs(value);
  if (unit === 'points' || unit === 'percent' || unit === 'days') return decimal(size, 1);
  if (unit === 'minutes') return decimal(size, 0);
  return unit === 'count' ? events(size) : significant(size);
}

const after: Partial<Readonly<Record<Unit, string>>> = {
  percent: '%',
  days: ' days',
  minutes: ' minutes',
  rate: ' per 1,000',
};

/** The size of a difference, without its direction: `4.8 points`, `18.6%`, `2.8 days`. */
export function sizeWords({ unit, value }: Estimate): string {
  const text = bare(value ?? 0, unit);
  if (unit === 'points') return `${text} ${text === '1.0' ? 'point' : 'points'}`;
  return `${text}${after[unit] ?? ''}`;
}

/** Whether a difference rounds to nothing as it is printed. */
export const isNothing = (size: Estimate) => !/[1-9]/.test(sizeWords(size));

/** A difference in a table, with its sign; of one that rounds to nothing without: `−4.8 points`, `0.0 points`. */
export function signedWords(size: Estimate): string {
  const text = sizeWords(size);
  if (isNothing(size)) return text;
  return `${(size.value ?? 0) < 0 ? '−' : '+'}${text}`;
}

/** Its interval in the direction that is said: `3.4 to 6.1`, `0.2 lower to 2.8 higher`; `null` where it has none. */
export function rangeWords({ level, lower, unit, upper, value }: Estimate): string | null {
  if (level === null || lower === null || upper === null) return null;
  const mark = unit === 'percent' ? '%' : '';
  const end = (each: number) => `${bare(each, unit)}${mark}`;
  // All intervals of a paper are 95% but those that say otherwise.
  const at = level === 0.95 ? '' : ` at ${Math.round(100 * level)}%`;
  if (lower < 0 && upper > 0) return `${end(lower)} lower to ${end(upper)} higher${at}`;
  const [near, far] = (value ?? 0) < 0 ? [upper, lower] : [lower, upper];
  return `${end(near)} to ${end(far)}${at}`;
}

/** A probability as it is read: `1 in 15` below 20%, `51 in 100` above. */
export function chanceWords(chance: number): string {
  if (chance > 0.99) return 'over 99 in 100';
  if (chance < 0.001) return 'under 1 in 1,000';
  if (chance >= 0.2) return `${Math.min(99, Math.round(100 * chance))} in 100`;
  return `1 in ${whole(1 / chance)}`;
}

/** How sure something is: a word where there is one for it, else its chance; `—` without a verdict. */
export function sureWords(chance: number | null): string {
  if (chance === null) return '—';
  if (chance >= 0.99) return 'almost certain';
  if (chance >= 0.95) return 'very likely';
  if (chance >= 0.8) return 'likely';
  if (chance >= 0.4 && chance <= 0.6) return 'about even';
  if (chance >= 0.05 && chance <= 0.2) return 'unlikely';
  return chanceWords(chance);
}
