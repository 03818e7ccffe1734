import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';
import type { MannKendall } from './mann-kendall.ts';

/**
 * - `rising`, `falling`: the test shows a steady direction at the stated level
 * - `no-trend-shown`: it does not; `settle` says how long until a trend of the indicator's margin would show
 * - `too-short`: fewer than 12 months, 8 quarters or 5 years
 * - `refused`: overlapping (rolling) figures, which a test of trend takes for agreement
 */
export type TrendVerdict = 'rising' | 'falling' | 'no-trend-shown' | 'too-short' | 'refused';

export interface TrendEvidence {
  /** The calendar, with each figure and the line through those that were used. */
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly line: readonly (number | null)[];
  /** The test that decides. */
  readonly test: (MannKendall & { readonly name: string }) | null;
  /** Slope of a model of what was counted: a check, which does not decide. */
  readonly model: {
    readonly name: string;
    readonly slope: Estimate;
    readonly phi: number;
    readonly rho: number;
  } | null;
  /** The smallest change a year that matters, in the unit of the estimate; `null` where none is set. */
  readonly margin: number | null;
  /** Whether the interval of the slope lies beyond the margin, within it, or neither. */
  readonly againstMargin: 'beyond' | 'within' | 'cannot-tell' | null;
}

export type TrendFinding = Finding<'trend', TrendVerdict, TrendEvidence>;
