import type { Counted, Usable } from '../../series/usable.ts';
import { correctedLag1, inflation, residualAutocorrelation } from '../noise.ts';
import { type QuasiFit, quasiFit } from '../quasi-fit.ts';
import { harmonics } from '../season/harmonics.ts';
import { bestSegmentations } from './segmentation.ts';
import { binomialCost, normalCost, poissonCost, type RunCost } from './segmentation-costs.ts';

/** The best fit with one number of changes: level segments, and the season where there is one. */
export interface SegmentModel {
  /** Where the second and later segments begin, as positions among the usable figures. */
  readonly starts: readonly number[];
  readonly fit: QuasiFit;
}

/** All numbers of changes with the noise that they are judged by. */
export interface SegmentModels {
  readonly models: readonly SegmentModel[];
  /** A straight line with the same season. */
  readonly line: QuasiFit;
  /** Dispersion of the fit with the most changes, never below sampling error. */
  readonly phi: number;
  readonly rho: number;
  readonly df: number;
}

/** Cost of one level for a run of figures, the season allowed for by what it does to the exposure. */
export function costOf({ family, x, size }: Counted, season: ArrayLike<number> | null): RunCost {
  if (family === 'normal') return normalCost(x, size);
  if (family === 'binomial') return binomialCost(x, size);
  const exposure = Float64Array.from(size, (value, at) => value * Math.exp(season?.[at] ?? 0));
  return poissonCost(x, exposure);
}

/** One column for each segment, 1 inside it. */
export function levelColumns(n: number, starts: readonly number[]): Float64Array[] {
  const edges = [0, ...starts, n];
  return Array.from({ length: starts.length + 1 }, (_, segment) =>
    new Float64Array(n).fill(1, edges[segment], edges[segment + 1]),
  );
}

/** What the season adds on the log scale, from the last coefficients of a fit. */
export function seasonOf(fit: QuasiFit, season: readonly Float64Array[]): Float64Array | null {
  if (season.length === 0) return null;
  const first = fit.coefficients.length - season.length;
  return Float64Array.from(season[0] ?? [], (_, at) =>
    season.reduce((sum, column, pair) => sum + (fit.coefficients[first + pair] ?? 0) * (column[at] ?? 0), 0),
  );
}

const mostRounds = 4;

/**
 * Fits the best segmentations with 0 to `most` changes, one in two minimum segments at the most. Season and levels are fitted in turn: segments are
 * found with the season held (first that of a straight line, then that of the fullest fit), the season is
 * refitted with the segments held, and for each number of changes the closest fit is kept.
 */
export function segmentModels(
  data: Usable,
  options: { readonly minimum: number; readonly most: number; readonly seasonal: boolean },
): SegmentModels {
  const { counted, places, perYear } = data;
  const n = places.length;
  const season = options.seasonal ? harmonics(places, perYear) : [];
  const middle = ((places[0] ?? 0) + (places[n - 1] ?? 0)) / 2;
  const time = Float64Array.from(places, (place) => (place - middle) / perYear);
  const line = quasiFit([new Float64Array(n).fill(1), time, ...season], counted);
  const mostTried = Math.min(options.most, Math.floor(n / (2 * options.minimum)));
  let models: readonly SegmentModel[] = [];
  for (let round = 0; round < (season.length > 0 ? mostRounds : 1); round += 1) {
    const held = seasonOf(models.at(-1)?.fit ?? line, season);
    const before = models;
    models = bestSegmentations(costOf(counted, held), n, options.minimum, mostTried).map(
      ({ starts }, changes) => {
        const kept = before[changes];
        if (kept !== undefined && starts.join() === kept.starts.join()) return kept;
        const fit = quasiFit([...levelColumns(n, starts), ...season], counted);
        return kept !== undefined && kept.fit.deviance <= fit.deviance ? kept : { starts, fit };
      },
    );
    if (models.every((model, changes) => model === before[changes])) break;
  }
  const fullest = models.at(-1)?.fit ?? line;
  const most = models.length - 1;
  const rho = correctedLag1(
    residualAutocorrelation(fullest.pearson, places),
    n,
    searched * most + 1 + season.length / 2,
  );
  // What levels and season take out of the residuals grows with autocorrelation; the search takes one more each.
  const df = Math.max(n / 4, n - (most + 1 + season.length) * inflation(rho) - most);
  const spread = fullest.pearson.reduce((sum, residual) => sum + residual * residual, 0) / df;
  return { models, line, phi: Math.max(data.floor, spread), rho, df };
}

/** How much each searched-for change takes from the residual autocorrelation, by simulation of steady series. */
const searched = 2.5;
