import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import {
  type CorrectedMannKendall,
  type Counted,
  corrected,
  type MannKendall,
  tested,
} from './mann-kendall.ts';
import { kendallCount } from './mann-kendall-kernel.ts';

export interface SeasonalMannKendallOptions {
  /** Periods in a season: 12 for months, 4 for quarters. */
  readonly season?: number;
  /**
   * `independent` takes months as independent; `hirsch-slack` allows for the covariance of the months of one
   * year, estimated from the data (it needs about ten years).
   */
  readonly variance?: 'independent' | 'hirsch-slack';
}

const optionRules = {
  season: { is: 'number', least: 2, most: 366, whole: true },
  variance: { is: 'one-of', values: ['independent', 'hirsch-slack'] },
} as const;

/**
 * Seasonal Mann-Kendall test: has it gone up or down from one January to the next, February to the next, …?
 *
 * A Mann-Kendall S for each month of the year, added up with their variances (and, for `hirsch-slack`,
 * covariances (K + 4 sum R R' - n(n+1)^2)/3 of the ranks within each month, without the correction for continuity): a season cannot pass for a trend.
 * Values in order of time from any month, `null` for a gap. Where covariances leave nothing of the variance, or less,
 * there is no test: variance, z and p are `null`.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for a season that is not a whole number of at least 2.
 * Source: Hirsch, Slack and Smith 1982; Hirsch and Slack 1984.
 *
 * @example
 * seasonalMannKendall([1, 9, 2, 8, 3, 7, 4, 6], { season: 2 }).s // => 0
 */
export function seasonalMannKendall(
  valueColumn: Column,
  given: SeasonalMannKendallOptions = {},
): CorrectedMannKendall {
  const values = arrayOf<number | null>('seasonalMannKendall: values', valueColumn);
  const options = readOptions('seasonalMannKendall', optionRules, given);
  const { season = 12, variance = 'independent' } = options;
  requireFinite('seasonalMannKendall: values', values);
  if (variance === 'independent') return seasonalTest(values, season, 1);
  const counted = seasonalCount(values, season);
  const factor = counted.variance > 0 ? covarianceSum(values, season) / counted.variance : 1;
  return corrected({ ...counted, factor, continuity: 0 });
}

/** The test with its variance multiplied by `factor`. */
export function seasonalTest(values: ArrayLike<number | null>, season: number, factor: number): MannKendall {
  return tested({ ...seasonalCount(values, season), factor, continuity: 1 });
}

/** What is counted of each month of the year, added up. */
function seasonalCount(
  values: ArrayLike<number | null>,
  season: number,
): Omit<Counted, 'factor' | 'continuity'> {
  let n = 0;
  let s = 0;
  let variance = 0;
  let tied = 0;
  let pairs = 0;
  for (let month = 0; month < season; month += 1) {
    const count = kendallCount(values, month, season);
    n += count.n;
    s += count.s;
    variance += count.variance;
    tied += count.tied;
    pairs += (count.n * (count.n - 1)) / 2;
  }
  return { n, s, variance, tied, pairs };
}

/** Sum over all pairs of months (a month with itself too) of the covariance of their S (Dietz and Killeen 1981). */
function covarianceSum(values: ArrayLike<number | null>, season: number): number {
  const years = Math.ceil(values.length / season);
  const at = (year: number, month: number) => values[year * season + month] ?? Number.NaN;
  // A missing value takes the middle rank, as Hirsch and Slack propose.
  const ranks = Array.from({ length: season }, (_, month) =>
    Array.from({ length: years }, (_, year) => {
      if (Number.isNaN(at(year, month))) return null;
      let higher = 0;
      for (let other = 0; other < years; other += 1) {
        const difference = at(year, month) - at(other, month);
        if (!Number.isNaN(difference)) higher += Math.sign(difference);
      }
      return higher;
    }),
  );
  let total = 0;
  for (let g = 0; g < season; g += 1)
    for (let h = 0; h < season; h += 1) {
      let concordance = 0;
      let products = 0;
      for (let year = 0; year < years; year += 1) {
        products += (ranks[g]?.[year] ?? 0) * (ranks[h]?.[year] ?? 0);
        for (let later = year + 1; later < years; later += 1) {
          // The product of the signs: the product of two small differences can be 0.
          const change = Math.sign(at(later, g) - at(year, g)) * Math.sign(at(later, h) - at(year, h));
          if (!Number.isNaN(change)) concordance += change;
        }
      }
      // With ranks R = (n + 1 + higher)/2, 4 sum R R' - n (n + 1)^2 is the sum of products of `higher`.
      total += (concordance + products) / 3;
    }
  return total;
}
