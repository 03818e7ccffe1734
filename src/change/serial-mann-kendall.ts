import { kendallCount } from '../kernel/mann-kendall.ts';
import { middleOf, pairSlopes } from '../kernel/theil-sen.ts';
import { mean } from '../numeric/mean.ts';
import { type MannKendall, tested } from './mann-kendall.ts';
import { residualAutocorrelation } from './noise.ts';

/** Known values with their places in time, and what is left of them when their Theil-Sen line is taken out. */
export interface Detrended {
  readonly places: readonly number[];
  readonly values: readonly number[];
  /** For each place of time; 0 with fewer than two values. */
  readonly slope: number;
  readonly residuals: readonly number[];
}

/** Takes the Theil-Sen line out; `null` and `NaN` are gaps, which keep their place. */
export function detrended(values: readonly (number | null)[]): Detrended {
  const places = values.flatMap((value, at) => (value === null || !Number.isFinite(value) ? [] : [at]));
  const known = places.map((at) => values[at] ?? 0);
  const slope = places.length > 1 ? middleOf(pairSlopes(places, known)) : 0;
  // Less the first value too: a large offset would take the digits of the residuals.
  const first = known[0] ?? 0;
  const residuals = known.map((value, at) => value - first - slope * (places[at] ?? 0));
  return { places, values: known, slope, residuals };
}

/** Autocorrelation of values about their mean at a lag of so many places. */
export function autocorrelation(values: readonly number[], places: readonly number[], lag: number): number {
  const centre = mean(values);
  return residualAutocorrelation(
    values.map((value) => value - centre),
    places,
    lag,
  );
}

/** The Mann-Kendall test of values whose variance of S is multiplied by `factor`, never by less than nothing. */
export function testedWith(values: readonly number[], factor: number): MannKendall {
  const count = kendallCount(values);
  const pairs = (count.n * (count.n - 1)) / 2;
  return tested({ ...count, pairs, factor: Math.max(0, factor), continuity: 1 });
}
