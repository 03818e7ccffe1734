import { atLeastZero, refuse, requireRule, share } from '../result/rule.ts';
import { digamma, trigamma } from './digamma.ts';
import { regularisedGammaLower, regularisedGammaUpper } from './incomplete-gamma.ts';
import { logGammaOnePlus, logGammaRise } from './log-gamma.ts';
import { normalDensity, normalTail } from './normal.ts';
import { binomialSaddle, halfDeviance } from './saddle-point.ts';

/** From this both shapes have Temme's expansion exact to the last digits, and the fraction has thousands of terms. */
const UNIFORM_FROM = 1e8;
/** Smaller shapes lose their digits on the way. */
const LEAST = 1e-290;
/** So near an end the fraction of a small shape is long. */
const NEAR = 1e-6;
const EULER = 0.5772156649015329;
/** The fraction takes some ten thousand terms at most where it is used. */
const MOST_TERMS = 100_000;

/**
 * Regularised incomplete beta function I_x(a, b): the lower tail of a beta variable, given both x and its
 * complement 1 - x, so that neither loses digits near its end.
 *
 * The upper tail is the same function with the roles exchanged: `regularisedBeta(complement, x, b, a)`.
 * The continued fraction is always taken on the side of the mean where it converges, and the smaller tail
 * never comes from a subtraction; where it would be long, for large shapes, the gamma limit or Temme's uniform expansion takes
 * its place. `a` of 0 is a point at 0, `b` of 0 a point at 1.
 * Throws `invalid-option` for what is not a finite number of at least 0, a complement that is not 1 - x, two shapes of 0, and one
 * under 1e-290, of which numbers hold too few digits.
 * Source: DiDonato & Morris 1992 (the even part of the classical continued fraction), Loader 2000, Temme 1982.
 *
 * @example
 * regularisedBeta(0.3, 0.7, 2, 9) // => 0.8506916541
 * regularisedBeta(0.7, 0.3, 9, 2) // => 0.1493083459
 */
export function regularisedBeta(x: number, complement: number, a: number, b: number): number {
  requireRule('regularisedBeta: x', share, x);
  requireRule('regularisedBeta: complement', share, complement);
  if (Math.abs(x + complement - 1) > 1e-9) refuse('regularisedBeta: complement', 'must be 1 - x', complement);
  requireRule('regularisedBeta: a', atLeastZero, a);
  requireRule('regularisedBeta: b', atLeastZero, b);
  if (a === 0) return b === 0 ? refuse('regularisedBeta: a', 'must be over 0 where b is 0', a) : 1;
  if (b === 0) return complement === 0 ? 1 : 0;
  if (x === 0) return 0;
  if (complement === 0) return 1;
  // Of the smallest shapes only the two ends are left, each with its share.
  if (a < 1e-20 && b < 1e-20) return partOf(b / a);
  if (Math.min(a, b) < LEAST)
    refuse('regularisedBeta: a and b', `must be 0, or at least ${LEAST}`, Math.min(a, b));
  if (isGammaLimit(a, b)) return regularisedGammaUpper(b, times(a + (b - 1) / 2, minusLog(x, complement)));
  if (isGammaLimit(b, a)) return regularisedGammaLower(a, times(b + (a - 1) / 2, minusLog(complement, x)));
  if (a >= UNIFORM_FROM && b >= UNIFORM_FROM) return uniformTail(x, complement, a, b);
  const distance = a * complement - b * x;
  if (distance < 0 && x < NEAR && b * x < 0.5) return 1 - aboveNearZero(x, a, b);
  if (distance >= 0 && complement < NEAR && a * complement < 0.5) return aboveNearZero(complement, b, a);
  return distance >= 0
    ? fraction(x, complement, a, b, distance)
    : 1 - fraction(complement, x, b, a, -distance);
}

