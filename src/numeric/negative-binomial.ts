import { regularisedBeta } from './incomplete-beta.ts';
import { guessQuantile, invertDiscrete } from './invert-discrete.ts';
import { normalQuantile } from './normal.ts';
import { poissonLower, poissonMass, poissonQuantile, poissonUpper } from './poisson.ts';
import { binomialSaddle } from './saddle-point.ts';

/** Beyond this size nothing distinguishes it from a Poisson variable. */
const POISSON_FROM = 1e20;

/** Whether the mean is finite, at least 0, and the size above 0; else every function here gives NaN. */
function valid(mean: number, size: number): boolean {
  return mean >= 0 && mean < Number.POSITIVE_INFINITY && size > 0;
}

/**
 * Negative binomial distribution, lower tail: P(X <= k), k itself included; counts that vary more than Poisson.
 *
 * Held by its `mean` and `size`: the variance is mean + mean^2 / size, so a `size` of `Infinity` is Poisson. In the
 * other common form (failures before the size-th success) the success probability is size / (size + mean).
 * `k` is rounded down; below 0 the tail is 0. NaN for invalid arguments.
 *
 * @example
 * negativeBinomialLower(2, 4, 10) // => 0.2885671374
 */
export function negativeBinomialLower(k: number, mean: number, size: number): number {
  if (!valid(mean, size) || Number.isNaN(k)) return Number.NaN;
  if (k < 0) return 0;
  if (k === Number.POSITIVE_INFINITY) return 1;
  if (size > POISSON_FROM) return poissonLower(k, mean);
  return regularisedBeta(size / (size + mean), mean / (size + mean), size, Math.floor(k) + 1);
}

/**
 * Negative binomial distribution, upper tail: P(X > k), k itself NOT included. For P(X >= k) pass k - 1.
 *
 * @example
 * negativeBinomialUpper(2, 4, 10) // => 0.7114328626
 */
export function negativeBinomialUpper(k: number, mean: number, size: number): number {
  if (!valid(mean, size) || Number.isNaN(k)) return Number.NaN;
  if (k < 0) return 1;
  if (k === Number.POSITIVE_INFINITY) return 0;
  if (size > POISSON_FROM) return poissonUpper(k, mean);
  return regularisedBeta(mean / (size + mean), size / (size + mean), Math.floor(k) + 1, size);
}

/**
 * Negative binomial mass: P(X = k); 0 for a k that is not whole or below 0.
 *
 * @example
 * negativeBinomialMass(5, 4, 10) // => 0.131778176794
 */
export function negativeBinomialMass(k: number, mean: number, size: number): number {
  if (!valid(mean, size) || Number.isNaN(k)) return Number.NaN;
  if (!Number.isInteger(k) || k < 0) return 0;
  if (size > POISSON_FROM) return poissonMass(k, mean);
  if (k === 0) return Math.exp(-size * Math.log1p(mean / size));
  return binomialSaddle(size, k, size / (size + mean), mean / (size + mean)) * (size / (size + k));
}

/**
 * Negative binomial quantile: the smallest whole k with P(X <= k) of at least `level`. 0 gives 0, 1 gives `Infinity`.
 *
 * @example
 * negativeBinomialQuantile(0.5, 4, 10) // => 4
 */
export function negativeBinomialQuantile(level: number, mean: number, size: number): number {
  if (!valid(mean, size) || !(level >= 0 && level <= 1)) return Number.NaN;
  if (level === 0 || mean === 0) return 0;
  if (level === 1) return Number.POSITIVE_INFINITY;
  if (size > POISSON_FROM) return poissonQuantile(level, mean);
  // A small size piles nearly everything on 0, far from any guess by moments.
  if (level <= negativeBinomialMass(0, mean, size)) return 0;
  const deviation = Math.sqrt(mean * (1 + mean / size));
  const guess = guessQuantile(normalQuantile(level), mean, deviation, (1 + (2 * mean) / size) / deviation);
  return invertDiscrete(
    {
      lower: (k) => negativeBinomialLower(k, mean, size),
      upper: (k) => negativeBinomialUpper(k, mean, size),
    },
    level,
    guess,
  );
}
