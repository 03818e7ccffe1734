import { atLeastZero, like, real, requireRule, share } from '../result/rule.ts';
import { regularisedBeta } from './incomplete-beta.ts';
import { guessQuantile, invertDiscrete } from './invert-discrete.ts';
import { normalQuantile } from './normal.ts';
import { binomialSaddle } from './saddle-point.ts';

const trials = /* @__PURE__ */ like(atLeastZero, { whole: true });

function requireBinomial(name: string, k: number, n: number, p: number): void {
  requireRule(`${name}: k`, real, k);
  requireRule(`${name}: n`, trials, n);
  requireRule(`${name}: p`, share, p);
}

/**
 * Binomial distribution, lower tail: P(X <= k), k itself included, in `n` trials of probability `p`.
 *
 * `k` is rounded down; below 0 the tail is 0, from n on it is 1 (so `n` of 0 gives 1). Throws
 * `invalid-option` for what is not a finite number, an `n` that is not whole, a `p` outside 0 to 1.
 * Method: the incomplete beta function I_(1-p)(n - k, k + 1).
 *
 * @example
 * binomialLower(3, 10, 0.3) // => 0.6496107184
 */
export function binomialLower(k: number, n: number, p: number): number {
  requireBinomial('binomialLower', k, n, p);
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  return whole >= n ? 1 : regularisedBeta(1 - p, p, n - whole, whole + 1);
}

/**
 * Binomial distribution, upper tail: P(X > k), k itself NOT included. For P(X >= k) pass k - 1.
 *
 * @example
 * binomialUpper(3, 10, 0.3) // => 0.3503892816
 * binomialUpper(9, 10, 0.1) // => 1e-10
 */
export function binomialUpper(k: number, n: number, p: number): number {
  requireBinomial('binomialUpper', k, n, p);
  const whole = Math.floor(k);
  if (whole < 0) return 1;
  return whole >= n ? 0 : regularisedBeta(p, 1 - p, whole + 1, n - whole);
}

/**
 * Binomial mass: P(X = k); 0 for a k that is not whole or outside 0 to n. Source: Loader 2000.
 *
 * @example
 * binomialMass(2, 10, 0.1) // => 0.1937102445
 */
export function binomialMass(k: number, n: number, p: number): number {
  requireBinomial('binomialMass', k, n, p);
  return Number.isInteger(k) && k >= 0 && k <= n ? binomialSaddle(k, n - k, p, 1 - p) : 0;
}

/**
 * Binomial quantile: the smallest whole k with P(X <= k) of at least `level`. 0 gives 0, 1 gives n (0 where p is 0).
 *
 * A tail within 1e-12 (relative) of the level counts as reaching it, so that rounding does not move the answer.
 *
 * @example
 * binomialQuantile(0.05, 23, 0.5) // => 8
 */
export function binomialQuantile(level: number, n: number, p: number): number {
  requireRule('binomialQuantile: level', share, level);
  requireRule('binomialQuantile: n', trials, n);
  requireRule('binomialQuantile: p', share, p);
  if (level === 0 || p === 0 || n === 0) return 0;
  if (level === 1 || p === 1) return n;
  const deviation = Math.sqrt(n * p * (1 - p));
  const guess = guessQuantile(normalQuantile(level), n * p, deviation, (1 - 2 * p) / deviation);
  return invertDiscrete(
    { lower: (k) => binomialLower(k, n, p), upper: (k) => binomialUpper(k, n, p) },
    level,
    Math.min(n, guess),
  );
}
