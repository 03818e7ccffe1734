import { type AreaFigure, blockOf, figuresOf, usable, valueAtLevel } from '../areas/figures.ts';
import { comparable } from '../areas/immature.ts';
import { requireOnePart } from '../areas/parts.ts';
import type { Panel } from '../series/series.ts';
import { hierarchy, posteriorMoments, posteriorQuantile } from './hierarchy.ts';

export interface ShrinkOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  readonly level?: number;
}

/** One area's figure beside what it is likely to be, the other areas considered. */
export interface Shrunken {
  readonly area: string;
  readonly areaName: string;
  readonly value: number;
  readonly shrunken: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Shrink: the best guess of each area's true level, when small samples scatter further than the areas do.
 *
 * Each figure is drawn towards the overall level, the more the smaller its sample and the more alike the areas are: posterior mean
 * and interval of the hierarchical model (beta-binomial or gamma-Poisson, the spread averaged over rather than fixed). A single area
 * keeps its figure but for Jeffreys' half. Areas without a figure or without a known sample are left out.
 * Source: Efron and Morris 1975; Gelman et al., Bayesian Data Analysis, chapter 5.
 *
 * @example
 * shrink(satisfaction)[4] // => { area: 'shropshire', value: 0.747, shrunken: 0.773, … }
 */
export function shrink(asGiven: Panel, options: ShrinkOptions = {}): readonly Shrunken[] {
  const panel = comparable(asGiven, options.period);
  requireOnePart('shrink', panel);
  const block = blockOf(panel, 'shrink', options.period);
  return shrinkOf(usable(figuresOf(panel, block)), options.level ?? 0.95);
}

/** The same of figures already in hand. */
export function shrinkOf(
  figures: readonly (AreaFigure & { readonly value: number })[],
  level: number,
): readonly Shrunken[] {
  const known = figures.filter(({ model }) => model !== 'unknown');
  const found = hierarchy(known);
  const tail = (1 - level) / 2;
  return known.map(({ area, areaName, value, scale }, index) => ({
    area,
    areaName,
    value,
    shrunken: valueAtLevel(posteriorMoments(found, index).mean, scale),
    lower: valueAtLevel(posteriorQuantile(found, index, tail), scale),
    upper: valueAtLevel(posteriorQuantile(found, index, 1 - tail), scale),
  }));
}
