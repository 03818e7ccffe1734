import { type Column, figuresOf } from '../result/column.ts';
import { readOptions } from '../result/read-options.ts';
import { requireColumn } from '../result/require-finite.ts';
import { requireRule, share } from '../result/rule.ts';
import { interpolated, sortedQuantile7 } from './quantile7.ts';

/**
 * Named definitions of Hyndman & Fan 1996: 2 averages at steps; 6 (Weibull; SPSS, Minitab) counts n + 1 gaps; 7 is R's,
 * NumPy's and the spreadsheets'; 8 is nearly unbiased for the median of any distribution.
 */
export type QuantileType = 2 | 6 | 7 | 8;

/** Places are whole when they are so but for rounding, as in R: 0.3 x 10 must not fall below 3: four times 2^-52. */
const ROUNDING = 8.881784197001252e-16;

export interface QuantileOptions {
  /** Default 7, as everywhere in the library. */
  readonly type?: QuantileType;
}

const optionRules = { type: { is: 'one-of', values: [2, 6, 7, 8] } } as const;

/**
 * Quantile of a sample by a named definition: below which value does a share `p` of the values lie?
 *
 * With j whole and g the rest of n p + m, the value is x_j + g (x_(j+1) - x_j) between order statistics, held at the ends; m is
 * p for type 6, 1 - p for 7, (p + 1)/3 for 8. Type 2 is x_(j+1), or the mean of x_j and x_(j+1) where n p = j. No values
 * give null; missing values are the caller's to leave out.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for a `p` outside 0 to 1. Source: Hyndman & Fan 1996.
 *
 * @example
 * quantile([3, 1, 2], 0.25) // => 1.5
 * quantile([3, 1, 2], 0.25, { type: 6 }) // => 1
 * quantile([3, 1, 2], 0.25, { type: 8 }) // => 1.1666667
 */
export function quantile(
  valueColumn: Column<number>,
  p: number,
  options: QuantileOptions = {},
): number | null {
  const values = figuresOf('quantile: values', valueColumn);
  requireColumn('quantile: values', values);
  requireRule('quantile: p', share, p);
  const { type = 7 } = readOptions('quantile', optionRules, options);
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  if (type === 7) return sortedQuantile7(sorted, p);
  const n = sorted.length;
  const place = n * p + (type === 2 ? 0 : type === 6 ? p : (p + 1) / 3);
  const whole = Math.floor(place + ROUNDING);
  const rest = place - whole;
  const way = type === 2 ? (rest > ROUNDING ? 1 : 0.5) : rest > ROUNDING ? rest : 0;
  const low = sorted[Math.max(0, Math.min(n, whole) - 1)] as number;
  const high = sorted[Math.max(0, Math.min(n, whole + 1) - 1)] as number;
  return way === 1 ? high : interpolated(low, high, way);
}
