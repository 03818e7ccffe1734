import { gammaSlopes } from '../numeric/digamma.ts';
import { type Around, aroundOf, cavityOf, type Others, othersOf } from './cavity.ts';
import type { Fit } from './fit.ts';
import { placeOn } from './prior.ts';
import { addUp, blend, blendOf, type Sites, siteAbout, sitesFor } from './sites.ts';
import { placeOf, sampled, type Tables } from './tables.ts';
import type { Cavity } from './tail.ts';

/** What is known of one area's level before its own judged figure, as a mixture of normals on the scale of the model. */
export interface Components {
  readonly count: number;
  readonly weight: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** The whole spread at this node, as a variance: another kind of area lies so much further out. */
  readonly spread: Float64Array;
  /** Of the variance: what is not known of where the others lie. */
  readonly common: Float64Array;
  /** Of the variance: what lasts of the area's own distance from the others, and what passes. */
  readonly lasting: Float64Array;
  readonly passing: Float64Array;
  /** Own figure at that spread, as a normal: value and precision. */
  readonly x: Float64Array;
  readonly w: Float64Array;
  readonly s0: number;
}

const around: Around = { precision: 0, level: 0 };
const cavity: Cavity = { events: 0, rest: 0, shift: 0, t: 0 };
const at = /* @__PURE__ */ new Float64Array(2);
const first = /* @__PURE__ */ new Float64Array(2);
const second = /* @__PURE__ */ new Float64Array(2);

/** The level that the others tell at one node, as a normal: half an event more on either side (Jeffreys). */
function levelAmong(kind: Fit['tables']['kind']): { mean: number; variance: number } {
  at[0] = cavity.events + 0.5;
  at[1] = cavity.rest + 0.5;
  gammaSlopes(at, kind === 'poisson' ? 1 : 2, first, second);
  const mean = (first[0] ?? 0) + cavity.shift;
  const variance = second[0] ?? 0;
  if (kind === 'poisson') return { mean: mean - Math.log(Math.max(1e-300, cavity.rest)), variance };
  return { mean: mean - (first[1] ?? 0), variance: variance + (second[1] ?? 0) };
}

/**
 * The components of an area's level in one judged table: at each spread, where the others lie, how well that is known, and
 * where there are earlier periods how far the area itself lay from them then. `tables` has its own figures, where the
 * fit was made without it.
 */
export function componentsOf(
  fit: Fit,
  dimension: number,
  area: number,
  tables: Tables = fit.tables,
): Components | null {
  const others = othersOf(fit, dimension, area);
  if (!(others.size > 0)) return null;
  const own: Own = (period, centre, t) => {
    const at = placeOf(tables, dimension, period) + area;
    return siteAbout(tables.kind, tables.y[at] ?? 0, tables.n[at] ?? 0, centre, t);
  };
  return fit.pairs === null
    ? fromOne(fit, dimension, area, others, own)
    : fromSeveral(fit, dimension, area, others, own);
}

/** The area's own figure of a period as a normal, about a level. */
type Own = (period: number, centre: number, t: number) => { readonly x: number; readonly w: number };

function emptyComponents(count: number, s0: number): Components {
  // One buffer for all: very many are made.
  const bytes = Float64Array.BYTES_PER_ELEMENT * count;
  const all = new ArrayBuffer(9 * bytes);
  const of = (at: number) => new Float64Array(all, at * bytes, count);
  return {
    count,
    weight: of(0),
    mean: of(1),
    variance: of(2),
    spread: of(3),
    common: of(4),
    lasting: of(5),
    passing: of(6),
    x: of(7),
    w: of(8),
    s0,
  };
}

function nodesOf(weight: Float64Array, columns: number, area: number): readonly number[] {
  const nodes: number[] = [];
  for (let g = 0; g * columns < weight.length; g += 1)
    if ((weight[g * columns + area] ?? 0) > 0) nodes.push(g);
  return nodes;
}

