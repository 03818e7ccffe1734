/** Zones of one figure and what each leads to, as a run-length calculation takes them. */
export interface RunLengthChain {
  /** Chance of a figure in each zone. */
  readonly chances: Float64Array;
  /** Nodes inside a zone: 1 unless it matters which of two figures is higher. */
  readonly nodes: number;
  /** Zone of the last figure, by state; -1 at the start, and where the order of figures does not matter. */
  readonly zones: Int32Array;
  /**
   * Where the next figure leads: `next[(state * zones + zone) * 2 + way]`, way 0 for a lower and 1 for a higher
   * figure than the last; -1 for a signal.
   */
  readonly next: Int32Array;
}

/** Gauss-Legendre nodes and weights on 0 to 1. */
export function gaussLegendre(count: number): {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
} {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let root = 0; root < count; root += 1) {
    let x = Math.cos((Math.PI * (root + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 50; step += 1) {
      let before = 1;
      let value = x;
      for (let degree = 2; degree <= count; degree += 1) {
        const after = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
        before = value;
        value = after;
      }
      slope = (count * (x * value - before)) / (x * x - 1);
      const move = value / slope;
      x -= move;
      if (Math.abs(move) < 1e-15) break;
    }
    nodes[count - 1 - root] = (1 + x) / 2;
    weights[count - 1 - root] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

/** Rows: the integral from 0 to each node of the polynomials that are 1 at one node and 0 at the others. */
function partialWeights(nodes: Float64Array, fine: ReturnType<typeof gaussLegendre>): Float64Array {
  const count = nodes.length;
  const partial = new Float64Array(count * count);
  for (let row = 0; row < count; row += 1) {
    const end = nodes[row] ?? 0;
    fine.nodes.forEach((place, index) => {
      const x = end * place;
      for (let column = 0; column < count; column += 1) {
        let value = end * (fine.weights[index] ?? 0);
        for (let other = 0; other < count; other += 1)
          if (other !== column)
            value *= (x - (nodes[other] ?? 0)) / ((nodes[column] ?? 0) - (nodes[other] ?? 0));
        partial[row * count + column] = (partial[row * count + column] ?? 0) + value;
      }
    });
  }
  return partial;
}

/** Steps after which the chance of going on must have settled. */
const MOST_STEPS = 20_000;
const SETTLED = 1e-10;

/**
 * Mean number of figures until a signal, from state 0.
 *
 * The chance of no signal yet after n figures, as a function of the last figure on the scale of its own distribution,
 * is held at Gauss-Legendre nodes inside each zone; a step integrates it over what may follow, exactly for polynomials,
 * which these functions nearly are. Their sum over n is the mean; once each is the same share of the one before, the
 * rest is a geometric series.
 */
export function meanRunLength({ chances, nodes: count, zones, next }: RunLengthChain): number {
  const { nodes, weights } = gaussLegendre(count);
  const partial = partialWeights(nodes, gaussLegendre(count + 1));
  const states = zones.length;
  const kinds = chances.length;
  let now = new Float64Array(states * count).fill(1);
  let after = new Float64Array(states * count);
  const whole = new Float64Array(states);
  let total = 1;
  let share = 0;
  let before = 1;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (let state = 0; state < states; state += 1) {
      let integral = 0;
      for (let node = 0; node < count; node += 1)
        integral += (weights[node] as number) * (now[state * count + node] as number);
      whole[state] = integral;
    }
    for (let state = 0; state < states; state += 1) {
      const own = zones[state] as number;
      let elsewhere = 0;
      for (let zone = 0; zone < kinds; zone += 1) {
        if (zone === own) continue;
        const to = next[(state * kinds + zone) * 2 + (zone > own ? 1 : 0)] as number;
        if (to >= 0) elsewhere += (chances[zone] as number) * (whole[to] as number);
      }
      const chance = own < 0 ? 0 : (chances[own] as number);
      const lower = own < 0 ? -1 : (next[(state * kinds + own) * 2] as number);
      const higher = own < 0 ? -1 : (next[(state * kinds + own) * 2 + 1] as number);
      for (let node = 0; node < count; node += 1) {
        let here = elsewhere + (higher < 0 ? 0 : chance * (whole[higher] as number));
        if (lower >= 0 || higher >= 0)
          for (let other = 0; other < count; other += 1) {
            const part = chance * (partial[node * count + other] as number);
            if (lower >= 0) here += part * (now[lower * count + other] as number);
            if (higher >= 0) here -= part * (now[higher * count + other] as number);
          }
        after[state * count + node] = here;
      }
    }
    [now, after] = [after, now];
    const quiet = now[0] as number;
    if (!(quiet > 0)) return total;
    total += quiet;
    const ratio = quiet / before;
    if (step > 40 && Math.abs(ratio - share) <= SETTLED * (1 - ratio))
      return total + (quiet * ratio) / (1 - ratio);
    share = ratio;
    before = quiet;
  }
  return Number.NaN;
}
