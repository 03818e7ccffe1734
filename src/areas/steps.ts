import { type Cavities, cavitiesOf, type Judged, judge } from './chance-and-ordinary.ts';
import { type Fit, fitAreas } from './fit.ts';
import { placeOf, type Tables, without } from './tables.ts';

/** What setting areas aside, one after the other, says of one of them. */
export interface Aside {
  /** The least adjusted p of its own and of later steps. */
  readonly ordinary: number;
  readonly chance: number;
  readonly beyond: boolean;
  /** Its own p in that step, and what decided: a fit without those set aside before it. */
  readonly judged: Judged;
  readonly cavities: Cavities;
}

export interface AsideSettings {
  readonly alpha: number;
  readonly looks: number;
  readonly plain: boolean;
}

/** Steps with many areas: more are never outliers among so many. */
const mostSteps = 20;
/** So many are judged anew after each step. */
const looked = 8;
/** Adjusted p, before it is held at 1, over which nothing more is looked for. */
const hopeless = 2;

/**
 * Outliers hide one another, so up to a sixth of the areas are set aside, the furthest out first: each is judged by a fit
 * without it and those before it. The last step under alpha decides for all up to it (Rosner 1983). By row (dimension,
 * then area); the first step stands in place of Holm's value of the furthest area.
 */
export function aside(
  tables: Tables,
  judged: readonly (Judged | null)[],
  refits: ReadonlyMap<number, Fit>,
  { alpha, looks, plain }: AsideSettings,
): ReadonlyMap<number, Aside> {
  const { areas, dimensions } = tables;
  const steps = Math.min(mostSteps, Math.max(1, Math.floor(areas / 6)));
  const taken: (Pick<Aside, 'cavities' | 'chance' | 'judged' | 'ordinary'> & { row: number })[] = [];
  let left = tables;
  let current = judged;
  let remaining = looks;
  for (let step = 0; step < steps; step += 1) {
    const row = furthest(current);
    if (row < 0) break;
    const [dimension, area] = [Math.floor(row / areas), row % areas];
    const fit = (step === 0 ? refits.get(area) : undefined) ?? fitAreas(without(left, area), plain);
    left = fit.tables;
    const at = placeOf(tables, dimension, 0) + area;
    const cavities = cavitiesOf(fit, dimension, area);
    if (cavities === null) break;
    const found = judge(cavities, tables.y[at] ?? 0, tables.n[at] ?? 0);
    const ordinary = found.ordinary * remaining;
    taken.push({ row, ordinary, chance: found.chance * remaining, judged: found, cavities });
    if (ordinary > hopeless) break;
    for (let d = 0; d < dimensions; d += 1)
      if ((tables.n[placeOf(tables, d, 0) + area] ?? 0) > 0) remaining -= 1;
    if (step + 1 < steps) current = judgeAgain(fit.alone ? fitAreas(left, plain) : fit, current);
  }
  const last = taken.findLastIndex(({ ordinary }) => ordinary < alpha);
  const out = new Map<number, Aside>();
  taken.forEach(({ cavities, chance, judged: own, row }, step) => {
    if (step > Math.max(0, last)) return;
    const least = taken
      .slice(step, Math.max(0, last) + 1)
      .reduce((low, each) => Math.min(low, each.ordinary), 1);
    out.set(row, {
      ordinary: least,
      chance: Math.min(1, chance),
      beyond: step <= last,
      judged: own,
      cavities,
    });
  });
  return out;
}

/** The row with the least ordinary p; the first of equals. */
function furthest(judged: readonly (Judged | null)[]): number {
  let best = -1;
  judged.forEach((each, row) => {
    if (each !== null && (best < 0 || each.ordinary < (judged[best]?.ordinary ?? 1))) best = row;
  });
  return best;
}

/** Judges by a new fit those that were furthest out before: the next one to set aside is among them. */
function judgeAgain(fit: Fit, before: readonly (Judged | null)[]): readonly (Judged | null)[] {
  const { tables } = fit;
  const bound = before
    .flatMap((each) => (each === null ? [] : [each.ordinary]))
    .sort((one, other) => one - other)
    .slice(0, looked)
    .at(-1);
  return before.map((each, row) => {
    const [dimension, area] = [Math.floor(row / tables.areas), row % tables.areas];
    const at = placeOf(tables, dimension, 0) + area;
    const n = tables.n[at] ?? 0;
    if (each === null || n === 0) return null;
    const cavities = each.ordinary > (bound ?? 1) ? null : cavitiesOf(fit, dimension, area);
    return cavities === null ? each : judge(cavities, tables.y[at] ?? 0, n);
  });
}
