/**
 * Intercept, slope and its standard error, in this order into `out`, of the straight line through `n` figures from
 * `start` on, one step apart.
 */
export function lineFloor(x: Float64Array, start: number, n: number, out: Float64Array): void {
  const middle = (n - 1) / 2;
  const spread = (n * (n * n - 1)) / 12;
  let sum = 0;
  for (let at = 0; at < n; at += 1) sum += x[start + at] as number;
  const mean = sum / n;
  let products = 0;
  for (let at = 0; at < n; at += 1) products += (at - middle) * ((x[start + at] as number) - mean);
  const slope = products / spread;
  let squares = 0;
  for (let at = 0; at < n; at += 1) {
    const left = (x[start + at] as number) - mean - slope * (at - middle);
    squares += left * left;
  }
  out[0] = mean - slope * middle;
  out[1] = slope;
  out[2] = Math.sqrt(squares / (n - 2) / spread);
}
