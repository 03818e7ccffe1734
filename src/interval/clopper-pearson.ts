import { betaQuantile } from '../numeric/beta.ts';
import type { Estimate } from '../result/estimate.ts';
import { heldEstimate, type IntervalOptions, levelOf, requireProportion } from './options.ts';

/**
 * Clopper-Pearson interval, "exact": a share with limits that never cover less often than they say, and so are wide.
 *
 * Lower: the alpha/2 quantile of a beta with shapes x and n - x + 1; upper: 1 - alpha/2 of x + 1 and n - x. 0 successes
 * give a lower limit of 0, n give an upper of 1. Fractions are taken by the same formula, which is Korn & Graubard's
 * interval when n is n / deff. `n` of 0 gives a null value from 0 to 1.
 *
 * Throws `invalid-option` as `wilson` does. Source: Clopper & Pearson 1934.
 *
 * @example
 * clopperPearson(8, 10) // => { value: 0.8, lower: 0.4439, upper: 0.9748, level: 0.95, unit: 'proportion' }
 */
export function clopperPearson(successes: number, n: number, options: IntervalOptions = {}): Estimate {
  const level = levelOf(options, 'clopperPearson');
  requireProportion(successes, n, 'clopperPearson');
  if (n === 0) return { value: null, lower: 0, upper: 1, level, unit: 'proportion' };
  const tail = (1 - level) / 2;
  return heldEstimate('clopperPearson', {
    value: successes / n,
    lower: betaQuantile(tail, successes, n - successes + 1),
    upper: betaQuantile(1 - tail, successes + 1, n - successes),
    level,
    unit: 'proportion',
  });
}
