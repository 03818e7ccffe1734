import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { type ForecastPoint, forecastPoints, noForecast } from './smoothing-forecast.ts';

export interface ForecastNaiveOptions {
  /** `last`: as the last figure. `same-period`: as the same period last year. `drift`: on along the line from first to last. */
  readonly rule?: 'last' | 'same-period' | 'drift';
  /** Periods in a year, for `same-period`. */
  readonly season?: number;
  readonly steps?: number;
  readonly level?: number;
}

export const forecastNaiveDefaults = { rule: 'last', season: 12, steps: 12, level: 0.95 } as const;

const optionRules = {
  rule: { is: 'one-of', values: ['last', 'same-period', 'drift'] },
  season: { is: 'number', least: 1, most: 366, whole: true },
  steps: { is: 'number', least: 0, most: 1200, whole: true },
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

/**
 * Naive forecasts: the yardstick that any other forecast has to beat.
 *
 * Standard errors: s sqrt(h) for `last`, s sqrt(years begun) for `same-period`, with s the root mean square of the
 * rule's own errors one period (one year) ahead; for `drift` s sqrt(h (1 + h / (n - 1))), s the standard deviation of the
 * changes. A gap (`null`) makes no error and is not taken as last.
 *
 * Too few figures for one error: `null`. Throws `invalid-option`, and `invalid-observation` for a figure that is not finite. Source: Hyndman and Athanasopoulos 2021, chapter 5.
 *
 * @example
 * forecastNaive([8, 12, 10, 14], { rule: 'drift', steps: 1 }).map(({ value }) => value) // => [16]
 */
export function forecastNaive(
  valueColumn: Column,
  given: ForecastNaiveOptions = {},
): readonly ForecastPoint[] {
  const values = arrayOf<number | null>('forecastNaive: values', valueColumn);
  const options = readOptions('forecastNaive', optionRules, given);
  const { rule, season, steps, level } = { ...forecastNaiveDefaults, ...options };
  requireFinite('forecastNaive: values', values);
  const apart = rule === 'same-period' ? season : 1;
  const errors = values.flatMap((value, at) => {
    const before = values[at - apart] ?? null;
    return value === null || before === null ? [] : [value - before];
  });
  const places = [...values.keys()].filter((at) => values[at] !== null);
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  if (errors.length === 0) return noForecast(steps);
  const squares = errors.reduce((sum, error) => sum + error * error, 0);
  const end = values[last] ?? 0;
  const slope = rule === 'drift' ? (end - (values[first] ?? 0)) / (last - first) : 0;
  const waited = values.length - 1 - last;
  if (rule === 'drift') {
    const centred = errors.reduce((sum, error) => sum + (error - slope) ** 2, 0);
    const spread = Math.sqrt(centred / (errors.length - 1));
    return forecastPoints(
      steps,
      level,
      (step) => end + (step + waited) * slope,
      (step) => spread * Math.sqrt((step + waited) * (1 + (step + waited) / (last - first))),
    );
  }
  const spread = Math.sqrt(squares / errors.length);
  if (rule === 'last')
    return forecastPoints(
      steps,
      level,
      () => end,
      (step) => spread * Math.sqrt(step + waited),
    );
  const same = (step: number) => {
    let place = values.length - 1 + step;
    while (place >= values.length || (place >= 0 && (values[place] ?? null) === null)) place -= season;
    return place;
  };
  return forecastPoints(
    steps,
    level,
    (step) => values[same(step)] ?? Number.NaN,
    (step) => spread * Math.sqrt((values.length - 1 + step - same(step)) / season),
  );
}
