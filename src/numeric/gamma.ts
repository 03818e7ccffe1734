import { regularisedGammaLower, regularisedGammaUpper } from './incomplete-gamma.ts';
import { invertTail } from './invert.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { poissonSaddle } from './saddle-point.ts';

/**
 * Gamma distribution, lower tail: P(X <= x), for `shape` of at least 0 (0 is a point at 0) and `scale` above 0.
 *
 * Relative precision about 1e-13 in this tail; the mean is shape x scale. NaN for invalid arguments.
 * Source: Abramowitz & Stegun 6.5.1.
 *
 * @example
 * gammaLower(5, 10) // => 0.03182805730620
 */
export function gammaLower(x: number, shape: number, scale = 1): number {
  return scale > 0 ? regularisedGammaLower(shape, x < 0 ? 0 : x / scale) : Number.NaN;
}

/**
 * Gamma distribution, upper tail: P(X > x).
 *
 * @example
 * gammaUpper(50, 10) // => 1.25960845917e-12
 */
export function gammaUpper(x: number, shape: number, scale = 1): number {
  return scale > 0 ? regularisedGammaUpper(shape, x < 0 ? 0 : x / scale) : Number.NaN;
}

/**
 * Gamma density at x; `Infinity` at 0 for a shape below 1.
 *
 * @example
 * gammaDensity(5, 10) // => 0.0362655774
 */
export function gammaDensity(x: number, shape: number, scale = 1): number {
  if (!(scale > 0) || !(shape > 0) || Number.isNaN(x)) return Number.NaN;
  if (x < 0) return 0;
  if (x === 0) {
    if (shape < 1) return Number.POSITIVE_INFINITY;
    return shape === 1 ? 1 / scale : 0;
  }
  return (poissonSaddle(shape, x / scale) * shape) / x;
}

/**
 * Gamma quantile: the x with P(X <= x) = `p`. `p` of 0 gives 0, 1 gives `Infinity`; NaN for invalid arguments.
 *
 * Method: guarded Newton steps on the logarithm of the smaller tail in ln x, from the Wilson-Hilferty guess.
 *
 * @example
 * gammaQuantile(0.025, 9) // => 4.1153730974
 */
export function gammaQuantile(p: number, shape: number, scale = 1): number {
  if (!(p >= 0 && p <= 1) || !(shape >= 0) || !(scale > 0)) return Number.NaN;
  if (p === 0 || shape === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const rising = p <= 0.5;
  const tail = rising ? regularisedGammaLower : regularisedGammaUpper;
  const logX = invertTail(
    {
      tail: (u) => tail(shape, Math.exp(u)),
      density: (u) => poissonSaddle(shape, Math.exp(u)) * shape,
      rising,
    },
    rising ? p : 1 - p,
    guess(p, shape),
  );
  return Math.exp(logX) * scale;
}

/** ln x by Wilson & Hilferty 1931, or by the first term of the series where that is not positive or too rough. */
function guess(p: number, shape: number): number {
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + normalQuantile(p) * Math.sqrt(ninth);
  if (root > 0.2) return Math.log(shape) + 3 * Math.log(root);
  return (Math.log(p) + logGamma(shape + 1)) / shape;
}
