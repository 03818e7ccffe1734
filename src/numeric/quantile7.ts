import { requireFinite } from '../result/require-finite.ts';
/**
 * Quantile by definition 7 of Hyndman & Fan 1996, the default of R, NumPy and spreadsheets: a straight line between
 * the order statistics around position (n - 1) p.
 *
 * `p` from 0 to 1. Empty, or p outside, gives NaN; missing values are the caller's to leave out.
 *
 * Throws `invalid-observation` for a value that is not finite.
 *
 * @example
 * quantile7([3, 1, 2], 0.25) // => 1.5
 */
export function quantile7(values: ArrayLike<number>, p: number): number {
  requireFinite('quantile7: values', values, { gaps: false });
  return sortedQuantile7(Float64Array.from(values).sort(), p);
}

/**
 * `quantile7` of values already in rising order, for when several quantiles of the same values are needed. NaN and errors as there.
 *
 * @example
 * sortedQuantile7([1, 2, 3, 4], 0.5) // => 2.5
 */
export function sortedQuantile7(sorted: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1) || sorted.length === 0) return Number.NaN;
  requireFinite('sortedQuantile7: sorted', sorted, { gaps: false });
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low === high ? low : low + (position - below) * (high - low);
}
