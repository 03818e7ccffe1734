import type { Sites } from './sites.ts';

/** u of each area, and half its logarithm. Nothing of them outlives a call. */
let precisions = /* @__PURE__ */ new Float64Array(0);
let logs = /* @__PURE__ */ new Float64Array(0);

/**
 * How likely a table is where levels differ by a variance `t`, without each area in turn: ln L added into `out`, from
 * `to` on, area by area, and last with nobody left out. The level about which they lie is free.
 *
 * L_i = sum of c + 1/2 (sum ln u - ln sum u - (sum u x^2 - (sum u x)^2 / sum u)), u = 1/(t + v), over the others.
 */
export function addLikelihood(sites: Sites, t: number, power: number, out: Float64Array, to: number): void {
  const { c, centre, w, x } = sites;
  const areas = x.length;
  if (precisions.length < areas) [precisions, logs] = [new Float64Array(areas), new Float64Array(areas)];
  const [us, halves] = [precisions, logs];
  let parts = 0;
  let weights = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < areas; i += 1) {
    const own = w[i] ?? 0;
    if (own === 0) continue;
    const u = own / (1 + t * own);
    const half = 0.5 * Math.log(u);
    const off = (x[i] ?? 0) - centre;
    us[i] = u;
    halves[i] = half;
    parts += (c[i] ?? 0) + half;
    weights += u;
    first += u * off;
    second += u * off * off;
  }
  // Last with nobody left out.
  for (let i = 0; i <= areas; i += 1) {
    const isOut = i < areas && (w[i] ?? 0) !== 0;
    const u = isOut ? (us[i] ?? 0) : 0;
    const left = weights - u;
    let value = 0;
    if (isOut ? left > 1e-14 * weights : weights > 0) {
      const off = isOut ? (x[i] ?? 0) - centre : 0;
      const rest = isOut ? parts - (c[i] ?? 0) - (halves[i] ?? 0) : parts;
      const moved = first - u * off;
      value = rest - 0.5 * (Math.log(left) + Math.max(0, second - u * off * off - (moved * moved) / left));
    }
    out[to + i] = (out[to + i] ?? 0) + power * value;
  }
}

/** Logarithm under which a chance relative to the largest is surely under 1e-5. */
const least = -12;

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
  const before = Float64Array.from(prior, (each) => Math.log(each));
  for (let i = first; i < columns; i += 1) {
    let best = Number.NEGATIVE_INFINITY;
    for (let g = 0; g < nodes; g += 1) best = Math.max(best, (before[g] ?? 0) + (logs[g * columns + i] ?? 0));
    let sum = 0;
    for (let g = 0; g < nodes; g += 1) {
      const off = (before[g] ?? 0) + (logs[g * columns + i] ?? 0) - best;
      const own = off < least ? 0 : Math.exp(off);
      const kept = own < 1e-5 ? 0 : own;
      weights[g * columns + i] = kept;
      sum += kept;
    }
    for (let g = 0; g < nodes; g += 1) weights[g * columns + i] = (weights[g * columns + i] ?? 0) / sum;
  }
  return weights;
}
