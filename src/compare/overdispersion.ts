import { type AreaFigure, blockOf, figuresOf } from '../areas/figures.ts';
import { comparable } from '../areas/immature.ts';
import { chiSquaredUpper } from '../numeric/chi-squared.ts';
import { normalDensity, normalQuantile } from '../numeric/normal.ts';
import { sortedQuantile7 } from '../numeric/quantile7.ts';
import type { Panel } from '../series/series.ts';

/** How much more the areas differ than chance alone explains. */
export interface Overdispersion {
  /** Areas that entered. */
  readonly areas: number;
  /** The overall level: the pooled share, or pooled events per unit of exposure. */
  readonly level: number;
  /** Mean square of the winsorised z-scores, divided by what it would be with chance alone: 1 when there is none. */
  readonly phi: number;
  /** Additive between-area variance (DerSimonian-Laird): of the share, or of the rate relative to the overall rate. */
  readonly tau2: number;
  /** P-value of phi under chance alone. */
  readonly p: number;
  readonly established: boolean;
}

export interface OverdispersionOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  /** Share of z-scores pulled in at each end, against extreme areas setting the standard by which they are judged. */
  readonly winsorise?: number;
  /** Overdispersion is established when its p-value is below this. */
  readonly alpha?: number;
}

export const OVERDISPERSION_DEFAULTS = { winsorise: 0.1, alpha: 0.05 } as const;

/**
 * Overdispersion: do the areas of a panel differ by more than chance, and by how much?
 *
 * `z = (x - E)/sqrt(V)` under the pooled level; winsorised (all areas kept); phi = mean z² over its expectation without
 * overdispersion (`winsorisedExpectation`); additive tau² by DerSimonian-Laird, `(k phi - (k-1)) / (Sw - Sw²/Sw)`, 0 when
 * k phi < k - 1. Established when `phi k/(k-1)` exceeds chance: `nu phi k/(k-1)` is chi-squared with nu = 0.74 (k-1),
 * the spread that winsorised z-scores have (simulated; at 10% winsorising). Fewer than 3 areas: phi 1, tau² 0.
 *
 * Source: Spiegelhalter 2005, 2012; DerSimonian and Laird 1986.
 *
 * @example
 * overdispersion(charges, { period: '2018/19' }) // => { areas: 43, level: 0.08, phi: 60.1, tau2: 0.0004, … }
 */
export function overdispersion(asGiven: Panel, options: OverdispersionOptions = {}): Overdispersion {
  const panel = comparable(asGiven, options.period);
  const block = blockOf(panel, 'overdispersion', options.period);
  return overdispersionOf(figuresOf(panel, block), options);
}

/** Overdispersion of figures already in hand; those without a sampling model do not enter. */
export function overdispersionOf(
  figures: readonly AreaFigure[],
  options: OverdispersionOptions = {},
): Overdispersion {
  const { winsorise, alpha } = { ...OVERDISPERSION_DEFAULTS, ...options };
  const known = figures.filter(({ model, exposure }) => model !== 'unknown' && exposure > 0);
  const areas = known.length;
  const level = pooledLevel(known);
  const poisson = known[0]?.model === 'poisson';
  const spread = poisson ? level : level * (1 - level);
  if (areas < 3 || spread <= 0) return { areas, level, phi: 1, tau2: 0, p: 1, established: false };
  const scores = known.map(
    ({ events, exposure }) => (events / exposure - level) / Math.sqrt(spread / exposure),
  );
  const clipped = winsorised(scores, winsorise);
  const meanSquare = clipped.reduce((sum, z) => sum + z * z, 0) / areas;
  const phi = meanSquare / winsorisedExpectation(areas, winsorise);
  // For rates tau² is relative to the overall rate, so that it is the negative binomial's own parameter.
  const unit = poisson ? level * level : 1;
  const weights = known.map(({ exposure }) => (exposure / spread) * unit);
  const tau2 = dersimonianLaird(areas * phi, weights);
  const nu = (1 - 2.6 * winsorise) * (areas - 1);
  const p = chiSquaredUpper((nu * phi * areas) / (areas - 1), nu);
  return { areas, level, phi, tau2, p, established: p < alpha && tau2 > 0 };
}

/** All events over all exposure; 0 when there is none. */
export function pooledLevel(figures: readonly AreaFigure[]): number {
  let [events, exposure] = [0, 0];
  for (const figure of figures) {
    events += figure.events;
    exposure += figure.exposure;
  }
  return exposure > 0 ? events / exposure : 0;
}

/** Additive variance by moments from Cochran's Q and the inverse sampling variances; never below 0. */
export function dersimonianLaird(q: number, weights: readonly number[]): number {
  const sum = weights.reduce((a, b) => a + b, 0);
  const squares = weights.reduce((a, b) => a + b * b, 0);
  const below = sum - squares / sum;
  return below > 0 ? Math.max(0, (q - (weights.length - 1)) / below) : 0;
}

/** Scores with the outer shares pulled in to the quantiles (type 7) at `share` and `1 - share`. */
export function winsorised(scores: readonly number[], share: number): readonly number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const [low, high] = [sortedQuantile7(sorted, share), sortedQuantile7(sorted, 1 - share)];
  return scores.map((z) => Math.min(high, Math.max(low, z)));
}

/**
 * What the mean square of winsorised standard normal scores is expected to be: 0.68 for many areas at 10%, 0.72 for ten.
 * `2 s z² + (1 - 2s) - 2 z φ(z)`, z the quantile at 1 - s, plus 4.2 s / k for the finite number of areas (simulated).
 */
export function winsorisedExpectation(areas: number, share: number): number {
  if (share <= 0) return 1;
  const z = normalQuantile(1 - share);
  return 2 * share * z * z + (1 - 2 * share) - 2 * z * normalDensity(z) + (4.2 * share) / areas;
}
