import { chiSquaredUpper } from '../numeric/chi-squared.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { arrayOf, type Column } from '../result/column.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFinite } from '../result/require-finite.ts';
import { like, openShare, refuse } from '../result/rule.ts';

/** The inverse of a smaller variance, and its square, no number holds. */
const LEAST = 1e-100;

/** Whether estimates with known errors differ by more than those errors. */
export interface Heterogeneity {
  /** Estimates that entered. */
  readonly areas: number;
  /** Weighted mean with its limits; weights `1/(variance + tau2)`, or `1/variance` with `spread: 'none'`. */
  readonly mean: number | null;
  readonly error: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Cochran's Q about the mean that ignores any spread, with its p-value on one degree less than there are estimates. */
  readonly q: number | null;
  readonly p: number | null;
  /** Additive between-area variance, in the square of the estimates' unit; 0 with `spread: 'none'`. */
  readonly tau2: number;
  /** Q over its degrees of freedom (at least 1 beside an additive spread), and the share that chance does not explain. */
  readonly h2: number | null;
  readonly i2: number | null;
}

export interface HeterogeneityOptions {
  readonly spread?: 'additive' | 'none';
  readonly level?: number;
}

const optionRules = {
  spread: { is: 'one-of', values: ['none', 'additive'] },
  level: /* @__PURE__ */ like(openShare, { such: '0.95' }),
} as const;

/**
 * Heterogeneity: do estimates whose errors are known differ by more than those errors, and by how much?
 *
 * `Q = sum w (y - m)²`, w = 1/variance, chi-squared on k - 1 degrees of freedom; tau² = max(0, (Q - (k - 1))/(sum w - sum w²/sum w)); mean with
 * weights `1/(variance + tau²)`, normal limits. For figures that come as estimates with errors (standardised rates, published
 * intervals); for counts, `overdispersion`, which does not let an extreme area set the standard that it is judged by.
 *
 * Estimates without a value (`null`) or a positive variance are left out. One estimate has no Q; none has nothing.
 *
 * Throws `invalid-observation` for a number that is not finite.
 * Source: Cochran 1954; DerSimonian and Laird 1986; Higgins and Thompson 2002 (H², I²).
 *
 * @example
 * heterogeneity([61, 62.3, 65.9], [0.2, 0.2, 1.8]) // => { areas: 3, q: 13.73, tau2: 2.03, i2: 0.854, … }
 */
export function heterogeneity(
  valueColumn: Column,
  varianceColumn: Column,
  given: HeterogeneityOptions = {},
): Heterogeneity {
  const values = arrayOf<number | null>('heterogeneity: values', valueColumn);
  const variances = arrayOf<number | null>('heterogeneity: variances', varianceColumn);
  const options = readOptions('heterogeneity', optionRules, given);
  const { spread = 'additive', level = 0.95 } = options;
  requireFinite('heterogeneity: values', values);
  requireFinite('heterogeneity: variances', variances);
  const known = values.flatMap((value, at) => {
    const variance = variances[at] ?? null;
    if (variance !== null && variance > 0 && variance < LEAST)
      refuse(`heterogeneity: variances[${at}]`, `must be at least ${LEAST}, or 0 to be left out`, variance);
    return value !== null && variance !== null && variance > 0 ? [{ value, variance }] : [];
  });
  const areas = known.length;
  const none = { mean: null, error: null, lower: null, upper: null, q: null, p: null, h2: null, i2: null };
  if (areas === 0) return { areas, ...none, tau2: 0 };
  const fixed = weighted(known, 0);
  const q = known.reduce((sum, { value, variance }) => sum + (value - fixed.mean) ** 2 / variance, 0);
  const df = areas - 1;
  const found =
    areas < 2
      ? 0
      : dersimonianLaird(
          q,
          known.map(({ variance }) => 1 / variance),
        );
  const tau2 = spread === 'none' ? 0 : found;
  const { mean, error } = weighted(known, tau2);
  const reach = -normalQuantile((1 - level) / 2) * error;
  return {
    areas,
    mean,
    error,
    lower: mean - reach,
    upper: mean + reach,
    q: df > 0 ? q : null,
    p: df > 0 ? chiSquaredUpper(q, df) : null,
    tau2,
    h2: df > 0 ? Math.max(spread === 'none' ? 0 : 1, q / df) : null,
    i2: df > 0 ? (q > df ? (q - df) / q : 0) : null,
  };
}

function weighted(
  known: readonly { readonly value: number; readonly variance: number }[],
  tau2: number,
): { readonly mean: number; readonly error: number } {
  let [total, sum] = [0, 0];
  for (const { value, variance } of known) {
    const weight = 1 / (variance + tau2);
    total += weight;
    sum += weight * value;
  }
  return { mean: sum / total, error: Math.sqrt(1 / total) };
}

/** Additive variance by moments from Cochran's Q and the inverse sampling variances; never below 0. */
export function dersimonianLaird(q: number, weights: readonly number[]): number {
  const sum = weights.reduce((a, b) => a + b, 0);
  const squares = weights.reduce((a, b) => a + b * b, 0);
  const below = sum - squares / sum;
  return below > 0 ? Math.max(0, (q - (weights.length - 1)) / below) : 0;
}
