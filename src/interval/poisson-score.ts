import type { Estimate } from '../result/estimate.ts';
import { deviateOf, heldEstimate, type IntervalOptions, levelOf, requireCount } from './options.ts';

/**
 * Score interval for a count: shorter than the exact one, and covering on average as often as it says.
 *
 * The two means that the score test just does not reject: x + z^2/2 -+ z sqrt(x + z^2/4). A count of 0 has a lower limit of 0.
 * Fractions are allowed. Throws `invalid-option` as `garwood` does. Source: Rao 1948; Molenaar 1970.
 *
 * @example
 * poissonScore(15) // => { value: 15, lower: 9.0906, upper: 24.7509, level: 0.95, unit: 'count' }
 */
export function poissonScore(count: number, options: IntervalOptions = {}): Estimate {
  const level = levelOf(options, 'poissonScore');
  requireCount(count, 'poissonScore: count');
  const half = deviateOf(level) ** 2 / 2;
  const reach = Math.sqrt(2 * half) * Math.sqrt(count + half / 2);
  const upper = count + half + reach;
  // The roots multiply to the square of the count: so the lower one loses no digits.
  return heldEstimate('poissonScore', {
    value: count,
    lower: count === 0 ? 0 : (count / upper) * count,
    upper,
    level,
    unit: 'count',
  });
}
