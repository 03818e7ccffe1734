import type { Estimate } from '../result/estimate.ts';
import { readOptions } from '../result/read-options.ts';
import { like } from '../result/rule.ts';
import {
  DEFAULT_LEVEL,
  deviateOf,
  heldEstimate,
  type IntervalOptions,
  intervalRules,
  requireCount,
} from './options.ts';
import { rateRatioExact } from './rate-ratio.ts';

export interface CountRatioOptions extends IntervalOptions {
  /** `exact` (default): the conditional binomial share; `log`: normal limits of the log ratio. */
  readonly method?: 'exact' | 'log';
}

const optionRules = /* @__PURE__ */ like(intervalRules, {
  method: { is: 'one-of', values: ['exact', 'log'] },
});

/**
 * Interval for a ratio of two counts, such as charges to no further action: never a share of a whole.
 *
 * `exact`: given a + b, a is binomial; the limits are the odds of Clopper-Pearson's. `log`: a/b times
 * exp(-+ z sqrt(1/a + 1/b)); with a or b of 0 it has no limits (0 and null). b of 0 has no value. Both count
 * Poisson variation only. Both 0: null from 0 without limit.
 *
 * Throws `invalid-option` for negative or missing counts, or a level outside 0 to 1.
 * Source: Clopper & Pearson 1934; Woolf 1955.
 *
 * @example
 * countRatio(3260, 16240) // => { value: 0.2007, lower: 0.1933, upper: 0.2084, level: 0.95, unit: 'ratio' }
 */
export function countRatio(a: number, b: number, options: CountRatioOptions = {}): Estimate {
  const { level = DEFAULT_LEVEL, method } = readOptions('countRatio', optionRules, options);
  requireCount(a, 'countRatio: a');
  requireCount(b, 'countRatio: b');
  if (method !== 'log') return rateRatioExact(a, 1, b, 1, { level });
  if (a === 0 || b === 0) {
    return { value: b === 0 ? null : 0, lower: 0, upper: null, level, unit: 'ratio' };
  }
  const reach = Math.exp(deviateOf(level) * Math.sqrt(1 / a + 1 / b));
  return heldEstimate('countRatio', {
    value: a / b,
    lower: a / b / reach,
    upper: (a / b) * reach,
    level,
    unit: 'ratio',
  });
}
