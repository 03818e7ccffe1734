import type { AnyFinding } from '../../findings/any-finding.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Exclusion, Settle } from '../../result/finding.ts';
import type { Basis } from '../../result/provenance.ts';
import type { ClaimKind } from './claim.ts';

/**
 * - `supported`: the figures show it
 * - `contradicted`: their interval excludes it, by more than the rounding of the claim
 * - `not-distinguishable-from-chance`: they show neither
 * - `within-ordinary-variation`: of an outlier, that it really differs, and no further than areas ordinarily do
 * - `not-testable`: there is no series, or the claim leaves its own terms open; `missing` says what is wanting
 */
export type ClaimVerdict =
  | 'supported'
  | 'contradicted'
  | 'not-distinguishable-from-chance'
  | 'within-ordinary-variation'
  | 'not-testable';

/** One way to take a claim: about the figure as published, or about the level behind it. */
export interface ClaimReading {
  readonly about: 'observed' | 'underlying';
  readonly verdict: ClaimVerdict;
}

/** The number of the claim, with what it may have been rounded from, in the unit of the estimate. */
export interface ClaimedNumber {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** What the number of the claim is set beside: the same figure of the nation, or of other areas. */
export interface ClaimBeside {
  readonly name: string;
  readonly percent: number;
  /** The figure less the comparator's, in percentage points. */
  readonly difference: Estimate;
  readonly verdict: 'faster' | 'slower' | 'cannot-tell';
  readonly source: string | null;
}

/** What testing a claim gives, before it is worded: each kind of claim makes one of these. */
export interface ClaimTest {
  /** About the underlying level. */
  readonly verdict: ClaimVerdict;
  /** About the figure as published; absent where the claim has no such reading. */
  readonly observed?: ClaimVerdict;
  readonly estimate?: Estimate;
  readonly claimed?: ClaimedNumber;
  readonly chance?: number | null;
  readonly n?: number;
  readonly period?: string;
  /** What the figures say, without a full stop: the fullest way first, the shortest last. */
  readonly says: readonly [string, ...string[]];
  readonly findings?: readonly AnyFinding[];
  readonly missing?: readonly string[];
  readonly assumed?: readonly string[];
  readonly beside?: ClaimBeside | null;
  readonly settle?: Settle | null;
  /** For tests that rest on more than their findings. */
  readonly basis?: Basis | null;
  readonly caveats?: readonly Caveat[];
  readonly excluded?: readonly Exclusion[];
}

/** A claim with its verdict, the numbers, what it rests on and what would settle it: plain JSON. */
export interface CheckedClaim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly claim: string;
  readonly quote: string | null;
  readonly question: number | null;
  readonly agenda: string | null;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly area: string;
  readonly areaName: string;
  readonly verdict: ClaimVerdict;
  /** What the verdict is about. */
  readonly about: 'observed' | 'underlying';
  readonly readings: readonly ClaimReading[];
  /** Whether the claim has support: never from illustrative figures, whatever the verdict on them. */
  readonly supports: boolean;
  readonly basis: Basis | null;
  readonly period: string | null;
  readonly window: string;
  readonly claimed: ClaimedNumber | null;
  readonly estimate: Estimate | null;
  /** The chance that the claim holds, where the method gives one. */
  readonly chance: number | null;
  readonly n: number;
  /** One plain sentence of at most 35 words, ready to be read aloud. */
  readonly sentence: string;
  /** The same in its shortest way, without the verdict. */
  readonly briefly: string;
  readonly findings: readonly AnyFinding[];
  readonly beside: ClaimBeside | null;
  /** Figures that are missing, or terms that the claim leaves open. */
  readonly missing: readonly string[];
  /** How the claim was read where it does not say. */
  readonly assumed: readonly string[];
  readonly caveats: readonly Caveat[];
  readonly excluded: readonly Exclusion[];
  readonly settle: Settle | null;
}
