import { type Apart, apartOf } from './apart.ts';
import { type Components, componentsOf } from './components.ts';
import type { Fit } from './fit.ts';
import type { Posterior } from './level-chances.ts';
import { type AreaPlaces, placesOf } from './places.ts';
import { posteriorOf } from './posterior.ts';
import { placeOf, type Tables } from './tables.ts';

/** What is known of one area's level. */
export interface LevelAlone {
  readonly before: Components;
  readonly posterior: Posterior;
}

/** The same, and how it stands among the others. */
export interface AreaLevel extends LevelAlone {
  /** `null` where no other area has a level. */
  readonly places: AreaPlaces | null;
  readonly apart: Apart | null;
}

/** By dimension, then area: the fit that judged each. */
export interface JudgedBy {
  readonly fits: readonly (Fit | null)[];
}

/** The levels of all areas in one dimension; `null` without a sample, or where no other has one. */
export function levelsAlone(
  tables: Tables,
  { fits }: JudgedBy,
  dimension: number,
): readonly (LevelAlone | null)[] {
  const from = placeOf(tables, dimension, 0);
  return Array.from({ length: tables.areas }, (_, i) => {
    // The fit that judged it: without the area, where it differs from the others.
    const fit = fits[dimension * tables.areas + i];
    const before = fit ? componentsOf(fit, dimension, i, tables) : null;
    if (before === null) return null;
    return {
      before,
      posterior: posteriorOf(tables.kind, before, tables.y[from + i] ?? 0, tables.n[from + i] ?? 0),
    };
  });
}

/** The same with what they are to each other. `margin` is a difference of levels (of shares, or of rates to one unit of exposure). */
export function levelsIn(
  tables: Tables,
  judgedBy: JudgedBy,
  dimension: number,
  margin: number,
): readonly (AreaLevel | null)[] {
  const levels = levelsAlone(tables, judgedBy, dimension);
  const posteriors = levels.flatMap((each) => (each === null ? [] : [each.posterior]));
  const places = posteriors.length < 2 ? [] : placesOf(posteriors);
  const apart = posteriors.length < 2 ? [] : apartOf(posteriors, margin);
  let at = -1;
  return levels.map((each) => {
    if (each === null) return null;
    at += 1;
    return { ...each, places: places[at] ?? null, apart: apart[at] ?? null };
  });
}
