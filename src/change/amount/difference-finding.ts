import type { RunNoiseSource } from '../../course/run-noise.ts';
import type { Margin } from '../../indicator/indicator.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `same`: the whole interval lies within the margin, so that it differs by no more than matters
 * - `higher`, `lower`: the level of the later period differs from that of the earlier, by its interval
 * - `cannot-tell`: the interval leaves it open, or there is none (`evidence.reason`)
 */
export type DifferenceVerdict = 'higher' | 'lower' | 'same' | 'cannot-tell';

/** One of the two periods. */
export interface DifferencePeriod {
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In the indicator's own unit. */
  readonly value: number | null;
}

/** What the interval of a difference allows for. */
export interface AmountNoise {
  /**
   * `figures`: how the series varies about its course; `sisters`: with areas beside it; `borrowed`: how another one
   * varies; `sampling`: sampling error, and the doubt that few figures leave; `none`: not known.
   */
  readonly source: RunNoiseSource;
  readonly borrowedFrom: string | null;
  /** Variance of one figure over sampling variance; `null` where either is not known. */
  readonly phi: number | null;
  /** Autocorrelation of neighbouring figures. */
  readonly rho: number;
  readonly df: number | null;
}

/** What findings that set one amount beside another have alike. */
export interface AmountEvidence {
  readonly noise: AmountNoise;
  /** The difference that matters; `same` is judged by it. */
  readonly margin: Margin;
  /** The direction that is shown, within the margin or not. */
  readonly direction: 'up' | 'down' | 'none';
  /** Why there is no interval. */
  readonly reason: 'missing-figures' | 'no-noise' | null;
}

export interface DifferenceEvidence extends AmountEvidence {
  /** Figures of the two periods that stand apart from all others: the interval holds what the rest give too. */
  readonly apart: readonly string[];
  readonly from: DifferencePeriod;
  readonly to: DifferencePeriod;
  /**
   * For rolling figures: by how much the periods that joined the window must exceed those that left it, on average.
   */
  readonly rolling: {
    readonly periods: number;
    readonly joined: number;
    readonly implied: Estimate;
  } | null;
}

export type DifferenceFinding = Finding<'difference', DifferenceVerdict, DifferenceEvidence>;
