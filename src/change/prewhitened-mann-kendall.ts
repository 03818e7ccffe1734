import type { MannKendall } from './mann-kendall.ts';
import { autocorrelation, detrended, testedWith } from './serial-mann-kendall.ts';

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
 * e_t - r1 e_(t-1) + b t; the test is of these n - 1 values. It finds trends more often than its level says where
 * r1 is high, because the residuals are smaller than the noise was: `hamedRao` is the more careful of the two.
 * `null` for a gap: the value after it has no neighbour before it and is left out.
 *
 * Source: Yue, Pilon, Phinney and Cavadias 2002.
 *
 * @example
 * prewhitenedMannKendall([3, 4, 4, 5, 7, 8, 8, 7, 8, 10, 11, 11]) // => { n: 11, s: 43, ... }
 */
export function prewhitenedMannKendall(values: readonly (number | null)[]): PrewhitenedMannKendall {
  const { places, residuals, slope } = detrended(values);
  const r1 = autocorrelation(residuals, places, 1);
  const whitened = residuals.flatMap((residual, at) => {
    const place = places[at] ?? 0;
    if (at === 0 || places[at - 1] !== place - 1) return [];
    return [residual - r1 * (residuals[at - 1] ?? 0) + slope * place];
  });
  return { ...testedWith(whitened, 1), slope: places.length > 1 ? slope : null, r1 };
}