/**
 * The upper tail so near 0, of a shape `a` smaller still, that the fraction would take millions of terms:
 * 1 - x^a / (a B(a, b)) (1 + sum of a (1 - b)(2 - b)...(k - b) x^k / (k! (a + k))), held as its distance from 1.
 */
function aboveNearZero(x: number, a: number, b: number): number {
  let [term, sum] = [1, 0];
  for (let k = 1; k < 100; k += 1) {
    term *= ((k - b) / k) * x;
    const next = sum + term / (a + k);
    if (next === sum) break;
    sum = next;
  }
  // The ratio of the gamma functions: by its slope at `a` of 0 where the logarithms themselves differ by too little.
  const rise =
    a < 1e-5
      ? a * (digamma(b) + EULER + (a / 2) * (trigamma(b) - Math.PI ** 2 / 6))
      : logGammaRise(b, a) - logGammaOnePlus(a);
  return -Math.expm1(a * Math.log(x) + rise + Math.log1p(a * sum));
}

/** ratio / (1 + ratio), which is 1 for a ratio that no number holds. */
export function partOf(ratio: number): number {
  return ratio > 1 ? 1 / (1 + 1 / ratio) : ratio / (1 + ratio);
}

/** Whether -ln x times `large` + (`small` - 1)/2 is a gamma variable of shape `small` to the last digit (Wise 1950). */
export function isGammaLimit(large: number, small: number): boolean {
  return large > 1e12 && (small <= 100 || Math.sqrt(large) / 1e10 > 1 + small);
}

const minusLog = (x: number, complement: number): number =>
  complement < 0.5 ? -Math.log1p(-complement) : -Math.log(x);
const times = (one: number, other: number): number => Math.min(one * other, Number.MAX_VALUE);

/**
 * Temme's uniform expansion, its first term: the normal lower tail of the root of the deviance, and what skewness adds.
 * Near the mean, 1/eta - 1/t is by its series. Source: Temme 1982; Digital Library of Mathematical Functions 8.18.
 */
function uniformTail(x: number, complement: number, a: number, b: number): number {
  // Beyond this a smaller pair of shapes of the same mean has the same answer.
  if (Math.max(a, b) > 1e300) return uniformTail(x, complement, a / 1e100, b / 1e100);
  const total = a + b;
  const distance = a * complement - b * x;
  const half = halfDeviance(a, total * x, distance) + halfDeviance(b, total * complement, -distance);
  if (half > 750) return distance > 0 ? 0 : 1;
  const root = Math.sqrt(a) * Math.sqrt(b / total);
  const t = -distance / root / Math.sqrt(total);
  const z = -Math.sign(distance) * Math.sqrt(2 * half);
  const skewness = (b - a) / total / (Math.sqrt(a / total) * Math.sqrt(b / total));
  const eta = z / Math.sqrt(total);
  const lean =
    Math.abs(t) * (1 + Math.abs(skewness)) < 1e-5
      ? skewness / 3 - t * (skewness * (skewness / 12) + 0.25)
      : 1 / eta - 1 / t;
  return Math.min(1, Math.max(0, normalTail(z) + (normalDensity(z) / Math.sqrt(total)) * lean));
}

/** The continued fraction by the modified Lentz algorithm; `distance` is a - (a + b) x, at least 0. */
function fraction(x: number, complement: number, a: number, b: number, distance: number): number {
  const tiny = 1e-300;
  let value = (a * (distance + 1)) / (a + 1) || tiny;
  let c = value;
  let d = 0;
  for (let n = 1; n < MOST_TERMS; n++) {
    const odd = a + 2 * n - 1;
    const numerator = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * (n * (b - n)) * x * x;
    const denominator =
      n + (n * (b - n) * x) / odd + ((a + n) / (odd + 2)) * (distance + 1 + n * (1 + complement));
    d = 1 / (denominator + numerator * d || tiny);
    c = denominator + numerator / c || tiny;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 3e-16) break;
  }
  const density = binomialSaddle(a, b, x, complement) * (a / (a + b)) * b;
  return Math.min(1, density / value);
}
