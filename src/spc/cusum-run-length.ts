import { readOptions } from '../result/read-options.ts';
import { real } from '../result/rule.ts';
import { cusumMeanRunLength } from './integral-run-length-kernel.ts';
import { between } from './options.ts';
import type { StretchOptions } from './stretches.ts';

export interface CusumOptions extends StretchOptions {
  /** Level to be held, in the indicator's unit. Default: the mean of the figures that set the limits. */
  readonly target?: number;
  /** Standard deviation of a figure. Default: mean moving range / 1.128. */
  readonly sigma?: number;
  /** Standard deviations that each figure may lie from the target without adding to the sum (k). */
  readonly allowance?: number;
  /** Standard deviations at which the sum signals (h). */
  readonly decision?: number;
}

export const CUSUM_DEFAULTS = { allowance: 0.5, decision: 5 } as const;

export interface CusumRunLengthOptions {
  /** Standard deviations that each figure may lie from the target without adding to the sum. */
  readonly allowance?: number;
  /** Standard deviations at which the sum signals. */
  readonly decision?: number;
  /** How far the level has moved, in standard deviations. */
  readonly shift?: number;
  readonly sides?: 'both' | 'high';
}

const optionRules = {
  allowance: real,
  decision: real,
  shift: real,
  sides: { is: 'one-of', values: ['both', 'high'] },
} as const;

/**
 * Average run length of a CUSUM: how many figures pass until it signals, while nothing changes or after a shift?
 *
 * For independent normal figures with known mean and spread, from a sum of 0. One side: the integral equation of Page,
 * solved at Gauss-Legendre nodes without subtractions, so that every digit holds however rare a signal is. Both: 1/L =
 * 1/L(high) + 1/L(low). `null` only beyond 1e308, which no number holds.
 * Throws `invalid-option` unless 0 <= allowance <= 5, 0.001 <= decision <= 20 and shift is a number.
 * Sources: Page 1954; Brook & Evans 1972; Waldmann 1986; Grassmann, Taksar & Heyman 1985.
 *
 * @example
 * cusumRunLength() // => 465.4
 * cusumRunLength({ shift: 1 }) // => 10.4
 * cusumRunLength({ decision: 3, sides: 'high' }) // => 117.6
 */
export function cusumRunLength(given: CusumRunLengthOptions = {}): number | null {
  const options = readOptions('cusumRunLength', optionRules, given);
  const { allowance, decision, shift, sides } = { ...CUSUM_DEFAULTS, shift: 0, sides: 'both', ...options };
  between('cusumRunLength: allowance', allowance, 0, 5);
  between('cusumRunLength: decision', decision, 1e-3, 20);
  between('cusumRunLength: shift', shift, -Number.MAX_VALUE, Number.MAX_VALUE);
  const high = cusumMeanRunLength(allowance, decision, shift);
  const mean = sides === 'high' ? high : 1 / (1 / high + 1 / cusumMeanRunLength(allowance, decision, -shift));
  return reachable(mean);
}

/** A mean run length, or `null` where no number holds it. */
export function reachable(mean: number): number | null {
  return Number.isFinite(mean) ? Math.max(1, mean) : null;
}
