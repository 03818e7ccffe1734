import { readOptions } from '../result/read-options.ts';
import { real } from '../result/rule.ts';
import { reachable } from './cusum-run-length.ts';
import { ewmaMeanRunLength } from './integral-run-length-kernel.ts';
import { between } from './options.ts';
import type { StretchOptions } from './stretches.ts';

export interface EwmaOptions extends StretchOptions {
  /** Level to start from and to set limits around, in the indicator's unit. Default: the mean of the figures. */
  readonly target?: number;
  /** Standard deviation of a figure. Default: mean moving range / 1.128. */
  readonly sigma?: number;
  /** Weight of the newest figure (lambda). */
  readonly weight?: number;
  /** Limits, in standard deviations of the average. */
  readonly width?: number;
}

export const EWMA_DEFAULTS = { weight: 0.2, width: 3 } as const;

export interface EwmaRunLengthOptions {
  /** Weight of the newest figure. */
  readonly weight?: number;
  /** Limits, in standard deviations of the average in the long run. */
  readonly width?: number;
  /** How far the level has moved, in standard deviations of a figure. */
  readonly shift?: number;
}

const optionRules = {
  weight: real,
  width: real,
  shift: real,
} as const;

/**
 * Average run length of an EWMA: how many figures pass until it signals, while nothing changes or after a shift?
 *
 * For independent normal figures with known mean and spread and limits that do not widen, from the target; Crowder's
 * integral equation solved at Gauss-Legendre nodes without subtractions.
 * Throws `invalid-option` unless 0.01 <= weight <= 1, 0.001 <= width <= 6 and shift is a number. Source: Crowder 1987,
 * Technometrics 29; Grassmann, Taksar & Heyman 1985.
 *
 * @example
 * ewmaRunLength() // => 559.9
 * ewmaRunLength({ shift: 1 }) // => 10.8
 * ewmaRunLength({ weight: 1 }) // => 370.4
 */
export function ewmaRunLength(given: EwmaRunLengthOptions = {}): number | null {
  const options = readOptions('ewmaRunLength', optionRules, given);
  const { weight, width, shift } = { ...EWMA_DEFAULTS, shift: 0, ...options };
  between('ewmaRunLength: weight', weight, 0.01, 1);
  between('ewmaRunLength: width', width, 1e-3, 6);
  between('ewmaRunLength: shift', shift, -Number.MAX_VALUE, Number.MAX_VALUE);
  return reachable(ewmaMeanRunLength(weight, width * Math.sqrt(weight / (2 - weight)), shift));
}
