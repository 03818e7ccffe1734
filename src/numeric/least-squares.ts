import { requireColumn } from '../result/require-finite.ts';
import { requireList } from '../result/require-form.ts';
import { held, refuse } from '../result/rule.ts';

export interface LeastSquares {
  /** One for each column, in its order; 0 for a dropped column. */
  readonly coefficients: readonly number[];
  /** Weighted sum of squared residuals. */
  readonly residualSumOfSquares: number;
  /** Inverse of X'WX, by column; times the residual variance it is the covariance. 0 for a dropped column. */
  readonly unscaledCovariance: readonly (readonly number[])[];
  /** How many columns are independent; residual degrees of freedom are the rows of weight above 0 less this. */
  readonly rank: number;
  /** Columns that are (nearly) combinations of earlier ones, by index. */
  readonly dropped: readonly number[];
  /** y less what is fitted, unweighted. */
  readonly residuals: readonly number[];
}

/** A column is dropped when earlier ones leave less than this share of its length. */
const DEPENDENT = 1e-9;
/** Under this length the squares of a column lose their digits. */
const LEAST = 1e-140;

/**
 * Weighted least squares for a few columns: what straight combination of the columns is nearest to y.
 *
 * Minimises the sum of weight x (y - X b)^2 by a QR decomposition (Gram-Schmidt, each column made orthogonal twice).
 * `columns` are the columns of X, an intercept being a column of ones; `weights` (at least 0) default to 1. A column
 * that depends on earlier ones, or whose squares no number holds, is dropped, not an error. Rows with missing values are the caller's to leave out.
 *
 * Throws `invalid-observation` for a number that is not finite, `invalid-option` for lengths that differ, a weight below 0, and
 * sums that no number holds. Source: Bjoerck 1996.
 *
 * @example
 * leastSquares([[1, 1, 1], [1, 2, 3]], [1, 2, 2]).coefficients // => [0.6666667, 0.5]
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): LeastSquares {
  requireList('leastSquares: columns', columns, 'a list of columns');
  columns.forEach((column, index) => {
    requireColumn(`leastSquares: columns[${index}]`, column);
  });
  requireColumn('leastSquares: y', y);
  requireColumn('leastSquares: weights', weights ?? []);
  const n = y.length;
  columns.forEach(({ length }, index) => {
    if (length !== n) refuse(`leastSquares: columns[${index}]`, `must be as long as y (${n})`, length);
  });
  if (weights !== undefined && weights.length !== n)
    refuse('leastSquares: weights', `must be as long as y (${n})`, weights.length);
  const work = roomFor((columns.length + 1) * n);
  const rootWeights = weights && rootsOf(weights, n);
  const kept: number[] = [];
  /** Upper triangle: triangle[j][i] is the share of basis vector i in kept column j. */
  const triangle: number[][] = [];
  for (let index = 0; index < columns.length; index++) {
    // Basis vectors stand one behind the other; a column that is dropped leaves its place to the next.
    const vector = kept.length * n;
    scale(columns[index] ?? [], rootWeights, work, vector, n);
    const length = Math.sqrt(dot(work, vector, vector, n));
    const shares = removeAll(work, vector, kept.length, n);
    const left = Math.sqrt(dot(work, vector, vector, n));
    if (!(left > DEPENDENT * length && left > LEAST)) continue;
    for (let row = vector; row < vector + n; row++) work[row] = (work[row] as number) / left;
    triangle.push([...shares, left]);
    kept.push(index);
  }
  const residual = kept.length * n;
  scale(y, rootWeights, work, residual, n);
  const projections = removeAll(work, residual, kept.length, n);
  const inverse = invertTriangle(triangle);
  const coefficients = columns.map(() => 0);
  const unscaledCovariance = columns.map(() => columns.map(() => 0));
  kept.forEach((column, i) => {
    coefficients[column] = inverse.reduce(
      (total, step, j) => total + (step[i] ?? 0) * (projections[j] ?? 0),
      0,
    );
    kept.forEach((other, k) => {
      const row = unscaledCovariance[column];
      if (row) row[other] = inverse.reduce((total, step) => total + (step[i] ?? 0) * (step[k] ?? 0), 0);
    });
  });
  // From the decomposition, which keeps its digits when columns nearly depend; a row of no weight was not in it.
  const residuals: number[] = [];
  for (let row = 0; row < n; row++) {
    const rootWeight = rootWeights === undefined ? 1 : (rootWeights[row] as number);
    residuals.push(
      rootWeight > 0
        ? (work[residual + row] as number) / rootWeight
        : (y[row] as number) - fitted(columns, coefficients, row),
    );
  }
  for (const value of [...coefficients, ...unscaledCovariance.flat()]) held('leastSquares', value);
  return {
    coefficients,
    residualSumOfSquares: held('leastSquares: y', dot(work, residual, residual, n)),
    unscaledCovariance,
    rank: kept.length,
    dropped: columns.map((_, index) => index).filter((index) => !kept.includes(index)),
    residuals,
  };
}

