import { held, openShare, overZero, real, requireRule } from '../result/rule.ts';
import { betaLogitQuantile } from './beta.ts';
import { partOf, regularisedBeta } from './incomplete-beta.ts';
import { halfDeviance, stirlingError } from './saddle-point.ts';

const ROOT_TWO_PI_RECIPROCAL = 0.3989422804014327;

/**
 * Student's t distribution, lower tail: P(T <= t) with `df` degrees of freedom (above 0, need not be whole).
 *
 * Relative precision about 1e-13 in this tail. Throws `invalid-option` for what is not a finite number, or a `df` not over 0.
 * Method: half the incomplete beta function of df / (df + t^2) with shapes df/2 and 1/2.
 *
 * @example
 * studentLower(-3, 10) // => 0.00667182751128
 * studentLower(0, 3) // => 0.5
 */
export function studentLower(t: number, df: number): number {
  requireRule('studentLower: t', real, t);
  requireRule('studentLower: df', overZero, df);
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
  requireRule('studentUpper: t', real, t);
  requireRule('studentUpper: df', overZero, df);
  return studentAbove(t, df);
}

/** `studentUpper` as the library reckons with it, where t may be an infinity. */
export function studentAbove(t: number, df: number): number {
  const tail = halfTail(t, df);
  return t > 0 ? tail : 1 - tail;
}

/** The tail beyond |t|, at most a half. */
function halfTail(t: number, df: number): number {
  const ratio = df / t / t;
  return 0.5 * regularisedBeta(partOf(ratio), partOf(1 / ratio), df / 2, 0.5);
}

/**
 * Student's t density.
 *
 * @example
 * studentDensity(0, 1) // => 0.3183098862
 */
export function studentDensity(t: number, df: number): number {
  requireRule('studentDensity: t', real, t);
  requireRule('studentDensity: df', overZero, df);
  const share = (t / df) * t;
  const spread = share <= Number.MAX_VALUE ? Math.log1p(share) : 2 * Math.log(Math.abs(t)) - Math.log(df);
  const half = df / 2;
  const logHeight = stirlingError(half + 0.5) - stirlingError(half) - halfDeviance(half, half + 0.5, -0.5);
  return ROOT_TWO_PI_RECIPROCAL * Math.exp(logHeight - (half + 0.5) * spread);
}

/**
 * Student's t quantile: the t with P(T <= t) = `p`.
 *
 * Throws `invalid-option` unless `p` lies between 0 and 1, both left out, and `df` is over 0; and for an answer that no number
 * holds, as far out with a df near 0.
 *
 * @example
 * studentQuantile(0.975, 2) // => 4.30265272974946
 */
export function studentQuantile(p: number, df: number): number {
  requireRule('studentQuantile: p', openShare, p);
  requireRule('studentQuantile: df', overZero, df);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const logit = betaLogitQuantile(2 * tail, 1 - 2 * tail, df / 2, 0.5);
  const size = held('studentQuantile', Math.exp((Math.log(df) - logit) / 2));
  return p < 0.5 ? -size : size;
}
