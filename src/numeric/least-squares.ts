import { requireFinite } from '../result/require-finite.ts';
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
 * Throws `invalid-observation` for a number that is not finite.
 * Source: Bjoerck 1996.
 *
 * @example
 * leastSquares([[1, 1, 1], [1, 2, 3]], [1, 2, 2]).coefficients // => [0.6666667, 0.5]
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): LeastSquares {
  columns.forEach((column, index) => {
    requireFinite(`leastSquares: columns[${index}]`, column, { gaps: false });
  });
  requireFinite('leastSquares: y', y, { gaps: false });
  requireFinite('leastSquares: weights', weights ?? [], { gaps: false });
  // Loops in place of `Float64Array.from`, which takes half of the time of a fit to go through its figures.
  const rootWeights = new Float64Array(y.length).fill(1);
  if (weights !== undefined)
    for (let row = 0; row < y.length; row++) rootWeights[row] = Math.sqrt(weights[row] as number);
  const scaled = (values: ArrayLike<number>) => {
    const vector = new Float64Array(y.length);
    for (let row = 0; row < y.length; row++)
      vector[row] = (values[row] as number) * (rootWeights[row] as number);
    return vector;
  };
  const kept: number[] = [];
  const basis: Float64Array[] = [];
  /** Upper triangle: triangle[j][i] is the share of basis vector i in kept column j. */
  const triangle: number[][] = [];
  columns.forEach((column, index) => {
    const vector = scaled(column);
    const length = Math.sqrt(dot(vector, vector));
    const shares = removeAll(vector, basis);
    const left = Math.sqrt(dot(vector, vector));
    if (!(left > DEPENDENT * length && left > LEAST)) return;
    for (let row = 0; row < vector.length; row++) vector[row] = (vector[row] as number) / left;
    basis.push(vector);
    triangle.push([...shares, left]);
    kept.push(index);
  });
  const residual = scaled(y);
  const projections = removeAll(residual, basis);
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
  const residuals = new Array<number>(y.length);
  for (let row = 0; row < y.length; row++) {
    const rootWeight = rootWeights[row] as number;
    residuals[row] =
      rootWeight > 0
        ? (residual[row] as number) / rootWeight
        : (y[row] as number) - fitted(columns, coefficients, row);
  }
  return {
    coefficients,
    residualSumOfSquares: dot(residual, residual),
    unscaledCovariance,
    rank: kept.length,
    dropped: columns.map((_, index) => index).filter((index) => !kept.includes(index)),
    residuals,
  };
}

function fitted(columns: readonly ArrayLike<number>[], coefficients: readonly number[], row: number): number {
  return columns.reduce((total, column, index) => total + (column[row] ?? 0) * (coefficients[index] ?? 0), 0);
}

function dot(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let row = 0; row < one.length; row++) total += (one[row] as number) * (other[row] as number);
  return total;
}

/** Takes out of `vector` its part along each basis vector, twice, and returns the parts. */
function removeAll(vector: Float64Array, basis: readonly Float64Array[]): number[] {
  const parts = basis.map(() => 0);
  for (let pass = 0; pass < 2; pass++) {
    basis.forEach((direction, index) => {
      const part = dot(direction, vector);
      parts[index] = (parts[index] ?? 0) + part;
      for (let row = 0; row < vector.length; row++) {
        vector[row] = (vector[row] as number) - part * (direction[row] as number);
      }
    });
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
