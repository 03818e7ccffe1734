import { normalQuantile } from '../../numeric/normal.ts';
import { rankData } from '../../numeric/rank-data.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { like, openShare } from '../../result/rule.ts';
import { autocorrelations } from './autocorrelations.ts';
import { detrended } from './detrended.ts';
import type { CorrectedMannKendall } from './mann-kendall.ts';
import { testedWith } from './serial-mann-kendall.ts';
import { requireCountable } from './theil-sen-kernel.ts';

export interface HamedRaoOptions {
  /** Most lags looked at; all of them unless given. */
  readonly lags?: number;
  /** Level at which an autocorrelation counts as significant. Default 0.05, two-sided. */
  readonly significance?: number;
}

const optionRules = {
  lags: { is: 'number', least: 1, most: 1000000, whole: true },
  significance: /* @__PURE__ */ like(openShare, { such: '0.05' }),
} as const;

/**
 * Hamed and Rao's test: a Mann-Kendall test for a series whose neighbouring figures move together.
 *
 * The variance of S is multiplied by 1 + 2/(n(n-1)(n-2)) sum (n-i)(n-i-1)(n-i-2) r_i, over the autocorrelations
 * r_i of the ranks of the values less their Theil-Sen line that are significant (|r_i| > z / sqrt n), of either
 * sign: as published, so the variance can be narrowed as well as widened. `trend` uses the more careful form of
 * `mannKendall`'s option, which only widens and stops at the first lag that is not significant. Residuals that
 * differ by rounding alone are ties. `null` for a gap, which keeps its place. Where nothing is left of the variance, or
 * less, there is no test: variance, z and p are `null`. Fewer than 4 values: no correction.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for lags or a significance that make no sense. Source: Hamed and Rao 1998.
 *
 * @example
 * hamedRao([3, 4, 4, 5, 7, 8, 8, 7, 8, 10, 11, 11]).p // => 0.00012709
 */
export function hamedRao(valueColumn: Column, given: HamedRaoOptions = {}): CorrectedMannKendall {
  const values = arrayOf<number | null>('hamedRao: values', valueColumn);
  const options = readOptions('hamedRao', optionRules, given);
  const { lags, significance = 0.05 } = options;
  requireFinite('hamedRao: values', values);
  requireCountable('hamedRao: values', values);
  const data = detrended(values);
  const n = data.values.length;
  if (n < 4) return testedWith(data.values, 1);
  const middle = (n + 1) / 2;
  const at = autocorrelations(
    rankData(data.residuals).map((rank) => rank - middle),
    data.places,
  );
  const bound = normalQuantile(1 - significance / 2) / Math.sqrt(n);
  let total = 0;
  for (let lag = 1; lag <= Math.min(lags ?? n, n - 3); lag += 1) {
    const r = at(lag);
    if (Math.abs(r) > bound) total += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
  }
  return testedWith(data.values, 1 + (2 * total) / (n * (n - 1) * (n - 2)));
}
