import type { Sites } from './sites.ts';

/** Sums of one dimension's tables for one pair of spreads; nothing of it outlives a call. */
interface Space {
  size: number;
  /** By period and area. */
  w: Float64Array;
  u: Float64Array;
  off: Float64Array;
  lead: Float64Array;
  /** By area, and by period. */
  bases: Float64Array;
  sums: Float64Array;
  pulls: Float64Array;
  weights: Float64Array;
  firsts: Float64Array;
  precisions: Float64Array;
  slope: Float64Array;
  moved: Float64Array;
  /** By period and period. */
  bend: Float64Array;
}

const spaceOf = (areas: number, periods: number): Space => {
  const cells = () => new Float64Array(periods * areas);
  const each = () => new Float64Array(areas);
  const times = () => new Float64Array(periods);
  return {
    size: periods * areas,
    w: cells(),
    u: cells(),
    off: cells(),
    lead: cells(),
    bases: each(),
    sums: each(),
    pulls: each(),
    weights: times(),
    firsts: times(),
    precisions: times(),
    slope: times(),
    moved: times(),
    bend: new Float64Array(periods * periods),
  };
};

let space: Space = /* @__PURE__ */ spaceOf(0, 0);

/** Space for so many areas and periods; what is added up begins at nothing. */
function cleared(areas: number, periods: number): Space {
  if (space.bases.length !== areas || space.weights.length !== periods) space = spaceOf(areas, periods);
  const { bases, bend, firsts, precisions, slope, sums, weights } = space;
  for (const each of [bases, bend, firsts, precisions, slope, sums, weights]) each.fill(0);
  return space;
}

/**
 * How likely the tables of one dimension are where areas differ by a variance `a` that lasts and `b` that passes, without
 * each area in turn: ln L times `power` added into `out` from `to` on, and last with nobody left out. Every period has its
 * own level, which is that of the others; an area's own mean is integrated out. `alone`: with nobody left out and no more.
 */
export function addLasting(
  tables: readonly Sites[],
  a: number,
  b: number,
  power: number,
  out: Float64Array,
  to: number,
  alone: boolean,
): void {
  const periods = tables.length;
  const areas = tables[0]?.x.length ?? 0;
  const t = a + b;
  const { bases, bend, firsts, lead, moved, off, precisions, pulls, slope, sums, u, w, weights } = cleared(
    areas,
    periods,
  );
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
  let base = 0;
  let sum = 0;
  let seen = 0;
  for (let j = 0; j < areas; j += 1) {
    const own = sums[j] ?? 0;
    if (own === 0) continue;
    let first = 0;
    let second = 0;
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
  for (let i = alone ? areas : 0; i <= areas; i += 1) {
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
