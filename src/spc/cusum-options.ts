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
