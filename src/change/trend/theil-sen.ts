import { normalQuantile } from '../../numeric/normal.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { refuse } from '../options.ts';
import { kendallCount } from './mann-kendall-kernel.ts';
import { middleOf, middleSlope, requireCountable } from './theil-sen-kernel.ts';

/** A slope for each step of time, with its interval. */
export interface TheilSen {
  /** Middle of the slopes of all pairs; `null` with fewer than two different times. */
  readonly slope: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  /** Middle value less slope x middle time. */
  readonly intercept: number | null;
  /** Pairs of points. */
  readonly pairs: number;
}

export interface TheilSenOptions {
  readonly level?: number;
}

const optionRules = {
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

/**
 * Theil-Sen slope: by how much does it rise or fall in each step of time, without a few odd months deciding?
 *
 * The middle of the slopes of all pairs of points; the interval takes the slopes that stand z x sd(S) / 2 either
 * side of it, S being Mann-Kendall's with ties of values and of times allowed for. Times need not be even:
 * a gap keeps its place. Values of `null` are left out. With too few points for a limit, it is `null`: unbounded.
 * Up to 2,000 points all pairs are formed; of more only those about the slopes that are asked for, in about a second for
 * 120,000 points. At most 5,000,000.
 *
 * Throws `invalid-observation` for a number that is not finite, `invalid-option` when there are not as many times as values
 * or they are not in order.
 * Source: Theil 1950; Sen 1968.
 *
 * @example
 * theilSen([0, 1, 2, 3, 4], [1, 2, 3, 4, 9]).slope // => 1
 */
export function theilSen(
  timeColumn: Column<number>,
  valueColumn: Column,
  given: TheilSenOptions = {},
): TheilSen {
  const times = arrayOf<number>('theilSen: times', timeColumn);
  const values = arrayOf<number | null>('theilSen: values', valueColumn);
  const options = readOptions('theilSen', optionRules, given);
  const { level = 0.95 } = options;
  requireFinite('theilSen: times', times, { gaps: false });
  requireFinite('theilSen: values', values);
  requireCountable('theilSen: values', values);
  if (times.length !== values.length)
    refuse('theilSen: values', `must be as many as the times (${times.length})`, values.length);
  if (times.some((time, at) => time < (times[at - 1] ?? time)))
    refuse('theilSen: times', 'must be in order', times);
  const x: number[] = [];
  const y: number[] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    x.push(times[at] ?? 0);
    y.push(value);
  });
  const spread = Math.sqrt(Math.max(0, kendallCount(y).variance - tiedTimes(x)));
  const { slope, lower, upper, pairs } = middleSlope(x, y, normalQuantile((1 + level) / 2) * spread);
  const intercept = slope === null ? null : middle(y) - slope * middle(x);
  return { slope, lower, upper, level, intercept, pairs };
}

const middle = (values: readonly number[]) => middleOf(Float64Array.from(values));

/** What ties of the times take from the variance of S. */
function tiedTimes(times: readonly number[]): number {
  let term = 0;
  for (let first = 0; first < times.length; ) {
    let next = first + 1;
    while (next < times.length && times[next] === times[first]) next += 1;
    const size = next - first;
    term += size * (size - 1) * (2 * size + 5);
    first = next;
  }
  return term / 18;
}
