import { normalQuantile } from '../numeric/normal.ts';
import { type Apart, apartOf } from './apart.ts';
import type { AreaLevel } from './levels.ts';
import type { AreaJudged } from './verdicts.ts';

/** How far an area lies from the others, and without which of them. */
export interface Beside {
  readonly apart: Apart | null;
  /** Places of the areas that are left out of the others; mostly none. */
  readonly butFor: readonly number[];
}

/**
 * Each area of one dimension beside the others: beside all of them, but without those that lie so far apart that it differs
 * because of them alone. One that is within chance is set beside the others without those that are beyond where it
 * would seem to differ from the mean of all, and does not from that of the rest.
 */
export function besideOf(
  levels: readonly (AreaLevel | null)[],
  rows: readonly (AreaJudged | null)[],
  margin: number,
  level: number,
): readonly Beside[] {
  const beyond = rows.flatMap((row, at) => (row?.verdict === 'beyond-ordinary-variation' ? [at] : []));
  const z = normalQuantile((1 + level) / 2);
  const seems = (apart: Apart | null) => apart !== null && Math.abs(apart.difference) > z * apart.sd;
  const known = new Map<string, readonly (Apart | null)[]>();
  const without = (out: readonly number[]) => {
    const key = out.join(' ');
    const found = known.get(key) ?? apartWithout(levels, out, margin);
    known.set(key, found);
    return found;
  };
  return levels.map((own, at) => {
    const apart = own?.apart ?? null;
    const row = rows[at] ?? null;
    const plain = { apart, butFor: [] };
    if (row === null || row.verdict !== 'within-chance') return plain;
    if (row.butFor.length > 0) return { apart: without(row.butFor)[at] ?? null, butFor: row.butFor };
    if (beyond.length === 0 || !seems(apart)) return plain;
    const rest = without(beyond)[at] ?? null;
    return rest === null || seems(rest) ? plain : { apart: rest, butFor: beyond };
  });
}

/** All areas but some, as they lie from each other; `null` where there is no level, and of those left out. */
function apartWithout(
  levels: readonly (AreaLevel | null)[],
  out: readonly number[],
  margin: number,
): readonly (Apart | null)[] {
  const left = new Set(out);
  const kept = levels.flatMap((each, at) => (each === null || left.has(at) ? [] : [{ at, each }]));
  const found = apartOf(
    kept.map(({ each }) => each.posterior),
    margin,
  );
  const of = new Map(kept.map(({ at }, place) => [at, found[place]]));
  return levels.map((_, at) => of.get(at) ?? null);
}
