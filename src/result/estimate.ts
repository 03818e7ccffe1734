/** A rate per another number of people than 1,000, such as `rate-per-100000`. */
export type RatePer = `rate-per-${number}`;

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
  | RatePer
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

/** The unit of rates per so many people. */
export const rateUnit = (per = 1000): 'rate' | RatePer => (per === 1000 ? 'rate' : `rate-per-${per}`);

/** Per how many people a rate is; `null` of what is no rate. */
export function perOf(unit: string): number | null {
  if (unit === 'rate') return 1000;
  const per = unit.startsWith('rate-per-') ? Number(unit.slice('rate-per-'.length)) : Number.NaN;
  return Number.isFinite(per) ? per : null;
}
