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
