import type { Sites } from './sites.ts';

/**
 * How likely a table is where levels differ by a variance `t`, without each area in turn: ln L added into `out`, from
 * `to` on, area by area, and last with nobody left out. The level about which they lie is free.
 *
 * L_i = sum of c + 1/2 (sum ln u - ln sum u - (sum u x^2 - (sum u x)^2 / sum u)), u = 1/(t + v), over the others.
 */
export function addLikelihood(sites: Sites, t: number, power: number, out: Float64Array, to: number): void {
  const { c, centre, w, x } = sites;
  const areas = x.length;
  let [parts, weights, first, second] = [0, 0, 0, 0];
  for (let i = 0; i < areas; i += 1) {
    const own = w[i] ?? 0;
    if (own === 0) continue;
    const u = own / (1 + t * own);
    const off = (x[i] ?? 0) - centre;
    parts += (c[i] ?? 0) + 0.5 * Math.log(u);
    weights += u;
    first += u * off;
    second += u * off * off;
  }
  const of = (sum: number, u: number, ux: number, uxx: number) =>
    u > 0 ? sum - 0.5 * (Math.log(u) + Math.max(0, uxx - (ux * ux) / u)) : 0;
  for (let i = 0; i <= areas; i += 1) {
    const own = i < areas ? (w[i] ?? 0) : 0;
    if (own === 0) {
      out[to + i] = (out[to + i] ?? 0) + power * of(parts, weights, first, second);
      continue;
    }
    const u = own / (1 + t * own);
    const off = (x[i] ?? 0) - centre;
    const rest = parts - (c[i] ?? 0) - 0.5 * Math.log(u);
    const left = weights - u;
    out[to + i] =
      (out[to + i] ?? 0) +
      power * (left > 1e-14 * weights ? of(rest, left, first - u * off, second - u * off * off) : 0);
  }
}

/**
 * Chances of the nodes from their likelihoods and priors, without each area: brought to a sum of 1, those under 1e-5 of
 * the largest as 0. Columns before the `first` have none.
 */
export function weighNodes(
  logs: Float64Array,
  prior: ArrayLike<number>,
  columns: number,
  first = 0,
): Float64Array {
  const nodes = prior.length;
  const weights = new Float64Array(nodes * columns);
  for (let i = first; i < columns; i += 1) {
    let best = Number.NEGATIVE_INFINITY;
    for (let g = 0; g < nodes; g += 1) {
      const own = Math.log(prior[g] ?? 0) + (logs[g * columns + i] ?? 0);
      weights[g * columns + i] = own;
      best = Math.max(best, own);
    }
    let sum = 0;
    for (let g = 0; g < nodes; g += 1) {
      const own = Math.exp((weights[g * columns + i] ?? 0) - best);
      weights[g * columns + i] = own < 1e-5 ? 0 : own;
      sum += own < 1e-5 ? 0 : own;
    }
    for (let g = 0; g < nodes; g += 1) weights[g * columns + i] = (weights[g * columns + i] ?? 0) / sum;
  }
  return weights;
}
