import { mean } from '../../numeric/mean.ts';
import { studentQuantile } from '../../numeric/student-t.ts';
import { variance } from '../../numeric/variance.ts';
import type { Usable } from '../../series/usable.ts';
import type { Scale } from '../scale.ts';
import { seasonColumns, seasonTest } from '../season/seasonality-test.ts';
import { straightened } from '../trend/straightened.ts';
import { levelFilter } from './smoothing-kalman.ts';

/** What is expected ahead, on the scale of the model. */
export interface Ahead {
  readonly seasonal: boolean;
  /** Weight of the models with a slope. */
  readonly slope: number;
  /** Variation over that of sampling; 1 where sampling explains all. */
  readonly phi: number;
  /** For each period ahead: middle, and limits of the figure itself, its sampling included. */
  readonly points: readonly { readonly value: number; readonly lower: number; readonly upper: number }[];
}

/** Variances of the level's steps, and of the slope, in units of the sampling variance of one figure. */
const levelSteps = [0, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];
const slopes = [0.001, 0.01, 0.1, 1];

/** The first so many usable figures. */
export function firstOf(data: Usable, many: number): Usable {
  const cut = <T>(list: readonly T[]) => list.slice(0, many);
  const { family, x, size } = data.counted;
  return {
    ...data,
    places: cut(data.places),
    values: cut(data.values),
    behind: cut(data.behind),
    counted: { family, x: cut(Array.from(x)), size: cut(Array.from(size)) },
  };
}

/**
 * Local level and damped slope with known sampling variance, averaged over a grid of how far they move, weighted by
 * likelihood (West and Harrison 1997, chapter 12). The noise is at least that of sampling.
 */
export function lookAhead(
  data: Usable,
  scale: Scale,
  asked: {
    readonly steps: number;
    readonly level: number;
    readonly seasonal: 'auto' | boolean;
    readonly damping: number;
  },
): Ahead {
  const { places, perYear, floor } = data;
  const { y, weights } = straightened(data, scale);
  const first = places[0] ?? 0;
  const length = (places.at(-1) ?? 0) - first + 1;
  const line = new Float64Array(length).fill(Number.NaN);
  const noise = new Float64Array(length).fill(Number.NaN);
  places.forEach((place, at) => {
    line[place - first] = y[at] ?? Number.NaN;
    noise[place - first] = 1 / (weights[at] ?? 1);
  });
  const typical = 1 / mean(weights);
  const next = 1 / mean(weights.slice(-perYear));
  const seasonal =
    asked.seasonal === 'auto' ? (seasonTest(data)?.p ?? 1) < 0.05 : asked.seasonal && perYear > 1;
  const calendar = Array.from({ length: length + asked.steps }, (_, at) => first + at);
  const season = seasonal ? seasonColumns(calendar, perYear) : [];
  const diffuse = 1e6 * (typical + variance(y));
  const df = Math.max(1, y.length - 1 - season.length);
  const models = [0, ...slopes].flatMap((slope) =>
    levelSteps.map((level) => {
      const { logs, squares, ahead } = levelFilter(
        line,
        noise,
        season,
        { level: level * typical, slope: slope * typical, damping: asked.damping },
        asked.steps,
        diffuse,
      );
      const sigma = Math.max(floor, squares / df);
      const fit = sigma > 0 ? -0.5 * (logs + df * Math.log(sigma) + squares / sigma) : 0;
      return { slope, ahead, sigma, fit: fit - (slope === 0 ? 0 : Math.log(slopes.length)) };
    }),
  );
  const best = models.reduce((most, { fit }) => Math.max(most, fit), Number.NEGATIVE_INFINITY);
  const total = models.reduce((sum, { fit }) => sum + Math.exp(fit - best), 0);
  const weighted = models.map((model) => ({ ...model, weight: Math.exp(model.fit - best) / total }));
  const reach = studentQuantile((1 + asked.level) / 2, df);
  return {
    seasonal,
    slope: weighted.reduce((sum, { slope, weight }) => sum + (slope > 0 ? weight : 0), 0),
    phi: weighted.reduce((sum, { sigma, weight }) => sum + weight * sigma, 0),
    points: Array.from({ length: asked.steps }, (_, step) => {
      const value = weighted.reduce((sum, { ahead, weight }) => sum + weight * (ahead[step]?.mean ?? 0), 0);
      const spread = weighted.reduce((sum, { ahead, sigma, weight }) => {
        const { mean: middle = 0, variance: moved = 0 } = ahead[step] ?? {};
        return sum + weight * (sigma * (moved + next) + (middle - value) ** 2);
      }, 0);
      const width = reach * Math.sqrt(Math.max(0, spread));
      return { value, lower: value - width, upper: value + width };
    }),
  };
}
