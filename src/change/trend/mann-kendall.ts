import { normalQuantile, normalUpper } from '../../numeric/normal.ts';
import { rankData } from '../../numeric/rank-data.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { autocorrelations } from './autocorrelations.ts';
import { detrended } from './detrended.ts';
import { kendallCount } from './mann-kendall-kernel.ts';
import { requireCountable } from './theil-sen-kernel.ts';

/** Result of a Mann-Kendall test. */
export interface MannKendall {
  /** Values used. */
  readonly n: number;
  /** Pairs that rose less pairs that fell. */
  readonly s: number;
  /** Variance of `s`, allowing for ties, and for autocorrelation where that was asked for. */
  readonly variance: number;
  /** By what autocorrelation multiplied the variance; 1 where it was not allowed for. */
  readonly factor: number;
  /** (|s| - 1) / sd with the sign of s; 0 when s is 0. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  /** Kendall's tau-b, from -1 to 1; `null` when all values are the same. */
  readonly tau: number | null;
}

/** Result of a test whose variance is corrected by more than can be left of it. */
export interface CorrectedMannKendall extends Omit<MannKendall, 'variance' | 'z' | 'p'> {
  /** `null` where the correction leaves nothing of it, or less than nothing: there is no test then. */
  readonly variance: number | null;
  readonly z: number | null;
  readonly p: number | null;
}

export interface MannKendallOptions {
  /**
   * `independent` takes values as independent; `hamed-rao` widens the variance by the significant
   * autocorrelations of the ranks, from lag 1 until the first that is not significant.
   */
  readonly variance?: 'independent' | 'hamed-rao';
  /** Most lags that `hamed-rao` looks at. */
  readonly lags?: number;
}

const optionRules = {
  variance: { is: 'one-of', values: ['independent', 'hamed-rao'] },
  lags: { is: 'number', least: 1, most: 1000, whole: true },
} as const;

/**
 * Mann-Kendall test: has it gone steadily up or down, whatever the shape of the rise?
 *
 * S is the number of pairs of periods in which the later is higher, less those in which it is lower; its
 * variance (n(n-1)(2n+5) - sum t(t-1)(2t+5))/18 allows for ties of t; z has a continuity correction. Values
 * in order of time, `null` for a gap. With fewer than two values, or all the same, s is 0 and p is 1.
 * n log n steps.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for an unknown option. Source: Mann 1945; Kendall 1975; Hamed and Rao 1998.
 *
 * @example
 * mannKendall([1, 2, 3, 4, 5]).p // => 0.027486
 */
export function mannKendall(valueColumn: Column, given: MannKendallOptions = {}): MannKendall {
  const values = arrayOf<number | null>('mannKendall: values', valueColumn);
  const options = readOptions('mannKendall', optionRules, given);
  const { variance = 'independent' } = options;
  requireFinite('mannKendall: values', values);
  requireCountable('mannKendall: values', values);
  const count = kendallCount(values);
  const { residuals, places } = detrended(variance === 'hamed-rao' ? values : []);
  const factor = rankFactor(residuals, places, options.lags);
  return tested({ ...count, pairs: (count.n * (count.n - 1)) / 2, factor, continuity: 1 });
}

/** What was counted, and how it is to be tested. */
export interface Counted {
  readonly n: number;
  readonly s: number;
  readonly variance: number;
  readonly tied: number;
  readonly pairs: number;
  /** Multiplies the variance. */
  readonly factor: number;
  /** Taken off |s|: 1, or 0 for no continuity correction. */
  readonly continuity: 0 | 1;
}

/** The test from what was counted. */
export function tested({ n, s, variance, tied, pairs, factor, continuity }: Counted): MannKendall {
  const wide = variance * factor;
  const z = s === 0 || wide <= 0 ? 0 : ((Math.abs(s) - continuity) / Math.sqrt(wide)) * Math.sign(s);
  const untied = Math.sqrt(pairs * (pairs - tied));
  return {
    n,
    s,
    variance: wide,
    factor,
    z,
    p: Math.min(1, 2 * normalUpper(Math.abs(z))),
    tau: untied > 0 ? s / untied : null,
  };
}

/** The same where the correction may take away all of the variance: then nothing can be told. */
export function corrected(counted: Counted): CorrectedMannKendall {
  const found = tested(counted);
  return counted.variance > 0 && !(counted.factor > 0)
    ? { ...found, variance: null, z: null, p: null }
    : found;
}

/**
 * Hamed and Rao's factor: 1 + 2/(n(n-1)(n-2)) sum (n-i)(n-i-1)(n-i-2) r_i over the autocorrelations r_i of
 * the ranks of residuals (from which line and season are taken out, ties by rounding made equal). Lags count from 1
 * until the first that is not significant at 5%. Never below 1: a variance is widened, not narrowed. 1 under four.
 */
export function rankFactor(
  residuals: readonly number[],
  places: readonly number[],
  mostLags = Number.POSITIVE_INFINITY,
): number {
  const n = residuals.length;
  if (n < 4) return 1;
  const middle = (n + 1) / 2;
  const at = autocorrelations(
    rankData(residuals).map((rank) => rank - middle),
    places,
  );
  const bound = normalQuantile(0.975) / Math.sqrt(n);
  let total = 0;
  for (let lag = 1; lag <= Math.min(mostLags, n - 3); lag += 1) {
    const r = at(lag);
    if (r <= bound) break;
    total += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
  }
  return 1 + (2 * total) / (n * (n - 1) * (n - 2));
}
