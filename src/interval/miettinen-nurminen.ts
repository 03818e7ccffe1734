import { findRoot } from '../numeric/find-root.ts';
import type { Estimate } from '../result/estimate.ts';
import {
  deviateOf,
  heldEstimate,
  type IntervalOptions,
  levelOf,
  requireProportion,
  shareDifference,
} from './options.ts';

/**
 * Miettinen-Nurminen interval for a difference of two independent shares, the first less the second, in percentage
 * points: the score interval, whose limits agree with its own test.
 *
 * The differences d at which |p1 - p2 - d| = z sqrt(V(d)), V the variance of the shares fitted under the restriction
 * p1 - p2 = d (maximum likelihood), times N / (N - 1). Fractions are allowed as in `wilson`. Either n of 0 gives a null value
 * from -100 to 100.
 *
 * Throws `invalid-option` as `wilson` does. Source: Miettinen & Nurminen 1985.
 *
 * @example
 * miettinenNurminen(56, 70, 48, 80) // => { value: 20, lower: 5.2830, upper: 33.8173, level: 0.95, unit: 'points' }
 */
export function miettinenNurminen(
  successes1: number,
  n1: number,
  successes2: number,
  n2: number,
  options: IntervalOptions = {},
): Estimate {
  const level = levelOf(options, 'miettinenNurminen');
  requireProportion(successes1, n1, 'miettinenNurminen: first');
  requireProportion(successes2, n2, 'miettinenNurminen: second');
  if (n1 === 0 || n2 === 0) return { value: null, lower: -100, upper: 100, level, unit: 'points' };
  const z = deviateOf(level);
  const difference = shareDifference(successes1, n1, successes2, n2);
  const total = n1 + n2;
  const correction = total > 1 ? total / (total - 1) : 1;
  /** Above 0 where a difference lies further out than z allows; bounded, so that a variance of 0 does no harm. */
  const excess = (supposed: number) => {
    const distance = Math.abs(difference - supposed);
    if (distance === 0) return -0.5;
    const second = fittedSecond(successes1, n1, successes2, n2, supposed);
    const first = Math.min(1, Math.max(0, second + supposed));
    const fitted = (first * (1 - first)) / n1 + (second * (1 - second)) / n2;
    return distance / (distance + z * Math.sqrt(fitted * correction)) - 0.5;
  };
  const edge = (end: -1 | 1) =>
    excess(end) <= 0 ? end : (findRoot(excess, Math.min(end, difference), Math.max(end, difference)) ?? end);
  return heldEstimate('miettinenNurminen', {
    value: 100 * difference,
    lower: 100 * (difference === -1 ? -1 : edge(-1)),
    upper: 100 * (difference === 1 ? 1 : edge(1)),
    level,
    unit: 'points',
  });
}

/** The second share of greatest likelihood when the first is larger by `d`: the middle root of a cubic, in closed form. */
function fittedSecond(x1: number, n1: number, x2: number, n2: number, d: number): number {
  const total = n1 + n2;
  const b = (n1 + 2 * n2) * d - total - x1 - x2;
  const c = (n2 * d - total - 2 * x2) * d + x1 + x2;
  const constant = x2 * d * (1 - d);
  const third = b / (3 * total);
  const q = third ** 3 - (b * c) / (6 * total * total) + constant / (2 * total);
  const p = Math.sign(q || 1) * Math.sqrt(Math.max(0, third * third - c / (3 * total)));
  const cosine = p === 0 ? 0 : Math.min(1, Math.max(-1, q / p ** 3));
  const angle = (Math.PI + Math.acos(cosine)) / 3;
  return Math.min(Math.min(1, 1 - d), Math.max(Math.max(0, -d), 2 * p * Math.cos(angle) - third));
}
