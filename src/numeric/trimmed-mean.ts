import { type Column, figuresOf } from '../result/column.ts';
import { requireColumn } from '../result/require-finite.ts';
import { atLeastZero, requireRule } from '../result/rule.ts';
import { plainMean } from './mean.ts';

/**
 * Trimmed mean: the mean when the largest and smallest values are not trusted.
 *
 * Of n values floor(n x share) are left out at each end; from a share of a half on, the median is what is left. No values,
 * give null; missing values are the caller's to leave out.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for a share that is no number of at least 0. Source: Tukey 1962.
 *
 * @example
 * trimmedMean([1, 2, 3, 4, 5, 6, 7, 8, 9, 500]) // => 5.5
 * trimmedMean([1, 2, 3, 100], 0.25) // => 2.5
 */
export function trimmedMean(valueColumn: Column<number>, share = 0.1): number | null {
  const values = figuresOf('trimmedMean: values', valueColumn);
  requireColumn('trimmedMean: values', values);
  const n = values.length;
  requireRule('trimmedMean: share', atLeastZero, share);
  if (n === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const cut = Math.min(Math.floor(n * share), Math.ceil(n / 2) - 1);
  return plainMean(sorted.subarray(cut, n - cut));
}
