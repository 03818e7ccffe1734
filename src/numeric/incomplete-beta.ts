import { binomialSaddle } from './saddle-point.ts';

/**
 * Regularised incomplete beta function I_x(a, b): the lower tail of a beta variable, given both x and its
 * complement 1 - x, so that neither loses digits near its end.
 *
 * The upper tail is the same function with the roles exchanged: `regularisedBeta(complement, x, b, a)`.
 * The continued fraction is always taken on the side of the mean where it converges, and the smaller tail
 * never comes from a subtraction. `a` of 0 is a point at 0, `b` of 0 a point at 1. NaN for anything negative.
 * Source: DiDonato & Morris 1992 (the even part of the classical continued fraction), Loader 2000.
 *
 * @example
 * regularisedBeta(0.3, 0.7, 2, 9) // => 0.8506916541
 * regularisedBeta(0.7, 0.3, 9, 2) // => 0.1493083459
 */
export function regularisedBeta(x: number, complement: number, a: number, b: number): number {
  if (!(x >= 0) || !(complement >= 0) || !(a >= 0) || !(b >= 0)) return Number.NaN;
  if (a === 0) return b === 0 ? Number.NaN : 1;
  if (b === 0) return complement === 0 ? 1 : 0;
  if (x === 0) return 0;
  if (complement === 0) return 1;
  const distance = a * complement - b * x;
  return distance >= 0
    ? fraction(x, complement, a, b, distance)
    : 1 - fraction(complement, x, b, a, -distance);
}

/** The continued fraction by the modified Lentz algorithm; `distance` is a - (a + b) x, at least 0. */
function fraction(x: number, complement: number, a: number, b: number, distance: number): number {
  const tiny = 1e-300;
  let value = (a * (distance + 1)) / (a + 1) || tiny;
  let c = value;
  let d = 0;
  for (let n = 1; n < 1e7; n++) {
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
  return density / value;
}
