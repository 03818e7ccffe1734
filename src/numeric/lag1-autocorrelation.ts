import { type Column, figuresOf } from '../result/column.ts';
import { requireColumn } from '../result/require-finite.ts';
import { deviationsFromMean } from './deviations.ts';
import { plainSum } from './sum.ts';

/**
 * Lag-1 autocorrelation: how far each value resembles the one before it, from -1 to 1.
 *
 * r = sum (x_t - mean)(x_(t-1) - mean) / sum (x_t - mean)^2. It is biased low in short series, by about (1 + 3r)/n.
 * Fewer than two values, or all equal, give `null`. `values` must be consecutive periods without gaps.
 *
 * Throws `invalid-observation` for a value that is not finite.
 * Source: Box & Jenkins 1976.
 *
 * @example
 * lag1Autocorrelation([1, 2, 3, 4, 5]) // => 0.4
 */
export function lag1Autocorrelation(valueColumn: Column<number>): number | null {
  const values = figuresOf('lag1Autocorrelation: values', valueColumn);
  requireColumn('lag1Autocorrelation: values', values);
  const { deviations } = deviationsFromMean(values);
  const products = deviations
    .subarray(1)
    .map((deviation, index) => deviation * (deviations[index] as number));
  const all = plainSum(deviations.map((deviation) => deviation * deviation));
  return all > 0 ? plainSum(products) / all : null;
}
