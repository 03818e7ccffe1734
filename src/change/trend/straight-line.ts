import { leastSquares } from '../../numeric/least-squares.ts';

/** A straight line by least squares through points, its times counted from their mean. */
export interface StraightLine {
  readonly centre: number;
  /** At the mean time. */
  readonly level: number;
  readonly slope: number;
  /** Inverse of the sum of squared times. */
  readonly slopeUnscaled: number;
  /** Of two coefficients, how many the times can tell apart. */
  readonly rank: number;
  /** 0, and so their squares, where rounding alone parts the points from the line. */
  readonly residuals: readonly number[];
  readonly squares: number;
}

/**
 * The line of the points. Values are counted from the first, which keeps the digits of those far from 0; residuals that are
 * lost in the rounding of the values are none, so that a perfect fit has no error, and no t that divides by rounding.
 */
export function straightLine(times: readonly number[], values: readonly number[]): StraightLine {
  const n = times.length;
  const centre = times.reduce((sum, time) => sum + time, 0) / Math.max(1, n);
  const first = values[0] ?? 0;
  const fit = leastSquares(
    [times.map(() => 1), times.map((time) => time - centre)],
    values.map((value) => value - first),
  );
  const furthest = values.reduce((most, value) => Math.max(most, Math.abs(value - first)), 0);
  const perfect = fit.residualSumOfSquares <= n * (1e-15 * (furthest + Math.abs(first))) ** 2;
  return {
    centre,
    level: (fit.coefficients[0] ?? 0) + first,
    slope: fit.coefficients[1] ?? 0,
    slopeUnscaled: fit.unscaledCovariance[1]?.[1] ?? 0,
    rank: fit.rank,
    residuals: perfect ? values.map(() => 0) : fit.residuals,
    squares: perfect ? 0 : fit.residualSumOfSquares,
  };
}
