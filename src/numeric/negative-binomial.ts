import { atLeastZero, held, overZero, real, requireRule } from '../result/rule.ts';
import { fromZeroToBelowOne } from './gamma.ts';
import { regularisedBeta } from './incomplete-beta.ts';
import { guessQuantile, invertDiscrete } from './invert-discrete.ts';
import { normalQuantile } from './normal.ts';
import { poissonLower, poissonMass, poissonQuantile, poissonUpper } from './poisson.ts';
import { binomialSaddle } from './saddle-point.ts';

/** Whether nothing distinguishes it from a Poisson variable. */
function isPoisson(mean: number, size: number): boolean {
  return size > 1e20 && size / 1e20 > mean;
}

function requireCounts(name: string, k: number, mean: number, size: number): void {
  requireRule(`${name}: k`, real, k);
  requireRule(`${name}: mean`, atLeastZero, mean);
  requireRule(`${name}: size`, overZero, size);
}

/** The share that one is of the two together, both at least 0 and not both 0; their sum may be more than a number holds. */
function shareOf(one: number, other: number): number {
  const sum = one + other;
  return sum <= Number.MAX_VALUE ? one / sum : one / 2 / (one / 2 + other / 2);
}

/** ln P(X = 0). */
function logNone(mean: number, size: number): number {
  const ratio = mean / size;
  return -size * (ratio <= Number.MAX_VALUE ? Math.log1p(ratio) : Math.log(mean) - Math.log(size));
}

/**
 * Negative binomial distribution, lower tail: P(X <= k), k itself included; counts that vary more than Poisson.
 *
 * Held by its `mean` and `size`: the variance is mean + mean^2 / size, which a vast `size` makes Poisson. In the
 * other common form (failures before the size-th success) the success probability is size / (size + mean).
 * `k` is rounded down; below 0 the tail is 0. Throws `invalid-option` for what is not a finite number, a
 * mean below 0, a size not over 0.
 *
 * @example
 * negativeBinomialLower(2, 4, 10) // => 0.2885671374
 */
export function negativeBinomialLower(k: number, mean: number, size: number): number {
  requireCounts('negativeBinomialLower', k, mean, size);
  if (k < 0) return 0;
  if (isPoisson(mean, size)) return poissonLower(k, mean);
  return regularisedBeta(shareOf(size, mean), shareOf(mean, size), size, Math.floor(k) + 1);
}

/**
 * Negative binomial distribution, upper tail: P(X > k), k itself NOT included. For P(X >= k) pass k - 1.
 *
 * @example
 * negativeBinomialUpper(2, 4, 10) // => 0.7114328626
 */
export function negativeBinomialUpper(k: number, mean: number, size: number): number {
  requireCounts('negativeBinomialUpper', k, mean, size);
  if (k < 0) return 1;
  if (isPoisson(mean, size)) return poissonUpper(k, mean);
  return regularisedBeta(shareOf(mean, size), shareOf(size, mean), Math.floor(k) + 1, size);
}

/**
 * Negative binomial mass: P(X = k); 0 for a k that is not whole or below 0.
 *
 * @example
 * negativeBinomialMass(5, 4, 10) // => 0.131778176794
 */
export function negativeBinomialMass(k: number, mean: number, size: number): number {
  requireCounts('negativeBinomialMass', k, mean, size);
  if (!Number.isInteger(k) || k < 0) return 0;
  if (isPoisson(mean, size)) return poissonMass(k, mean);
  if (k === 0) return Math.exp(logNone(mean, size));
  return binomialSaddle(size, k, shareOf(size, mean), shareOf(mean, size)) * shareOf(size, k);
}

/**
 * Negative binomial quantile: the smallest whole k with P(X <= k) of at least `level`. 0 gives 0.
 *
 * Throws as the tails do, for a `level` outside 0 to below 1, and for an answer that no number holds.
 *
 * @example
 * negativeBinomialQuantile(0.5, 4, 10) // => 4
 */
export function negativeBinomialQuantile(level: number, mean: number, size: number): number {
  requireRule('negativeBinomialQuantile: level', fromZeroToBelowOne, level);
  requireCounts('negativeBinomialQuantile', 0, mean, size);
  if (level === 0 || mean === 0) return 0;
  if (isPoisson(mean, size)) return poissonQuantile(level, mean);
  // A small size piles nearly everything on 0, far from any guess by moments.
  if (level <= negativeBinomialMass(0, mean, size)) return 0;
  const deviation = Math.sqrt(mean * (1 + mean / size));
  const guess = guessQuantile(normalQuantile(level), mean, deviation, (1 + (2 * mean) / size) / deviation);
  const found = invertDiscrete(
    {
      lower: (k) => negativeBinomialLower(k, mean, size),
      upper: (k) => negativeBinomialUpper(k, mean, size),
    },
    level,
    guess,
  );
  return held('negativeBinomialQuantile', found);
}