function fromOne(fit: Fit, dimension: number, area: number, others: Others, figure: Own): Components {
  const { axis, columns, sites, tables, weight } = fit;
  const nodes = nodesOf(weight, columns, area);
  const out = emptyComponents(nodes.length, axis.s0);
  nodes.forEach((g, at) => {
    const own = sites[dimension * tables.periods]?.[g];
    if (!own) return;
    const t = (axis.tau[g] ?? 0) ** 2;
    aroundOf(own, t, area, around);
    cavityOf(fit, others, around, t, cavity);
    const { mean, variance } = levelAmong(tables.kind);
    out.weight[at] = weight[g * columns + area] ?? 0;
    out.mean[at] = mean;
    out.common[at] = variance;
    out.spread[at] = t;
    out.lasting[at] = t;
    out.variance[at] = variance + t;
    const site = figure(0, own.centre, t);
    out.x[at] = site.x;
    out.w[at] = site.w;
  });
  return out;
}

/** With the area's own past: how far it lay from the others in each earlier period, as far as that lasts. */
function fromSeveral(fit: Fit, dimension: number, area: number, others: Others, figure: Own): Components {
  const { axis, columns, pairs, sites, tables } = fit;
  if (pairs === null) return emptyComponents(0, axis.s0);
  const nodes = nodesOf(pairs.weight, columns, area);
  const out = emptyComponents(nodes.length, axis.s0);
  const between = sumsBetween(fit, dimension);
  nodes.forEach((pair, at) => {
    const [a, b] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0];
    const t = a + b;
    const place = placeOn(axis, Math.sqrt(t));
    let [precision, pull] = [0, 0];
    let judged = { mean: 0, variance: 0 };
    for (let s = tables.periods - 1; s >= 0; s -= 1) {
      const along = sites[dimension * tables.periods + s] ?? [];
      const table = between(pair, s, along, place, t);
      blendOf(along, place, area, table);
      aroundOf(table, t, area, around);
      const site = figure(s, table.centre, t);
      const left = (table.w[area] ?? 0) > 0 ? 1 : 0;
      const rest = Math.max(1, sampled(tables, placeOf(tables, dimension, s)) - left);
      const k = 1 + 1 / rest;
      if (s === 0) {
        cavityOf(fit, others, around, t, cavity);
        judged = levelAmong(tables.kind);
        const drawn = 1 + a * k * precision;
        out.weight[at] = pairs.weight[pair * columns + area] ?? 0;
        out.mean[at] = judged.mean + (pull * a * k) / drawn;
        out.common[at] = Math.max(0, judged.variance - t / rest);
        out.spread[at] = t;
        out.lasting[at] = (a * k) / drawn;
        out.passing[at] = b * k;
        out.variance[at] = (out.lasting[at] ?? 0) + b * k + (out.common[at] ?? 0);
        out.x[at] = site.x;
        out.w[at] = site.w;
      } else if (site.w > 0 && around.precision > 0) {
        const known = Math.max(0, 1 / around.precision - t / rest);
        const own = 1 / (b * k + 1 / site.w + known);
        precision += own;
        pull += own * (site.x - around.level);
      }
    }
  });
  return out;
}

/** Sums of every pair and period between two nodes of the axis: the same for all areas of a fit. */
interface Between {
  readonly sums: Map<number, Float64Array>;
  readonly whole: Sites;
  readonly table: Sites;
}

const kept = new WeakMap<Fit, Between>();

/** The sites of a table between two nodes, added up: what one area needs of the others, without going through them each time. */
function sumsBetween(fit: Fit, dimension: number) {
  const { areas, dimensions, periods } = fit.tables;
  const own = kept.get(fit) ?? { sums: new Map(), whole: sitesFor(areas), table: sitesFor(areas) };
  kept.set(fit, own);
  const { sums, table, whole } = own;
  return (pair: number, s: number, along: readonly (Sites | null)[], place: number, t: number): Sites => {
    const key = (pair * dimensions + dimension) * periods + s;
    let known = sums.get(key);
    if (known === undefined) {
      blend(along, place, whole);
      addUp(whole, t);
      known = Float64Array.of(whole.centre, whole.weights, whole.first);
      sums.set(key, known);
    }
    table.centre = known[0] ?? 0;
    table.weights = known[1] ?? 0;
    table.first = known[2] ?? 0;
    return table;
  };
}
