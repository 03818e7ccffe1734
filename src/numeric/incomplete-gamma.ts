import { atLeastZero, requireRule } from '../result/rule.ts';
import { logGammaOnePlus } from './log-gamma.ts';
import { normalTail } from './normal.ts';
import { halfDeviance, poissonSaddle } from './saddle-point.ts';

/** From this shape the uniform expansion is exact to the last digits, and a sum of sqrt(shape) terms is slow. */
const UNIFORM_FROM = 1e6;
/** Some fifty deviations of a shape of a million: far more terms than any sum below it takes. */
const MOST_TERMS = 100_000;

/**
 * Regularised incomplete gamma function P(shape, x): the lower tail of a gamma variable of unit scale.
 *
 * Series below shape + 1, continued fraction above (of the other tail), and Temme's uniform expansion from a
 * shape of a million, so that the smaller tail never comes from a subtraction. Shape of 0 is a point at 0.
 * Throws `invalid-option` for a shape or x that is not a finite number of at least 0. Source: Abramowitz & Stegun 6.5; Temme 1979.
 *
 * @example
 * regularisedGammaLower(10, 5) // => 0.03182805730620
 */
export function regularisedGammaLower(shape: number, x: number): number {
  requireRule('regularisedGammaLower: shape', atLeastZero, shape);
  requireRule('regularisedGammaLower: x', atLeastZero, x);
  if (shape === 0) return 1;
  if (x === 0) return 0;
  if (shape >= UNIFORM_FROM) return uniformTail(shape, x, -1);
  return usesFraction(shape, x) ? 1 - upperFraction(shape, x) : lowerSeries(shape, x);
}

/**
 * Regularised incomplete gamma function Q(shape, x): the upper tail, as precise as the lower one.
 *
 * @example
 * regularisedGammaUpper(10, 50) // => 1.25960845917e-12
 */
export function regularisedGammaUpper(shape: number, x: number): number {
  requireRule('regularisedGammaUpper: shape', atLeastZero, shape);
  requireRule('regularisedGammaUpper: x', atLeastZero, x);
  if (shape === 0) return 0;
  if (x === 0) return 1;
  if (shape >= UNIFORM_FROM) return uniformTail(shape, x, 1);
  if (usesFraction(shape, x)) return upperFraction(shape, x);
  return shape < 1 && x <= 1 ? upperOfSmall(shape, x) : 1 - lowerSeries(shape, x);
}

function usesFraction(shape: number, x: number): boolean {
  return x > shape + 1 || (shape < 1 && x > 1);
}

function lowerSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; step < MOST_TERMS; step += 1) {
    term *= x / (shape + step);
    sum += term;
    if (!(term > sum * 1e-17)) break;
  }
  return Math.min(1, poissonSaddle(shape, x) * sum);
}

/** Legendre's continued fraction by the modified Lentz algorithm. */
function upperFraction(shape: number, x: number): number {
  const density = poissonSaddle(shape, x) * shape;
  if (density === 0) return 0;
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < MOST_TERMS; step++) {
    const a = -step * (step - shape);
    b += 2;
    d = 1 / (a * d + b || tiny);
    c = b + a / c || tiny;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 3e-16) break;
  }
  return Math.min(1, density * fraction);
}

/** 1 - P for shape and x below 1, where P may be close to 1: each factor of P is held as its distance from 1. */
function upperOfSmall(shape: number, x: number): number {
  let series = 0;
  let power = shape;
  for (let n = 1; n < MOST_TERMS; n++) {
    power *= -x / n;
    const term = power / (shape + n);
    series += term;
    if (!(Math.abs(term) > Math.abs(series) * 1e-17)) break;
  }
  const logGammaNext = shape <= 0.5 ? logGammaOnePlus(shape) : Math.log(shape) + logGammaOnePlus(shape - 1);
  const factor = Math.expm1(shape * Math.log(x) - logGammaNext);
  return -(series + factor + series * factor);
}

/** Temme's uniform expansion; sign 1 for the upper tail, -1 for the lower. */
function uniformTail(shape: number, x: number, sign: 1 | -1): number {
  const half = halfDeviance(shape, x);
  // So far out that nothing is left of the smaller tail.
  if (half > 750) return x > shape === sign > 0 ? 0 : 1;
  const eta = Math.sign(x - shape) * Math.sqrt((2 * half) / shape);
  const c0 =
    -1 / 3 + eta * (1 / 12 + eta * (-2 / 135 + eta * (1 / 864 + eta * (1 / 2835 - eta * (139 / 777600)))));
  const c1 = -1 / 540 - eta / 288;
  const correction = (Math.exp(-half) * (c0 + c1 / shape)) / Math.sqrt(2 * Math.PI * shape);
  return normalTail(-sign * eta * Math.sqrt(shape)) + sign * correction;
}
