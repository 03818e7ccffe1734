import type { Estimate } from '../result/estimate.ts';
import { deviateOf, heldEstimate, type IntervalOptions, levelOf, requireCount } from './options.ts';

/**
 * Byar's interval for a count: close to the exact one from about 10 events, by a formula that anyone can check.
 *
 * Lower: x (1 - 1/(9x) - z/(3 sqrt x))^3; upper: the same with x + 1 and a plus before z. 0 events, and a lower limit that
 * would fall below 0, give 0. A fraction is taken by the same formula.
 *
 * Throws `invalid-option` as `garwood` does. Source: Breslow & Day 1987.
 *
 * @example
 * byar(20) // => { value: 20, lower: 12.2114, upper: 30.8899, level: 0.95, unit: 'count' }
 */
export function byar(count: number, options: IntervalOptions = {}): Estimate {
  const level = levelOf(options, 'byar');
  requireCount(count, 'byar: count');
  const z = deviateOf(level);
  return heldEstimate('byar', {
    value: count,
    lower: count === 0 ? 0 : Math.max(0, cube(count, -z)),
    upper: cube(count + 1, z),
    level,
    unit: 'count',
  });
}

function cube(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
