import { type Candidates, changedColumns } from './candidates.ts';
import type { Pairs } from './evidence.ts';
import { expectedPhi, type NoisePrior } from './noise-prior.ts';
import { type Products, partsOf } from './products.ts';
import { mostBase } from './rows.ts';
import { fillShared, type SharedChange, sharesSize } from './shared-change.ts';
import { solve } from './solve.ts';
import { mostColumns } from './whitened.ts';

/** So many means: column `i` of mean `m` stands at `3 * m + i`. */
export interface Means {
  readonly count: number;
  readonly candidate: Int32Array;
  readonly rho: Float64Array;
  /** They add up to 1. */
  readonly weight: Float64Array;
  /** E(phi): the covariance of the coefficients is this times the inverse Gram matrix. */
  readonly phi: Float64Array;
  /** E(phi) at Q itself, without the allowance for the columns changed. */
  readonly barePhi: Float64Array;
  readonly columns: Uint8Array;
  readonly isSlope: Uint8Array;
  readonly at: Int32Array;
  readonly less: Int32Array;
  readonly beta: Float64Array;
  /** The inverse Gram matrix, 3 x 3 for each mean. */
  readonly inverse: Float64Array;
  /** Coefficients of the base, `mostBase` for each mean: its constant and its season. */
  readonly base: Float64Array;
  /** What each column has of the base: `mostBase` for each column; and the base's triangle for each mean's rho. */
  readonly shared: Float64Array;
  readonly triangles: readonly Float64Array[];
  readonly rhoIndex: Uint8Array;
}

/** Where means come from. */
export interface Gathered {
  readonly pairs: Pairs;
  readonly products: readonly Products[];
  readonly candidates: Candidates;
  readonly noise: NoisePrior;
  readonly nu: number;
  readonly priced: number;
  /** Changes of sister series, by candidate; `null` where there are none. */
  readonly changes: ReadonlyMap<number, SharedChange> | null;
}

/** The pairs within `cut` of the best by this weight, each solved; and ln of their weights, added up. */
export function meansOf(
  { candidates, changes, noise, nu, pairs, priced, products }: Gathered,
  logWeight: Float64Array,
  cut: number,
  whole: boolean,
): { readonly means: Means; readonly logSum: number } {
  let best = Number.NEGATIVE_INFINITY;
  for (let pair = 0; pair < pairs.count; pair += 1) best = Math.max(best, logWeight[pair] ?? best);
  let count = 0;
  const shared = whole ? changes : null;
  for (let pair = 0; pair < pairs.count; pair += 1)
    if ((logWeight[pair] ?? 0) - best >= -cut) count += shared?.has(pairs.candidate[pair] ?? 0) ? 2 : 1;
  const means = emptyMeans(count, products, whole);
  let sum = 0;
  let mean = 0;
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const below = (logWeight[pair] ?? 0) - best;
    const own = products[pairs.rho[pair] ?? 0];
    if (!(below >= -cut) || own === undefined) continue;
    const candidate = pairs.candidate[pair] ?? 0;
    const q = pairs.q[pair] ?? 0;
    const changed = (changedColumns[candidates.family[candidate] ?? 0] ?? 0) + priced;
    means.candidate[mean] = candidate;
    means.rhoIndex[mean] = pairs.rho[pair] ?? 0;
    means.rho[mean] = own.rho;
    means.weight[mean] = Math.exp(below);
    means.phi[mean] = expectedPhi(noise, (q * nu) / Math.max(1, nu - changed));
    means.barePhi[mean] = expectedPhi(noise, q);
    setColumns(means, mean, candidates);
    solve(means, mean, candidates, own);
    if (whole) fillBase(means, mean, candidates, own);
    const change = shared?.get(candidate);
    if (change !== undefined) {
      const before = means.weight[mean] ?? 0;
      copyMean(means, mean, mean + 1);
      const gain = fillShared(means, [mean, mean + 1], change, { noise, q, rows: candidates.rows });
      const part = sharesSize * change.part;
      means.weight[mean] = before * (1 - part);
      sum += means.weight[mean] ?? 0;
      mean += 1;
      means.weight[mean] = before * part * Math.exp(gain);
      fillBase(means, mean, candidates, own);
    }
    sum += means.weight[mean] ?? 0;
    mean += 1;
  }
  for (mean = 0; mean < count; mean += 1) means.weight[mean] = (means.weight[mean] ?? 0) / sum;
  return { means, logSum: best + Math.log(sum) };
}

