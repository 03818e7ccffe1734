import { betaLogitQuantile } from '../numeric/beta.ts';
import type { Estimate } from '../result/estimate.ts';
import { deviateOf, heldEstimate, type IntervalOptions, levelOf, requireCount } from './options.ts';

/**
 * Exact interval for a ratio of two rates, the first over the second: is crime per head higher here than there?
 *
 * Given the total a + b, a is binomial, so the ratio is the odds of Clopper-Pearson's limits of a in a + b, times
 * exposureB / exposureA. Counts are Poisson; fractions are taken by the same formula. b of 0 (or no exposure) has
 * no value; with a above 0 its lower limit still says how large the ratio must be. Both 0: null from 0 without limit.
 *
 * Throws `invalid-option` for negative or missing counts or exposures, or a level outside 0 to 1.
 * Source: Przyborowski & Wilenski 1940; Clopper & Pearson 1934.
 *
 * @example
 * rateRatioExact(11, 1000, 20, 1000) // => { value: 0.55, lower: 0.2380, upper: 1.2041, level: 0.95, unit: 'ratio' }
 */
export function rateRatioExact(
  a: number,
  exposureA: number,
  b: number,
  exposureB: number,
  options: IntervalOptions = {},
): Estimate {
  const level = levelOf(options, 'rateRatioExact');
  const { factor, value } = checked(a, exposureA, b, exposureB, 'rateRatioExact');
  if (factor === null) return { value, lower: 0, upper: null, level, unit: 'ratio' };
  const tail = (1 - level) / 2;
  return heldEstimate('rateRatioExact', {
    value,
    lower: a === 0 ? 0 : factor * Math.exp(betaLogitQuantile(tail, 1 - tail, a, b + 1)),
    upper: b === 0 ? null : factor * Math.exp(betaLogitQuantile(1 - tail, tail, a + 1, b)),
    level,
    unit: 'ratio',
  });
}

/**
 * Score interval for a ratio of two rates, the first over the second: narrower than the exact one, and covering on
 * average as often as it says.
 *
 * The odds of Wilson's limits of a in a + b, times exposureB / exposureA. Edges and errors as `rateRatioExact`.
 * Source: Wilson 1927; Graham, Mayran & Edwardes 2003.
 *
 * @example
 * rateRatioScore(60, 51477.5, 30, 54308.7) // => { value: 2.1100, lower: 1.3660, upper: 3.2593, level: 0.95, unit: 'ratio' }
 */
export function rateRatioScore(
  a: number,
  exposureA: number,
  b: number,
  exposureB: number,
  options: IntervalOptions = {},
): Estimate {
  const level = levelOf(options, 'rateRatioScore');
  const { factor, value } = checked(a, exposureA, b, exposureB, 'rateRatioScore');
  if (factor === null) return { value, lower: 0, upper: null, level, unit: 'ratio' };
  const z = deviateOf(level);
  const square = z * z;
  const spread = z * Math.sqrt(square + (4 * a * b) / (a + b));
  return heldEstimate('rateRatioScore', {
    value,
    lower: a === 0 ? 0 : (factor * (2 * a * a)) / (a + b) / scoreShare(b, a, square, spread),
    upper: b === 0 ? null : (factor * scoreShare(a, b, square, spread) * (a + b)) / (2 * b * b),
    level,
    unit: 'ratio',
  });
}

/** The product form of the odds of a Wilson limit, in which nothing is subtracted. */
function scoreShare(count: number, other: number, square: number, spread: number): number {
  const sum = 2 * count + square + spread;
  return (sum * (2 * other + square + spread)) / (2 * (count + other + square));
}

/** The ratio of exposures, null where there is nothing to compare, and the ratio of rates, null where undefined. */
function checked(
  a: number,
  exposureA: number,
  b: number,
  exposureB: number,
  path: string,
): { factor: number | null; value: number | null } {
  requireCount(a, `${path}: a`);
  requireCount(b, `${path}: b`);
  requireCount(exposureA, `${path}: exposureA`);
  requireCount(exposureB, `${path}: exposureB`);
  if (a + b === 0 || exposureA === 0 || exposureB === 0) return { factor: null, value: null };
  const factor = exposureB / exposureA;
  return { factor, value: b === 0 ? null : (a / b) * factor };
}
