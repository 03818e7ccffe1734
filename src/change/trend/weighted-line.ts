import type { BrokenLines } from '../steps/broken-lines-space.ts';

/** A slope per year and its standard error. */
export interface LineFit {
  readonly slope: number;
  readonly error: number;
}

/** A weighted mean of the response without its season, and its standard error. */
export interface Level {
  readonly value: number;
  readonly error: number;
}

/** Weighted straight line through months `from` to `to` (not included), after the season is taken out. */
export function lineThrough(
  lines: BrokenLines,
  seasonal: Float64Array,
  from: number,
  to: number,
  inflation: number,
): LineFit {
  const { response, time, weight } = lines;
  let total = 0;
  let timeSum = 0;
  const origin = time[from] ?? 0;
  for (let row = from; row < to; row += 1) {
    total += weight[row] ?? 0;
    timeSum += (weight[row] ?? 0) * ((time[row] ?? 0) - origin);
  }
  const centre = timeSum / total;
  let squares = 0;
  let products = 0;
  for (let row = from; row < to; row += 1) {
    const away = (time[row] ?? 0) - origin - centre;
    squares += (weight[row] ?? 0) * away * away;
    products += (weight[row] ?? 0) * away * ((response[row] ?? 0) - (seasonal[row] ?? 0));
  }
  return { slope: (12 * products) / squares, error: 12 * Math.sqrt(inflation / squares) };
}

/** Weighted mean of months `from` to `to` (not included), after the season is taken out. */
export function levelOf(
  lines: BrokenLines,
  seasonal: Float64Array,
  from: number,
  to: number,
  inflation: number,
): Level {
  let total = 0;
  let sum = 0;
  for (let row = from; row < to; row += 1) {
    const weight = lines.weight[row] ?? 0;
    total += weight;
    sum += weight * ((lines.response[row] ?? 0) - (seasonal[row] ?? 0));
  }
  return { value: sum / total, error: Math.sqrt(inflation / total) };
}
