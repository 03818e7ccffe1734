import { type Column, figuresOf } from '../result/column.ts';
import { readOptions } from '../result/read-options.ts';
import { requireColumn } from '../result/require-finite.ts';
import { held, overZero } from '../result/rule.ts';
import { sortedQuantile7 } from './quantile7.ts';

/**
 * Median: the middle value, or the mean of the two middle values. No values give `null`; missing values are the
 * caller's to leave out.
 *
 * Throws `invalid-observation` for a value that is not finite.
 *
 * @example
 * median([5, 1, 4, 2]) // => 3
 */
export function median(valueColumn: Column<number>): number | null {
  const values = figuresOf('median: values', valueColumn);
  requireColumn('median: values', values);
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length / 2;
  if (half % 1 !== 0 || half === 0) return sortedQuantile7(sorted, 0.5);
  const [low, high] = [sorted[half - 1] as number, sorted[half] as number];
  const both = low + high;
  return Number.isFinite(both) ? both / 2 : low / 2 + high / 2;
}

/** 1 / normalQuantile(0.75), rounded as R and the literature round it. */
const NORMAL_CONSISTENT = 1.4826;

const optionRules = { scale: overZero } as const;

/**
 * Median absolute deviation from the median: a spread that up to half of the values cannot distort.
 *
 * `scale` multiplies it: 1.4826 (default) makes it estimate the standard deviation of normal values; 1 leaves it raw.
 * 0 where more than half of the values are equal; no values give `null`.
 *
 * Throws `invalid-observation` for a value that is not finite. Source: Hampel 1974.
 *
 * @example
 * medianAbsoluteDeviation([1, 2, 3, 4, 100]) // => 1.4826
 * medianAbsoluteDeviation([1, 2, 3, 4, 100], { scale: 1 }) // => 1
 */
export function medianAbsoluteDeviation(
  valueColumn: Column<number>,
  options: { readonly scale?: number } = {},
): number | null {
  const values = figuresOf('medianAbsoluteDeviation: values', valueColumn);
  const { scale = NORMAL_CONSISTENT } = readOptions('medianAbsoluteDeviation', optionRules, options);
  const centre = median(values);
  if (centre === null) return null;
  const distances = Float64Array.from(values, (value) =>
    held('medianAbsoluteDeviation', Math.abs(value - centre)),
  );
  return held('medianAbsoluteDeviation', scale * (median(distances) ?? 0));
}
