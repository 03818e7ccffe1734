import { type AreaFigure, blockOf, figuresOf, usable } from '../areas/figures.ts';
import { comparable } from '../areas/immature.ts';
import { byPart } from '../areas/parts.ts';
import { chiSquaredUpper } from '../numeric/chi-squared.ts';
import type { Panel } from '../series/series.ts';
import { pooledLevel } from './overdispersion.ts';

export type DifferVerdict = 'differ' | 'not-shown' | 'cannot-tell';

/** Whether the areas differ at all. */
export interface Differ {
  readonly verdict: DifferVerdict;
  readonly part: Readonly<Record<string, string>>;
  readonly chiSquared: number | null;
  readonly df: number;
  readonly p: number | null;
  readonly areas: number;
  /** Smallest expected number of events or non-events; below 5 the p-value is rough. */
  readonly leastExpected: number | null;
}

export interface DifferOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  readonly alpha?: number;
}

/**
 * Differ: do the areas differ at all, or could one level have given all these figures?
 *
 * Pearson chi-squared of the areas against their pooled level, k - 1 degrees of freedom; sampling error only (counts divided by the
 * design effect). One answer for each part of the panel. Fewer than two areas with known samples, or no events at all:
 * `cannot-tell`. `not-shown` is not proof that they are equal. Source: Pearson 1900.
 *
 * @example
 * differ(satisfaction)[0].verdict // => 'not-shown'
 */
export function differ(asGiven: Panel, options: DifferOptions = {}): readonly Differ[] {
  const panel = comparable(asGiven, options.period);
  const block = blockOf(panel, 'differ', options.period);
  return byPart(panel).map((each) => ({
    ...differOf(figuresOf(each, block), options.alpha ?? 0.05),
    part: each.series[0]?.part ?? {},
  }));
}

/** The same of figures already in hand. */
function differOf(figures: readonly AreaFigure[], alpha: number): Omit<Differ, 'part'> {
  const known = usable(figures).filter(({ model }) => model !== 'unknown');
  const df = Math.max(0, known.length - 1);
  const level = pooledLevel(known);
  const left = known[0]?.model === 'poisson' ? 1 : 1 - level;
  const areas = known.length;
  if (areas < 2 || !(level * left > 0))
    return { verdict: 'cannot-tell', chiSquared: null, df, p: null, areas, leastExpected: null };
  let chiSquared = 0;
  let leastExpected = Number.POSITIVE_INFINITY;
  for (const { events, exposure, model } of known) {
    const expected = exposure * level;
    chiSquared += (events - expected) ** 2 / (expected * left);
    const rest = model === 'poisson' ? expected : exposure * left;
    leastExpected = Math.min(leastExpected, expected, rest);
  }
  const p = chiSquaredUpper(chiSquared, df);
  return { verdict: p < alpha ? 'differ' : 'not-shown', chiSquared, df, p, areas, leastExpected };
}
