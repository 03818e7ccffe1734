import type { CourseRefusal } from '../../course/figures.ts';
import type { CourseEvidence, ShapeWord } from '../../course/finding.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `changed`: the level is told to be another than before, at once or in a way that is not settled (`shape`)
 * - `moving`: it changes by a slope
 * - `same`: within the margin of the start
 * - `cannot-tell`: no change is shown; `couldMiss` says which could be missed
 * - `refused`: overlapping (rolling) figures
 */
export type ChangePointsVerdict = 'changed' | 'moving' | 'same' | 'cannot-tell' | 'refused';

/** One change from a level to the next. */
export interface LevelChange {
  /** The likeliest first period of the new level; the one before where the change shows in a part of it already. */
  readonly at: string;
  /** The new level began within these periods, both included, with nine tenths of the probability. */
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
  /** Figures in it. */
  readonly periods: number;
  readonly level: Estimate;
}

export interface ChangePointsEvidence extends Pick<CourseEvidence, 'periods' | 'values' | 'mean'> {
  readonly shape: ShapeWord | null;
  /** Share of the weight on any change, on changes at once and on slopes; and on two steps among changes at once. */
  readonly weights: {
    readonly changed: number;
    readonly step: number;
    readonly slope: number;
    readonly two: number;
  } | null;
  /** The changes, in order: none where it moves by a slope. */
  readonly changes: readonly LevelChange[];
  /** The levels before, between and after them; one where there is none. */
  readonly segments: readonly LevelSegment[];
  /** The step half way through that would be shown four times in five, where no other is. */
  readonly couldMiss: Estimate | null;
  /** The last periods, and the step at their start that would be shown four times in five: smaller ones are not seen yet. */
  readonly blindEnd: { readonly from: string; readonly to: string; readonly couldMiss: Estimate } | null;
  /** Chance that at least one declared change would fall within an interval by accident; `null` where none does. */
  readonly coincidence: number | null;
  /** Why there is no reading. */
  readonly reason: CourseRefusal | null;
}

export type ChangePointsFinding = Finding<'change-points', ChangePointsVerdict, ChangePointsEvidence>;
