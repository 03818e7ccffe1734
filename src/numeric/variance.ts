import { type Column, figuresOf } from '../result/column.ts';
import { requireColumn } from '../result/require-finite.ts';
import { held } from '../result/rule.ts';
import { deviationsFromMean } from './deviations.ts';
import { plainSum } from './sum.ts';

/**
 * Sum of squared deviations from the mean, in two passes: what the rounded mean leaves over is subtracted again,
 * so that it is exact to the last digits however large the values are beside their spread.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for a sum that no number holds. Source: Chan, Golub & LeVeque 1983.
 *
 * @example
 * squaredDeviations([1e15, 1e15 + 2, 1e15 + 4]) // => 8
 */
export function squaredDeviations(valueColumn: Column<number>): number {
  const values = figuresOf('squaredDeviations: values', valueColumn);
  requireColumn('squaredDeviations: values', values);
  const { deviations, scale } = deviationsFromMean(values);
  const all = plainSum(deviations.map((deviation) => deviation * deviation));
  return held('squaredDeviations', all * scale * scale);
}

/**
 * Sample variance, divided by n - 1. Fewer than two values give `null`; missing values are the caller's to leave out.
 *
 * Throws `invalid-observation` for a value that is not finite.
 *
 * @example
 * variance([2, 4, 9]) // => 13
 */
export function variance(valueColumn: Column<number>): number | null {
  const values = figuresOf('variance: values', valueColumn);
  requireColumn('variance: values', values);
  return values.length < 2 ? null : squaredDeviations(values) / (values.length - 1);
}

/**
 * Sample standard deviation, the square root of `variance`. Fewer than two values give `null`.
 *
 * Throws `invalid-observation` for a value that is not finite.
 *
 * @example
 * standardDeviation([2, 4, 9]) // => 3.6055512755
 */
export function standardDeviation(valueColumn: Column<number>): number | null {
  const values = figuresOf('standardDeviation: values', valueColumn);
  requireColumn('standardDeviation: values', values);
  if (values.length < 2) return null;
  const { deviations, scale } = deviationsFromMean(values);
  const all = plainSum(deviations.map((deviation) => deviation * deviation));
  return held('standardDeviation', scale * Math.sqrt(all / (values.length - 1)));
}
