import type { Axis } from './prior.ts';
import type { Sites } from './sites.ts';
import { placeOf, type Tables } from './tables.ts';

const values = 9;
/** How far below its best a likelihood may be and still be looked at, as a logarithm. */
const within = 8;

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
  const logs = Float64Array.from(axis.tau, (tau, g) => {
    let sum = 0;
    for (let dimension = 0; dimension < tables.dimensions; dimension += 1)
      sum += withinAreas(tables, dimension, sites, g, tau * tau);
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
  const table = Array.from({ length: periods }, (_, s) => sites[placeOf(tables, dimension, s) / areas]?.[g]);
  const middle = table.map((each) => {
    let [weights, first] = [0, 0];
    for (let j = 0; each !== undefined && j < areas; j += 1) {
      const w = each.w[j] ?? 0;
      const u = w / (1 + b * w);
      weights += u;
      first += u * ((each.x[j] ?? 0) - each.centre);
    }
    return { weights, mean: weights > 0 ? first / weights : 0 };
  });
  let sum = 0;
  let [precisions, seen] = [0, 0];
  for (let j = 0; j < areas; j += 1) {
    let [parts, weights, first, second] = [0, 0, 0, 0];
    table.forEach((each, s) => {
      const own = each?.w[j] ?? 0;
      if (each === undefined || own === 0) return;
      const w = own / (1 + b * own);
      const r = (each.x[j] ?? 0) - each.centre - (middle[s]?.mean ?? 0);
      parts += (each.c[j] ?? 0) + 0.5 * Math.log(w);
      weights += w;
      first += w * r;
      second += w * r * r;
    });
    if (weights === 0) continue;
    sum += parts - 0.5 * Math.log(weights) - 0.5 * Math.max(0, second - (first * first) / weights);
    precisions += weights;
    seen += 1;
  }
  for (const { weights } of middle) if (weights > 0) sum -= 0.5 * Math.log(weights);
  return seen === 0 ? 0 : sum + 0.5 * Math.log(precisions / seen);
}
