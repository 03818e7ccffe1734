import type { Axis } from './prior.ts';
import type { Sites } from './sites.ts';
import { placeOf, type Tables } from './tables.ts';

const values = 9;
/** How far below its best a likelihood may be and still be looked at, as a logarithm. */
const within = 8;

/**
 * Spread at which figures are taken as normals at least: an area's own level is free here, and a normal laid where a small
 * spread would have it says nothing of a figure far from the others.
 */
const far = 1;

/**
 * Values of the spread that passes from one period to the next: nine, equally spaced on the axis, where what areas do
 * about their own means leaves it possible.
 */
export function passingSpreads(
  tables: Tables,
  axis: Axis,
  sites: readonly (readonly Sites[])[],
  omega: number,
): Float64Array {
  const least = axis.plain ? 0 : axis.tau.findIndex((tau) => tau >= far);
  const logs = Float64Array.from(axis.tau, (tau, g) => {
    let sum = 0;
    for (let dimension = 0; dimension < tables.dimensions; dimension += 1)
      sum += withinAreas(tables, dimension, sites, Math.max(g, least), tau * tau);
    return omega * sum;
  });
  const best = logs.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);
  let first = logs.findIndex((each) => each >= best - within);
  let last = logs.findLastIndex((each) => each >= best - within);
  if (first < 0) [first, last] = [0, axis.count - 1];
  // Where the likelihood crosses the bound between two nodes.
  const crossing = (inner: number, outer: number) => {
    const [a, b] = [logs[inner] ?? 0, logs[outer] ?? Number.NaN];
    return Number.isFinite(b) ? inner + ((outer - inner) * (a - best + within)) / (a - b) : inner;
  };
  const low = (crossing(first, first - 1) + 0.5) * axis.step;
  const high = (crossing(last, last + 1) + 0.5) * axis.step;
  const wide = Math.max(axis.step, (high - low) / 7);
  const from = Math.max(0, low - wide);
  return Float64Array.from(
    { length: values },
    (_, at) => axis.scale * Math.sinh(from + ((high + wide - from) * at) / (values - 1)),
  );
}

/** ln likelihood of a passing variance b where each area's own level is free. */
function withinAreas(
  tables: Tables,
  dimension: number,
  sites: readonly (readonly Sites[])[],
  g: number,
  b: number,
): number {
  const { areas, periods } = tables;
  const first = placeOf(tables, dimension, 0) / areas;
  const weightsOf = new Float64Array(periods);
  const middle = new Float64Array(periods);
  for (let s = 0; s < periods; s += 1) {
    const each = sites[first + s]?.[g];
    let weights = 0;
    let moved = 0;
    for (let j = 0; each !== undefined && j < areas; j += 1) {
      const w = each.w[j] ?? 0;
      const u = w / (1 + b * w);
      weights += u;
      moved += u * ((each.x[j] ?? 0) - each.centre);
    }
    weightsOf[s] = weights;
    middle[s] = weights > 0 ? moved / weights : 0;
  }
  let sum = 0;
  let precisions = 0;
  let seen = 0;
  for (let j = 0; j < areas; j += 1) {
    let parts = 0;
    let weights = 0;
    let moved = 0;
    let second = 0;
    for (let s = 0; s < periods; s += 1) {
      const each = sites[first + s]?.[g];
      const own = each?.w[j] ?? 0;
      if (each === undefined || own === 0) continue;
      const w = own / (1 + b * own);
      const r = (each.x[j] ?? 0) - each.centre - (middle[s] ?? 0);
      parts += (each.c[j] ?? 0) + 0.5 * Math.log(w);
      weights += w;
      moved += w * r;
      second += w * r * r;
    }
    if (weights === 0) continue;
    sum += parts - 0.5 * Math.log(weights) - 0.5 * Math.max(0, second - (moved * moved) / weights);
    precisions += weights;
    seen += 1;
  }
  for (let s = 0; s < periods; s += 1) {
    const weights = weightsOf[s] ?? 0;
    if (weights > 0) sum -= 0.5 * Math.log(weights);
  }
  return seen === 0 ? 0 : sum + 0.5 * Math.log(precisions / seen);
}
