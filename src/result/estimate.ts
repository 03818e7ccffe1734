/** What a number is a number of. A percentage point is not a percent, and a count is not a rate. */
export type Unit =
  | 'proportion'
  | 'points'
  | 'points-per-year'
  | 'percent'
  | 'percent-per-year'
  | 'count'
  | 'count-per-year'
  | 'rate'
  | 'rate-per-year'
  | 'ratio'
  | 'rank'
  | 'probability'
  | 'months'
  | 'days'
  | 'days-per-year'
  | 'minutes'
  | 'minutes-per-year'
  | 'score';

/**
 * A value with the limits of an interval that holds it at the stated level.
 *
 * A `null` bound is unbounded; a `null` value says that there were no data. Points and percents are held as
 * people say them (2 is two percentage points or two percent), proportions and probabilities from 0 to 1.
 */
export interface Estimate {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Confidence level of the interval, such as 0.95; `null` where the value is exact and has no interval. */
  readonly level: number | null;
  readonly unit: Unit;
}
