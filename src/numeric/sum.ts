import { type Column, figuresOf } from '../result/column.ts';
import { requireColumn } from '../result/require-finite.ts';
import { held } from '../result/rule.ts';

/**
 * Sum without the loss of small terms: Neumaier's compensated summation, at most about one rounding in all.
 *
 * Missing values are the caller's to leave out, and to count. Empty gives 0.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for a sum that no number holds.
 * Source: Neumaier 1974.
 *
 * @example
 * sum([1e100, 1, -1e100]) // => 1
 */
export function sum(valueColumn: Column<number>): number {
  const values = figuresOf('sum: values', valueColumn);
  requireColumn('sum: values', values);
  return held('sum', plainSum(values));
}

/** The sum of values known to be finite; infinite where no number holds it. */
export function plainSum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}
