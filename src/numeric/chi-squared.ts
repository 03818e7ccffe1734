import { atLeastZero, real, requireRule } from '../result/rule.ts';
import { fromZeroToBelowOne, gammaLower, gammaQuantile, gammaUpper } from './gamma.ts';

/**
 * Chi-squared distribution, lower tail: P(X <= x) with `df` degrees of freedom (a gamma of shape df/2, scale 2).
 *
 * `df` need not be whole; 0 is a point at 0. Throws `invalid-option` for what is not a finite number, or a `df` below 0.
 *
 * @example
 * chiSquaredLower(3.841458820694124, 1) // => 0.95
 */
export function chiSquaredLower(x: number, df: number): number {
  requireRule('chiSquaredLower: x', real, x);
  requireRule('chiSquaredLower: df', atLeastZero, df);
  return gammaLower(x, df / 2, 2);
}

/**
 * Chi-squared distribution, upper tail: P(X > x), the p-value of a chi-squared test.
 *
 * @example
 * chiSquaredUpper(3.841458820694124, 1) // => 0.05
 * chiSquaredUpper(200, 1) // => 2.08848758376e-45
 */
export function chiSquaredUpper(x: number, df: number): number {
  requireRule('chiSquaredUpper: x', real, x);
  requireRule('chiSquaredUpper: df', atLeastZero, df);
  return gammaUpper(x, df / 2, 2);
}

/**
 * Chi-squared quantile: the x with P(X <= x) = `p`. Throws as `gammaQuantile` does.
 *
 * @example
 * chiSquaredQuantile(0.975, 2) // => 7.377758908
 */
export function chiSquaredQuantile(p: number, df: number): number {
  requireRule('chiSquaredQuantile: p', fromZeroToBelowOne, p);
  requireRule('chiSquaredQuantile: df', atLeastZero, df);
  return gammaQuantile(p, df / 2, 2);
}
