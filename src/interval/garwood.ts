import { gammaQuantile } from '../numeric/gamma.ts';
import type { Estimate } from '../result/estimate.ts';
import { heldEstimate, type IntervalOptions, levelOf, requireCount } from './options.ts';

/**
 * Garwood's exact interval for a count: what number of events is ordinary for an area that had this many?
 *
 * Lower: the alpha/2 quantile of a gamma with shape x; upper: 1 - alpha/2 of x + 1 (half a chi-squared with 2x and 2x + 2
 * degrees of freedom). A count of 0 has a lower limit of 0. It assumes Poisson variation only: where counts
 * vary more, it is too narrow. A fraction (a count adjusted for days) is taken by the same formula.
 *
 * Throws `invalid-option` for a negative or missing count or a level outside 0 to 1. Source: Garwood 1936.
 *
 * @example
 * garwood(4) // => { value: 4, lower: 1.0899, upper: 10.2416, level: 0.95, unit: 'count' }
 * garwood(0).upper // => 3.6889
 */
export function garwood(count: number, options: IntervalOptions = {}): Estimate {
  const level = levelOf(options, 'garwood');
  requireCount(count, 'garwood: count');
  const tail = (1 - level) / 2;
  return heldEstimate('garwood', {
    value: count,
    lower: gammaQuantile(tail, count),
    upper: gammaQuantile(1 - tail, count + 1),
    level,
    unit: 'count',
  });
}
