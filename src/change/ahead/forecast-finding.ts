import type { Finding } from '../../result/finding.ts';

/**
 * - `forecast`: there is one, with its limits
 * - `too-short`: fewer than 12 months, 8 quarters or 5 years
 * - `too-sparse`: under 5 events (or 5 that are not) a period on average
 * - `refused`: rolling figures, which share most of what they are made of
 */
export type ForecastVerdict = 'forecast' | 'too-short' | 'too-sparse' | 'refused';

/** The figure of one period to come, as it would be published. */
export interface ForecastPeriod {
  readonly period: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** The same forecast made in the past, and how it did. */
export interface BackTest {
  /** Periods from whose end a forecast was made. */
  readonly origins: number;
  /** Forecasts held to a figure that came, at all distances together. */
  readonly made: number;
  readonly within: number;
  /** Share within the limits; `null` where none could be made. */
  readonly coverage: number | null;
  /** The same for each number of periods ahead. */
  readonly byStep: readonly { readonly step: number; readonly made: number; readonly within: number }[];
  /** Mean distance from what came, and that of the same period a year before: percent on a log scale, else the figure's own unit. */
  readonly error: number | null;
  readonly naiveError: number | null;
}

export interface ForecastEvidence {
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  /** Periods to come (and any at the end of the calendar without a usable figure). */
  readonly forecast: readonly ForecastPeriod[];
  readonly seasonal: boolean;
  /** Weight of the models in which there is a slope. */
  readonly slopeWeight: number | null;
  /** Variation over that of sampling. */
  readonly phi: number | null;
  readonly backTest: BackTest | null;
}

/** A forecast; the estimate is the figure of the last period asked for. */
export type ForecastFinding = Finding<'forecast', ForecastVerdict, ForecastEvidence>;
