import { holm } from '../numeric/adjusted-p.ts';
import { chanceOf, type Judged } from './chance-and-ordinary.ts';
import { placeOf, type Tables } from './tables.ts';

/** So much less likely is what explains another area than what is left of that one. */
const surer = 1000;

/** One row of verdicts before its word is given; `null` without a sample. */
export interface Tested extends Pick<Judged, 'chance' | 'ordinary'> {
  /** After all rows that were looked at (Holm). */
  readonly adjustedChance: number;
  /** Shown to be further out than areas ordinarily are. */
  readonly beyond: boolean;
}

/** A row that differs from the others together, but not from them without some areas. */
export interface ButFor {
  readonly adjustedChance: number;
  /** Those areas. */
  readonly areas: readonly number[];
}

/**
 * Which rows differ from the others only because another area does: of three areas of which one lies apart the other two
 * differ from the rest together too, and are alike. Left out of the others are the areas that are beyond; where none is
 * shown to be, the one that lies furthest out of those that differ. It explains another only if it differs from what is left
 * without that one too, a thousand times surer than that one without it: of 68%, 74% and 80% none explains another.
 */
export function butFor(
  tables: Tables,
  rows: readonly (Tested | null)[],
  alpha: number,
  looks: number,
): ReadonlyMap<number, ButFor> {
  const found = new Map<number, ButFor>();
  const p = rows.map((row) => row?.chance ?? null);
  const because = new Map<number, readonly number[]>();
  for (let dimension = 0; dimension < tables.dimensions; dimension += 1) {
    const first = dimension * tables.areas;
    const differs = rows.flatMap((row, at) =>
      at >= first && at < first + tables.areas && row !== null && row.adjustedChance < alpha ? [at] : [],
    );
    const apart = apartOf(differs, rows).map((at) => at - first);
    if (apart.length === 0) continue;
    for (const at of differs) {
      const area = at - first;
      if (apart.includes(area)) continue;
      const own = chanceWithout(tables, dimension, area, apart);
      if (own === null) continue;
      const stillApart = apart.every((other) => {
        const left = chanceWithout(tables, dimension, other, [...apart, area]);
        return left !== null && left * looks < alpha && left * surer < own;
      });
      if (!stillApart) continue;
      p[at] = own;
      because.set(at, apart);
    }
  }
  if (because.size === 0) return found;
  const adjusted = holm(p);
  for (const [at, areas] of because) {
    const own = adjusted[at] ?? 1;
    if (own >= alpha) found.set(at, { adjustedChance: own, areas });
  }
  return found;
}

/** Of the rows that differ those that are beyond, else the one furthest out. */
function apartOf(differs: readonly number[], rows: readonly (Tested | null)[]): readonly number[] {
  const beyond = differs.filter((at) => rows[at]?.beyond);
  if (beyond.length > 0) return beyond;
  const ordinary = (at: number) => rows[at]?.ordinary ?? 1;
  return differs.length === 0
    ? []
    : [differs.reduce((one, other) => (ordinary(other) < ordinary(one) ? other : one))];
}

/** p by chance of an area against the others without some of them; `null` where none is left. */
function chanceWithout(
  tables: Tables,
  dimension: number,
  area: number,
  out: readonly number[],
): number | null {
  const { areas, n, y } = tables;
  const from = placeOf(tables, dimension, 0);
  let [events, size] = [0, 0];
  for (let i = 0; i < areas; i += 1) {
    if (i === area || out.includes(i)) continue;
    events += y[from + i] ?? 0;
    size += n[from + i] ?? 0;
  }
  if (!(size > 0)) return null;
  return chanceOf(tables.kind, y[from + area] ?? 0, n[from + area] ?? 0, events, size).p;
}
