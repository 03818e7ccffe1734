import { invertTail } from '../numeric/invert.ts';
import { normalHeight, normalQuantile, normalTail } from '../numeric/normal.ts';
import type { Components } from './components.ts';
import { type FigureKind, levelOf, linkOf } from './tables.ts';

/** What to expect of the next figure of an area, as a mixture of normals on the scale of the model. */
export interface NextFigure {
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
}

export interface NextSettings {
  /** Exposure of the coming figure. */
  readonly n: number;
  /** How far the others have moved together since, on the scale of the model: 0 where it is not known. */
  readonly moved: number;
  /** Sampling variance of that move. */
  readonly movedBy?: number;
  /** Chance inside the interval. */
  readonly level: number;
}

/**
 * The next figure of an area, chosen perhaps because it was worst: what lasts of its distance from the others stays, what
 * passed does not return, and chance begins anew (Efron and Morris 1975). At each spread the posterior of its level less
 * the passing part, plus that of the coming period and the sampling error of `n`.
 */
export function nextFigure(
  kind: FigureKind,
  before: Components,
  { level, moved, movedBy = 0, n }: NextSettings,
): NextFigure {
  const { common, count, lasting, passing, w, weight, x } = before;
  const means = new Float64Array(count);
  const sds = new Float64Array(count);
  const weights = new Float64Array(count);
  let total = 0;
  let first = 0;
  let second = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at += 1) {
    const base = before.mean[at] ?? 0;
    const kept = lasting[at] ?? 0;
    const passed = passing[at] ?? 0;
    const variance = kept + passed + (common[at] ?? 0);
    const own = w[at] ?? 0;
    const after = 1 / (1 / variance + own);
    const off = after * own * ((x[at] ?? 0) - base);
    const gamma = kept + passed > 0 ? kept / (kept + passed) : 1;
    const mean = base + gamma * off + moved;
    const left = kept + passed > 0 ? (kept * passed) / (kept + passed) : 0;
    const spread = gamma * gamma * after + left + passed + movedBy + samplingOf(kind, mean, n);
    const whole = variance + (own > 0 ? 1 / own : 0);
    const away = own > 0 ? ((x[at] ?? 0) - base) ** 2 / whole : 0;
    weights[at] =
      ((weight[at] ?? 0) * Math.exp(-0.5 * Math.min(1400, away))) / (own > 0 ? Math.sqrt(whole) : 1);
    means[at] = mean;
    sds[at] = Math.sqrt(spread);
    total += weights[at] ?? 0;
    first += (weights[at] ?? 0) * mean;
    second += (weights[at] ?? 0) * (mean * mean + spread);
    from = Math.min(from, mean - 8 * Math.sqrt(spread));
    to = Math.max(to, mean + 8 * Math.sqrt(spread));
  }
  const middle = first / total;
  const width = Math.sqrt(Math.max(0, second / total - middle * middle));
  // The limit beyond which a chance of `out` lies, from that of one normal with the mean and the variance of all.
  const limit = (out: number, rising: boolean) => {
    const way = rising ? 1 : -1;
    const tail = (theta: number) => {
      let sum = 0;
      for (let at = 0; at < count; at += 1)
        sum += (weights[at] ?? 0) * normalTail((way * (theta - (means[at] ?? 0))) / (sds[at] ?? 1));
      return sum / total;
    };
    const density = (theta: number) => {
      let sum = 0;
      for (let at = 0; at < count; at += 1) {
        const sd = sds[at] ?? 1;
        sum += ((weights[at] ?? 0) / sd) * normalHeight((theta - (means[at] ?? 0)) / sd);
      }
      return sum / total;
    };
    return invertTail({ tail, density, rising, from, to }, out, middle + way * normalQuantile(out) * width);
  };
  let expected = 0;
  for (let at = 0; at < count; at += 1)
    expected += ((weights[at] ?? 0) / total) * meanLevel(kind, means[at] ?? 0, sds[at] ?? 0);
  const out = (1 - level) / 2;
  const figure = (theta: number) => levelOf(kind, theta);
  const [lower, upper] = [figure(limit(out, true)), figure(limit(out, false))];
  // Among areas of which one is a million times the others the mean lies beyond nearly all that can come.
  return { expected: Math.min(upper, Math.max(lower, expected)), lower, upper };
}

/** Sampling variance of a figure at a level, half an event added where there would be none. */
function samplingOf(kind: FigureKind, theta: number, n: number): number {
  const events = n * levelOf(kind, theta) + 0.5;
  return kind === 'poisson' ? 1 / events : 1 / events + 1 / Math.max(0.5, n - events + 1);
}

/** Mean of the level where its scale is normal: three points of Gauss and Hermite. */
function meanLevel(kind: FigureKind, mean: number, sd: number): number {
  const away = Math.sqrt(3) * sd;
  return (levelOf(kind, mean - away) + 4 * levelOf(kind, mean) + levelOf(kind, mean + away)) / 6;
}

/**
 * How much of a change since was to be expected: (expected - then) / (later - then), from 0 to 1; 1 where neither was any
 * change expected nor has there been any, 0 where some was expected and none came.
 */
export function explainedOf(then: number, expected: number, later: number): number {
  const [wanted, came] = [expected - then, later - then];
  if (came === 0) return wanted === 0 ? 1 : 0;
  return Math.max(0, Math.min(1, wanted / came));
}

/** How far a pooled figure has moved, on the scale of the model, with the sampling variance of that. */
export function movedBetween(
  kind: FigureKind,
  before: { readonly y: number; readonly n: number },
  now: { readonly y: number; readonly n: number },
): { readonly moved: number; readonly movedBy: number } {
  const half = kind === 'binomial' ? 1 : 0;
  const of = ({ n, y }: { readonly y: number; readonly n: number }) => linkOf(kind, y + 0.5, n + half);
  const variance = ({ n, y }: { readonly y: number; readonly n: number }) =>
    1 / (y + 0.5) + (kind === 'binomial' ? 1 / (n - y + 0.5) : 0);
  if (!(before.n > 0 && now.n > 0)) return { moved: 0, movedBy: 0 };
  return { moved: of(now) - of(before), movedBy: variance(before) + variance(now) };
}
