import { type Around, aroundOf, cavityOf, type Others, othersOf } from './cavity.ts';
import type { Fit } from './fit.ts';
import { type FigureKind, linkOf } from './tables.ts';
import { type Cavity, type Side, type Start, tailOf } from './tail.ts';

/** How far out one figure is: against all others together, and against how areas ordinarily differ. */
export interface Judged {
  /** p of this area against all others taken together, and the side of its smaller tail. */
  readonly chance: number;
  readonly chanceSide: Side;
  /** p against how areas ordinarily differ, never under that by chance, and the side of their level it is on. */
  readonly ordinary: number;
  readonly side: Side;
}

/** The cavities of one area in one judged table: what decides of any figure that it might have. */
export interface Cavities {
  readonly fit: Fit;
  readonly others: Others;
  /** Of every node that has any weight: events and rest shrunk, shift, variance and weight, one after the other. */
  readonly nodes: Float64Array;
  /** Where the others lie, averaged over the nodes. */
  readonly centre: number;
  readonly flat: Cavity;
}

const around: Around = { precision: 0, level: 0 };

/** A node of the cavities with its weight. */
export interface Node extends Cavity {
  weight: number;
}

export const emptyNode = (): Node => ({ events: 0, rest: 0, shift: 0, t: 0, weight: 0 });

const parts = 5;

/** How many nodes there are. */
export const nodesIn = ({ nodes }: Cavities): number => nodes.length / parts;

/** Reads one node. */
export function readNode({ nodes }: Cavities, at: number, out: Node): void {
  const from = parts * at;
  out.events = nodes[from] ?? 0;
  out.rest = nodes[from + 1] ?? 0;
  out.shift = nodes[from + 2] ?? 0;
  out.t = nodes[from + 3] ?? 0;
  out.weight = nodes[from + 4] ?? 0;
}

/** Nodes as they are made, and one of them as it is read. Nothing of them outlives a call. */
let making = /* @__PURE__ */ new Float64Array(0);
const node = /* @__PURE__ */ emptyNode();

/** The cavities of an area; `areas` for one that is added. `null` where no other has a sample. */
export function cavitiesOf(fit: Fit, dimension: number, area: number): Cavities | null {
  const { axis, columns, sites, tables, weight } = fit;
  const others = othersOf(fit, dimension, area);
  if (!(others.size > 0)) return null;
  const along = sites[dimension * tables.periods] ?? [];
  if (making.length < parts * along.length) making = new Float64Array(parts * along.length);
  let end = 0;
  let centre = 0;
  for (let g = 0; g < along.length; g += 1) {
    const each = along[g];
    const own = weight[g * columns + area] ?? 0;
    if (!each || !(own > 0)) continue;
    const t = (axis.tau[g] ?? 0) ** 2;
    aroundOf(each, t, area, around);
    cavityOf(fit, others, around, t, node);
    making[end] = node.events;
    making[end + 1] = node.rest;
    making[end + 2] = node.shift;
    making[end + 3] = t;
    making[end + 4] = own;
    end += parts;
    centre += own * around.level;
  }
  return {
    fit,
    others,
    nodes: making.slice(0, end),
    centre,
    flat: flatOf(tables.kind, others.events, others.size),
  };
}

/** The two p of a figure of `y` out of `n`. */
export function judge(cavities: Cavities, y: number, n: number): Judged {
  const { kind } = cavities.fit.tables;
  const { events, size } = cavities.others;
  const { p: chance, side: chanceSide } = chanceOf(kind, y, n, events, size);
  const side = linkOf(kind, y, n) >= cavities.centre ? 'upper' : 'lower';
  const ordinary = Math.max(chance, Math.min(1, 2 * ordinaryTail(cavities, side, y, n)));
  return { chance, chanceSide, ordinary, side };
}

/** The two tails of a figure are 1 together, or more. */
const surelySmaller = 0.25;

/** p of a figure of `y` out of `n` beside `events` out of `size`, by chance alone, and the side of its smaller tail. */
export function chanceOf(
  kind: FigureKind,
  y: number,
  n: number,
  events: number,
  size: number,
): { readonly p: number; readonly side: Side } {
  const flat = flatOf(kind, events, size);
  // The side that the figure lies on: where its tail is this small the other is the larger by far.
  const first = y * size > events * n ? 'upper' : 'lower';
  const tail = tailOf(kind, first, y, n, flat, { s: 0 });
  if (tail < surelySmaller) return { p: 2 * tail, side: first };
  const other = tailOf(kind, first === 'upper' ? 'lower' : 'upper', y, n, flat, { s: 0 });
  const [upper, lower] = first === 'upper' ? [tail, other] : [other, tail];
  return { p: Math.min(1, 2 * Math.min(upper, lower)), side: upper <= lower ? 'upper' : 'lower' };
}

/** The others where areas do not differ at all. */
const flatOf = (kind: FigureKind, events: number, size: number): Cavity => ({
  events,
  rest: kind === 'binomial' ? size - events : size,
  shift: 0,
  t: 0,
});

/** The tail of a figure averaged over how far areas may ordinarily differ. */
export function ordinaryTail(cavities: Cavities, side: Side, y: number, n: number): number {
  const { kind } = cavities.fit.tables;
  const start: Start = { s: 0 };
  const many = nodesIn(cavities);
  let sum = 0;
  for (let at = 0; at < many; at += 1) {
    readNode(cavities, at, node);
    sum += node.weight * tailOf(kind, side, y, n, node, start);
  }
  return sum;
}
