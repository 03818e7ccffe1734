import { held, overZero, real, requireRule } from '../result/rule.ts';
import { betaLogitQuantile } from './beta.ts';
import { fromZeroToBelowOne } from './gamma.ts';
import { partOf, regularisedBeta } from './incomplete-beta.ts';
import { binomialSaddle } from './saddle-point.ts';

/**
 * Fisher's F distribution, lower tail: P(F <= f) with `df1` (numerator) and `df2` (denominator) degrees of freedom.
 *
 * Throws `invalid-option` for what is not a finite number, or degrees of freedom not over 0.
 *
 * @example
 * fisherLower(1, 12, 100) // => 0.5452727654540
 */
export function fisherLower(f: number, df1: number, df2: number): number {
  requireFisher('fisherLower', f, df1, df2);
  if (f <= 0) return 0;
  const ratio = df2 / df1 / f;
  return regularisedBeta(partOf(1 / ratio), partOf(ratio), df1 / 2, df2 / 2);
}

/**
 * Fisher's F distribution, upper tail: P(F > f), the p-value of an F test.
 *
 * @example
 * fisherUpper(25, 12, 100) // => 6.73063407431e-25
 */
export function fisherUpper(f: number, df1: number, df2: number): number {
  requireFisher('fisherUpper', f, df1, df2);
  if (f <= 0) return 1;
  const ratio = df2 / df1 / f;
  return regularisedBeta(partOf(ratio), partOf(1 / ratio), df2 / 2, df1 / 2);
}

/**
 * Fisher's F density; 0 below 0, and at 0 1 for a `df1` of 2 and 0 above.
 *
 * Throws as `fisherLower`, and where no number holds the density, as at 0 for a `df1` under 2.
 *
 * @example
 * fisherDensity(1, 2, 2) // => 0.25
 */
export function fisherDensity(f: number, df1: number, df2: number): number {
  requireFisher('fisherDensity', f, df1, df2);
  if (f < 0) return 0;
  if (f === 0) return df1 < 2 ? held('fisherDensity', Number.POSITIVE_INFINITY) : df1 > 2 ? 0 : 1;
  const ratio = df2 / df1 / f;
  const [a, b] = [df1 / 2, df2 / 2];
  return held(
    'fisherDensity',
    (binomialSaddle(a, b, partOf(1 / ratio), partOf(ratio)) * (a / (a + b)) * b) / f,
  );
}

/**
 * Fisher's F quantile: the f with P(F <= f) = `p`. Throws `invalid-option` unless `p` is from 0 to
 * below 1 and the degrees of freedom are over 0; and for an answer that no number holds.
 *
 * @example
 * fisherQuantile(0.95, 1, 118) // => 3.921478
 */
export function fisherQuantile(p: number, df1: number, df2: number): number {
  requireRule('fisherQuantile: p', fromZeroToBelowOne, p);
  requireRule('fisherQuantile: df1', overZero, df1);
  requireRule('fisherQuantile: df2', overZero, df2);
  if (p === 0) return 0;
  return held('fisherQuantile', Math.exp(betaLogitQuantile(p, 1 - p, df1 / 2, df2 / 2)) * (df2 / df1));
}

function requireFisher(name: string, f: number, df1: number, df2: number): void {
  requireRule(`${name}: f`, real, f);
  requireRule(`${name}: df1`, overZero, df1);
  requireRule(`${name}: df2`, overZero, df2);
}
