import { atLeastZero, held, real, requireRule } from '../result/rule.ts';
import { fromZeroToBelowOne } from './gamma.ts';
import { regularisedGammaLower, regularisedGammaUpper } from './incomplete-gamma.ts';
import { guessQuantile, invertDiscrete } from './invert-discrete.ts';
import { normalQuantile } from './normal.ts';
import { poissonSaddle } from './saddle-point.ts';

function requirePoisson(name: string, k: number, mean: number): void {
  requireRule(`${name}: k`, real, k);
  requireRule(`${name}: mean`, atLeastZero, mean);
}

/**
 * Poisson distribution, lower tail: P(X <= k), k itself included.
 *
 * `k` is rounded down; below 0 the tail is 0. A mean of 0 is a point at 0. Throws `invalid-option`
 * for what is not a finite number, or a mean below 0.
 * Method: the upper incomplete gamma function Q(k + 1, mean).
 *
 * @example
 * poissonLower(10, 50) // => 6.4501529185e-12
 */
export function poissonLower(k: number, mean: number): number {
  requirePoisson('poissonLower', k, mean);
  return k < 0 ? 0 : regularisedGammaUpper(Math.floor(k) + 1, mean);
}

/**
 * Poisson distribution, upper tail: P(X > k), k itself NOT included. For P(X >= k) pass k - 1.
 *
 * @example
 * poissonUpper(120, 100) // => 0.022669329078
 */
export function poissonUpper(k: number, mean: number): number {
  requirePoisson('poissonUpper', k, mean);
  return k < 0 ? 1 : regularisedGammaLower(Math.floor(k) + 1, mean);
}

/**
 * Poisson mass: P(X = k); 0 for a k that is not whole or below 0. Source: Loader 2000.
 *
 * @example
 * poissonMass(100000, 100000) // => 0.0012615652097
 */
export function poissonMass(k: number, mean: number): number {
  requirePoisson('poissonMass', k, mean);
  return Number.isInteger(k) && k >= 0 ? poissonSaddle(k, mean) : 0;
}

/**
 * Poisson quantile: the smallest whole k with P(X <= k) of at least `level`. 0 gives 0.
 *
 * A tail within 1e-12 (relative) of the level counts as reaching it, so that rounding does not move the answer.
 * Throws `invalid-option` for a `level` outside 0 to below 1, and a `mean` that is not a finite number of at least 0.
 *
 * @example
 * poissonQuantile(0.999, 20) // => 35
 */
export function poissonQuantile(level: number, mean: number): number {
  requireRule('poissonQuantile: level', fromZeroToBelowOne, level);
  requireRule('poissonQuantile: mean', atLeastZero, mean);
  if (level === 0 || mean === 0) return 0;
  const deviation = Math.sqrt(mean);
  const found = invertDiscrete(
    { lower: (k) => poissonLower(k, mean), upper: (k) => poissonUpper(k, mean) },
    level,
    guessQuantile(normalQuantile(level), mean, deviation, 1 / deviation),
  );
  return held('poissonQuantile', found);
}
