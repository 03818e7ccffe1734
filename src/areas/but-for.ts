import { holm } from '../numeric/adjusted-p.ts';
import { chanceOf, type Judged } from './chance-and-ordinary.ts';
import { placeOf, type Tables } from './tables.ts';

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

/** So much surer must what explains another area differ than that one does without it. */
const surer = 1000;

/**
 * Which rows differ from the others only because another area does: of three areas of which one lies apart the other two
 * differ from the rest together too, and are alike. Left out of the others are the areas that are beyond; where none is
 * shown to be, the one that lies furthest out of those that differ, if the rest are then alike. What is left out has to
 * differ without the area that is judged too, a thousand times surer than that one without it: of 68%, 74% and
 * 80% none explains another.
 */
export function butFor(
  tables: Tables,
  rows: readonly (Tested | null)[],
  alpha: number,
  looks: number,
): ReadonlyMap<number, ButFor> {
  const p = rows.map((row) => row?.chance ?? null);
  const because = new Map<number, readonly number[]>();
  for (let dimension = 0; dimension < tables.dimensions; dimension += 1) {
    const first = dimension * tables.areas;
    const own = rows.slice(first, first + tables.areas);
    const differ = own.flatMap((row, area) => (row !== null && row.adjustedChance < alpha ? [area] : []));
    const apart = apartOf(own, differ);
    if (apart.length === 0 || differ.length === apart.length) continue;
    const without = chancesWithout(tables, dimension, apart);
    if (!apart.some((area) => own[area]?.beyond)) {
      const rest = holm(
        own.map((row, area) => (row === null || apart.includes(area) ? null : without(area, []))),
      );
      if (rest.some((each) => each !== null && each < alpha)) continue;
    }
    for (const area of differ) {
      if (apart.includes(area)) continue;
      const left = without(area, []);
      const explains = (other: number) => {
        const still = without(other, [area]);
        return still !== null && left !== null && still * looks < alpha && still * surer < left;
      };
      if (!apart.every(explains)) continue;
      p[first + area] = left;
      because.set(first + area, apart);
    }
  }
  const found = new Map<number, ButFor>();
  if (because.size === 0) return found;
  const adjusted = holm(p);
  for (const [at, areas] of because) {
    const left = adjusted[at] ?? 1;
    if (left >= alpha) found.set(at, { adjustedChance: left, areas });
  }
  return found;
}

/** Of the areas that differ those that are beyond, else the one furthest out. */
function apartOf(rows: readonly (Tested | null)[], differ: readonly number[]): readonly number[] {
  const beyond = differ.filter((area) => rows[area]?.beyond);
  if (beyond.length > 0) return beyond;
  const ordinary = (area: number) => rows[area]?.ordinary ?? 1;
  return differ
    .slice(0, 1)
    .map((one) => differ.reduce((least, each) => (ordinary(each) < ordinary(least) ? each : least), one));
}

/** p by chance of an area against the others without those apart, and without more; `null` where none is left. */
function chancesWithout(tables: Tables, dimension: number, apart: readonly number[]) {
  const { areas, kind, n, y } = tables;
  const from = placeOf(tables, dimension, 0);
  let [events, size] = [0, 0];
  for (let area = 0; area < areas; area += 1) {
    if (apart.includes(area)) continue;
    events += y[from + area] ?? 0;
    size += n[from + area] ?? 0;
  }
  return (area: number, more: readonly number[]): number | null => {
    let [left, of] = [events, size];
    for (const out of [area, ...more])
      if (!apart.includes(out)) {
        left -= y[from + out] ?? 0;
        of -= n[from + out] ?? 0;
      }
    // What is left of a sum of parts of events is nothing where they were all.
    if (!(of > 1e-9 * size)) return null;
    return chanceOf(kind, y[from + area] ?? 0, n[from + area] ?? 0, Math.max(0, left), of).p;
  };
}
