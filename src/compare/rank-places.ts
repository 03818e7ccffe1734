import { figureInterval } from '../areas/figure-interval.ts';
import { type AreaFigure, usable } from '../areas/figures.ts';
import { type AreaPlaces, placeSet } from '../areas/places.ts';
import type { ReadAreas } from '../areas/read-areas.ts';
import type { Unit } from '../result/estimate.ts';
import { type FirstPlace, places, type Ties } from './places.ts';

/** The best and the worst place that an area may truly hold. */
export interface RankSet {
  readonly best: number;
  readonly worst: number;
}

/** One reading of the place: after or before the coverage check. */
export interface RankPlace {
  readonly place: number;
  readonly of: number;
  /** Places the area may truly hold: at most 1% is cut off at each end. `null` where a sample is not known. */
  readonly set: RankSet | null;
}

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
  /** Places that it may truly hold among those left after the check. */
  readonly set: RankSet | null;
}

/** An area among those compared: its place by its figure, and what is known of its true one. */
export interface Placed extends RankPlace {
  readonly figure: AreaFigure & { readonly value: number };
  /** Its places in the model, which count from the lowest level; `null` where a sample is not known, or of one area. */
  readonly chances: AreaPlaces | null;
}

/** Every area of a reading that has a figure, with its place by figures and the chances of its true place. */
export function placed(
  { levels, tables }: ReadAreas,
  { first, ties }: { readonly first: FirstPlace; readonly ties: Ties },
): readonly Placed[] {
  const of = tables.figures.flatMap((figure, i) =>
    figure?.value == null ? [] : [{ figure, level: levels[0]?.[i] ?? null }],
  );
  const figures = usable(of.map(({ figure }) => figure));
  const at = places(
    figures.map(({ value }) => value),
    { first, ties },
  );
  // One area without a sample may stand anywhere, and so may then all the others.
  const known = of.every(({ level }) => level !== null);
  return figures.map((figure, i): Placed => {
    const own = { figure, place: at[i] ?? 0, of: figures.length };
    const chances = known ? (of[i]?.level?.places ?? null) : null;
    if (figures.length === 1) return { ...own, set: { best: 1, worst: 1 }, chances: null };
    return { ...own, set: chances === null ? null : setOf(chances, figures.length, first), chances };
  });
}

function setOf(chances: AreaPlaces, of: number, first: FirstPlace): RankSet {
  const [low, high] = placeSet(chances, of);
  return first === 'lowest' ? { best: low + 1, worst: high + 1 } : { best: of - high, worst: of - low };
}

/** Chance that the true place is 1st, 2nd or better, ...; empty where a sample is not known. */
export function atOrBetterOf({ chances, of }: Placed, first: FirstPlace): readonly number[] {
  if (of === 1) return [1];
  if (chances === null) return [];
  return Array.from({ length: of }, (_, at) =>
    first === 'lowest' ? chances.atMost(at) : 1 - chances.atMost(of - at - 2),
  );
}

/** The place alone, as it is told. */
export const placeOf = (found: Placed | undefined): RankPlace | null =>
  found === undefined ? null : { place: found.place, of: found.of, set: found.set };

/** Every area with its place before and after the coverage check, best first. */
export function rankRows(
  before: readonly Placed[],
  after: readonly Placed[],
  unit: Unit,
  level: number,
): readonly RankRow[] {
  const kept = new Map(after.map((each) => [each.figure.area, each]));
  const rows = before.map(({ figure, place }): RankRow => {
    const own = kept.get(figure.area);
    const { lower, upper } = figureInterval(figure, unit, level);
    return {
      area: figure.area,
      areaName: figure.areaName,
      value: figure.value,
      lower,
      upper,
      numerator: figure.numerator,
      denominator: figure.denominator,
      place: own?.place ?? null,
      placeBefore: place,
      set: own?.set ?? null,
    };
  });
  return rows.sort((a, b) => a.placeBefore - b.placeBefore || (a.area < b.area ? -1 : 1));
}
