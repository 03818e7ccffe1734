import type { Means } from './means.ts';
import { logLikelihood, type NoisePrior } from './noise-prior.ts';

/** The change of one candidate as sister series together show it. */
export interface SisterChange {
  readonly columns: number;
  /** Weight of the candidate by their figures. */
  readonly weight: number;
  readonly beta: Float64Array;
  /** Variance of another area's coefficients about these: their doubt, and how far areas differ. 3 x 3. */
  readonly variance: Float64Array;
}

/** The same for an area that may share it. */
export interface SharedChange extends SisterChange {
  /** Of the area's own prior of this candidate, the part that comes from the sisters. */
  readonly part: number;
}

/** Of what is borrowed, the share in which the size is too; in the rest only the month is. */
export const sharesSize = 0.666_666_666_666_666_6;

/** Weight from which the change of a candidate is looked at: lighter ones are likely by their month alone. */
const leastWeight = 0.004;

/** Weights added up by candidate. */
export function weightsBy({ candidate, count, weight }: Means): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (let mean = 0; mean < count; mean += 1) {
    const own = candidate[mean] ?? 0;
    sums.set(own, (sums.get(own) ?? 0) + (weight[mean] ?? 0));
  }
  return sums;
}

/** The changes by candidate, averaged over autocorrelations; areas differ by `unlike` of each. */
export function sharedChanges(
  means: Means,
  weights: ReadonlyMap<number, number>,
  unlike: number,
): ReadonlyMap<number, SisterChange> {
  const sums = new Map<number, SisterChange>();
  for (let mean = 0; mean < means.count; mean += 1) {
    const columns = means.columns[mean] ?? 0;
    const candidate = means.candidate[mean] ?? 0;
    const all = weights.get(candidate) ?? 0;
    if (columns === 0 || all < leastWeight) continue;
    const weight = means.weight[mean] ?? 0;
    const phi = means.phi[mean] ?? 0;
    let sum = sums.get(candidate);
    if (sum === undefined) {
      sum = { columns, weight: all, beta: new Float64Array(3), variance: new Float64Array(9) };
      sums.set(candidate, sum);
    }
    for (let a = 0; a < columns; a += 1) {
      const beta = means.beta[3 * mean + a] ?? 0;
      sum.beta[a] = (sum.beta[a] ?? 0) + weight * beta;
      for (let b = 0; b < columns; b += 1) {
        const at = 3 * a + b;
        const square = phi * (means.inverse[9 * mean + at] ?? 0) + beta * (means.beta[3 * mean + b] ?? 0);
        sum.variance[at] = (sum.variance[at] ?? 0) + weight * square;
      }
    }
  }
  for (const { beta, columns, variance, weight } of sums.values()) {
    for (let a = 0; a < columns; a += 1) beta[a] = (beta[a] ?? 0) / weight;
    for (let a = 0; a < columns; a += 1)
      for (let b = 0; b < columns; b += 1) {
        const at = 3 * a + b;
        const outer = (beta[a] ?? 0) * (beta[b] ?? 0);
        variance[at] = (variance[at] ?? 0) / weight + (unlike * unlike - 1) * outer;
      }
  }
  return sums;
}

/** Space for matrices of up to 3 x 3: nothing of it outlives a call. */
const space = {
  /** Inverse of the area's own inverse Gram matrix and the variance of the change, added up. */
  both: /* @__PURE__ */ new Float64Array(9),
  own: /* @__PURE__ */ new Float64Array(9),
  gap: /* @__PURE__ */ new Float64Array(3),
  moved: /* @__PURE__ */ new Float64Array(3),
};

/**
 * Makes mean `to`, a copy of `from`, the one in which the area has about the change of its sisters: least squares with
 * that as what is known beforehand. Gives ln of how much likelier the figures are so than with any size, for which each
 * column pays 1/2 ln(1 + rows).
 */
export function fillShared(
  means: Means,
  [from, to]: readonly [number, number],
  { beta, columns, variance }: SharedChange,
  { noise, q, rows }: { readonly noise: NoisePrior; readonly q: number; readonly rows: number },
): number {
  const { both, gap, moved, own } = space;
  const phi = means.phi[from] ?? 1;
  for (let a = 0; a < columns; a += 1) {
    gap[a] = (beta[a] ?? 0) - (means.beta[3 * from + a] ?? 0);
    for (let b = 0; b < columns; b += 1) {
      const known = means.inverse[9 * from + 3 * a + b] ?? 0;
      own[3 * a + b] = known;
      both[3 * a + b] = known + (variance[3 * a + b] ?? 0) / phi;
    }
  }
  const doubt = invert(both, columns);
  let further = 0;
  for (let a = 0; a < columns; a += 1) {
    let sum = 0;
    for (let b = 0; b < columns; b += 1) sum += (both[3 * a + b] ?? 0) * (gap[b] ?? 0);
    moved[a] = sum;
    further += sum * (gap[a] ?? 0);
  }
  for (let a = 0; a < columns; a += 1) {
    let value = means.beta[3 * from + a] ?? 0;
    for (let b = 0; b < columns; b += 1) {
      value += (own[3 * a + b] ?? 0) * (moved[b] ?? 0);
      let known = 0;
      for (let c = 0; c < columns; c += 1)
        for (let d = 0; d < columns; d += 1)
          known += (own[3 * a + c] ?? 0) * (both[3 * c + d] ?? 0) * (own[3 * d + b] ?? 0);
      means.inverse[9 * to + 3 * a + b] = (own[3 * a + b] ?? 0) - known;
    }
    means.beta[3 * to + a] = value;
  }
  const ownDoubt = invert(own, columns);
  const gain = logLikelihood(noise, q + further) - logLikelihood(noise, q);
  return gain + 0.5 * (ownDoubt - doubt + columns * Math.log(1 + rows));
}

/** Inverts a positive definite matrix in its place; ln of its determinant, Infinity where it has none. */
function invert(matrix: Float64Array, size: number): number {
  let logDeterminant = 0;
  for (let i = 0; i < size; i += 1) {
    const pivot = matrix[3 * i + i] ?? 0;
    if (!(pivot > 0)) return Number.POSITIVE_INFINITY;
    logDeterminant += Math.log(pivot);
    matrix[3 * i + i] = 1;
    for (let j = 0; j < size; j += 1) matrix[3 * i + j] = (matrix[3 * i + j] ?? 0) / pivot;
    for (let row = 0; row < size; row += 1) {
      if (row === i) continue;
      const factor = matrix[3 * row + i] ?? 0;
      matrix[3 * row + i] = 0;
      for (let j = 0; j < size; j += 1)
        matrix[3 * row + j] = (matrix[3 * row + j] ?? 0) - factor * (matrix[3 * i + j] ?? 0);
    }
  }
  return logDeterminant;
}
