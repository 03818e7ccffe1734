import { normalQuantile } from '../../numeric/normal.ts';

/** One period ahead: what is expected of it, with its limits; a `null` limit is unbounded. */
export interface ForecastPoint {
  /** Periods after the last figure: 1 for the next. */
  readonly step: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Points ahead from their expected values and standard errors, by the normal distribution. */
export function forecastPoints(
  steps: number,
  level: number,
  value: (step: number) => number,
  standardError: (step: number) => number,
): ForecastPoint[] {
  const reach = normalQuantile((1 + level) / 2);
  const plain = (number: number) => (Number.isFinite(number) ? number : null);
  return Array.from({ length: steps }, (_, at) => {
    const expected = value(at + 1);
    const width = reach * standardError(at + 1);
    return {
      step: at + 1,
      value: plain(expected),
      lower: plain(expected - width),
      upper: plain(expected + width),
    };
  });
}

/** Points that say that nothing can be expected. */
export function noForecast(steps: number): ForecastPoint[] {
  return Array.from({ length: steps }, (_, at) => ({ step: at + 1, value: null, lower: null, upper: null }));
}
