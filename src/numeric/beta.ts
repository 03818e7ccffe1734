import { regularisedBeta } from './incomplete-beta.ts';
import { invertTail } from './invert.ts';
import { normalQuantile } from './normal.ts';
import { binomialSaddle } from './saddle-point.ts';

/**
 * Beta distribution, lower tail: P(X <= x) for x from 0 to 1 and shapes `a`, `b` of at least 0 (not both 0):
 * `a` of 0 is a point at 0, `b` of 0 a point at 1. Outside 0 to 1 the tail is 0 or 1; NaN for invalid shapes.
 *
 * @example
 * betaLower(0.01, 2, 9) // => 0.0042662002428
 */
export function betaLower(x: number, a: number, b: number): number {
  const inside = Math.min(1, Math.max(0, x));
  return regularisedBeta(inside, 1 - inside, a, b);
}

/**
 * Beta distribution, upper tail: P(X > x).
 *
 * @example
 * betaUpper(0.8, 2, 9) // => 0.0000041984
 */
export function betaUpper(x: number, a: number, b: number): number {
  const inside = Math.min(1, Math.max(0, x));
  return regularisedBeta(1 - inside, inside, b, a);
}

/**
 * Beta density at x; `Infinity` at an end whose shape is below 1, and 0 outside 0 to 1.
 *
 * @example
 * betaDensity(0.2, 2, 9) // => 3.01989888
 */
export function betaDensity(x: number, a: number, b: number): number {
  if (!(a > 0) || !(b > 0) || Number.isNaN(x)) return Number.NaN;
  if (x < 0 || x > 1) return 0;
  if (x === 0 || x === 1) {
    const shape = x === 0 ? a : b;
    if (shape < 1) return Number.POSITIVE_INFINITY;
    return shape > 1 ? 0 : x === 0 ? b : a;
  }
  return (binomialSaddle(a, b, x, 1 - x) * (a / (a + b)) * b) / x / (1 - x);
}

/**
 * Beta quantile: the x with P(X <= x) = `p`. `p` of 0 gives 0, 1 gives 1; NaN for invalid arguments.
 *
 * @example
 * betaQuantile(0.025, 8, 3) // => 0.4439045377
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1) || !(a >= 0) || !(b >= 0) || a + b === 0) return Number.NaN;
  if (p === 0 || a === 0) return 0;
  if (p === 1 || b === 0) return 1;
  return 1 / (1 + Math.exp(-betaLogitQuantile(p, 1 - p, a, b)));
}

/**
 * ln(x / (1 - x)) of the beta quantile, for shapes above 0 and both tails given, strictly between 0 and 1: from the
 * logit a ratio such as F or t^2 follows without loss at either end.
 */
export function betaLogitQuantile(lower: number, upper: number, a: number, b: number): number {
  const rising = lower <= upper;
  const spread = Math.sqrt(1 / a + 1 / b);
  return invertTail(
    {
      tail: (u) => {
        const x = 1 / (1 + Math.exp(-u));
        const complement = 1 / (1 + Math.exp(u));
        return rising ? regularisedBeta(x, complement, a, b) : regularisedBeta(complement, x, b, a);
      },
      density: (u) => binomialSaddle(a, b, 1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))) * (a / (a + b)) * b,
      rising,
    },
    rising ? lower : upper,
    Math.log(a / b) + spread * (rising ? normalQuantile(lower) : -normalQuantile(upper)),
  );
}
