import { type AreaFigure, type Block, blockOf, figuresOf, usable, valueAtLevel } from '../areas/figures.ts';
import { comparable } from '../areas/immature.ts';
import { byPart } from '../areas/parts.ts';
import { holm } from '../numeric/adjusted-p.ts';
import { normalQuantile, normalUpper } from '../numeric/normal.ts';
import type { Panel } from '../series/series.ts';
import { lessOthers } from './ordinary-spread.ts';
import { scoreLimits } from './score-limits.ts';

/** One area against the mean of the others. */
export interface Different {
  readonly area: string;
  readonly areaName: string;
  readonly part: Readonly<Record<string, string>>;
  readonly value: number;
  readonly othersMean: number;
  /** In the indicator's own unit, with its interval (`null` where a sample is not known). */
  readonly difference: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly p: number | null;
  /** Holm's p-value over all areas and parts looked at. */
  readonly adjusted: number | null;
  readonly side: 'higher' | 'lower' | null;
  readonly different: boolean;
}

export interface DifferentOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  readonly alpha?: number;
  /** Level of the interval of each difference, by itself. */
  readonly level?: number;
}

export const DIFFERENT_DEFAULTS = { alpha: 0.05, level: 0.95 } as const;

/**
 * Different: does an area lie above or below the others by more than its sample explains?
 *
 * Each area less the plain mean of the others; limits by the method of variance estimates recovery from each area's own
 * score limits (Zou and Donner 2008), p from the deviate at which the limit meets zero; Holm over all areas and all parts of
 * the panel. Sampling error only: areas that differ as areas ordinarily do will be `different` once samples are large, and that
 * is not the same as an outlier.
 *
 * Areas without a figure are left out; one area alone gives no row; unknown samples give the difference without a p.
 *
 * @example
 * different(satisfaction).filter((row) => row.different).map((row) => row.area) // => ['shropshire']
 */
export function different(asGiven: Panel, options: DifferentOptions = {}): readonly Different[] {
  const panel = comparable(asGiven, options.period);
  return differentIn(panel, blockOf(panel, 'different', options.period), options);
}

/** The same for a block of the calendar already found. */
export function differentIn(panel: Panel, block: Block, options: DifferentOptions): readonly Different[] {
  const { alpha, level } = { ...DIFFERENT_DEFAULTS, ...options };
  const rows = byPart(panel).flatMap((each) => {
    const figures = usable(figuresOf(each, block));
    if (figures.length < 2) return [];
    const part = each.series[0]?.part ?? {};
    return figures.map((figure) => rowOf(figure, figures, part, level));
  });
  const adjusted = holm(rows.map(({ p }) => p));
  return rows.map((row, index) => {
    const p = adjusted[index] ?? null;
    return { ...row, adjusted: p, different: p !== null && p < alpha };
  });
}

type Usable = AreaFigure & { readonly value: number };

function rowOf(
  figure: Usable,
  figures: readonly Usable[],
  part: Different['part'],
  level: number,
): Omit<Different, 'adjusted' | 'different'> {
  const others = figures.filter((other) => other !== figure);
  const { othersMean, difference } = lessOthers(figure, others);
  const known = figures.every(({ model }) => model !== 'unknown');
  const limits = known ? differenceLimits(figure, others, -normalQuantile((1 - level) / 2)) : null;
  return {
    area: figure.area,
    areaName: figure.areaName,
    part,
    value: figure.value,
    othersMean,
    difference,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    p: known ? pValue(figure, others, difference) : null,
    side: difference > 0 ? 'higher' : difference < 0 ? 'lower' : null,
  };
}

function differenceLimits(figure: Usable, others: readonly Usable[], z: number) {
  const own = valueLimits(figure, z);
  let [below, above] = [(figure.value - own.lower) ** 2, (own.upper - figure.value) ** 2];
  let mean = 0;
  for (const other of others) {
    const { lower, upper } = valueLimits(other, z);
    mean += other.value / others.length;
    below += ((upper - other.value) / others.length) ** 2;
    above += ((other.value - lower) / others.length) ** 2;
  }
  const difference = figure.value - mean;
  return { lower: difference - Math.sqrt(below), upper: difference + Math.sqrt(above) };
}

function valueLimits({ events, exposure, model, scale }: Usable, z: number) {
  const { lower, upper } = scoreLimits(events, exposure, model, z);
  return { lower: valueAtLevel(lower, scale), upper: valueAtLevel(upper, scale) };
}

const FARTHEST = 38;

/** Two-sided p: the deviate at which the limit nearest to zero meets it, found by halving. */
function pValue(figure: Usable, others: readonly Usable[], difference: number): number {
  if (difference === 0) return 1;
  const excludes = (z: number) => {
    const { lower, upper } = differenceLimits(figure, others, z);
    return difference > 0 ? lower > 0 : upper < 0;
  };
  let [low, high] = [0, FARTHEST];
  for (let step = 0; step < 45; step += 1) {
    const middle = (low + high) / 2;
    if (excludes(middle)) low = middle;
    else high = middle;
  }
  return Math.min(1, 2 * normalUpper(low));
}
