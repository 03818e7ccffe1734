import { mean } from '../../numeric/mean.ts';
import { residualAutocorrelation } from '../noise.ts';
import { type CorrectedMannKendall, corrected } from './mann-kendall.ts';
import { kendallCount } from './mann-kendall-kernel.ts';

/** Autocorrelation of values about their mean at a lag of so many places. */
export function autocorrelation(values: readonly number[], places: readonly number[], lag: number): number {
  const centre = mean(values) ?? 0;
  return residualAutocorrelation(
    values.map((value) => value - centre),
    places,
    lag,
  );
}

/** The Mann-Kendall test of values whose variance of S is multiplied by `factor`. */
export function testedWith(values: readonly number[], factor: number): CorrectedMannKendall {
  const count = kendallCount(values);
  const pairs = (count.n * (count.n - 1)) / 2;
  return corrected({ ...count, pairs, factor, continuity: 1 });
}