/** One mean as another is, but for what it has of the base. */
function copyMean(means: Means, from: number, to: number): void {
  means.candidate[to] = means.candidate[from] ?? 0;
  means.rhoIndex[to] = means.rhoIndex[from] ?? 0;
  means.rho[to] = means.rho[from] ?? 0;
  means.phi[to] = means.phi[from] ?? 0;
  means.barePhi[to] = means.barePhi[from] ?? 0;
  means.columns[to] = means.columns[from] ?? 0;
  means.beta.copyWithin(3 * to, 3 * from, 3 * from + 3);
  means.at.copyWithin(3 * to, 3 * from, 3 * from + 3);
  means.less.copyWithin(3 * to, 3 * from, 3 * from + 3);
  means.isSlope.copyWithin(3 * to, 3 * from, 3 * from + 3);
  means.inverse.copyWithin(9 * to, 9 * from, 9 * from + 9);
}

function setColumns(means: Means, mean: number, { columns, minus, plus, rows }: Candidates): void {
  const candidate = means.candidate[mean] ?? 0;
  const many = columns[candidate] ?? 0;
  means.columns[mean] = many;
  for (let column = 0; column < many; column += 1) {
    const at = 3 * mean + column;
    const more = plus[3 * candidate + column] ?? 0;
    const less = minus[3 * candidate + column] ?? 0;
    const kind = more > rows ? rows + 1 : 0;
    means.isSlope[at] = kind > 0 ? 1 : 0;
    means.at[at] = more - kind;
    means.less[at] = less - kind === rows ? -1 : less - kind;
  }
}

/** What each column shares with the base, and the coefficients of the base that are left. */
function fillBase(means: Means, mean: number, { minus, plus }: Candidates, products: Products): void {
  const { bases, rows, triangle, z, zy } = products;
  const parts = partsOf(rows);
  const from = mean * mostBase;
  const candidate = 3 * (means.candidate[mean] ?? 0);
  const many = means.columns[mean] ?? 0;
  for (let i = 0; i < bases; i += 1) {
    let left = zy[i] ?? 0;
    for (let column = 0; column < many; column += 1) {
      const more = i * parts + (plus[candidate + column] ?? 0);
      const less = i * parts + (minus[candidate + column] ?? 0);
      const own = (z[more] ?? 0) - (z[less] ?? 0);
      means.shared[(3 * mean + column) * mostBase + i] = own;
      left -= (means.beta[3 * mean + column] ?? 0) * own;
    }
    means.base[from + i] = left;
  }
  for (let i = bases - 1; i >= 0; i -= 1) {
    const own = triangle[i * (mostColumns + 1)] ?? 0;
    let left = means.base[from + i] ?? 0;
    for (let later = i + 1; later < bases; later += 1)
      left -= (triangle[i * mostColumns + later] ?? 0) * (means.base[from + later] ?? 0);
    means.base[from + i] = own === 0 ? 0 : left / own;
  }
}

/** Space for so many means, in one buffer; what only `whole` ones have is empty in others. */
function emptyMeans(count: number, products: readonly Products[], whole: boolean): Means {
  const ofBase = whole ? mostBase : 0;
  const buffer = new ArrayBuffer(count * (8 * (16 + 4 * ofBase) + 4 * 7 + 5));
  let at = 0;
  const numbers = (times: number) => {
    const own = new Float64Array(buffer, at, times * count);
    at += own.byteLength;
    return own;
  };
  const places = (times: number) => {
    const own = new Int32Array(buffer, at, times * count);
    at += own.byteLength;
    return own;
  };
  const small = (times: number) => {
    const own = new Uint8Array(buffer, at, times * count);
    at += own.byteLength;
    return own;
  };
  // From the widest to the narrowest, so that each begins where its kind may.
  return {
    count,
    rho: numbers(1),
    weight: numbers(1),
    phi: numbers(1),
    barePhi: numbers(1),
    beta: numbers(3),
    inverse: numbers(9),
    base: numbers(ofBase),
    shared: numbers(3 * ofBase),
    candidate: places(1),
    at: places(3),
    less: places(3).fill(-1),
    columns: small(1),
    isSlope: small(3),
    rhoIndex: small(1),
    triangles: whole ? products.map(triangleOf) : [],
  };
}

/** The triangle of the base alone. */
function triangleOf({ triangle }: Products): Float64Array {
  const own = new Float64Array(mostBase * mostBase);
  for (let row = 0; row < mostBase; row += 1)
    for (let column = 0; column < mostBase; column += 1)
      own[row * mostBase + column] = triangle[row * mostColumns + column] ?? 0;
  return own;
}
