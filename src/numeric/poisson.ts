import { regularisedGammaLower, regularisedGammaUpper } from './incomplete-gamma.ts';
import { guessQuantile, invertDiscrete } from './invert-discrete.ts';
import { normalQuantile } from './normal.ts';
import { poissonSaddle } from './saddle-point.ts';

/** Whether the mean is a finite number of at least 0; else every function here gives NaN. */
function valid(mean: number): boolean {
  return mean >= 0 && mean < Number.POSITIVE_INFINITY;
}

/**
 * Poisson distribution, lower tail: P(X <= k), k itself included.
 *
 * `k` is rounded down; below 0 the tail is 0. A mean of 0 is a point at 0. NaN for invalid arguments.
 * Method: the upper incomplete gamma function Q(k + 1, mean).
 *
 * @example
 * poissonLower(10, 50) // => 6.4501529185e-12
 */
export function poissonLower(k: number, mean: number): number {
  if (!valid(mean) || Number.isNaN(k)) return Number.NaN;
  return k < 0 ? 0 : k === Number.POSITIVE_INFINITY ? 1 : regularisedGammaUpper(Math.floor(k) + 1, mean);
}

/**
 * Poisson distribution, upper tail: P(X > k), k itself NOT included. For P(X >= k) pass k - 1.
 *
 * @example
 * poissonUpper(120, 100) // => 0.022669329078
 */
export function poissonUpper(k: number, mean: number): number {
  if (!valid(mean) || Number.isNaN(k)) return Number.NaN;
  return k < 0 ? 1 : k === Number.POSITIVE_INFINITY ? 0 : regularisedGammaLower(Math.floor(k) + 1, mean);
}

/**
 * Poisson mass: P(X = k); 0 for a k that is not whole or below 0. Source: Loader 2000.
 *
 * @example
 * poissonMass(100000, 100000) // => 0.0012615652097
 */
export function poissonMass(k: number, mean: number): number {
  if (!valid(mean) || Number.isNaN(k)) return Number.NaN;
  return Number.isInteger(k) && k >= 0 ? poissonSaddle(k, mean) : 0;
}

/**
 * Poisson quantile: the smallest whole k with P(X <= k) of at least `level`. 0 gives 0, 1 gives `Infinity`.
 *
 * A tail within 1e-12 (relative) of the level counts as reaching it, so that rounding does not move the answer.
 *
 * @example
 * poissonQuantile(0.999, 20) // => 35
 */
export function poissonQuantile(level: number, mean: number): number {
  if (!valid(mean) || !(level >= 0 && level <= 1)) return Number.NaN;
  if (level === 0 || mean === 0) return 0;
  if (level === 1) return Number.POSITIVE_INFINITY;
  const deviation = Math.sqrt(mean);
  return invertDiscrete(
    { lower: (k) => poissonLower(k, mean), upper: (k) => poissonUpper(k, mean) },
    level,
    guessQuantile(normalQuantile(level), mean, deviation, 1 / deviation),
  );
}
