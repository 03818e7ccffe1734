import type { DeclaredBreak, Indicator } from '../indicator/indicator.ts';
import type { Calendar } from '../period/calendar.ts';
import type { Month, Period } from '../period/period.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Exclusion } from '../result/finding.ts';
import type { Basis, Source } from '../result/provenance.ts';
import type { CompletedCount } from './completed-count.ts';
import type { ObservationState } from './observation.ts';

/**
 * Whether each figure is about its own period, or about the last `rolling` periods of the series' own calendar
 * together: twelve rolling months are `{ rolling: 12 }` in a monthly series and `{ rolling: 4 }` in a quarterly
 * one. Rolling figures overlap, so tests that assume independence refuse them.
 */
export type Window = 'period' | { readonly rolling: number };

/** A figure that was completed by the known delay of its events (`matured`). */
export interface CompletedFigure {
  readonly period: Period;
  readonly numerator: CompletedCount;
  /** `null` where what it is out of is there at once. */
  readonly denominator: CompletedCount | null;
  /** How many times its sampling variance the figure has because a part of it is still to come. */
  readonly widening: number;
}

/**
 * One indicator in one area on a regular calendar: every period in its place, a gap is `null`.
 *
 * For `proportion`, `rate` and `ratio` the parts are `numerator` and `denominator` (people for rates). For
 * `count` the denominator is `null`. For `published-percentage` and `duration` the numerator holds the value
 * itself and the denominator the sample size where it is known.
 */
export interface Series {
  readonly indicator: Indicator;
  readonly area: string;
  readonly areaName: string;
  /** Dimension values and category that this series is one part of. */
  readonly part: Readonly<Record<string, string>>;
  readonly calendar: Calendar;
  readonly numerator: readonly (number | null)[];
  readonly denominator: readonly (number | null)[] | null;
  readonly states: readonly ObservationState[];
  readonly window: Window;
  /** The figures are those known at the end of this month. */
  readonly asOf: Month;
  /** The figures that are completed rather than published; absent where none is. */
  readonly completed?: readonly CompletedFigure[];
  /** Survey design effect: the effective sample is the sample divided by it. */
  readonly deff: number;
  /** Step to which published values were rounded, in the series' own unit, or `null` when they were not. */
  readonly rounding: number | null;
  readonly breaks: readonly DeclaredBreak[];
  readonly basis: Basis;
  readonly sources: readonly Source[];
  readonly caveats: readonly Caveat[];
}

/** How complete the figures of one area are for this indicator, before anything is compared. */
export interface Coverage {
  readonly area: string;
  /** Which of the area's series it is about, where it has several. */
  readonly part?: Readonly<Record<string, string>>;
  /** Crimes or answers seen, whatever their outcome. */
  readonly total: number;
  /** Of those, how many say that the outcome is not known. */
  readonly unknown: number;
  /** Both by period of the rows. */
  readonly totals?: readonly number[];
  readonly unknowns?: readonly number[];
  readonly periodsPresent: number;
  readonly periodsExpected: number;
}

/** Several areas (or parts) on one calendar, with those left out and why. */
export interface Panel {
  readonly indicator: Indicator;
  readonly calendar: Calendar;
  readonly series: readonly Series[];
  readonly coverage: readonly Coverage[];
  readonly excluded: readonly Exclusion[];
}
