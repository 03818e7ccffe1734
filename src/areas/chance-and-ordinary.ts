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
  /** Events and rest shrunk, shift, variance and weight of every node that has any. */
  readonly nodes: readonly Readonly<Cavity & { weight: number }>[];
  /** Where the others lie, averaged over the nodes. */
  readonly centre: number;
  readonly flat: Cavity;
}

const around: Around = { precision: 0, level: 0 };

/** The cavities of an area; `areas` for one that is added. `null` where no other has a sample. */
export function cavitiesOf(fit: Fit, dimension: number, area: number): Cavities | null {
  const { axis, columns, sites, tables, weight } = fit;
  const others = othersOf(fit, dimension, area);
  if (!(others.size > 0)) return null;
  const along = sites[dimension * tables.periods] ?? [];
  const nodes: (Cavity & { weight: number })[] = [];
  let centre = 0;
  along.forEach((each, g) => {
    const own = weight[g * columns + area] ?? 0;
    if (each === null || !(own > 0)) return;
    const t = (axis.tau[g] ?? 0) ** 2;
    aroundOf(each, t, area, around);
    const node = { events: 0, rest: 0, shift: 0, t, weight: own };
    cavityOf(fit, others, around, t, node);
    nodes.push(node);
    centre += own * around.level;
  });
  return { fit, others, nodes, centre, flat: flatOf(tables.kind, others.events, others.size) };
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

/** p of a figure of `y` out of `n` beside `events` out of `size`, by chance alone, and the side of its smaller tail. */
export function chanceOf(
  kind: FigureKind,
  y: number,
  n: number,
  events: number,
  size: number,
): { readonly p: number; readonly side: Side } {
  const flat = flatOf(kind, events, size);
  const upper = tailOf(kind, 'upper', y, n, flat, { s: 0 });
  const lower = tailOf(kind, 'lower', y, n, flat, { s: 0 });
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
export function ordinaryTail({ fit, nodes }: Cavities, side: Side, y: number, n: number): number {
  const start: Start = { s: 0 };
  let sum = 0;
  for (const node of nodes) sum += node.weight * tailOf(fit.tables.kind, side, y, n, node, start);
  return sum;
}
