import { normalDensity, normalTail } from '../numeric/normal.ts';
import { gaussLegendre } from './run-length-kernel.ts';

/** Nodes for each standard deviation of a step that the range is wide: the integrands are bell curves. */
const PER_DEVIATION = 4;
const LEAST_NODES = 24;
const MOST_NODES = 400;

/** A statistic that wanders inside a range until it leaves it. */
interface Wanderer {
  readonly from: number;
  readonly to: number;
  /** Where it starts, and where it stays with the chance `stays`. */
  readonly home: number;
  /** Standard deviation of a step. */
  readonly spread: number;
  /** Density of the next place, from the one before. */
  density(to: number, after: number): number;
  /** Chance of being at home next. */
  stays(after: number): number;
  /** Chance of being out of the range next: the signal. */
  leaves(after: number): number;
}

/**
 * Mean run length of a statistic that wanders inside a range: L(u) = 1 + stays(u) L(home) + integral of L(z) times the
 * density of z after u, at Gauss-Legendre nodes.
 *
 * Eliminated as a Markov chain is (Grassmann, Taksar and Heyman 1985): what stays at a place is never 1 less what goes,
 * but the sum of what goes, so that nothing is subtracted and every digit holds however seldom the statistic leaves.
 */
function solve({ from, to, home, spread, density, stays, leaves }: Wanderer): number {
  const width = to - from;
  const inside = Math.min(MOST_NODES, Math.max(LEAST_NODES, Math.ceil((PER_DEVIATION * width) / spread)));
  const { nodes, weights } = gaussLegendre(inside);
  const count = inside + 1;
  const places = Float64Array.from({ length: count }, (_, at) =>
    at === 0 ? home : from + width * (nodes[at - 1] ?? 0),
  );
  const goes = new Float64Array(count * count);
  const out = Float64Array.from(places, leaves);
  const steps = new Float64Array(count).fill(1);
  places.forEach((after, row) => {
    goes[row * count] = stays(after);
    for (let column = 1; column < count; column += 1)
      goes[row * count + column] =
        width * (weights[column - 1] as number) * density(places[column] as number, after);
  });
  for (let last = count - 1; last > 0; last -= 1) {
    let away = out[last] as number;
    for (let column = 0; column < last; column += 1) away += goes[last * count + column] as number;
    for (let row = 0; row < last; row += 1) {
      const share = (goes[row * count + last] as number) / away;
      if (share === 0) continue;
      for (let column = 0; column < last; column += 1)
        goes[row * count + column] =
          (goes[row * count + column] as number) + share * (goes[last * count + column] as number);
      out[row] = (out[row] as number) + share * (out[last] as number);
      steps[row] = (steps[row] as number) + share * (steps[last] as number);
    }
  }
  return (steps[0] as number) / (out[0] as number);
}

/** One side of a CUSUM of standardised normal figures with mean `shift`, from 0 until above `decision`. */
export function cusumMeanRunLength(allowance: number, decision: number, shift: number): number {
  const drift = shift - allowance;
  return solve({
    ...{ from: 0, to: decision, home: 0, spread: 1 },
    density: (to, after) => normalDensity(to - after - drift),
    stays: (after) => normalTail(-after - drift),
    leaves: (after) => normalTail(after + drift - decision),
  });
}

/** An EWMA of standardised normal figures with mean `shift`, from 0 until beyond `limit` on either side. */
export function ewmaMeanRunLength(weight: number, limit: number, shift: number): number {
  const next = (after: number) => (1 - weight) * after + weight * shift;
  return solve({
    ...{ from: -limit, to: limit, home: 0, spread: weight },
    density: (to, after) => normalDensity((to - next(after)) / weight) / weight,
    stays: () => 0,
    leaves: (after) =>
      normalTail((next(after) - limit) / weight) + normalTail((-limit - next(after)) / weight),
  });
}
