import { studentAbove, studentQuantile } from '../../numeric/student-t.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { refuse } from '../options.ts';
import { straightLine } from './straight-line.ts';

/** A straight line by least squares, with errors that allow for neighbours that move together. */
export interface NeweyWest {
  readonly n: number;
  readonly intercept: number | null;
  readonly slope: number | null;
  readonly interceptError: number | null;
  readonly slopeError: number | null;
  /** Of intercept and slope, row by row; `null` where there is no line. */
  readonly covariance: readonly (readonly number[])[] | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  /** Of the slope, two-sided, Student's t on n - 2. */
  readonly p: number | null;
  /** Lags that the weights go by: those asked for, or those of the bandwidth. */
  readonly lags: number;
  /** Newey and West's automatic bandwidth; `null` where it cannot be told. */
  readonly bandwidth: number | null;
}

export interface NeweyWestOptions {
  /** Lags used, with weights 1 - j/(lags + 1). `auto` (default): the whole part of the automatic bandwidth. */
  readonly lags?: number | 'auto';
  /** Multiplies the covariance by n/(n - 2), as for two fitted coefficients. Default true. */
  readonly adjust?: boolean;
  readonly level?: number;
}

const optionRules = {
  lags: {
    is: 'either',
    of: [
      { is: 'number', least: 0, most: 1000000, whole: true },
      { is: 'one-of', values: ['auto'] },
    ],
  },
  adjust: { is: 'flag' },
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

/**
 * Newey-West errors: how sure is a straight line through figures that resemble their neighbours and vary unevenly?
 *
 * Ordinary least squares; covariance (X'X)^-1 S (X'X)^-1, S the sum of x_t x_s' e_t e_s over pairs at most `lags` rows
 * apart with Bartlett weights (no prewhitening). The automatic bandwidth is 1.1447 (s1/s0)^(2/3) n^(1/3) from the
 * autocovariances of the residuals up to lag 4 (n/100)^(2/9). Rows in order of time; a `null` value is a gap, which keeps its row. Made for some
 * hundreds of rows: of steady series of 60 its test finds a slope in 13% at 5%. Fewer than three values, or two different times: `null`.
 *
 * Throws `invalid-observation` for a number that is not finite, `invalid-option` for lengths that differ or options that make no sense.
 * Source: Newey and West 1987, 1994.
 *
 * @example
 * neweyWest([1, 2, 3, 4], [2, 4, 3, 7], { lags: 1, adjust: false }).slopeError // => 0.2751363
 */
export function neweyWest(
  timeColumn: Column<number>,
  valueColumn: Column,
  given: NeweyWestOptions = {},
): NeweyWest {
  const times = arrayOf<number>('neweyWest: times', timeColumn);
  const values = arrayOf<number | null>('neweyWest: values', valueColumn);
  const options = readOptions('neweyWest', optionRules, given);
  const { lags = 'auto', adjust = true, level = 0.95 } = options;
  requireFinite('neweyWest: times', times, { gaps: false });
  requireFinite('neweyWest: values', values);
  if (values.length !== times.length)
    refuse('neweyWest: values', `must be as many as the times (${times.length})`, values.length);
  const rows = values.flatMap((value, at) => (value === null ? [] : [at]));
  const n = rows.length;
  const line = straightLine(
    rows.map((at) => times[at] ?? 0),
    rows.map((at) => values[at] ?? 0),
  );
  const { centre, level: height, slope } = line;
  const nothing = { intercept: null, slope: null, interceptError: null, slopeError: null, covariance: null };
  const asked = lags === 'auto' ? null : lags;
  if (n < 3 || line.rank < 2)
    return { n, ...nothing, lower: null, upper: null, level, p: null, lags: asked ?? 0, bandwidth: null };

  // Scores by row, 0 at a gap, so that lags are counted in rows of the calendar.
  const residual = new Float64Array(values.length);
  const moment = new Float64Array(values.length);
  rows.forEach((row, at) => {
    residual[row] = line.residuals[at] ?? 0;
    moment[row] = ((times[row] ?? 0) - centre) * (residual[row] ?? 0);
  });
  const bandwidth = automatic(times, residual, n);
  const used = asked ?? Math.min(Math.floor(bandwidth ?? 0), values.length - 1);
  let s00 = 0;
  let s01 = 0;
  let s11 = 0;
  // No two rows are further apart than the ends; lags beyond add nothing, though the weights go by all that were asked for.
  for (let lag = 0; lag <= Math.min(used, values.length - 1); lag += 1) {
    const weight = lag === 0 ? 1 : 2 * (1 - lag / (used + 1));
    s00 += weight * lagged(residual, residual, lag);
    s11 += weight * lagged(moment, moment, lag);
    s01 += (weight / 2) * (lagged(residual, moment, lag) + lagged(moment, residual, lag));
  }
  const factor = adjust ? n / (n - 2) : 1;
  const inverse0 = 1 / n;
  const inverse1 = line.slopeUnscaled;
  const c00 = factor * inverse0 * inverse0 * s00;
  const c01 = factor * inverse0 * inverse1 * s01;
  const c11 = factor * inverse1 * inverse1 * s11;
  const intercept = height - slope * centre;
  const v00 = Math.max(0, c00 - 2 * centre * c01 + centre * centre * c11);
  const v01 = c01 - centre * c11;
  const slopeError = Math.sqrt(c11);
  const reach = studentQuantile((1 + level) / 2, n - 2) * slopeError;
  return {
    n,
    intercept,
    slope,
    interceptError: Math.sqrt(v00),
    slopeError,
    covariance: [
      [v00, v01],
      [v01, c11],
    ],
    lower: slope - reach,
    upper: slope + reach,
    level,
    p: slopeError > 0 ? 2 * studentAbove(Math.abs(slope) / slopeError, n - 2) : slope === 0 ? 1 : 0,
    lags: used,
    bandwidth,
  };
}

/** Sum of products of values so many rows apart. */
function lagged(one: Float64Array, other: Float64Array, lag: number): number {
  let total = 0;
  for (let at = lag; at < one.length; at += 1) total += (one[at] ?? 0) * (other[at - lag] ?? 0);
  return total;
}

/** Newey and West's (1994) bandwidth for Bartlett weights, from the scores of the slope. */
function automatic(times: readonly number[], residual: Float64Array, n: number): number | null {
  const score = residual.map((one, at) => one * (times[at] ?? 0));
  const most = Math.floor(4 * (n / 100) ** (2 / 9));
  let s0 = lagged(score, score, 0);
  let s1 = 0;
  for (let lag = 1; lag <= most; lag += 1) {
    const covariance = lagged(score, score, lag);
    s0 += 2 * covariance;
    s1 += 2 * lag * covariance;
  }
  const bandwidth = 1.1447 * ((s1 / s0) ** 2) ** (1 / 3) * n ** (1 / 3);
  return Number.isFinite(bandwidth) ? bandwidth : null;
}
