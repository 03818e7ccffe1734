import type { CourseRefusal } from '../../course/figures.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `met`, `not-met`: every figure of the year is in
 * - `will-meet`: a chance of at least .95; `will-not-meet`: at most .05; `either`: between
 * - `cannot-tell`: too few figures for a reading, under three quarters of a year that is over and pooled, or none of the year
 *   before to compare with
 * - `refused`: rolling figures
 */
export type YearEndVerdict =
  | 'met'
  | 'not-met'
  | 'will-meet'
  | 'will-not-meet'
  | 'either'
  | 'cannot-tell'
  | 'refused';

/**
 * What is to be reached by the end of the year: a `level` (the share, rate or mean figure of a period of the year as a
 * whole), a `total` (of counts and rates), or a `change` on the year before (points for shares, percent else).
 */
export type YearTarget =
  | { readonly level: number }
  | { readonly total: number }
  | { readonly change: number };

/** One period of the year. */
export interface YearPeriod {
  readonly period: string;
  /** `in`: counted; `missing`: no usable figure, though later ones are in; `coming`. */
  readonly state: 'in' | 'missing' | 'coming';
  /** The figure, or what is expected of it with its 95% limits. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface YearEndEvidence {
  /** Why nothing is said. */
  readonly reason: CourseRefusal | 'too-few' | 'no-year-before' | 'part-of-year' | 'yearly' | null;
  readonly year: string;
  readonly target: YearTarget;
  /** The target as a figure of the year, in the unit of the estimate; and on which side of it the target is met. */
  readonly goal: number | null;
  readonly meets: 'at-least' | 'at-most';
  /** Chance that it is met. */
  readonly chance: number | null;
  /** Whether the figures that are in decide it, whatever the rest may be. */
  readonly decided: boolean;
  /** The figure of the year so far: the total, or the level of the periods that are in. */
  readonly soFar: number | null;
  readonly yearBefore: number | null;
  /** Change on the year before, as projected. */
  readonly change: Estimate | null;
  readonly periods: readonly YearPeriod[];
  /**
   * What each coming period must bring, on average (a count or rate a period, else a level); whether that is possible at all;
   * and of all runs of as many periods before, how many brought it, and the last one that did.
   */
  readonly required: {
    readonly periods: number;
    readonly value: number;
    readonly possible: boolean;
    readonly runs: number;
    readonly reached: number;
    readonly last: { readonly from: string; readonly to: string } | null;
  } | null;
  /** Whether the projection meets the target. */
  readonly onCourse: boolean;
  /**
   * The last period from which it can still be met: where those before it bring what is expected, and the rest the best
   * that is to be looked for once in forty times. `null` on course, and where not even the best from now on would do.
   */
  readonly canBeMetUntil: string | null;
}

/** Whether the target of a year will be met; the estimate is the figure of the year, with 95% limits. */
export type YearEndFinding = Finding<'year-end', YearEndVerdict, YearEndEvidence>;
