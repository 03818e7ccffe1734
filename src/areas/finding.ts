import type { Estimate } from '../result/estimate.ts';
import type { Exclusion, Finding } from '../result/finding.ts';
import type { CompletedFigures } from './completed.ts';
import type { NumberOver } from './number.ts';
import type { AreasPeers } from './peers.ts';
import type { AreasTogether } from './together.ts';
import type { AreaVerdict } from './verdicts.ts';

/** The furthest that any area goes; `cannot-tell` where none can be judged, or one differs and how far it is out cannot be told. */
export type AreasVerdict = AreaVerdict;

/** One test of an area: its p, and that after all areas and dimensions that were looked at (Holm, and step by step). */
export interface AreaTest {
  readonly p: number;
  readonly adjusted: number;
}

/** Chances of what an area's level is. */
export interface AreaChances {
  /** Its level now (over the period judged, without courses) is at or over the target; `null` without one. */
  readonly overTarget: number | null;
  readonly lowest: number;
  readonly highest: number;
  /** Among the highest quarter, and among the lowest: place at most (areas + 1) / 4, rounded down. */
  readonly highestQuarter: number;
  readonly lowestQuarter: number;
  /** Above (below) the mean of the others by more than the margin. */
  readonly above: number;
  readonly below: number;
}

/** Where an area stands, counted from the highest figure. */
export interface AreaPlace {
  readonly place: number;
  /** The places in which its level truly is: at most 1% is cut off at each end. */
  readonly from: number;
  readonly to: number;
  /** Areas that have a place. */
  readonly of: number;
}

export interface AreasRow {
  readonly area: string;
  readonly areaName: string;
  readonly part: Readonly<Record<string, string>>;
  readonly verdict: AreaVerdict;
  /** On which side of the others its figure is; `null` without a sample. */
  readonly side: 'higher' | 'lower' | null;
  /** Which of the two is better, by the indicator's polarity; `null` where neither is. */
  readonly favourable: boolean | null;
  /** The figure as published, with the limits of its sampling error. */
  readonly observed: Estimate;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Its level, where the areas lend each other strength. */
  readonly level: Estimate;
  /** Its level at the end of the figures, for one of their periods, from the courses of the areas; `null` without them. */
  readonly now: Estimate | null;
  /** Where the others lie, by which it is judged. */
  readonly others: number | null;
  /** Its level less the mean level of the others, without those that it is `butFor`. */
  readonly difference: Estimate;
  /** Names of areas that lie so far apart that it differs from the others together because of them alone; mostly none. */
  readonly butFor: readonly string[];
  /** Against all others taken together: chance alone. */
  readonly chance: AreaTest | null;
  /** Against how far areas ordinarily differ. */
  readonly ordinary: AreaTest | null;
  /** Figures below and above which it would be called beyond; `null` where no figure of this size would be. */
  readonly reach: { readonly low: number | null; readonly high: number | null };
  readonly chances: AreaChances | null;
  readonly place: AreaPlace | null;
  /** What to expect of its next figure of the same size, the others staying where they are. */
  readonly next: Estimate;
  /** Earlier periods with which it could be told, where it cannot; `null` where none or no number would do. */
  readonly earlierNeeded: number | null;
}

/** How many areas of one dimension are at or over the target now, or over the period judged without courses. */
export interface AreasOver extends NumberOver {
  readonly part: Readonly<Record<string, string>>;
}

export interface AreasEvidence {
  readonly judged: { readonly from: string; readonly to: string };
  readonly earlier: readonly { readonly from: string; readonly to: string }[];
  /** How far areas ordinarily differ: about two in three lie so far from the level of all, at that level. */
  readonly ordinarySpread: Estimate;
  /** The share of that which lasts from one period to the next; `null` without earlier periods. */
  readonly lasting: number | null;
  readonly rows: readonly AreasRow[];
  /** Areas that are beyond, and those that really differ but no further than areas ordinarily do. */
  readonly beyond: readonly string[];
  readonly different: readonly string[];
  /** Areas that really differ, of which it cannot be told whether they are further out than areas ordinarily are. */
  readonly untold: readonly string[];
  /** By dimension: whether the areas differ at all, all of them taken together. */
  readonly together: readonly AreasTogether[];
  readonly target: number | null;
  /** The last period read of the courses, at which levels are those of now; `null` without courses. */
  readonly now: string | null;
  /** By dimension; empty without a target. */
  readonly over: readonly AreasOver[];
  /** The difference that matters, on the scale of the figures; 0 where the indicator has no margin, `null` where no area has figures. */
  readonly margin: number | null;
  readonly excluded: readonly Exclusion[];
  /** The peers that were named, by dimension; empty without. */
  readonly peers: readonly AreasPeers[];
  /** The same figures with what is still to come of the period; absent where all is in, the delay is not known or there are several dimensions. */
  readonly completed?: CompletedFigures;
}

export type AreasFinding = Finding<'areas', AreasVerdict, AreasEvidence>;
