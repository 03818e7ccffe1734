import { plainMean } from '../numeric/mean.ts';
import { studentQuantile } from '../numeric/student-t.ts';
import { standardDeviation } from '../numeric/variance.ts';
import { type Column, figuresOf } from '../result/column.ts';
import type { Estimate, Unit } from '../result/estimate.ts';
import { readOptions } from '../result/read-options.ts';
import { requireColumn } from '../result/require-finite.ts';
import { like, real, requireRule, share, text } from '../result/rule.ts';
import { DEFAULT_LEVEL, heldEstimate, type IntervalOptions, intervalRules } from './options.ts';

export interface MeanIntervalOptions extends IntervalOptions {
  /** What the values are; only passed on. Default `score`. */
  readonly unit?: Unit;
}

const optionRules = /* @__PURE__ */ like(intervalRules, {
  unit: /* @__PURE__ */ like(text, { such: 'days' }),
});

/** No place is before the first. */
const place = { is: 'number', least: 1 } as const;

/**
 * Student's t interval for a mean: what is the average, given this few values?
 *
 * mean -+ t s / sqrt(n) on n - 1 degrees of freedom. Values must be independent: months of one series seldom are.
 * One value has no limits (null), none no value either. Missing values are the caller's to leave out, and to count.
 *
 * Throws `invalid-option` for a level outside 0 to 1, `invalid-observation` for a value that is not a finite number.
 * Source: Student 1908.
 *
 * @example
 * meanInterval([2, 4, 9], { unit: 'days' }) // => { value: 5, lower: -3.9567, upper: 13.9567, level: 0.95, unit: 'days' }
 */
export function meanInterval(valueColumn: Column<number>, options: MeanIntervalOptions = {}): Estimate {
  const values = figuresOf('meanInterval: values', valueColumn);
  const { level = DEFAULT_LEVEL, unit = 'score' } = readOptions('meanInterval', optionRules, options);
  requireColumn('meanInterval: values', values, 'figures');
  const n = values.length;
  const isShare = unit === 'proportion' || unit === 'probability';
  const rule = isShare ? share : unit === 'rank' ? place : real;
  for (let at = 0; at < n; at += 1) requireRule(`meanInterval: values[${at}]`, rule, values[at]);
  if (n === 0) return { value: null, lower: null, upper: null, level, unit };
  const centre = plainMean(values);
  if (n === 1) return { value: centre, lower: null, upper: null, level, unit };
  const reach = (-studentQuantile((1 - level) / 2, n - 1) * (standardDeviation(values) ?? 0)) / Math.sqrt(n);
  const least = isShare ? 0 : unit === 'rank' ? 1 : Number.NEGATIVE_INFINITY;
  return heldEstimate('meanInterval', {
    value: centre,
    lower: Math.max(least, centre - reach),
    upper: isShare ? Math.min(1, centre + reach) : centre + reach,
    level,
    unit,
  });
}
