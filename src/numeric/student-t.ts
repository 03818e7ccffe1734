import { betaLogitQuantile } from './beta.ts';
import { regularisedBeta } from './incomplete-beta.ts';
import { normalDensity, normalLower, normalQuantile } from './normal.ts';
import { halfDeviance, stirlingError } from './saddle-point.ts';

const ROOT_TWO_PI_RECIPROCAL = 0.3989422804014327;

/**
 * Student's t distribution, lower tail: P(T <= t) with `df` degrees of freedom (above 0, need not be whole).
 *
 * `df` of `Infinity` is the normal distribution. Relative precision about 1e-13 in this tail; NaN for invalid arguments.
 * Method: half the incomplete beta function of df / (df + t^2) with shapes df/2 and 1/2.
 *
 * @example
 * studentLower(-3, 10) // => 0.00667182751128
 * studentLower(0, 3) // => 0.5
 */
export function studentLower(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return Number.NaN;
  if (df === Number.POSITIVE_INFINITY) return normalLower(t);
  const tail = halfTail(t, df);
  return t < 0 ? tail : 1 - tail;
}

/**
 * Student's t distribution, upper tail: P(T > t).
 *
 * @example
 * studentUpper(12, 30) // => 2.7900927e-13
 */
export function studentUpper(t: number, df: number): number {
  return studentLower(-t, df);
}

/** The tail beyond |t|, at most a half. */
function halfTail(t: number, df: number): number {
  const ratio = df / t / t;
  if (ratio === Number.POSITIVE_INFINITY) return 0.5;
  return 0.5 * regularisedBeta(ratio / (1 + ratio), 1 / (1 + ratio), df / 2, 0.5);
}

/**
 * Student's t density.
 *
 * @example
 * studentDensity(0, 1) // => 0.3183098862
 */
export function studentDensity(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return Number.NaN;
  if (df === Number.POSITIVE_INFINITY) return normalDensity(t);
  const spread = Math.log1p((t / df) * t);
  const logHeight = stirlingError((df + 1) / 2) - stirlingError(df / 2) - halfDeviance(df / 2, (df + 1) / 2);
  return ROOT_TWO_PI_RECIPROCAL * Math.exp(logHeight - ((df + 1) / 2) * spread);
}

/**
 * Student's t quantile: the t with P(T <= t) = `p`. `p` of 0 and 1 give the infinities; NaN for invalid arguments.
 * Answers beyond 1e150 (tails under 1e-150 with a df near 1) are held there.
 *
 * @example
 * studentQuantile(0.975, 2) // => 4.30265272974946
 */
export function studentQuantile(p: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  const tail = Math.min(p, 1 - p);
  const logit = betaLogitQuantile(2 * tail, 1 - 2 * tail, df / 2, 0.5);
  const size = Math.sqrt(df) * Math.exp(-logit / 2);
  return p < 0.5 ? -size : size;
}
