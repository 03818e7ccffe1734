import { type Around, aroundOf, cavityOf, type Others, othersOf } from './cavity.ts';
import type { Fit } from './fit.ts';
import { linkOf } from './tables.ts';
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
  const rest = tables.kind === 'binomial' ? others.size - others.events : others.size;
  return { fit, others, nodes, centre, flat: { events: others.events, rest, shift: 0, t: 0 } };
}

/** The two p of a figure of `y` out of `n`. */
export function judge(cavities: Cavities, y: number, n: number): Judged {
  const { kind } = cavities.fit.tables;
  const upper = tailOf(kind, 'upper', y, n, cavities.flat, { s: 0 });
  const lower = tailOf(kind, 'lower', y, n, cavities.flat, { s: 0 });
  const chance = Math.min(1, 2 * Math.min(upper, lower));
  const side = linkOf(kind, y, n) >= cavities.centre ? 'upper' : 'lower';
  const ordinary = Math.max(chance, Math.min(1, 2 * ordinaryTail(cavities, side, y, n)));
  return { chance, chanceSide: upper <= lower ? 'upper' : 'lower', ordinary, side };
}

/** The tail of a figure averaged over how far areas may ordinarily differ. */
export function ordinaryTail({ fit, nodes }: Cavities, side: Side, y: number, n: number): number {
  const start: Start = { s: 0 };
  let sum = 0;
  for (const node of nodes) sum += node.weight * tailOf(fit.tables.kind, side, y, n, node, start);
  return sum;
}