function fitted(columns: readonly ArrayLike<number>[], coefficients: readonly number[], row: number): number {
  return columns.reduce((total, column, index) => total + (column[row] ?? 0) * (coefficients[index] ?? 0), 0);
}

// Kept from one fit to the next, unless it is large: to make it anew took as long as a fit of a few columns.
const MOST_KEPT = 65_536;
let room = /* @__PURE__ */ new Float64Array(0);

function roomFor(figures: number): Float64Array {
  if (figures > MOST_KEPT) return new Float64Array(figures);
  if (room.length < figures) room = new Float64Array(figures);
  return room;
}

function rootsOf(weights: ArrayLike<number>, n: number): Float64Array {
  const roots = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const weight = weights[row] as number;
    roots[row] =
      weight >= 0 ? Math.sqrt(weight) : refuse(`leastSquares: weights[${row}]`, 'must be at least 0', weight);
  }
  return roots;
}

/** Figures times the roots of their weights into `work`, from `to` on. */
function scale(
  values: ArrayLike<number>,
  rootWeights: Float64Array | undefined,
  work: Float64Array,
  to: number,
  n: number,
): void {
  if (rootWeights === undefined) for (let row = 0; row < n; row++) work[to + row] = values[row] as number;
  else
    for (let row = 0; row < n; row++) work[to + row] = (values[row] as number) * (rootWeights[row] as number);
}

/** Sum of products of the vectors that begin at `one` and at `other`. */
function dot(work: Float64Array, one: number, other: number, n: number): number {
  let total = 0;
  for (let row = 0; row < n; row++) total += (work[one + row] as number) * (work[other + row] as number);
  return total;
}

/** Takes out of the vector that begins at `vector` its part along each of the first vectors, twice; returns the parts. */
function removeAll(work: Float64Array, vector: number, directions: number, n: number): number[] {
  const parts: number[] = [];
  for (let index = 0; index < directions; index++) parts.push(0);
  for (let pass = 0; pass < 2; pass++)
    for (let index = 0; index < directions; index++) {
      const direction = index * n;
      const part = dot(work, direction, vector, n);
      parts[index] = (parts[index] ?? 0) + part;
      for (let row = 0; row < n; row++)
        work[vector + row] = (work[vector + row] as number) - part * (work[direction + row] as number);
    }
  return parts;
}

/** Column j of the inverse of the upper triangle, for each j. */
function invertTriangle(triangle: readonly (readonly number[])[]): number[][] {
  return triangle.map((_, j) => {
    const column = new Array<number>(j + 1).fill(0);
    for (let i = j; i >= 0; i--) {
      let total = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++) total -= (triangle[k]?.[i] ?? 0) * (column[k] ?? 0);
      column[i] = total / (triangle[i]?.[i] ?? 1);
    }
    return column;
  });
}
