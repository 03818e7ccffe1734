import { held, overZero, requireRule } from '../result/rule.ts';
import { stirlingSeries } from './saddle-point.ts';

const EULER = 0.5772156649015329;

/** zeta(k) - 1 for k = 2, 3, ..., the coefficients of ln gamma(1 + x). */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 0.00006124813505870483,
  0.00003058823630702049, 0.00001528225940865187, 0.000007637197637899763, 0.00000381729326499984,
  0.000001908212716553939, 9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7,
  1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
];

/**
 * ln gamma(1 + x) for x from -0.5 to 0.5, precise where gamma is near 1:
 * -ln(1+x) + x (1 - Euler's constant) + sum over k of (zeta(k) - 1) (-x)^k / k.
 */
export function logGammaOnePlus(x: number): number {
  let series = 0;
  for (let index = ZETA_LESS_ONE.length - 1; index >= 0; index--) {
    series = -x * (series + (ZETA_LESS_ONE[index] ?? 0) / (index + 2));
  }
  return -Math.log1p(x) + x * (1 - EULER) - x * series;
}

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * Logarithm of the gamma function, for x above 0: ln (x-1)! for whole numbers.
 *
 * Relative precision about 1e-15, also beside its zeros at 1 and 2. Throws `invalid-option` for
 * what is not a finite number over 0, and an answer that no number holds.
 * Method: Stirling's series from 15, steps of the recurrence below it, and the zeta series around 1.
 *
 * @example
 * logGamma(10) // => 12.80182748008147
 * logGamma(0.5) // => 0.5723649429247
 */
export function logGamma(x: number): number {
  requireRule('logGamma: x', overZero, x);
  if (x >= 15) return held('logGamma', (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x));
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
  let product = 1;
  let rest = x - 1;
  while (rest > 0.5) {
    product *= rest;
    rest -= 1;
  }
  return Math.log(product) + logGammaOnePlus(rest);
}

/**
 * ln gamma(x + by) - ln gamma(x), for x and x + by above 0: without the cancellation of the two logarithms where x is large
 * and `by` small beside it.
 */
export function logGammaRise(x: number, by: number): number {
  const end = x + by;
  if (x < 15 || end < 15) return logGamma(end) - logGamma(x);
  return by * Math.log(x) + (end - 0.5) * Math.log1p(by / x) - by + stirlingSeries(end) - stirlingSeries(x);
}
