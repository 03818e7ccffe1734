import type { AreaFigure } from '../areas/figures.ts';
import { findRoot } from '../numeric/find-root.ts';
import { normalQuantile, normalUpper } from '../numeric/normal.ts';
import { studentQuantile, studentUpper } from '../numeric/student-t.ts';
import { type Overdispersion, winsorised, winsorisedExpectation } from './overdispersion.ts';

/** How well the level and the spread of a standard are known. */
export interface StandardError {
  /** Degrees of freedom of the winsorised mean square; `null` where no spread was found, so that none was estimated. */
  readonly degrees: number | null;
  /** Mean of 1/variance over the areas, spread included. */
  readonly precision: number;
  readonly levelVariance: number;
}

/** The standard against which areas are judged: an overall level, with the spread that areas ordinarily have. */
export interface FunnelStandard {
  readonly level: number;
  /** Additive between-area variance: of the share, or of the rate relative to the overall rate. */
  readonly tau2: number;
  /** `null` where the level is given: the limits are then those of chance and of the spread alone. */
  readonly error: StandardError | null;
}

type Known = Pick<AreaFigure, 'events' | 'exposure' | 'model'>;

/**
 * The standard of some areas, with the spread by moments: the tau² at which the winsorised mean square of
 * `(value - level)/sqrt(s² + tau²)` is what it would be without any, (k - 1)/k of its expectation.
 *
 * With areas of one size it is DerSimonian and Laird's; where sizes differ, theirs falls short by a sixth (in standard deviations),
 * because winsorising pulls in the large areas, whose z-scores the spread stretches most. 0 when k phi < k - 1, as theirs.
 * Source: Paule and Mandel 1982; DerSimonian and Kacker 2007.
 */
export function funnelStandard(
  areas: readonly Known[],
  { level }: Pick<Overdispersion, 'level'>,
  winsorise: number,
): FunnelStandard {
  const count = areas.length;
  const none = { level, tau2: 0, error: null };
  const poisson = areas[0]?.model === 'poisson';
  const spread = poisson ? 1 / level : level * (1 - level);
  if (count < 3 || !(spread > 0) || !Number.isFinite(spread)) return none;
  const unit = poisson ? level : 1;
  const residuals = areas.map(({ events, exposure }) => (events / exposure - level) / unit);
  const sampling = areas.map(({ exposure }) => spread / exposure);
  const least = ((count - 1) / count) * winsorisedExpectation(count, winsorise);
  const excess = (tau2: number) => {
    const scores = residuals.map((residual, at) => residual / Math.sqrt((sampling[at] ?? 0) + tau2));
    return winsorised(scores, winsorise).reduce((sum, z) => sum + z * z, 0) / count - least;
  };
  if (excess(0) <= 0) return standardWithout(areas, level);
  let most = poisson ? 1 : spread;
  while (poisson && excess(most) > 0 && most < 1e12) most *= 4;
  // No share varies by more than its own spread, which a beta distribution reaches only at 0 and 1.
  const tau2 = excess(most) > 0 ? 0.99 * most : findRoot(excess, 0, most, 1e-13 * most);
  const total = areas.reduce((sum, { exposure }) => sum + exposure, 0);
  let [precision, levelVariance] = [0, 0];
  areas.forEach(({ exposure }, at) => {
    const variance = (sampling[at] ?? 0) + tau2;
    precision += 1 / variance / count;
    levelVariance += (exposure / total) ** 2 * variance;
  });
  return { level, tau2, error: { degrees: degreesOf(count, winsorise), precision, levelVariance } };
}

/** The standard of areas that differ by chance alone: only its level has an error. */
export function standardWithout(areas: readonly Known[], level: number): FunnelStandard {
  const total = areas.reduce((sum, { exposure }) => sum + exposure, 0);
  const spread = areas[0]?.model === 'poisson' ? 1 / level : level * (1 - level);
  const levelVariance = spread / total;
  const error = Number.isFinite(levelVariance) ? { degrees: null, precision: 0, levelVariance } : null;
  return { level, tau2: 0, error };
}

/** Degrees of freedom of the winsorised mean square: 0.74 (k - 1) at a tenth, as simulated. */
export function degreesOf(areas: number, winsorise: number): number {
  return (1 - 2.6 * winsorise) * (areas - 1);
}

/** Tails of the distribution that allow for the errors of its level and of its spread. */
export interface Allowance {
  readonly df: number;
  readonly factor: number;
}

/**
 * What an area of one size must be allowed for: `df = nu (V mean(1/V_j))²`, V its own variance with the spread (Satterthwaite),
 * and a factor `sqrt(1 + var(level)/V)`. A large area's variance is nearly all spread, so its df is least.
 */
export function allowanceAt(
  exposure: number,
  poisson: boolean,
  { level, tau2, error }: FunnelStandard,
): Allowance | null {
  if (error === null) return null;
  const variance = (poisson ? 1 / level : level * (1 - level)) / exposure + tau2;
  if (!(variance > 0)) return null;
  const { degrees, precision } = error;
  const df = degrees === null ? 1e6 : Math.max(1, degrees * (variance * precision) ** 2);
  return { df: Math.min(df, 1e6), factor: Math.sqrt(1 + error.levelVariance / variance) };
}

/** The tail at which a limit is drawn so that an area is beyond it with the chance wanted, errors allowed for. */
export function allowedTail(tail: number, allowance: Allowance | null): number {
  if (allowance === null) return tail;
  return normalUpper(studentQuantile(1 - tail, allowance.df) * allowance.factor);
}

/** The inverse for a decision: what a two-sided p-value becomes once the errors are allowed for. */
export function allowedP(p: number, allowance: Allowance | null): number {
  if (allowance === null || p <= 0) return Math.max(0, p);
  const deviate = -normalQuantile(p / 2) / allowance.factor;
  return Math.min(1, 2 * studentUpper(Math.max(0, deviate), allowance.df));
}
