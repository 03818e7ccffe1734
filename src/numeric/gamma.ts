import { atLeastZero, held, overZero, real, requireRule } from '../result/rule.ts';
import { regularisedGammaLower, regularisedGammaUpper } from './incomplete-gamma.ts';
import { invertTail } from './invert.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { poissonSaddle } from './saddle-point.ts';

/** The levels of a quantile without a largest value. */
export const fromZeroToBelowOne = { is: 'number', least: 0, under: 1 } as const;

/** Both are over 0: their ratio, or the largest number in its place. */
const scaled = (x: number, scale: number): number => (x <= 0 ? 0 : Math.min(x / scale, Number.MAX_VALUE));

/**
 * Gamma distribution, lower tail: P(X <= x), for `shape` of at least 0 (0 is a point at 0) and `scale` above 0.
 *
 * Relative precision about 1e-13 in this tail; the mean is shape x scale. Throws `invalid-option` for what is not a finite
 * number, or a shape or scale that cannot be. Source: Abramowitz & Stegun 6.5.1.
 *
 * @example
 * gammaLower(5, 10) // => 0.03182805730620
 */
export function gammaLower(x: number, shape: number, scale = 1): number {
  requireGamma('gammaLower', x, shape, scale);
  return regularisedGammaLower(shape, scaled(x, scale));
}

/**
 * Gamma distribution, upper tail: P(X > x).
 *
 * @example
 * gammaUpper(50, 10) // => 1.25960845917e-12
 */
export function gammaUpper(x: number, shape: number, scale = 1): number {
  requireGamma('gammaUpper', x, shape, scale);
  return regularisedGammaUpper(shape, scaled(x, scale));
}

function requireGamma(name: string, x: number, shape: number, scale: number): void {
  requireRule(`${name}: x`, real, x);
  requireRule(`${name}: shape`, atLeastZero, shape);
  requireRule(`${name}: scale`, overZero, scale);
}

/**
 * Gamma density at x, for a shape above 0.
 *
 * Throws as `gammaLower`, and where no number holds the density, as at 0 for a shape below 1.
 *
 * @example
 * gammaDensity(5, 10) // => 0.0362655774
 */
export function gammaDensity(x: number, shape: number, scale = 1): number {
  requireGamma('gammaDensity', x, shape, scale);
  requireRule('gammaDensity: shape', overZero, shape);
  if (x < 0) return 0;
  if (x > 0) return held('gammaDensity', (poissonSaddle(shape, scaled(x, scale)) * shape) / x);
  return shape > 1 ? 0 : held('gammaDensity', shape === 1 ? 1 / scale : Number.POSITIVE_INFINITY);
}

/**
 * Gamma quantile: the x with P(X <= x) = `p`. `p` of 0 gives 0.
 *
 * Method: guarded Newton steps on the logarithm of the smaller tail in ln x, from the Wilson-Hilferty guess.
 * Throws `invalid-option` for what is not a finite number, a `p` outside 0 to below 1, and an answer that no number holds.
 *
 * @example
 * gammaQuantile(0.025, 9) // => 4.1153730974
 */
export function gammaQuantile(p: number, shape: number, scale = 1): number {
  requireRule('gammaQuantile: p', fromZeroToBelowOne, p);
  requireRule('gammaQuantile: shape', atLeastZero, shape);
  requireRule('gammaQuantile: scale', overZero, scale);
  if (p === 0 || shape === 0) return 0;
  return held('gammaQuantile', Math.exp(gammaLogQuantile(p, 1 - p, shape)) * scale);
}

/** ln of the gamma quantile of unit scale, for a shape above 0 and both tails given, strictly between 0 and 1. */
export function gammaLogQuantile(lower: number, upper: number, shape: number): number {
  const logLower = lower <= 0.5 ? Math.log(lower) : Math.log1p(-upper);
  // The first term of the series, which is all there is of it near 0.
  const first = shape < 1e6 ? (logLower + logGamma(shape + 1)) / shape : 0;
  if (first < -40) return first;
  const rising = lower <= 0.5;
  const tail = rising ? regularisedGammaLower : regularisedGammaUpper;
  const at = (u: number) => Math.min(Math.exp(u), Number.MAX_VALUE);
  const z = rising ? normalQuantile(lower) : -normalQuantile(upper);
  // Of a vast shape it is a normal variable to the last digit of its logarithm.
  if (shape > 1e18) return Math.log(shape) + z / Math.sqrt(shape);
  return invertTail(
    {
      tail: (u) => tail(shape, at(u)),
      density: (u) => poissonSaddle(shape, at(u)) * shape,
      rising,
    },
    rising ? lower : upper,
    guess(z, shape) ?? first,
  );
}

/** ln x by Wilson & Hilferty 1931; `null` where that is not positive or too rough. */
function guess(z: number, shape: number): number | null {
  const ninth = 1 / shape / 9;
  const root = 1 - ninth + z * Math.sqrt(ninth);
  return root > 0.2 ? Math.log(shape) + 3 * Math.log(root) : null;
}
