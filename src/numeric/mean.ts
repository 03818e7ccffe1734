import { requireFinite } from '../result/require-finite.ts';
import { sum } from './sum.ts';

/**
 * Arithmetic mean, from a compensated sum. Empty gives NaN; missing values are the caller's to leave out.
 *
 * Throws `invalid-observation` for a value that is not finite.
 *
 * @example
 * mean([2, 4, 9]) // => 5
 */
export function mean(values: ArrayLike<number>): number {
  const total = sum(values);
  if (Number.isFinite(total)) return total / values.length;
  // Values near the largest number overflow together, not each by itself.
  return sum(Float64Array.from(values, (value) => value / values.length));
}

/**
 * Mean weighted by `weights` (at least 0): sum of weight x value over the sum of weights. NaN where they sum to 0.
 *
 * Throws `invalid-observation` for a number that is not finite.
 *
 * @example
 * weightedMean([0.8, 0.6], [300, 100]) // => 0.75
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  requireFinite('weightedMean: values', values, { gaps: false });
  requireFinite('weightedMean: weights', weights, { gaps: false });
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = (values[index] as number) * (weights[index] as number);
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return (total + lost) / sum(weights);
}
