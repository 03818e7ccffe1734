import type { CourseRefusal } from '../course/figures.ts';
import type { CourseEvidence, CourseVerdict } from '../course/finding.ts';
import type { Side } from '../course/reading-lines.ts';
import type { Finding } from '../result/finding.ts';
import type { RulePreset } from './rules/preset.ts';
import type { Rule } from './rules/rule.ts';
import type { ShewhartFinding } from './shewhart-finding.ts';
import type { ChartPoint, Signal } from './signals.ts';

/**
 * What the chart says of the stretch that it covers, from the reading of `course`; the first that holds.
 * - `shifted`, `changed`, `moving`: the level is another than it was: at once, in a way that is not settled, on its way
 * - `outlying`: no change is shown, and the last figure lies outside what was expected of it
 * - `cannot-tell`: too few figures, a change in the last year that can be neither shown nor left out, some change of
 *   which the direction is open (a level that came back), or a rule that
 *   points at the last figure where no change is shown (`evidence.reason`)
 * - `ordinary`: no change is shown, and the last figure lies inside what was expected of it
 * - `refused`: figures that have no reading, such as rolling ones
 */
export type ControlChartVerdict =
  | 'ordinary'
  | 'shifted'
  | 'changed'
  | 'moving'
  | 'outlying'
  | 'cannot-tell'
  | 'refused';

/** Whether next month's figure meets the target: a chance of at least .95, of at most .05, or between. */
export type Assurance = 'will-meet' | 'will-not-meet' | 'either' | 'cannot-tell';

export type Direction = Side;
export type Favourable = 'better' | 'worse' | 'neither';

/** The last figure at its own level: against what the figures before it made of it. */
export interface ChartMonth {
  readonly period: string;
  readonly value: number;
  /** `cannot-tell`: too few figures before it, or a rule points at it though it lies inside. */
  readonly verdict: 'ordinary' | 'outlying' | 'cannot-tell';
  readonly direction: Direction;
  readonly favourable: Favourable;
  /** Expected, and the limits of 99.73% of the prediction from the reading without it. */
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Rules that point at it. */
  readonly signals: readonly Signal[];
}

export interface ControlChartEvidence {
  /** Of the change or the outlying figure that the verdict names; `none` where it names none. */
  readonly direction: Direction;
  readonly favourable: Favourable;
  /** Why it cannot tell, or why there is no reading. */
  readonly reason: CourseRefusal | 'too-few' | 'too-recent' | 'change-open' | 'rule' | null;
  readonly month: ChartMonth | null;
  readonly assurance: Assurance;
  /** The next figure, as `course` expects it, and its chance of meeting the target. */
  readonly next: CourseEvidence['next'][number] | null;
  /** What the course of the series is, from which the verdict is taken. */
  readonly course: Pick<
    CourseEvidence,
    'level' | 'margin' | 'noise' | 'season' | 'shape' | 'since' | 'step'
  > & {
    readonly verdict: CourseVerdict;
  };
  /** Name of the rule set, `custom` for the caller's own. */
  readonly rules: RulePreset | 'custom';
  readonly ruleSettings: readonly Rule[];
  /** Every period; those before the look-back and before the last restart have no limits. */
  readonly points: readonly ChartPoint[];
  /** Index in `points` of the last figure that was judged, or `null`. */
  readonly latest: number | null;
  /** Declared restarts: the figures since the last one are judged. */
  readonly restarts: readonly { readonly period: string; readonly title: string }[];
  /** Where phases were given: the textbook chart with limits for each, to be drawn beside. */
  readonly byPhases: ShewhartFinding | null;
}

/** Its `estimate` is the level now, season out. */
export type ControlChartFinding = Finding<'control-chart', ControlChartVerdict, ControlChartEvidence>;
