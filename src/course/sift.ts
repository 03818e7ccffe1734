import { type Candidates, code } from './candidates.ts';
import { collinear, type Products, restOf, sharedBy } from './products.ts';

/** Candidates that may gain enough, and what they gain. */
export interface Hits {
  readonly candidate: Int32Array;
  readonly gain: Float64Array;
}

/** One family with what it is tested by. */
interface Pool {
  readonly hits: Hits;
  readonly family: number;
  readonly candidates: Candidates;
  readonly products: Products;
  readonly need: number;
}

/**
 * Sets the candidates of a family that may gain what is needed, and says how many there are: the numerator of each is
 * tested before any division.
 */
export function sift(
  hits: Hits,
  family: number,
  candidates: Candidates,
  products: Products,
  need: number,
): number {
  const { line, own, ownLine, rows, v, vLine } = products;
  const k = candidates.k[candidates.from[family] ?? 0] ?? 0;
  const slopes = rows + 1;
  const pool = { hits, family, candidates, products, need };
  switch (family) {
    case code.constant:
      return alone(pool, 0);
    case code.line:
      return alone(pool, line);
    case code.step:
      return singles(pool, v, own, k, 0);
    case code.join:
      return singles(pool, vLine, ownLine, slopes + k, line);
    case code['step-on-a-line']:
      return singles(pool, vLine, ownLine, k, line);
    case code.ramp:
      return differences(pool, slopes);
    case code['two-steps']:
      return doubles(pool, v, own, 0, 0);
    case code['two-joins']:
      return doubles(pool, vLine, ownLine, slopes, 1);
    case code.break:
      return breaks(pool);
    default:
      return differences(pool, 0);
  }
}

/** The one candidate of its family. */
function alone({ candidates, family, hits, need }: Pool, gain: number): number {
  hits.candidate[0] = candidates.from[family] ?? 0;
  hits.gain[0] = gain;
  return gain >= need ? 1 : 0;
}

const leastOf = ({ triangle }: Products): number => collinear * (triangle[0] ?? 0) ** 2;

/** Candidates of one part each, those of one row after the other. */
function singles(
  { candidates, family, hits, need, products }: Pool,
  v: Float64Array,
  own: Float64Array,
  from: number,
  already: number,
): number {
  const { candidate, gain } = hits;
  let found = 0;
  const end = candidates.from[family + 1] ?? 0;
  const least = leastOf(products);
  for (let index = candidates.from[family] ?? 0, part = from; index < end; index += 1, part += 1) {
    const n = v[part] ?? 0;
    const d = own[part] ?? 0;
    if (!(n * n >= (need - already) * d) || d <= least) continue;
    candidate[found] = index;
    gain[found] = already + (n * n) / d;
    found += 1;
  }
  return found;
}

/** Candidates of one part less a later one. */
function differences({ candidates, family, hits, need, products }: Pool, kind: number): number {
  const { candidate, gain } = hits;
  const { bases, later, mixed, own, time, v, z } = products;
  const { j, k, runFrom, runs } = candidates;
  const least = leastOf(products);
  let found = 0;
  const end = runFrom[family + 1] ?? 0;
  for (let run = runFrom[family] ?? 0; run < end; run += 1) {
    const first = runs[run] ?? 0;
    const many = (runs[run + 1] ?? 0) - first;
    const part = kind + (j[first] ?? 0);
    const from = kind + (k[first] ?? 0);
    const n = v[part] ?? 0;
    const d = own[part] ?? 0;
    const month = time[part] ?? 0;
    const constant = z[part] ?? 0;
    const rest = restOf(products, part, from, many, bases);
    for (let i = 0; i < many; i += 1) {
      const at = from + i;
      const left = n - (v[at] ?? 0);
      const c = (later[at] ?? 0) - month * (mixed[at] ?? 0) - constant * (z[at] ?? 0) - (rest[i] ?? 0);
      const size = d - 2 * c + (own[at] ?? 0);
      if (!(left * left >= need * size) || size <= least) continue;
      candidate[found] = first + i;
      gain[found] = (left * left) / size;
      found += 1;
    }
  }
  return found;
}

/** Candidates of two parts of a kind, beside the line over all rows or not. */
function doubles(
  { candidates, family, hits, need, products }: Pool,
  v: Float64Array,
  own: Float64Array,
  kind: number,
  lines: 0 | 1,
): number {
  const { candidate, gain } = hits;
  const { bases, later, mixed, time, z } = products;
  const { j, k, runFrom, runs } = candidates;
  const already = lines === 1 ? products.line : 0;
  const more = need - already;
  let found = 0;
  const end = runFrom[family + 1] ?? 0;
  for (let run = runFrom[family] ?? 0; run < end; run += 1) {
    const first = runs[run] ?? 0;
    const many = (runs[run + 1] ?? 0) - first;
    const part = kind + (j[first] ?? 0);
    const from = kind + (k[first] ?? 0);
    const na = v[part] ?? 0;
    const a = own[part] ?? 0;
    const month = time[part] ?? 0;
    const constant = z[part] ?? 0;
    const rest = restOf(products, part, from, many, bases + lines);
    for (let i = 0; i < many; i += 1) {
      const at = from + i;
      const nb = v[at] ?? 0;
      const b = own[at] ?? 0;
      const c = (later[at] ?? 0) - month * (mixed[at] ?? 0) - constant * (z[at] ?? 0) - (rest[i] ?? 0);
      const det = a * b - c * c;
      const numerator = na * na * b + nb * (nb * a - 2 * na * c);
      if (!(numerator >= more * det) || det <= collinear * a * b) continue;
      candidate[found] = first + i;
      gain[found] = already + numerator / det;
      found += 1;
    }
  }
  return found;
}

/** A step and another slope from the same row on. */
function breaks({ candidates, family, hits, need, products }: Pool): number {
  let found = 0;
  const { bases, line, ownLine, rows, vLine } = products;
  const end = candidates.from[family + 1] ?? 0;
  for (let index = candidates.from[family] ?? 0; index < end; index += 1) {
    const step = candidates.k[index] ?? 0;
    const slope = rows + 1 + step;
    const na = vLine[step] ?? 0;
    const nb = vLine[slope] ?? 0;
    const a = ownLine[step] ?? 0;
    const b = ownLine[slope] ?? 0;
    const c = sharedBy(products, step, slope, bases + 1);
    const det = a * b - c * c;
    const numerator = na * na * b + nb * (nb * a - 2 * na * c);
    if (!(numerator >= (need - line) * det) || det <= collinear * a * b) continue;
    hits.candidate[found] = index;
    hits.gain[found] = line + numerator / det;
    found += 1;
  }
  return found;
}
