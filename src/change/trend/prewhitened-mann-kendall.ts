import { arrayOf, type Column } from '../../result/column.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { detrended, tied } from './detrended.ts';
import { type MannKendall, tested } from './mann-kendall.ts';
import { kendallCount } from './mann-kendall-kernel.ts';
import { autocorrelation } from './serial-mann-kendall.ts';
import { requireCountable } from './theil-sen-kernel.ts';

/** A Mann-Kendall test after prewhitening. */
export interface PrewhitenedMannKendall extends MannKendall {
  /** Theil-Sen slope for each step of time, which is taken out and put back; `null` with fewer than two values. */
  readonly slope: number | null;
  /** Lag-1 autocorrelation that was taken out. */
  readonly r1: number;
}

/**
 * Trend-free prewhitening: a Mann-Kendall test after what each figure carries over from the one before is taken out.
 *
 * The Theil-Sen line is taken out, then r1 times the residual before from each residual, then the line is put back:
 * e_t - r1 e_(t-1) + b t; the test is of these n - 1 values, those that differ by rounding alone being ties. It finds trends more often than its level says where
 * r1 is high, because the residuals are smaller than the noise was: `hamedRao` is the more careful of the two.
 * `null` for a gap: the value after it has no neighbour before it and is left out.
 *
 * Throws `invalid-observation` for a value that is not finite. Source: Yue, Pilon, Phinney and Cavadias 2002.
 *
 * @example
 * prewhitenedMannKendall([3, 4, 4, 5, 7, 8, 8, 7, 8, 10, 11, 11]) // => { n: 11, s: 43, ... }
 */
export function prewhitenedMannKendall(valueColumn: Column): PrewhitenedMannKendall {
  const values = arrayOf<number | null>('prewhitenedMannKendall: values', valueColumn);
  requireFinite('prewhitenedMannKendall: values', values);
  requireCountable('prewhitenedMannKendall: values', values);
  const { places, values: known, residuals, rounding, slope } = detrended(values);
  const r1 = autocorrelation(residuals, places, 1);
  const first = known[0] ?? 0;
  // e + b t is the value itself, without the rounding of the line.
  const whitened = known.flatMap((value, at) => {
    if (at === 0 || places[at - 1] !== (places[at] ?? 0) - 1) return [];
    return [value - first - r1 * (residuals[at - 1] ?? 0)];
  });
  const count = kendallCount(tied(whitened, 2 * rounding));
  const pairs = (count.n * (count.n - 1)) / 2;
  return {
    ...tested({ ...count, pairs, factor: 1, continuity: 1 }),
    slope: places.length > 1 ? slope : null,
    r1,
  };
}
