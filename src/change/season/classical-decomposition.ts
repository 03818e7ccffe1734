import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { type SeasonalDecomposition, undecomposed } from './seasonal-decomposition.ts';

export interface ClassicalDecompositionOptions {
  /** Periods in a year: 12 for months, 4 for quarters. */
  readonly period?: number;
  /** Whether the season adds to the trend or multiplies it. */
  readonly model?: 'additive' | 'multiplicative';
}

export const classicalDecompositionDefaults = { period: 12, model: 'additive' } as const;

const optionRules = {
  period: { is: 'number', least: 2, most: 366, whole: true },
  model: { is: 'one-of', values: ['additive', 'multiplicative'] },
} as const;

/**
 * Classical decomposition: the seasonal pattern as the textbook has it, from centred moving averages.
 *
 * The trend is the centred moving average of one year (2 x period when the period is even); the season the mean of what
 * each month has over (or times) it, made to add to 0 (or to average 1); the rest is the remainder. The first and
 * last half year have no trend. Values in order of time; a gap (`null`) leaves the trend of half a year either side
 * without a value. One odd month bends the trend of a year: `stl` with `robust` is not bent.
 *
 * Under two years, a month of the year without any trend, or (multiplicative) figures of which any is 0 or less: all
 * `null`. Throws `invalid-option`, and `invalid-observation` for a figure that is not finite. Source: Kendall and Stuart 1983.
 *
 * @example
 * classicalDecomposition([3, 1, 5, 3, 7, 5], { period: 2 }).seasonal // => [1.5, -1.5, 1.5, -1.5, 1.5, -1.5]
 */
export function classicalDecomposition(
  valueColumn: Column,
  given: ClassicalDecompositionOptions = {},
): SeasonalDecomposition {
  const values = arrayOf<number | null>('classicalDecomposition: values', valueColumn);
  const options = readOptions('classicalDecomposition', optionRules, given);
  const { period, model } = { ...classicalDecompositionDefaults, ...options };
  requireFinite('classicalDecomposition: values', values);
  const n = values.length;
  const times = model === 'multiplicative';
  const y = values.map((value) => value ?? Number.NaN);
  if (n < 2 * period || (times && y.some((value) => value <= 0))) return undecomposed(n, model);
  const trend = y.map((_, at) => centredMean(y, at, period));
  const without = (value: number, part: number) => (times ? value / part : value - part);
  const means = Array.from({ length: period }, (_, phase) =>
    meanOf(y.flatMap((value, at) => (at % period === phase ? [without(value, trend[at] as number)] : []))),
  );
  if (means.some(Number.isNaN)) return undecomposed(n, model);
  const level = meanOf(means);
  const seasonal = y.map((_, at) => without(means[at % period] as number, level));
  const left = y.map((value, at) => without(without(value, trend[at] as number), seasonal[at] as number));
  return { trend: trend.map(orNull), seasonal: seasonal.map(orNull), remainder: left.map(orNull), model };
}

const orNull = (value: number) => (Number.isFinite(value) ? value : null);

/** Mean of a year around a place, its two ends with half weight where the period is even; NaN near a gap or an end. */
function centredMean(y: readonly number[], at: number, period: number): number {
  const reach = Math.floor(period / 2);
  const ends = period % 2 === 0 ? 0.5 : 1;
  let total = 0;
  for (let step = -reach; step <= reach; step += 1)
    total += (y[at + step] ?? Number.NaN) * (Math.abs(step) === reach ? ends : 1);
  return total / period;
}

function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
