import { addLasting } from './lasting.ts';
import { weighNodes } from './leave-one-out.ts';
import { passingSpreads } from './passing.ts';
import { type Axis, placeOn, priorOfPair } from './prior.ts';
import { blend, type Sites, sitesFor, tells } from './sites.ts';
import { placeOf, type Tables } from './tables.ts';

/** Pairs of spreads that last (`a`) and pass (`b`), as variances, with their chances without each area. */
export interface Pairs {
  readonly count: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly weight: Float64Array;
}

/** Logarithm of a chance, relative to the largest, under which a pair no longer counts. */
const negligible = -14;

/** The chances of the pairs where there are earlier periods; `alone`: of the last column alone, with nobody left out. */
export function pairsOf(
  tables: Tables,
  axis: Axis,
  sites: readonly (readonly Sites[])[],
  omega: number,
  alone: boolean,
): Pairs {
  const { areas, dimensions, periods } = tables;
  const columns = areas + 1;
  const passing = passingSpreads(tables, axis, sites, omega);
  const count = axis.count * passing.length;
  const a = Float64Array.from(
    { length: count },
    (_, at) => (axis.tau[Math.floor(at / passing.length)] ?? 0) ** 2,
  );
  const b = Float64Array.from({ length: count }, (_, at) => (passing[at % passing.length] ?? 0) ** 2);
  // A first step at no spread at all is half a step: there is none below it.
  const prior = Float64Array.from(
    a,
    (lasting, at) =>
      priorOfPair(axis, Math.sqrt(lasting), Math.sqrt(b[at] ?? 0)) * ((b[at] ?? 0) === 0 ? 0.5 : 1),
  );
  const logs = new Float64Array(count * columns).fill(Number.NEGATIVE_INFINITY);
  const best = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  const told = Array.from({ length: dimensions }, (_, dimension) => {
    const from = placeOf(tables, dimension, 0) / areas;
    const own = sites.slice(from, from + periods).filter((__, s) => tells(tables, (from + s) * areas));
    return { own, between: own.map(() => sitesFor(areas)) };
  }).filter(({ own }) => own.length > 0);
  const all = columns - 1;
  const first = alone ? all : 0;
  /** Fits all dimensions at one pair; whether it matters for anybody. */
  const matters = (at: number): boolean => {
    const before = Math.log(prior[at] ?? 0);
    logs.fill(0, at * columns, (at + 1) * columns);
    const place = placeOn(axis, Math.sqrt((a[at] ?? 0) + (b[at] ?? 0)));
    for (const { between, own } of told) {
      own.forEach((along, s) => {
        blend(along, place, between[s]);
      });
      addLasting(between, a[at] ?? 0, b[at] ?? 0, omega, logs, at * columns, alone);
    }
    let some = false;
    for (let i = first; i < columns; i += 1) {
      const own = before + (logs[at * columns + i] ?? 0);
      best[i] = Math.max(best[i] ?? own, own);
      some ||= own > (best[i] ?? own) + negligible;
    }
    return some;
  };
  // For each spread that passes, the one that lasts is walked up and down from where it was likeliest.
  let middle = axis.count >> 1;
  for (let passes = 0; passes < passing.length; passes += 1) {
    const pair = (g: number) => g * passing.length + passes;
    if ((prior[pair(middle)] ?? 0) === 0) continue;
    matters(pair(middle));
    for (let g = middle + 1; g < axis.count && matters(pair(g)); ) g += 1;
    for (let g = middle - 1; g >= 0 && matters(pair(g)); ) g -= 1;
    const value = (g: number) => Math.log(prior[pair(g)] ?? 0) + (logs[pair(g) * columns + all] ?? 0);
    for (let g = 0; g < axis.count; g += 1) if (value(g) > value(middle)) middle = g;
  }
  return { count, a, b, weight: weighNodes(logs, prior, columns, first) };
}

/** The chances of pairs on the axis of their sum: what a tail needs. */
export function folded(axis: Axis, { a, b, count, weight }: Pairs, columns: number): Float64Array {
  const out = new Float64Array(axis.count * columns);
  for (let at = 0; at < count; at += 1) {
    const place = placeOn(axis, Math.sqrt((a[at] ?? 0) + (b[at] ?? 0)));
    const low = Math.min(axis.count - 2, Math.floor(place));
    const share = place - low;
    for (let i = 0; i < columns; i += 1) {
      const own = weight[at * columns + i] ?? 0;
      if (own === 0) continue;
      const to = low * columns + i;
      out[to] = (out[to] ?? 0) + own * (1 - share);
      out[to + columns] = (out[to + columns] ?? 0) + own * share;
    }
  }
  return out;
}
