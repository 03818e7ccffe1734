import type { Estimate } from '../result/estimate.ts';
import type { Exclusion, Finding } from '../result/finding.ts';

/**
 * `differ`: all areas together differ by more than chance. `alike`: how far they differ is known to be under the margin.
 * `cannot-tell`: neither is shown, or under two areas have a sample, or they are counts that differ, of areas of which nobody said how large they are.
 */
export type VariationVerdict = 'differ' | 'alike' | 'cannot-tell';

/** Whether areas have come nearer to each other since the earlier period: told from a chance of .95. */
export type VariationSince = 'narrower' | 'wider' | 'not-shown';

/** How far the true levels of areas typically lie from their mean (standard deviation), with its interval. */
export interface Variation {
  readonly part: Readonly<Record<string, string>>;
  readonly verdict: VariationVerdict;
  readonly spread: Estimate;
  /** p of all areas together against one level for all, and after all dimensions looked at (Holm). */
  readonly p: number | null;
  readonly adjusted: number | null;
  readonly areas: number;
  readonly mean: number | null;
  readonly lowest: { readonly area: string; readonly areaName: string; readonly level: Estimate } | null;
  readonly highest: { readonly area: string; readonly areaName: string; readonly level: Estimate } | null;
  /** The same over the first period of that length; `null` where there is none before the one judged. */
  readonly before: { readonly from: string; readonly to: string; readonly spread: Estimate } | null;
  readonly since: VariationSince | null;
  /** Chance that the spread is narrower now than before. */
  readonly narrower: number | null;
  /** A difference of one area of ordinary size from the others that would be missed one time in five. */
  readonly couldHide: number | null;
}

/** Smaller areas inside the areas: how far they lie from the mean of their own. */
export interface VariationWithin {
  readonly spread: Estimate;
  readonly areas: number;
  /** Of the variance of the smaller areas about the mean of all: the share that lies between the larger ones; `null` where it cannot be said. */
  readonly between: number | null;
  /** Smaller areas that belong to none of the larger ones, or are alone in theirs. */
  readonly left: readonly string[];
}

export interface VariationEvidence {
  readonly judged: { readonly from: string; readonly to: string };
  /** By dimension. */
  readonly variations: readonly Variation[];
  readonly within: VariationWithin | null;
  readonly margin: number | null;
  readonly excluded: readonly Exclusion[];
}

export type VariationFinding = Finding<'variation', VariationVerdict, VariationEvidence>;
