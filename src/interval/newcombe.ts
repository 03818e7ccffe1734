import type { Estimate } from '../result/estimate.ts';
import {
  heldEstimate,
  type IntervalOptions,
  levelOf,
  requireProportion,
  shareDifference,
} from './options.ts';
import { wilson } from './wilson.ts';

/**
 * Newcombe's interval for a difference of two independent shares, the first less the second, in percentage points:
 * has satisfaction moved between two periods? Give the later period first, so that a rise is positive.
 *
 * Hybrid score (method 10): with the Wilson limits l and u of each share p, d - sqrt((p1 - l1)^2 + (u2 - p2)^2) and
 * d + sqrt((u1 - p1)^2 + (p2 - l2)^2). Fractions are allowed as in `wilson`. The two groups must not share people:
 * rolling periods that overlap do. Either n of 0 gives a null value from -100 to 100.
 *
 * Throws `invalid-option` as `wilson` does. Source: Newcombe 1998.
 *
 * @example
 * newcombe(56, 70, 48, 80) // => { value: 20, lower: 5.2431, upper: 33.3873, level: 0.95, unit: 'points' }
 */
export function newcombe(
  successes1: number,
  n1: number,
  successes2: number,
  n2: number,
  options: IntervalOptions = {},
): Estimate {
  const level = levelOf(options, 'newcombe');
  requireProportion(successes1, n1, 'newcombe: first');
  requireProportion(successes2, n2, 'newcombe: second');
  if (n1 === 0 || n2 === 0) return { value: null, lower: -100, upper: 100, level, unit: 'points' };
  const first = distances(successes1, n1, level);
  const second = distances(successes2, n2, level);
  const difference = shareDifference(successes1, n1, successes2, n2);
  return heldEstimate('newcombe', {
    value: 100 * difference,
    lower: 100 * Math.max(-1, difference - Math.hypot(first.below, second.above)),
    upper: 100 * Math.min(1, difference + Math.hypot(first.above, second.below)),
    level,
    unit: 'points',
  });
}

/** How far the Wilson limits lie from the share. */
function distances(successes: number, n: number, level: number): { below: number; above: number } {
  const { lower, upper } = wilson(successes, n, { level });
  const share = successes / n;
  return { below: share - (lower ?? 0), above: (upper ?? 1) - share };
}
