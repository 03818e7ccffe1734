import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `grew`, `fell`: the underlying rate changed, by the interval
 * - `no-change-shown`: the counts differ by no more than chance could make them
 * - `too-few`: the earlier count is under 20, so that a percentage would mislead; the counts are given
 * - `cannot-tell`: a period has no figures that can be compared like with like
 */
export type GrowthVerdict = 'grew' | 'fell' | 'no-change-shown' | 'too-few' | 'cannot-tell';

/** One of the two periods compared. */
export interface GrowthPeriod {
  readonly period: string;
  /** Events in the periods of the series that are compared. */
  readonly count: number | null;
  /** Events per `per` people, for a rate. */
  readonly rate: number | null;
  /** How many periods of the series were added up. */
  readonly periods: number;
}

/** What the growth is set beside. */
export interface GrowthBeside {
  readonly name: string;
  readonly growth: Estimate;
  /** This growth less the comparator's, in percentage points. */
  readonly difference: Estimate;
  readonly verdict: 'faster' | 'slower' | 'no-difference-shown';
  /** Where a published comparator comes from; `null` for a series. */
  readonly source: string | null;
}

export interface GrowthEvidence {
  readonly from: GrowthPeriod;
  readonly to: GrowthPeriod;
  /** The same growth a year, compound, where the periods are more than one year apart; else `null`. */
  readonly compoundPerYear: Estimate | null;
  /**
   * What the interval allows for: the series' own month-to-month variation, that of named comparable series, or
   * chance alone (too narrow).
   */
  readonly noise: {
    readonly from: 'own' | 'borrowed' | 'sampling-only';
    readonly borrowedFrom: readonly string[];
    readonly phi: number;
    readonly rho: number;
    readonly df: number | null;
  };
  readonly comparator: GrowthBeside | null;
}

export type GrowthFinding = Finding<'growth', GrowthVerdict, GrowthEvidence>;
