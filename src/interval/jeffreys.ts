import { betaQuantile } from '../numeric/beta.ts';
import type { Estimate } from '../result/estimate.ts';
import { heldEstimate, type IntervalOptions, levelOf, requireProportion } from './options.ts';

/**
 * Jeffreys interval: a share with the limits that a near-neutral prior, beta(1/2, 1/2), gives it.
 *
 * The alpha/2 and 1 - alpha/2 quantiles of a beta with shapes x + 1/2 and n - x + 1/2, but 0 at 0 successes and 1 at n
 * (Brown, Cai & DasGupta). The value is the plain share x / n. Fractions are allowed. `n` of 0 gives a null value from
 * 0 to 1.
 *
 * Throws `invalid-option` as `wilson` does. Source: Brown, Cai & DasGupta 2001.
 *
 * @example
 * jeffreys(8, 10) // => { value: 0.8, lower: 0.4972, upper: 0.9559, level: 0.95, unit: 'proportion' }
 */
export function jeffreys(successes: number, n: number, options: IntervalOptions = {}): Estimate {
  const level = levelOf(options, 'jeffreys');
  requireProportion(successes, n, 'jeffreys');
  if (n === 0) return { value: null, lower: 0, upper: 1, level, unit: 'proportion' };
  const tail = (1 - level) / 2;
  const failures = n - successes;
  const value = successes / n;
  // Next to none or all of them the middle of what is believed lies beyond the share itself.
  const lower = Math.min(value, betaQuantile(tail, successes + 0.5, failures + 0.5));
  const upper = Math.max(value, betaQuantile(1 - tail, successes + 0.5, failures + 0.5));
  return heldEstimate('jeffreys', {
    value,
    lower: successes === 0 ? 0 : lower,
    upper: failures === 0 ? 1 : upper,
    level,
    unit: 'proportion',
  });
}
