import type { Fit } from './fit.ts';
import { levelOf } from './tables.ts';

/** How far areas ordinarily differ, with nobody left out. */
export interface Spread {
  /** On the scale of the model: median, and the limits of 80%. */
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  /** The level about which the areas of the first judged table lie. */
  readonly centre: number;
  /** The share of the variance that lasts; `null` without earlier periods. */
  readonly lasting: number | null;
}

/** Median and 80% of the spread between areas, and how much of it lasts. */
export function spreadOf({ axis, columns, flat, pairs, weight }: Fit): Spread {
  const all = columns - 1;
  const quantile = (p: number) => {
    let sum = 0;
    for (let g = 0; g < axis.count; g += 1) {
      const own = weight[g * columns + all] ?? 0;
      if (sum + own >= p && own > 0) return axis.scale * Math.sinh((g + (p - sum) / own) * axis.step);
      sum += own;
    }
    return axis.tau[axis.count - 1] ?? 0;
  };
  let lasting = 0;
  for (let at = 0; pairs !== null && at < pairs.count; at += 1) {
    const [a, b] = [pairs.a[at] ?? 0, pairs.b[at] ?? 0];
    lasting += ((pairs.weight[at * columns + all] ?? 0) * a) / (a + b);
  }
  return {
    median: quantile(0.5),
    lower: quantile(0.1),
    upper: quantile(0.9),
    centre: flat[0]?.centre ?? 0,
    lasting: pairs === null ? null : lasting,
  };
}

/** A distance on the scale of the model, at a level, as a difference of levels: half of what lies within it on both sides. */
export function distanceAt(kind: Fit['tables']['kind'], centre: number, tau: number): number {
  return (levelOf(kind, centre + tau) - levelOf(kind, centre - tau)) / 2;
}
