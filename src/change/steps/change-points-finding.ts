import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `changed`: one or more steps, each with its month
 * - `no-change-shown`: one level describes the figures as well as steps would
 * - `trend-not-steps`: a steady rise or fall describes them better than steps
 * - `too-short`: fewer figures than two segments need
 * - `refused`: overlapping (rolling) figures, in which every change is smeared over the window
 */
export type ChangePointsVerdict = 'changed' | 'no-change-shown' | 'trend-not-steps' | 'too-short' | 'refused';

/** One step from a level to the next. */
export interface LevelChange {
  /** First period of the new segment: a change is named for the month in which the new level begins. */
  readonly at: string;
  /** The new level began within these periods, both included. */
  readonly interval: { readonly from: string; readonly to: string };
  readonly before: Estimate;
  readonly after: Estimate;
  /** Points for proportions and percentages, percent for counts, rates and ratios. */
  readonly difference: Estimate;
  /** Title of a declared recording change that falls within the interval, or `null`. */
  readonly label: string | null;
}

/** A stretch at one level. */
export interface LevelSegment {
  readonly from: string;
  readonly to: string;
  /** Usable figures in it. */
  readonly periods: number;
  readonly level: Estimate;
}

export interface ChangePointsEvidence {
  /** The calendar, with each figure and what the segments (and the season) expect; `null` where there is none. */
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly fitted: readonly (number | null)[];
  readonly segments: readonly LevelSegment[];
  readonly changes: readonly LevelChange[];
  /** For every number of changes that was tried, what is minimised: lack of fit plus penalty. */
  readonly path: readonly { readonly changes: number; readonly criterion: number }[];
  /** The same for a straight line, or `null`. */
  readonly line: { readonly criterion: number; readonly slope: Estimate } | null;
  /** Dispersion beyond sampling error and lag-1 autocorrelation of what the fullest fit leaves. */
  readonly phi: number | null;
  readonly rho: number | null;
  /** The step half way through that would just have been shown. */
  readonly couldMiss: Estimate | null;
  /** Chance that at least one declared change would fall within an interval by accident; `null` where none does. */
  readonly coincidence: number | null;
}

export type ChangePointsFinding = Finding<'change-points', ChangePointsVerdict, ChangePointsEvidence>;
