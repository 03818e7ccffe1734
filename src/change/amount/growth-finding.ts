import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';
import type { AmountEvidence, DifferenceVerdict } from './difference-finding.ts';

/** As of a difference: `higher`, `lower`, `same` (wholly within the margin) or `cannot-tell`. */
export type GrowthVerdict = DifferenceVerdict;

/** One of the two periods compared. */
export interface GrowthPeriod {
  /** What is compared: of the period asked for, the part of which both sides have figures. */
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
  readonly verdict: 'faster' | 'slower' | 'cannot-tell';
  /** Where a published comparator comes from; `null` for a series. */
  readonly source: string | null;
}

export interface GrowthEvidence extends AmountEvidence {
  /** Figures of the two periods that stand apart from all others: the interval holds what the rest give too. */
  readonly apart: readonly string[];
  readonly from: GrowthPeriod;
  readonly to: GrowthPeriod;
  /** The growth of the totals, where their days differ (a leap year): the estimate is a day. Else `null`. */
  readonly ofTotals: Estimate | null;
  /** The same growth a year, compound, where the periods are more than one year apart; else `null`. */
  readonly compoundPerYear: Estimate | null;
  readonly comparator: GrowthBeside | null;
}

/** `estimate`: percent; where the earlier count is under 20, a percentage of which misleads, the difference of the counts. */
export type GrowthFinding = Finding<'growth', GrowthVerdict, GrowthEvidence>;
