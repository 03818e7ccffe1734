import { atLeastZero, held, overZero, real, refuse, requireRule, share } from '../result/rule.ts';
import { gammaLogQuantile } from './gamma.ts';
import { isGammaLimit, regularisedBeta } from './incomplete-beta.ts';
import { invertTail } from './invert.ts';
import { logGamma, logGammaRise } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { binomialSaddle } from './saddle-point.ts';

/**
 * Beta distribution, lower tail: P(X <= x) for x from 0 to 1 and shapes `a`, `b` of at least 0 (not both 0):
 * `a` of 0 is a point at 0, `b` of 0 a point at 1. Outside 0 to 1 the tail is 0 or 1.
 *
 * Throws `invalid-option` for what is not a finite number, or shapes that cannot be.
 *
 * @example
 * betaLower(0.01, 2, 9) // => 0.0042662002428
 */
export function betaLower(x: number, a: number, b: number): number {
  requireBeta('betaLower', real, x, a, b);
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
  requireBeta('betaUpper', real, x, a, b);
  const inside = Math.min(1, Math.max(0, x));
  return regularisedBeta(1 - inside, inside, b, a);
}

function requireBeta(name: string, rule: typeof real | typeof share, at: number, a: number, b: number): void {
  requireRule(`${name}: ${rule === share ? 'p' : 'x'}`, rule, at);
  requireRule(`${name}: a`, atLeastZero, a);
  requireRule(`${name}: b`, atLeastZero, b);
  if (a === 0 && b === 0) refuse(`${name}: a`, 'must be over 0 where b is 0', a);
}

/**
 * Beta density at x, for shapes above 0; 0 outside 0 to 1.
 *
 * Throws as `betaLower`, and where no number holds the density, as at an end whose shape is below 1.
 *
 * @example
 * betaDensity(0.2, 2, 9) // => 3.01989888
 */
export function betaDensity(x: number, a: number, b: number): number {
  requireRule('betaDensity: x', real, x);
  requireRule('betaDensity: a', overZero, a);
  requireRule('betaDensity: b', overZero, b);
  if (x < 0 || x > 1) return 0;
  if (x > 0 && x < 1) return held('betaDensity', logitDensity(a, b, x, 1 - x) / x / (1 - x));
  const shape = x === 0 ? a : b;
  if (shape < 1) return held('betaDensity', Number.POSITIVE_INFINITY);
  return shape > 1 ? 0 : x === 0 ? b : a;
}

/** Density of the logit, which has no ends. */
function logitDensity(a: number, b: number, x: number, complement: number): number {
  return binomialSaddle(a, b, x, complement) * (a / (a + b)) * b;
}

/**
 * Beta quantile: the x with P(X <= x) = `p`. `p` of 0 gives 0, 1 gives 1.
 *
 * Throws `invalid-option` for what is not a finite number, a `p` outside 0 to 1, or shapes that cannot be.
 *
 * @example
 * betaQuantile(0.025, 8, 3) // => 0.4439045377
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireBeta('betaQuantile', share, p, a, b);
  if (p === 0 || a === 0) return 0;
  if (p === 1 || b === 0) return 1;
  return 1 / (1 + Math.exp(-logitOf(p, 1 - p, a, b)));
}

/** A tail, of which the other one may be 1 for rounding. */
const tailRule = { is: 'number', over: 0, most: 1 } as const;

/**
 * ln(x / (1 - x)) of the beta quantile, for shapes above 0 and both tails given, strictly between 0 and 1: from the
 * logit a ratio such as F or t^2 follows without loss at either end.
 *
 * Near an end it is the first term of the series there, which is all there is of it; for shapes of which one is vast the
 * limit, a gamma variable; else Newton's steps. Throws `invalid-option` for what is not a finite number over 0, and for an answer
 * that no number holds.
 */
export function betaLogitQuantile(lower: number, upper: number, a: number, b: number): number {
  requireRule('betaLogitQuantile: lower', tailRule, lower);
  requireRule('betaLogitQuantile: upper', tailRule, upper);
  requireRule('betaLogitQuantile: a', overZero, a);
  requireRule('betaLogitQuantile: b', overZero, b);
  return held('betaLogitQuantile', logitOf(lower, upper, a, b));
}

/** The same, infinite where no number holds it. */
function logitOf(lower: number, upper: number, a: number, b: number): number {
  const atZero = nearZero(lower, upper, a, b);
  if (atZero !== null) return atZero;
  const atOne = nearZero(upper, lower, b, a);
  if (atOne !== null) return -atOne;
  if (isGammaLimit(a, b))
    return -logitNearZero(gammaLogQuantile(upper, lower, b) - Math.log(a + (b - 1) / 2));
  if (isGammaLimit(b, a)) return logitNearZero(gammaLogQuantile(lower, upper, a) - Math.log(b + (a - 1) / 2));
  // Shapes so large that the quantile is their mean, to the last digit.
  if (Math.min(a, b) > 1e40) return Math.log(a) - Math.log(b);
  const rising = lower <= upper;
  const spread = Math.sqrt(1 / a + 1 / b);
  const z = rising ? normalQuantile(lower) : -normalQuantile(upper);
  return invertTail(
    {
      tail: (u) => {
        const x = 1 / (1 + Math.exp(-u));
        const complement = 1 / (1 + Math.exp(u));
        return rising ? regularisedBeta(x, complement, a, b) : regularisedBeta(complement, x, b, a);
      },
      density: (u) => logitDensity(a, b, 1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))),
      rising,
    },
    rising ? lower : upper,
    // Nearer the ends the series has answered.
    Math.max(-760, Math.min(760, Math.log(a) - Math.log(b) + spread * z)),
  );
}

/** The logit of x from ln(-ln(1 - x)). */
function logitNearZero(logMinusLog: number): number {
  return logMinusLog < -40 ? logMinusLog : Math.log(Math.expm1(Math.exp(logMinusLog)));
}

/** The quantile, if it lies so near 0 that P(X <= x) is x^a / (a B(a, b)) to the last digit. */
function nearZero(lower: number, upper: number, a: number, b: number): number | null {
  // A larger shape leaves nothing so near 0, whatever the tail.
  if (a > 1e3) return null;
  const logTail = lower <= 0.5 ? Math.log(lower) : Math.log1p(-upper);
  const u = (logTail + logGamma(1 + a) - logGammaRise(b, a)) / a;
  return u + Math.log1p(b) < -40 ? u : null;
}
