/**
 * Sum without the loss of small terms: Neumaier's compensated summation, at most about one rounding in all.
 *
 * Any missing (NaN) value makes the sum NaN: leave missing values out first, and say how many. Empty gives 0.
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
  return Number.isFinite(total) ? total + lost : total;
}
