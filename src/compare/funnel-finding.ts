import type { CompletedFigures } from '../areas/completed.ts';
import type { AreasPeers } from '../areas/peers.ts';
import type { AreaVerdict } from '../areas/verdicts.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Exclusion, Finding } from '../result/finding.ts';
import type { FunnelPreset } from './preset-limits.ts';

/** Limits at one size, in the indicator's unit; `null` where no figure would be beyond, or a ratio over a second count of 0 is unbounded. */
export interface FunnelLimits {
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
}

/** Limits drawn at one size: trials, people of a rate, both counts of a ratio, or periods. */
export interface FunnelCurvePoint extends FunnelLimits {
  readonly size: number;
}

export type FunnelPlace = 'above-998' | 'above-95' | 'within' | 'below-95' | 'below-998';

/**
 * The words of `areas`; by another body's rules whether any area lies beyond its 99.8% limits, or its 95% ones only.
 * `cannot-tell` under three areas, `no-data` without any.
 */
export type FunnelVerdict = AreaVerdict | 'beyond-998' | 'beyond-95' | 'within' | 'no-data';

export interface FunnelRow extends FunnelLimits {
  readonly area: string;
  readonly areaName: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Place on the horizontal axis: trials (both counts together for a ratio, the second for a preset's), the people of a rate, or periods. */
  readonly size: number;
  readonly place: FunnelPlace;
  /** Two-sided, against how far areas ordinarily differ: beyond a limit exactly where it is under .05 or .002. */
  readonly p: number;
  /** By itself and among all areas (`areas`); `null` by another body's rules. */
  readonly verdict: AreaVerdict | null;
}

export interface FunnelEvidence {
  /** The level about which areas lie, in the indicator's unit; a preset's overall level. `null` without any figure. */
  readonly centre: number | null;
  readonly sizeLabel: string;
  /** Whose rules decided and drew; `null` for our own. */
  readonly preset: FunnelPreset | null;
  /** How far areas ordinarily differ; `null` by another body's rules. */
  readonly ordinarySpread: Estimate | null;
  /** Of another body's rules, uncorrected: phi, and tau² on the preset's own scale; `null` for our own. */
  readonly presetSpread: { readonly phi: number | null; readonly tau2: number } | null;
  /** Earlier periods that say how far areas ordinarily differ. */
  readonly earlier: readonly { readonly from: string; readonly to: string }[];
  /** Each area judged against the others: its limits leave it out (a preset's do not). */
  readonly rows: readonly FunnelRow[];
  /** Limits of an area that is added, so that none is left out: for drawing. */
  readonly curve: readonly FunnelCurvePoint[];
  /** Keys of the areas beyond each limit. */
  readonly beyond998: readonly string[];
  readonly beyond95: readonly string[];
  /** Names of areas that are further out than areas ordinarily are, all areas considered. */
  readonly beyond: readonly string[];
  /** What areas that are like one another have on average, where they were named; none by another body's rules. */
  readonly peers: readonly AreasPeers[];
  /** How many ordinary areas would lie beyond the 95% limits. */
  readonly expectedBeyond95: number;
  /** Areas that were not compared, each with its reason. */
  readonly excluded: readonly Exclusion[];
  /** The same figures with what is still to come of the period; absent where all is in or the delay is not known. */
  readonly completed?: CompletedFigures;
}

export type FunnelFinding = Finding<'funnel', FunnelVerdict, FunnelEvidence>;
