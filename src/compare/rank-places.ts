import { figureInterval } from '../areas/figure-interval.ts';
import type { AreaFigure, Block } from '../areas/figures.ts';
import type { Unit } from '../result/estimate.ts';
import type { Panel } from '../series/series.ts';
import { periodNoise } from './period-noise.ts';
import { type FirstPlace, places, type Ties } from './places.ts';
import { jointRanks, type RankSet, rankSet } from './rank-set.ts';

export interface RankRow {
  readonly area: string;
  readonly areaName: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Place after the coverage check; `null` for an area that it left out. */
  readonly place: number | null;
  readonly placeBefore: number;
  /** Joint rank region of the whole table after the check. */
  readonly joint: RankSet | null;
}

/** One reading of the place: after or before the coverage check. */
export interface RankPlace {
  readonly place: number;
  readonly of: number;
  /** Places the area may truly hold, with the noise factor; `null` where samples are not known. */
  readonly set: RankSet | null;
  /** The same by chance alone (factor 1): narrower. */
  readonly setByChance: RankSet | null;
  readonly phi: number;
}

/** What every part of a rank is computed with. */
interface RankContext {
  readonly panel: Panel;
  readonly block: Block;
  readonly area: string;
  readonly first: FirstPlace;
  readonly ties: Ties;
  readonly phi: 'monthly' | number;
  readonly level: number;
  readonly draws: number;
  readonly seed: number;
}

/** The place of the area among these figures, with its rank sets; `null` when it is not among them. */
export function rankPlace(
  figures: readonly (AreaFigure & { readonly value: number })[],
  { panel, block, area, first, ties, phi, level }: RankContext,
): RankPlace | null {
  const index = figures.findIndex((figure) => figure.area === area);
  const place = places(
    figures.map(({ value }) => value),
    { first, ties },
  )[index];
  if (place === undefined) return null;
  const areas = new Set(figures.map((figure) => figure.area));
  const compared = panel.series.filter((series) => areas.has(series.area));
  const noise = phi === 'monthly' ? periodNoise({ series: compared }, block).phi : phi;
  return {
    place,
    of: figures.length,
    set: holding(place, rankSet(figures, index, { first, noise, level })),
    setByChance: holding(place, rankSet(figures, index, { first, noise: 1, level })),
    phi: noise,
  };
}

/** The observed place is one that the area may hold, whatever samples of two or three events seem to show. */
function holding(place: number, set: RankSet | null): RankSet | null {
  return set === null ? null : { best: Math.min(set.best, place), worst: Math.max(set.worst, place) };
}

/** Every area with its place before and after the coverage check, best first. */
export function rankRows(
  before: readonly (AreaFigure & { readonly value: number })[],
  after: readonly (AreaFigure & { readonly value: number })[],
  unit: Unit,
  { first, ties, level }: RankContext,
  noise: number,
): readonly RankRow[] {
  const valuesOf = (figures: typeof before) => figures.map(({ value }) => value);
  const placesBefore = places(valuesOf(before), { first, ties });
  const placesAfter = places(valuesOf(after), { first, ties });
  const joint = jointRanks(after, { first, noise, level });
  const rows = before.map((figure, at): RankRow => {
    const kept = after.indexOf(figure);
    const { lower, upper } = figureInterval(figure, unit, level);
    return {
      area: figure.area,
      areaName: figure.areaName,
      value: figure.value,
      lower,
      upper,
      numerator: figure.numerator,
      denominator: figure.denominator,
      place: placesAfter[kept] ?? null,
      placeBefore: placesBefore[at] ?? 0,
      joint: joint[kept] ?? null,
    };
  });
  return rows.sort((a, b) => a.placeBefore - b.placeBefore || (a.area < b.area ? -1 : 1));
}
