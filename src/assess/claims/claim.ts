import type { Bounded } from '../../change/recording/recording-correction.ts';
import type { NextWindow } from '../../compare/next-window.ts';
import type { Margin } from '../../indicator/indicator.ts';

/** What every claim says: of which indicator and area, in whose words, about the figure or about the level. */
export interface ClaimBase {
  readonly id: string;
  /** What was claimed or asked, in one sentence. */
  readonly claim: string;
  /** The words that were used, where they are kept. */
  readonly quote?: string | null;
  readonly question?: number;
  readonly agenda?: string;
  /** Id of an indicator of the catalogue, of a family of definitions (`charge-to-nfa`), or of the user's own rows. */
  readonly indicator: string;
  readonly area: string;
  /** The areas that it is made of; those that the list of areas puts in it unless given. */
  readonly areas?: readonly string[];
  /** The dimension values that it is about, such as `{ stage: 'follow-up' }`. */
  readonly where?: Readonly<Record<string, string>>;
  /**
   * `observed`: the figure as published; `underlying`: the level behind it. Both are tested when the claim does not
   * say, and the verdict is about the underlying level.
   */
  readonly about?: 'observed' | 'underlying';
  /** Whether its figure is of one period of the indicator (`month`), of the year to date, or rolling. */
  readonly window?: NextWindow;
  /** The period that it is about; the last one with a figure unless given. */
  readonly period?: string;
  /** The period since which it is claimed. */
  readonly from?: string;
  /** The smallest change a year that matters; the indicator's own unless given. */
  readonly margin?: Margin;
  /** What the numbers of the claim are, for the reader. */
  readonly unit?: string;
}

/** It has kept steady; it is as it was. */
export interface SteadyClaim extends ClaimBase {
  readonly kind: 'stable' | 'no-change';
}

/** It would hold at a peak of demand: `value` is the share to be met, the target of the indicator unless given. */
export interface PeakClaim extends ClaimBase {
  readonly kind: 'holds-at-peak';
  readonly value?: number;
}

/** It has gone one way: up, down, the good way or the bad way. */
export interface DirectionClaim extends ClaimBase {
  readonly kind: 'increase' | 'decrease' | 'improved' | 'worsened';
}

/** It has changed by so many percentage points or percent (`rounding`: the step to which that was rounded). */
export interface ChangeClaim extends ClaimBase {
  readonly kind: 'change';
  readonly value: number;
  readonly unit: 'points' | 'percent';
  readonly rounding?: number;
}

/** It has grown by so many percent on the period before. */
export interface GrowthClaim extends ClaimBase {
  readonly kind: 'growth';
  readonly value: number;
  readonly unit?: 'percent';
  readonly rounding?: number;
  /** What it is to be set beside. */
  readonly comparator?: { readonly name: string; readonly percent: number; readonly source: string };
}

/** The area is at or over a threshold, in the indicator's own unit. */
export interface OverClaim extends ClaimBase {
  readonly kind: 'over';
  readonly threshold?: number;
}

/**
 * The target of the financial year (`period`, that of the last figure unless given) will be met: `value` is a level, a
 * total or a change on the year before by `unit` (a level unless given); the indicator's target unless given.
 */
export interface YearEndClaim extends ClaimBase {
  readonly kind: 'year-end-target';
  readonly value?: number;
  readonly unit?: 'level' | 'total' | 'change';
  readonly meets?: 'at-least' | 'at-most';
}

/** So many areas are at or over a threshold; `areas-over-next`: will be, next month, at least. */
export interface AreasOverClaim extends ClaimBase {
  readonly kind: 'areas-over' | 'areas-over-next';
  readonly value: number;
  readonly of?: number;
  readonly threshold?: number;
  /** Whether the number is meant as it stands or as a least one. */
  readonly counting?: 'exactly' | 'at-least';
}

/** The area lies further out than areas ordinarily do, on one side where that is said. */
export interface OutlierClaim extends ClaimBase {
  readonly kind: 'outlier';
  readonly side?: 'higher' | 'lower';
}

/** The area holds this place of so many. */
export interface RankClaim extends ClaimBase {
  readonly kind: 'rank';
  readonly value: number;
  readonly of?: number;
}

/** The area should be in a quartile; the top one is 1 of 4. */
export interface AimClaim extends ClaimBase {
  readonly kind: 'aim';
  readonly value: 1;
  readonly of: 4;
}

/** It has levelled off; `plateau-lower`: at a lower level than before. */
export interface PlateauClaim extends ClaimBase {
  readonly kind: 'plateau' | 'plateau-lower';
}

/** It was going one way and has turned: up or down, the good way unless given. */
export interface TurnedClaim extends ClaimBase {
  readonly kind: 'turned';
  readonly way?: 'up' | 'down';
}

/** This share of an outcome is applied incorrectly; tested against an audit. */
export interface MisappliedClaim extends ClaimBase {
  readonly kind: 'misapplied';
  readonly value: number;
  readonly audit?: { readonly found: number; readonly audited: number };
}

/** Part of the growth is better recording; `share-explained` says how much of it, from 0 to 1. */
export interface RecordingClaim extends ClaimBase {
  readonly kind: 'recording' | 'share-explained';
  readonly value?: number;
  /** Share of what was reported that was recorded, in the earlier and the later period, by audit. */
  readonly completeness?: { readonly before: Bounded; readonly after: Bounded };
}

/** Two things go together: `with` is the indicator of the other one. */
export interface AssociationClaim extends ClaimBase {
  readonly kind: 'association' | 'activity-or-offending';
  readonly with?: string;
  readonly way?: 'together' | 'apart';
}

/** These categories are part of what the indicator counts. */
export interface CompositionClaim extends ClaimBase {
  readonly kind: 'composition';
  readonly contains?: readonly string[];
}

/** Reports come in time: within `value` days of the end of their period. */
export interface TimelyClaim extends ClaimBase {
  readonly kind: 'timely';
  readonly value?: number;
}

/** A question, which claims nothing; `will-change`: what will have changed in `value` months. */
export interface AskedClaim extends ClaimBase {
  readonly kind: 'asked' | 'will-change';
  readonly value?: number;
}

/** Something that was claimed or asked, as typed data; `kind` decides how it is tested. */
export type Claim =
  | SteadyClaim
  | PeakClaim
  | DirectionClaim
  | ChangeClaim
  | GrowthClaim
  | OverClaim
  | YearEndClaim
  | AreasOverClaim
  | OutlierClaim
  | RankClaim
  | AimClaim
  | PlateauClaim
  | TurnedClaim
  | MisappliedClaim
  | RecordingClaim
  | AssociationClaim
  | CompositionClaim
  | TimelyClaim
  | AskedClaim;

export type ClaimKind = Claim['kind'];
