import type { CourseRefusal } from '../../course/figures.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `forecast`: there is one, with its limits
 * - `cannot-tell`: fewer than 12 figures, or too few events even in longer periods
 * - `refused`: rolling figures, which share most of what they are made of
 */
export type ForecastVerdict = 'forecast' | 'cannot-tell' | 'refused';

/** The figure of one period to come, as it would be published. */
export interface ForecastPeriod {
  readonly period: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Chance that it meets the indicator's target: of a share, that it is beyond it. */
  readonly meetsTarget: number | null;
}

/** The same forecast made in the past, and how it did. */
export interface BackTest {
  /** Figures from whose end a forecast was made. */
  readonly origins: number;
  /** Forecasts held to a figure that came, at all distances together. */
  readonly made: number;
  readonly within: number;
  /** Share within the limits; `null` where none could be made. */
  readonly coverage: number | null;
  /** The same for each number of figures ahead. */
  readonly byStep: readonly { readonly step: number; readonly made: number; readonly within: number }[];
  /** Mean distance from what came, and that of the same period a year before: percent for counts, rates and ratios, else the figure's own unit. */
  readonly error: number | null;
  readonly naiveError: number | null;
}

export interface ForecastEvidence {
  /** Why there is none: `too-few` figures for a reading, or none that can be read. */
  readonly reason: CourseRefusal | 'too-few' | null;
  /** Calendar periods to a figure: more than 1 where single ones hold too few events. */
  readonly step: number;
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  /** Periods to come (and any at the end of the calendar without a usable figure). */
  readonly forecast: readonly ForecastPeriod[];
  readonly seasonal: boolean;
  /** Share of the weight on a level that moves by a slope. */
  readonly slopeWeight: number | null;
  /** Variation over that of sampling (`null` where that is not known), and autocorrelation. */
  readonly phi: number | null;
  readonly rho: number | null;
  readonly target: number | null;
  /** `null` unless it is asked for. */
  readonly backTest: BackTest | null;
}

/** A forecast; the estimate is the figure of the last period asked for. */
export type ForecastFinding = Finding<'forecast', ForecastVerdict, ForecastEvidence>;
