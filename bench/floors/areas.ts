/** Each share less that of all areas together, and its chi-squared: one pass for the sums, one for the rest. */
export function areasFloor(y: Float64Array, n: Float64Array, out: Float64Array): number {
  let events = 0;
  let size = 0;
  for (let i = 0; i < y.length; i += 1) {
    events += y[i] ?? 0;
    size += n[i] ?? 0;
  }
  const level = events / size;
  let sum = 0;
  for (let i = 0; i < y.length; i += 1) {
    const own = (y[i] ?? 0) / (n[i] ?? 1);
    out[i] = own;
    sum += ((own - level) ** 2 * (n[i] ?? 0)) / (level * (1 - level));
  }
  return sum;
}
