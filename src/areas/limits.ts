import { findRoot } from '../numeric/find-root.ts';
import { type Cavities, emptyNode, nodesIn, ordinaryTail, readNode } from './chance-and-ordinary.ts';
import { levelOf } from './tables.ts';
import { type Side, type Start, tailOf } from './tail.ts';

/** p of a figure on one side: the larger of that by chance and that by ordinary differences, as `judge` takes them. */
function pOf(cavities: Cavities, side: Side, y: number, n: number): number {
  const { kind } = cavities.fit.tables;
  const chance = 2 * tailOf(kind, side, y, n, cavities.flat, { s: 0 });
  return Math.min(1, Math.max(chance, 2 * ordinaryTail(cavities, side, y, n)));
}

const node = /* @__PURE__ */ emptyNode();

/** Whether some possible figure on a side would have a p under `below`. */
export function canBeBeyond(cavities: Cavities, side: Side, n: number, below: number): boolean {
  const { kind } = cavities.fit.tables;
  if (side === 'upper' && kind === 'poisson') return true;
  const y = side === 'lower' ? 0 : n;
  if (2 * tailOf(kind, side, y, n, cavities.flat, { s: 0 }) >= below) return false;
  // The widest spreads first: what is left cannot have a longer tail than the last.
  const start: Start = { s: 0 };
  let [sum, left] = [0, 1];
  for (let g = nodesIn(cavities) - 1; g >= 0; g -= 1) {
    readNode(cavities, g, node);
    const tail = tailOf(kind, side, y, n, node, start);
    sum += node.weight * tail;
    left -= node.weight;
    if (2 * sum >= below) return false;
    if (2 * (sum + left * tail) < below) return true;
  }
  return 2 * sum < below;
}

/**
 * The figure (in events out of `n`) at which an area of this kind has the p given, on one side; `null` where no figure
 * has. Between whole numbers too: a figure is beyond it where its own p is under `p`.
 */
export function limitAt(cavities: Cavities, side: Side, n: number, p: number): number | null {
  if (!canBeBeyond(cavities, side, n, p)) return null;
  const { kind } = cavities.fit.tables;
  const middle = n * levelOf(kind, cavities.centre);
  // In standard deviations: nearly a straight line in the figure.
  const off = (y: number) => deviations(p) - deviations(pOf(cavities, side, y, n));
  let inner = kind === 'binomial' ? Math.min(n, middle) : middle;
  let outer = side === 'lower' ? 0 : kind === 'binomial' ? n : Math.max(1, 2 * inner);
  if (kind === 'poisson' && side === 'upper')
    while (outer < 1e15 && off(outer) >= 0) {
      inner = outer;
      outer *= 2;
    }
  return findRoot(off, inner, outer, 1e-7 * Math.max(1, outer)) ?? inner;
}

const deviations = (p: number) => Math.sqrt(-2 * Math.log(Math.max(1e-300, p)));
