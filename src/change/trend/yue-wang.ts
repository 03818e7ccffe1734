import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { detrended } from './detrended.ts';
import type { CorrectedMannKendall } from './mann-kendall.ts';
import { autocorrelation, testedWith } from './serial-mann-kendall.ts';

export interface YueWangOptions {
  /** Lags whose autocorrelations are used. Default 1. */
  readonly lags?: number;
}

const optionRules = {
  lags: { is: 'number', least: 1, most: 1000000, whole: true },
} as const;

/**
 * Yue and Wang's test: a Mann-Kendall test that counts how many independent figures a series is worth.
 *
 * The variance of S is multiplied by n / n* = 1 + 2 sum (1 - k/n) r_k over the first `lags` autocorrelations r_k of
 * the values less their Theil-Sen line. By default one lag, which is where an autoregressive series keeps most of
 * its memory; over all lags sample autocorrelations add up to nearly -1/2 and the factor nears 0 whatever the series is.
 * `null` for a gap, which keeps its place. Where nothing is left of the variance, or less, there is no
 * test: variance, z and p are `null`.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for lags that are not a whole number of at least 1. Source: Yue and Wang 2004.
 *
 * @example
 * yueWang([3, 4, 4, 5, 7, 8, 8, 7, 8, 10, 11, 11]).factor // => 1.5908
 */
export function yueWang(valueColumn: Column, given: YueWangOptions = {}): CorrectedMannKendall {
  const values = arrayOf<number | null>('yueWang: values', valueColumn);
  const options = readOptions('yueWang', optionRules, given);
  const { lags = 1 } = options;
  requireFinite('yueWang: values', values);
  const data = detrended(values);
  const n = data.values.length;
  let total = 0;
  for (let lag = 1; lag <= Math.min(lags, n - 1); lag += 1)
    total += (1 - lag / n) * autocorrelation(data.residuals, data.places, lag);
  return testedWith(data.values, 1 + 2 * total);
}
