import { betaLogitQuantile } from './beta.ts';
import { chiSquaredLower, chiSquaredQuantile, chiSquaredUpper } from './chi-squared.ts';
import { gammaDensity } from './gamma.ts';
import { regularisedBeta } from './incomplete-beta.ts';
import { binomialSaddle } from './saddle-point.ts';

/**
 * Fisher's F distribution, lower tail: P(F <= f) with `df1` (numerator) and `df2` (denominator) degrees of freedom.
 *
 * `df2` of `Infinity` is chi-squared / df1. NaN for invalid arguments.
 *
 * @example
 * fisherLower(1, 12, 100) // => 0.5452727654540
 */
export function fisherLower(f: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df1 < Number.POSITIVE_INFINITY) || !(df2 > 0) || Number.isNaN(f)) return Number.NaN;
  if (f <= 0) return 0;
  if (df2 === Number.POSITIVE_INFINITY) return chiSquaredLower(f * df1, df1);
  const ratio = df2 / df1 / f;
  return regularisedBeta(1 / (1 + ratio), ratio / (1 + ratio), df1 / 2, df2 / 2);
}

/**
 * Fisher's F distribution, upper tail: P(F > f), the p-value of an F test.
 *
 * @example
 * fisherUpper(25, 12, 100) // => 6.73063407431e-25
 */
export function fisherUpper(f: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df1 < Number.POSITIVE_INFINITY) || !(df2 > 0) || Number.isNaN(f)) return Number.NaN;
  if (f <= 0) return 1;
  if (df2 === Number.POSITIVE_INFINITY) return chiSquaredUpper(f * df1, df1);
  const ratio = df2 / df1 / f;
  return regularisedBeta(ratio / (1 + ratio), 1 / (1 + ratio), df2 / 2, df1 / 2);
}

/**
 * Fisher's F density; 0 below 0, and at 0 `Infinity` for `df1` under 2, 1 for 2 and 0 above.
 *
 * `df2` of `Infinity` is chi-squared / df1. NaN for invalid arguments.
 *
 * @example
 * fisherDensity(1, 2, 2) // => 0.25
 */
export function fisherDensity(f: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df1 < Number.POSITIVE_INFINITY) || !(df2 > 0) || Number.isNaN(f)) return Number.NaN;
  if (f < 0 || f === Number.POSITIVE_INFINITY) return 0;
  if (df2 === Number.POSITIVE_INFINITY) return df1 * gammaDensity(f * df1, df1 / 2, 2);
  if (f === 0) return df1 < 2 ? Number.POSITIVE_INFINITY : df1 > 2 ? 0 : 1;
  const ratio = df2 / df1 / f;
  const [a, b] = [df1 / 2, df2 / 2];
  return (binomialSaddle(a, b, 1 / (1 + ratio), ratio / (1 + ratio)) * (a / (a + b)) * b) / f;
}

/**
 * Fisher's F quantile: the f with P(F <= f) = `p`. `p` of 1 gives `Infinity`.
 *
 * @example
 * fisherQuantile(0.95, 1, 118) // => 3.921478
 */
export function fisherQuantile(p: number, df1: number, df2: number): number {
  if (df2 === Number.POSITIVE_INFINITY) return chiSquaredQuantile(p, df1) / df1;
  return Math.exp(betaLogitQuantile(p, 1 - p, df1 / 2, df2 / 2)) * (df2 / df1);
}
