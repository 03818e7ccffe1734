import { requireFinite } from '../result/require-finite.ts';
/**
 * Sum without the loss of small terms: Neumaier's compensated summation, at most about one rounding in all.
 *
 * Missing values are the caller's to leave out, and to count. Empty gives 0; a sum that no number holds is infinite.
 *
 * Throws `invalid-observation` for a value that is not finite.
 * Source: Neumaier 1974.
 *
 * @example
 * sum([1e100, 1, -1e100]) // => 1
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  if (Number.isFinite(total)) return total + lost;
  requireFinite('sum: values', values, { gaps: false });
  return total;
}
