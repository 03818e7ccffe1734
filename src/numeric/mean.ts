import { type Column, figuresOf } from '../result/column.ts';
import { requireColumn } from '../result/require-finite.ts';
import { refuse } from '../result/rule.ts';
import { plainSum } from './sum.ts';

/**
 * Arithmetic mean, from a compensated sum. No values give `null`; missing values are the caller's to leave out.
 *
 * Throws `invalid-observation` for a value that is not a finite number: `null` is no 0.
 *
 * @example
 * mean([2, 4, 9]) // => 5
 */
export function mean(valueColumn: Column<number>): number | null {
  const values = figuresOf('mean: values', valueColumn);
  requireColumn('mean: values', values);
  return values.length === 0 ? null : plainMean(values);
}

/** The mean of one or more values known to be finite. */
export function plainMean(values: ArrayLike<number>): number {
  const total = plainSum(values);
  if (Number.isFinite(total)) return total / values.length;
  // Values near the largest number overflow together, not each by itself.
  return plainSum(Float64Array.from(values, (value) => value / values.length));
}

/**
 * Mean weighted by `weights` (at least 0): sum of weight x value over the sum of weights. `null` where they sum to 0.
 *
 * Throws `invalid-observation` for a number that is not finite, `invalid-option` for weights that are not as many as the
 * values, or below 0.
 *
 * @example
 * weightedMean([0.8, 0.6], [300, 100]) // => 0.75
 */
export function weightedMean(valueColumn: Column<number>, weightColumn: Column<number>): number | null {
  const values = figuresOf('weightedMean: values', valueColumn);
  const weights = figuresOf('weightedMean: weights', weightColumn);
  requireColumn('weightedMean: values', values);
  requireColumn('weightedMean: weights', weights);
  if (weights.length !== values.length)
    refuse('weightedMean: weights', `must be as many as the values (${values.length})`, weights);
  let heaviest = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    if (weight < 0) refuse(`weightedMean: weights[${index}]`, 'must be at least 0', weight);
    heaviest = Math.max(heaviest, weight);
  }
  if (heaviest === 0) return null;
  const relative = Float64Array.from(weights, (weight) => weight / heaviest);
  const all = plainSum(relative);
  const weighted = plainSum(relative.map((weight, index) => weight * (values[index] as number)));
  if (Number.isFinite(weighted)) return weighted / all;
  return plainSum(relative.map((weight, index) => (weight / all) * (values[index] as number)));
}
