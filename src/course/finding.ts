import type { Margin } from '../indicator/indicator.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Finding } from '../result/finding.ts';
import type { CourseRefusal } from './figures.ts';
import type { Together } from './together.ts';

/** Answer A: the level now against before. */
export type LevelWord = 'lower' | 'higher' | 'same' | 'cannot-tell';
/** Answer B: what the level has done since the last change. */
export type SinceWord = 'level' | 'rising' | 'falling' | 'too-soon' | 'cannot-tell';
/** How it came about: at once, by a slope, or by what the figures do not settle. */
export type ShapeWord = 'step' | 'slope' | 'not-settled';

type Ending = 'and-level' | 'and-rising' | 'and-falling' | 'too-soon' | 'course-open';

/**
 * What a series did, in one word: the direction and shape of what changed, then what has held since.
 * - `stepped-down-…`, `stepped-up-…`: at once; `fell-…`, `rose-…`: by a slope; `lower-…`, `higher-…`: shape not settled
 * - `…-and-level`, `…-and-rising`, `…-and-falling`: shown; `…-too-soon`: under a year ago; `…-course-open`: not shown;
 *   `…-shape-not-settled`: neither how it came about nor what it has done since (the evidence says which)
 * - `rising`, `falling`: still on its way in the direction of the change; `level`: level throughout
 * - `same`: within the margin of the start, what it did between not shown; `cannot-tell`; `refused`: no reading
 */
export type CourseVerdict =
  | `${'stepped-down' | 'stepped-up' | 'fell' | 'rose'}-${Ending}`
  | `${'lower' | 'higher'}-${Exclude<Ending, 'too-soon' | 'course-open'> | 'shape-not-settled'}`
  | 'rising'
  | 'falling'
  | 'level'
  | 'same'
  | 'cannot-tell'
  | 'refused';

/** Periods from one to another, both included. */
export interface CourseStretch {
  readonly from: string;
  readonly to: string;
}

/** Answer A with its evidence. */
export interface LevelEvidence {
  readonly verdict: LevelWord;
  /** Against which earlier level it is said: that at the start, or that just before the last change. */
  readonly against: 'start' | 'last-change';
  /** The periods of the level at the start: the first twelve figures, or of few fewer. */
  readonly start: CourseStretch;
  readonly now: Estimate;
  readonly before: Estimate;
  /** Level over the last three figures less that at the start; and the last change by itself. */
  readonly sinceStart: Estimate;
  readonly lastChange: Estimate | null;
  readonly chance: {
    readonly lower: number;
    readonly higher: number;
    readonly lastLower: number;
    readonly lastHigher: number;
  };
  /** When: the months in which the change began (of a passage, ran) with nine tenths of the probability. */
  readonly date: (CourseStretch & { readonly mostLikely: string; readonly passage: boolean }) | null;
  /** Whether the last change and the difference from the start go opposite ways, both shown. */
  readonly opposed: boolean;
}

/** Answer B with its evidence. */
export interface SinceEvidence {
  readonly verdict: SinceWord;
  /** First period of the present state, and how many there are. */
  readonly from: string;
  readonly periods: number;
  /** Share of the weight on changes in the last year. */
  readonly recent: number;
  /** Slope a year over the last `window` periods, with its 90% interval. */
  readonly slope: Estimate;
  readonly window: number;
  /** A slope of all figures since that is shown, though it may be within the margin. */
  readonly drift: 'up' | 'down' | 'none';
  /** That slope a year, in the unit of `slope`; `null` where none is shown. */
  readonly driftSlope: number | null;
  readonly chance: {
    readonly rising: number;
    readonly falling: number;
    readonly above: number;
    readonly below: number;
  };
  /** Whether a rise or fall is an average over the last year that may have stopped. */
  readonly mayHaveStopped: boolean;
  /** Figures since the last change that show a plateau, and the period from which it can be judged: `null` for over 60. */
  readonly needed: number;
  readonly judgeFrom: string | null;
}

/** The noise of the series, and what it was measured on. */
export interface NoiseEvidence {
  /** `figures`: the series' own; `sisters`: with areas beside it; `sampling`: sampling error and very few figures. */
  readonly source: 'figures' | 'sisters' | 'sampling';
  /** Variance over sampling variance; `null` where sampling error is not known. */
  readonly phi: number | null;
  readonly rho: number;
  /** Standard deviation of one figure: points, percent, or the unit itself. */
  readonly sd: number;
}

/** One coming figure. */
export interface NextFigure {
  readonly period: string;
  readonly figure: Estimate;
  /** Chance that the published figure meets the target: of a share, is beyond it. */
  readonly meetsTarget: number | null;
}

export interface CourseEvidence {
  readonly margin: Margin;
  /** Why there is no reading. */
  readonly reason: CourseRefusal | null;
  /** All figures taken for one, where there are too few events or answers to be read by period. */
  readonly together: Together | null;
  /** Calendar periods to a figure: more than 1 where single ones hold too few events. */
  readonly step: number;
  readonly season: boolean;
  readonly level: LevelEvidence | null;
  readonly since: SinceEvidence | null;
  readonly shape: ShapeWord | null;
  /** Share of the weight on any change, on changes at once and on slopes. */
  readonly weights: { readonly changed: number; readonly step: number; readonly slope: number } | null;
  readonly noise: NoiseEvidence | null;
  /** Each period with its figure, and the mean with its 95% band, season out; counts per 30.4 days. */
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly mean: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  /** Figures that stand apart from all others, left out of the reading, with what was expected of them. */
  readonly outlying: readonly {
    readonly period: string;
    readonly value: number;
    readonly expected: number;
  }[];
  /** Whether the last figure stands apart from those before it. */
  readonly lastApart: boolean;
  readonly next: readonly NextFigure[];
  readonly target: number | null;
  /** Chance that the underlying level meets the target now. */
  readonly meetsTargetNow: number | null;
  /** Recording changes declared within the stretch. */
  readonly declared: readonly { readonly period: string; readonly title: string }[];
  /** Areas from which the places of changes, or the noise, are borrowed. */
  readonly borrowed: readonly string[];
}

export type CourseFinding = Finding<'course', CourseVerdict, CourseEvidence>;
