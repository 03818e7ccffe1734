import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `turned-up`: it was falling and has since been rising, both by their intervals
 * - `turned-down`: the reverse
 * - `bent`: its course changed, but the directions before and after are not both established
 * - `no-turn-shown`: one straight line describes the figures as well
 * - `too-short`: fewer than four of the shortest stretches
 * - `refused`: overlapping (rolling) figures, in which every turn is smeared over the window
 */
export type TurningPointVerdict =
  | 'turned-up'
  | 'turned-down'
  | 'bent'
  | 'no-turn-shown'
  | 'too-short'
  | 'refused';

/** A course: a stretch of steady change. */
export interface Course {
  readonly from: string;
  readonly to: string;
  readonly slope: Estimate;
}

export interface TurningPointEvidence {
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  /** The chosen line, without the season; `null` outside what was looked at. */
  readonly fitted: readonly (number | null)[];
  /** `break` has a step at the change of course, the others are continuous. */
  readonly shape: 'line' | 'join' | 'break' | 'two-joins' | null;
  readonly courses: readonly Course[];
  /** First period of the new course, and the periods within which it began. */
  readonly turn: {
    readonly at: string;
    readonly interval: { readonly from: string; readonly to: string };
  } | null;
  /** Lack of fit plus penalty of the best line of each shape. */
  readonly criteria: readonly { readonly shape: string; readonly criterion: number }[];
  readonly phi: number | null;
  readonly rho: number | null;
}

export type TurningPointFinding = Finding<'turning-point', TurningPointVerdict, TurningPointEvidence>;
