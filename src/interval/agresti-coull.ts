import type { Estimate } from '../result/estimate.ts';
import { deviateOf, heldEstimate, type IntervalOptions, levelOf, requireProportion } from './options.ts';

/**
 * Agresti-Coull interval: a share with z^2/2 successes and failures added before the plain normal limits are drawn.
 *
 * Centre p~ = (x + z^2/2) / (n + z^2), limits p~ -+ z sqrt(p~ (1 - p~) / (n + z^2)), held within 0 and 1. The value is the
 * plain share x / n, not the centre. Fractions are allowed. `n` of 0 gives a null value from 0 to 1.
 *
 * Throws `invalid-option` as `wilson` does. Source: Agresti & Coull 1998.
 *
 * @example
 * agrestiCoull(8, 10) // => { value: 0.8, lower: 0.4794, upper: 0.9541, level: 0.95, unit: 'proportion' }
 */
export function agrestiCoull(successes: number, n: number, options: IntervalOptions = {}): Estimate {
  const level = levelOf(options, 'agrestiCoull');
  requireProportion(successes, n, 'agrestiCoull');
  if (n === 0) return { value: null, lower: 0, upper: 1, level, unit: 'proportion' };
  const z = deviateOf(level);
  const enlarged = n + z * z;
  const centre = (successes + (z * z) / 2) / enlarged;
  const reach = z * Math.sqrt((centre * (1 - centre)) / enlarged);
  return heldEstimate('agrestiCoull', {
    value: successes / n,
    lower: Math.max(0, centre - reach),
    upper: Math.min(1, centre + reach),
    level,
    unit: 'proportion',
  });
}
