import { quantile } from '../numeric/descriptives.ts';
import { arrayOf, type Column } from '../result/column.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFinite } from '../result/require-finite.ts';

export interface TukeyFences {
  readonly lower: number | null;
  readonly upper: number | null;
  /** Indexes of the values outside the fences. */
  readonly outside: readonly number[];
}

const optionRules = {
  ranges: { is: 'number', least: 0, most: 1e6 },
} as const;

/**
 * Tukey fences: which values lie more than 1.5 interquartile ranges outside the quartiles?
 *
 * Quartiles by definition 7. A plain screen that takes no account of samples or of the number of values: of 100 normal values
 * one lies outside on average. Fewer than four values have no fences.
 *
 * Throws `invalid-observation` for a value that is not finite. Source: Tukey 1977.
 *
 * @example
 * tukeyFences([1, 2, 2, 3, 3, 4, 20]).outside // => [6]
 */
export function tukeyFences(
  valueColumn: Column<number>,
  options: { readonly ranges?: number } = {},
): TukeyFences {
  const values = arrayOf<number>('tukeyFences: values', valueColumn);
  const { ranges = 1.5 } = readOptions('tukeyFences', optionRules, options);
  requireFinite('tukeyFences: values', values, { gaps: false });
  if (values.length < 4) return { lower: null, upper: null, outside: [] };
  const [first, third] = [quantile([...values], 0.25), quantile([...values], 0.75)];
  const lower = first - ranges * (third - first);
  const upper = third + ranges * (third - first);
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(first), Math.abs(third));
  const beyond = (value: number) => value < lower - rounding || value > upper + rounding;
  const outside = values.flatMap((value, index) => (beyond(value) ? [index] : []));
  return { lower, upper, outside };
}
