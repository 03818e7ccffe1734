import { type Column, figuresOf } from '../result/column.ts';
import { requireColumn } from '../result/require-finite.ts';
import { requireRule, share } from '../result/rule.ts';

/**
 * Quantile by definition 7 of Hyndman & Fan 1996, the default of R, NumPy and spreadsheets: a straight line between
 * the order statistics around position (n - 1) p.
 *
 * No values give `null`; missing values are the caller's to leave out.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` unless `p` is from 0 to 1.
 *
 * @example
 * quantile7([3, 1, 2], 0.25) // => 1.5
 */
export function quantile7(valueColumn: Column<number>, p: number): number | null {
  const values = figuresOf('quantile7: values', valueColumn);
  requireColumn('quantile7: values', values);
  return sortedQuantile7(Float64Array.from(values).sort(), p);
}

/**
 * `quantile7` of values already in rising order, for when several quantiles of the same values are needed. Edges and errors as there.
 *
 * @example
 * sortedQuantile7([1, 2, 3, 4], 0.5) // => 2.5
 */
export function sortedQuantile7(sortedColumn: Column<number>, p: number): number | null {
  const sorted = figuresOf('sortedQuantile7: sorted', sortedColumn);
  requireRule('quantile7: p', share, p);
  requireColumn('sortedQuantile7: sorted', sorted);
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return interpolated(low, high, position - below);
}

/** So far of the way from one value to a higher one, which may lie further apart than any number says. */
export function interpolated(low: number, high: number, way: number): number {
  if (low === high) return low;
  const between = high - low;
  return Number.isFinite(between) ? low + way * between : low * (1 - way) + high * way;
}
