import type { Estimate } from '../result/estimate.ts';
import { readOptions } from '../result/read-options.ts';
import { atLeastZero, like } from '../result/rule.ts';
import { DEFAULT_LEVEL, heldEstimate, type IntervalOptions, intervalRules, requireCount } from './options.ts';
import { poissonInterval } from './poisson-interval.ts';

export interface RateOptions extends IntervalOptions {
  /** The rate is given per this many of the exposure. Default 1000: crimes per 1,000 people. */
  readonly per?: number;
}

const DEFAULT_PER = 1000;

/** A level, and how many of the exposure a rate is given per. */
export const perRules = /* @__PURE__ */ like(intervalRules, {
  per: /* @__PURE__ */ like(atLeastZero, { such: '1000' }),
});

/**
 * Rate with its interval: how many events per 1,000 people (or `per` of any other exposure)?
 *
 * per x count / exposure, the limits of `poissonInterval` divided in the same way: the exposure is taken as known.
 * An exposure of 0 gives a null value from 0 without an upper limit.
 *
 * Throws `invalid-option` for a negative or missing count, exposure or per, or a level outside 0 to 1.
 *
 * @example
 * rate(20, 4000) // => { value: 5, lower: 3.0529, upper: 7.7225, level: 0.95, unit: 'rate' }
 * rate(20, 4000, { per: 100 }).value // => 0.5
 */
export function rate(count: number, exposure: number, options: RateOptions = {}): Estimate {
  const { level = DEFAULT_LEVEL, per = DEFAULT_PER } = readOptions('rate', perRules, options);
  requireCount(count, 'rate: count');
  requireCount(exposure, 'rate: exposure');
  if (exposure === 0) return { value: null, lower: 0, upper: null, level, unit: 'rate' };
  const counted = poissonInterval(count, { level });
  const scaled = (events: number | null) => (events === null ? null : (events / exposure) * per);
  return heldEstimate('rate', {
    value: scaled(counted.value),
    lower: scaled(counted.lower),
    upper: scaled(counted.upper),
    level,
    unit: 'rate',
  });
}
