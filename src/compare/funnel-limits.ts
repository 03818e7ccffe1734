import type { AreaFigure, FigureModel, FigureScale } from '../areas/figures.ts';
import { valueAtLevel } from '../areas/figures.ts';
import {
  type Allowance,
  allowanceAt,
  allowedP,
  allowedTail,
  type FunnelStandard,
} from './funnel-standard.ts';
import {
  betaBinomialRatio,
  type MassTable,
  massTable,
  midLimit,
  midTails,
  NEGLIGIBLE,
  negativeBinomialRatio,
} from './mass-table.ts';

/** Limits at one size, in the indicator's unit; `null` is unbounded, as a ratio over a second count of 0 is, or a limit that so few areas cannot place. */
export interface FunnelLimits {
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
}

/** Limits drawn at one size of the denominator (trials, or exposure). */
export interface FunnelCurvePoint extends FunnelLimits {
  readonly size: number;
}

export type FunnelPlace = 'above-998' | 'above-95' | 'within' | 'below-95' | 'below-998';

/** The distribution of an area's events at one exposure, if it were like the rest: what decides and what draws. */
export interface Expected {
  readonly table: MassTable;
  /** Whole trials for a binomial, else the exposure itself. */
  readonly exposure: number;
  readonly model: FigureModel;
  readonly allowance: Allowance | null;
}

/** The outermost tail that is drawn. */
const OUTERMOST = 0.001;
/** No tail is told from 0 under this: what needs it has no limit. */
const LEAST = 1e-300;

/** Where few areas say how much areas differ, limits lie so far out that the table must reach further than usual. */
function reachOf(allowance: Allowance | null): number {
  return Math.max(LEAST, Math.min(NEGLIGIBLE, allowedTail(OUTERMOST, allowance) / 1000));
}

/** Binomial or Poisson when `tau2` is 0, else beta-binomial or negative binomial with the same mean. */
export function expectedAt(exposure: number, model: FigureModel, standard: FunnelStandard): Expected {
  const { level, tau2 } = standard;
  if (model === 'poisson') {
    const allowance = allowanceAt(exposure, true, standard);
    const table = massTable(negativeBinomialRatio(exposure, level, tau2), reachOf(allowance));
    return { table, exposure, model, allowance };
  }
  const trials = Math.max(1, Math.round(exposure));
  const allowance = allowanceAt(trials, false, standard);
  const table = massTable(betaBinomialRatio(trials, level, tau2), reachOf(allowance));
  return { table, exposure: trials, model, allowance };
}

/** Mid-P limits of a distribution. The same table decides, so a point outside the line is an area beyond the limit. */
export function limitsOf({ table, exposure, model, allowance }: Expected, scale: FigureScale): FunnelLimits {
  const limit = (tail: number, side: 'lower' | 'upper') => {
    const allowed = allowedTail(tail, allowance);
    if (allowed < LEAST) return null;
    const level = midLimit(table, allowed, side) / exposure;
    if (model === 'poisson') return valueAtLevel(level, scale);
    return scale.kind === 'odds' && level >= 1 ? null : valueAtLevel(Math.min(1, level), scale);
  };
  return {
    lower95: limit(0.025, 'lower'),
    upper95: limit(0.025, 'upper'),
    lower998: limit(OUTERMOST, 'lower'),
    upper998: limit(OUTERMOST, 'upper'),
  };
}

/** Where one area lies in its distribution, with its two-sided mid-P value. */
export function judge(
  figure: Pick<AreaFigure, 'events' | 'exposure'>,
  { table, exposure, allowance }: Expected,
): { readonly place: FunnelPlace; readonly p: number } {
  // Effective samples are not whole: the events keep their share of the trials.
  const { lower, upper } = midTails(table, (figure.events / figure.exposure) * exposure);
  // A tail that no number holds is taken for the least that one does, which few areas may still allow for.
  const tail = Math.max(allowance === null ? 0 : LEAST, Math.min(lower, upper));
  const p = allowedP(Math.min(1, 2 * tail), allowance);
  if (p >= 0.05) return { place: 'within', p };
  const side = lower < upper ? 'below' : 'above';
  return { place: `${side}-${p < 0.002 ? '998' : '95'}`, p };
}

/** Limits along the range of sizes, evenly spaced on a square-root scale as their width is. */
export function funnelCurve(
  figures: readonly AreaFigure[],
  standard: FunnelStandard,
  points: number,
): readonly FunnelCurvePoint[] {
  const [first] = figures;
  if (first === undefined) return [];
  return curveSizes(
    figures.map(({ exposure }) => exposure),
    points,
  ).map((size) => {
    const expected = expectedAt(size, first.model, standard);
    return { size: expected.exposure, ...limitsOf(expected, first.scale) };
  });
}

/** Sizes from a little below the least to a little above the most. */
export function curveSizes(sizes: readonly number[], points: number): readonly number[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (!(most > 0)) return [];
  const [from, to] = [Math.sqrt(least * 0.9), Math.sqrt(most * 1.05)];
  return Array.from({ length: points }, (_, index) => (from + ((to - from) * index) / (points - 1)) ** 2);
}
