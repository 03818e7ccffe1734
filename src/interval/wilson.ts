import type { Estimate } from '../result/estimate.ts';
import { deviateOf, heldEstimate, type IntervalOptions, levelOf, requireProportion } from './options.ts';

/**
 * Wilson score interval: what share is it really, given that only `n` were asked? The default for proportions.
 *
 * The two p at which the score test just does not reject: (2x + z^2 -+ z sqrt(z^2 + 4x(n-x)/n)) / (2(n + z^2)), without
 * continuity correction. `successes` (x) and `n` may be fractions: for weighted surveys give n / deff, the effective
 * number, and the share times it. The limits stay within 0 and 1, and touch them exactly at 0 and n successes.
 *
 * `n` of 0 gives a null value from 0 to 1. Throws `invalid-option` for negative or unordered counts or a level
 * outside 0 to 1. Source: Wilson 1927.
 *
 * @example
 * wilson(8, 10) // => { value: 0.8, lower: 0.4902, upper: 0.9433, level: 0.95, unit: 'proportion' }
 * wilson(0, 0) // => { value: null, lower: 0, upper: 1, level: 0.95, unit: 'proportion' }
 */
export function wilson(successes: number, n: number, options: IntervalOptions = {}): Estimate {
  const level = levelOf(options, 'wilson');
  requireProportion(successes, n, 'wilson');
  if (n === 0) return { value: null, lower: 0, upper: 1, level, unit: 'proportion' };
  const z = deviateOf(level);
  const square = z * z;
  const failures = n - successes;
  const product = 4 * successes * failures;
  const spread =
    z * Math.sqrt(square + (product <= Number.MAX_VALUE ? product / n : 4 * (successes * (failures / n))));
  const half = successes + square / 2 + spread / 2;
  // The lower limit from the root that adds: the other loses its digits when few succeeded.
  return heldEstimate('wilson', {
    value: successes / n,
    lower: successes === 0 ? 0 : (successes * (successes / n)) / half,
    upper: failures === 0 ? 1 : half / (n + square),
    level,
    unit: 'proportion',
  });
}
