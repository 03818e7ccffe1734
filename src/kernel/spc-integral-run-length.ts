import { leastSquares } from '../numeric/least-squares.ts';
import { normalDensity, normalLower } from '../numeric/normal.ts';
import { gaussLegendre } from './spc-run-length.ts';

/** Nodes for each standard deviation of a step that the range is wide: the integrands are bell curves. */
const PER_DEVIATION = 4;
const LEAST_NODES = 16;
const MOST_NODES = 96;

/**
 * Mean run length of a statistic that wanders inside a range: L(u) = 1 + stays(u) L(home) + integral of L(z) times the
 * density of z after u, solved at Gauss-Legendre nodes. `spread` is the standard deviation of a step.
 */
function solve(
  range: { readonly from: number; readonly to: number },
  spread: number,
  home: number,
  density: (to: number, after: number) => number,
  stays: (after: number) => number,
): number {
  const width = range.to - range.from;
  const count = Math.min(MOST_NODES, Math.max(LEAST_NODES, Math.ceil((PER_DEVIATION * width) / spread)));
  const { nodes, weights } = gaussLegendre(count);
  const places = Array.from(nodes, (node) => range.from + width * node);
  // The last unknown is the mean from home, which need not be a node.
  const starts = [...places, home];
  const columns = starts.map((to, column) =>
    starts.map((after, row) => {
      const own = row === column ? 1 : 0;
      if (column === count) return own - stays(after);
      return own - width * (weights[column] ?? 0) * density(to, after);
    }),
  );
  return (
    leastSquares(
      columns,
      starts.map(() => 1),
    ).coefficients[count] ?? Number.NaN
  );
}

/** One side of a CUSUM of standardised normal figures with mean `shift`, from 0 until above `decision`. */
export function cusumMeanRunLength(allowance: number, decision: number, shift: number): number {
  const drift = shift - allowance;
  return solve(
    { from: 0, to: decision },
    1,
    0,
    (to, after) => normalDensity(to - after - drift),
    (after) => normalLower(-after - drift),
  );
}

/** An EWMA of standardised normal figures with mean `shift`, from 0 until beyond `limit` on either side. */
export function ewmaMeanRunLength(weight: number, limit: number, shift: number): number {
  return solve(
    { from: -limit, to: limit },
    weight,
    0,
    (to, after) => normalDensity((to - (1 - weight) * after) / weight - shift) / weight,
    () => 0,
  );
}
