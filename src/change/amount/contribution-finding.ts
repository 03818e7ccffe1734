import type { Estimate } from '../../result/estimate.ts';
import type { Exclusion, Finding } from '../../result/finding.ts';
import type { GrowthVerdict } from './growth-finding.ts';

/**
 * - `concentrated`: a quarter of the areas or categories, or fewer, make up half of the movement in the direction
 *   of the total
 * - `spread`: it takes more of them
 * - `offsetting`: rises and falls cancel, or nearly, so that shares of the total would mislead
 * - `no-change`: the total is the same, and so is every part
 * - `cannot-tell`: fewer than two of them have figures for both periods
 */
export type ContributionVerdict = 'concentrated' | 'spread' | 'offsetting' | 'no-change' | 'cannot-tell';

/** What one area or category added to the change of the total. */
export interface Contribution {
  readonly name: string;
  readonly area: string;
  readonly part: Readonly<Record<string, string>>;
  /** Events for counts and rates; successes for proportions. */
  readonly from: number;
  readonly to: number;
  /** What it added: events, or percentage points of a proportion. */
  readonly change: number;
  /** Percent of the change of the total; over 100 or below 0 where others moved the other way. */
  readonly share: number | null;
  /** Its own growth with interval; `null` for proportions. */
  readonly growth: Estimate | null;
  readonly growthVerdict: GrowthVerdict | null;
  /** What of `change` goes with each factor, where the change was decomposed. */
  readonly factors: Readonly<Record<string, number>> | null;
}

export interface ContributionEvidence {
  readonly from: string;
  readonly to: string;
  /** `count`: events. `points`: percentage points. */
  readonly unit: 'count' | 'points';
  /** The total (a proportion for `points`) in the two periods. */
  readonly before: number | null;
  readonly after: number | null;
  /** The largest in the direction of the total first. They add up to the change of the total. */
  readonly contributions: readonly Contribution[];
  /** Events added by those that rose, and taken by those that fell. */
  readonly rises: number;
  readonly falls: number;
  /** Population, mix and rate, or mix and rate, adding up to the change of the total; `null` for counts. */
  readonly factors: readonly { readonly factor: string; readonly effect: number }[] | null;
  readonly excluded: readonly Exclusion[];
}

export type ContributionFinding = Finding<'contribution', ContributionVerdict, ContributionEvidence>;
