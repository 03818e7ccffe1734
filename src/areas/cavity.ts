import type { Fit } from './fit.ts';
import type { Sites } from './sites.ts';
import { linkOf, placeOf } from './tables.ts';
import type { Cavity } from './tail.ts';

/** The others of one area in one judged table, and sums of its sites: what cavities are made of. */
export interface Others {
  readonly area: number;
  readonly events: number;
  readonly size: number;
  /** Their precision and level where areas do not differ at all. */
  readonly known: number;
  readonly level: number;
}

/** The others of an area in a judged table; `areas` as the area leaves nobody out. */
export function othersOf({ events, flat, size, tables }: Fit, dimension: number, area: number): Others {
  const { areas, kind, n, y } = tables;
  const from = placeOf(tables, dimension, 0);
  const out = area < areas;
  const left = Math.max(0, (events[dimension] ?? 0) - (out ? (y[from + area] ?? 0) : 0));
  const whole = Math.max(0, (size[dimension] ?? 0) - (out ? (n[from + area] ?? 0) : 0));
  const own = flat[dimension];
  if (own !== undefined) aroundOf(own, 0, area, around);
  const none = left <= 0 || (kind === 'binomial' && left >= whole);
  return {
    area,
    events: left,
    size: whole,
    known: around.precision,
    level: none ? around.level : linkOf(kind, left, whole),
  };
}

/** Precision of the others' level, and that level, at one node. */
export interface Around {
  precision: number;
  level: number;
}

/** What the others say at one node: their precision and their weighted level, without the area. */
export function aroundOf(
  { centre, first: all, w, weights, x }: Sites,
  t: number,
  area: number,
  out: Around,
): void {
  const own = w[area] ?? 0;
  const u = own / (1 + t * own);
  out.precision = Math.max(0, weights - u);
  const first = all - u * ((x[area] ?? 0) - centre);
  out.level = centre + (out.precision > 0 ? first / out.precision : 0);
}

/**
 * The level of an area of this kind at one node: the others' events shrunk to the information that they have where areas
 * differ by `t`, moved to where they then lie.
 */
export function cavityOf(fit: Fit, others: Others, at: Around, t: number, cavity: Cavity): void {
  const f = others.known > 0 ? Math.min(1, at.precision / others.known) : 1;
  const { kind } = fit.tables;
  cavity.events = others.events * f;
  cavity.rest = (kind === 'binomial' ? others.size - others.events : others.size) * f;
  cavity.shift = at.level - others.level;
  cavity.t = t;
}

const around: Around = { precision: 0, level: 0 };
