import type { Estimate } from '../result/estimate.ts';
import { byar } from './byar.ts';
import { garwood } from './garwood.ts';
import type { IntervalOptions } from './options.ts';
import { requireCount } from './options.ts';

/** From this many events Byar's formula takes the place of the exact limits, as the public health tools have it. */
const BYAR_FROM = 10;

/**
 * The default interval for a count: exact (Garwood) below 10 events, Byar's formula from 10.
 *
 * A fraction below 10 is exact's formula, as in `garwood`. Throws `invalid-option` as `garwood` does.
 * Source: Garwood 1936; Breslow & Day 1987.
 *
 * @example
 * poissonInterval(4) // => { value: 4, lower: 1.0899, upper: 10.2416, level: 0.95, unit: 'count' }
 * poissonInterval(20) // => { value: 20, lower: 12.2114, upper: 30.8899, level: 0.95, unit: 'count' }
 */
export function poissonInterval(count: number, options: IntervalOptions = {}): Estimate {
  requireCount(count, 'poissonInterval: count');
  return count >= BYAR_FROM ? byar(count, options) : garwood(count, options);
}
