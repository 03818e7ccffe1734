import type { Sites } from './sites.ts';

/** Sums of one dimension's tables for one pair of spreads; nothing of it outlives a call. */
interface Space {
  size: number;
  w: Float64Array;
  u: Float64Array;
  off: Float64Array;
  lead: Float64Array;
}
const space: Space = {
  size: 0,
  w: /* @__PURE__ */ new Float64Array(0),
  u: /* @__PURE__ */ new Float64Array(0),
  off: /* @__PURE__ */ new Float64Array(0),
  lead: /* @__PURE__ */ new Float64Array(0),
};

/**
 * How likely the tables of one dimension are where areas differ by a variance `a` that lasts and `b` that passes, without
 * each area in turn: ln L times `power` added into `out` from `to` on, and last with nobody left out. Every period has its
 * own level, which is that of the others; an area's own mean is integrated out.
 */
export function addLasting(
  tables: readonly Sites[],
  a: number,
  b: number,
  power: number,
  out: Float64Array,
  to: number,
): void {
  const periods = tables.length;
  const areas = tables[0]?.x.length ?? 0;
  const t = a + b;
  if (space.size < periods * areas) {
    space.size = periods * areas;
    for (const name of ['w', 'u', 'off', 'lead'] as const) space[name] = new Float64Array(space.size);
  }
  const { lead, off, u, w } = space;
  const weights = new Float64Array(periods);
  const firsts = new Float64Array(periods);
  const precisions = new Float64Array(periods);
  const bases = new Float64Array(areas);
  const sums = new Float64Array(areas);
  for (let s = 0; s < periods; s += 1) {
    const table = tables[s];
    if (table === undefined) continue;
    for (let j = 0; j < areas; j += 1) {
      const own = table.w[j] ?? 0;
      const at = s * areas + j;
      w[at] = own / (1 + b * own);
      u[at] = own / (1 + t * own);
      off[at] = (table.x[j] ?? 0) - table.centre;
      weights[s] = (weights[s] ?? 0) + (u[at] ?? 0);
      firsts[s] = (firsts[s] ?? 0) + (u[at] ?? 0) * (off[at] ?? 0);
      precisions[s] = (precisions[s] ?? 0) + (w[at] ?? 0);
      if (own === 0) continue;
      bases[j] = (bases[j] ?? 0) + (table.c[j] ?? 0) + 0.5 * Math.log(w[at] ?? 1);
      sums[j] = (sums[j] ?? 0) + (w[at] ?? 0);
    }
  }
  // Each area's part as a quadratic in the levels of the periods, about the levels of all areas.
  const slope = new Float64Array(periods);
  const bend = new Float64Array(periods * periods);
  const pulls = new Float64Array(areas);
  let [base, sum, seen] = [0, 0, 0];
  for (let j = 0; j < areas; j += 1) {
    const own = sums[j] ?? 0;
    if (own === 0) continue;
    let [first, second] = [0, 0];
    for (let s = 0; s < periods; s += 1) {
      const at = s * areas + j;
      const r = (off[at] ?? 0) - middle(firsts, weights, s);
      lead[at] = (w[at] ?? 0) * r;
      first += lead[at] ?? 0;
      second += (w[at] ?? 0) * r * r;
    }
    const pull = a / (1 + a * own);
    pulls[j] = pull;
    bases[j] = (bases[j] ?? 0) - 0.5 * Math.log1p(a * own) - 0.5 * (second - pull * first * first);
    for (let s = 0; s < periods; s += 1) {
      const at = s * areas + j;
      lead[at] = (lead[at] ?? 0) - pull * first * (w[at] ?? 0);
      slope[s] = (slope[s] ?? 0) + (lead[at] ?? 0);
      bend[s * periods + s] = (bend[s * periods + s] ?? 0) + (w[at] ?? 0);
      const drawn = pull * (w[at] ?? 0);
      for (let r = 0; r < periods; r += 1)
        bend[s * periods + r] = (bend[s * periods + r] ?? 0) - drawn * (w[r * areas + j] ?? 0);
    }
    base += bases[j] ?? 0;
    sum += own;
    seen += 1;
  }
  const moved = new Float64Array(periods);
  for (let i = 0; i <= areas; i += 1) {
    const own = i < areas ? (sums[i] ?? 0) : 0;
    let value = base;
    let others = sum;
    let count = seen;
    if (own > 0) {
      value -= bases[i] ?? 0;
      others -= own;
      count -= 1;
    }
    let drawn = 0;
    for (let s = 0; s < periods; s += 1) {
      const at = s * areas + i;
      const left = own > 0 ? (weights[s] ?? 0) - (u[at] ?? 0) : (weights[s] ?? 0);
      const rest = own > 0 ? (precisions[s] ?? 0) - (w[at] ?? 0) : (precisions[s] ?? 0);
      moved[s] = 0;
      if (!(left > 1e-14 * (weights[s] ?? 0))) continue;
      value -= 0.5 * Math.log(rest);
      if (own === 0) continue;
      const shift = ((firsts[s] ?? 0) - (u[at] ?? 0) * (off[at] ?? 0)) / left - middle(firsts, weights, s);
      moved[s] = shift;
      value += shift * ((slope[s] ?? 0) - (lead[at] ?? 0)) + 0.5 * (w[at] ?? 0) * shift * shift;
      drawn += (w[at] ?? 0) * shift;
    }
    if (own > 0) value -= 0.5 * (pulls[i] ?? 0) * drawn * drawn + 0.5 * quadratic(bend, moved);
    value += 0.5 * Math.log1p((a * others) / Math.max(1, count));
    out[to + i] = (out[to + i] ?? 0) + power * value;
  }
}

const middle = (firsts: Float64Array, weights: Float64Array, s: number) =>
  (weights[s] ?? 0) > 0 ? (firsts[s] ?? 0) / (weights[s] ?? 1) : 0;

function quadratic(matrix: Float64Array, vector: Float64Array): number {
  const size = vector.length;
  let sum = 0;
  for (let s = 0; s < size; s += 1) {
    let row = 0;
    for (let r = 0; r < size; r += 1) row += (matrix[s * size + r] ?? 0) * (vector[r] ?? 0);
    sum += (vector[s] ?? 0) * row;
  }
  return sum;
}
