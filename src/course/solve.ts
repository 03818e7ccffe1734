import type { Candidates } from './candidates.ts';
import type { Products } from './products.ts';

/**
 * Columns of one candidate: numbers of the steps and slopes that each column adds (1) and takes away (-1), and the
 * least squares solution: coefficients, and the inverse of their Gram matrix (the covariance for phi of 1).
 */
export interface Solution {
  columns: number;
  /** For each of up to three columns: whether it is a slope, its place, and the place taken away or -1. */
  readonly slope: Uint8Array;
  readonly at: Int32Array;
  readonly less: Int32Array;
  readonly beta: Float64Array;
  /** 3 x 3. */
  readonly inverse: Float64Array;
}

export function emptySolution(): Solution {
  return {
    columns: 0,
    slope: new Uint8Array(3),
    at: new Int32Array(3),
    less: new Int32Array(3),
    beta: new Float64Array(3),
    inverse: new Float64Array(9),
  };
}

/** Sets the columns of a candidate. */
export function columnsOf(solution: Solution, candidates: Candidates, candidate: number): void {
  solution.columns = candidates.columns[candidate] ?? 0;
  for (let column = 0; column < 3; column += 1) {
    const index = 3 * candidate + column;
    solution.slope[column] = candidates.isSlope[index] ?? 0;
    solution.at[column] = candidates.at[index] ?? 0;
    solution.less[column] = candidates.less[index] ?? -1;
  }
}

/** <v, column>. */
function withFigures({ vh, vs }: Products, { at, less, slope }: Solution, column: number): number {
  const values = slope[column] === 1 ? vh : vs;
  const away = less[column] ?? -1;
  return (values[at[column] ?? 0] ?? 0) - (away < 0 ? 0 : (values[away] ?? 0));
}

/** <step or slope at a, step or slope at b>. */
function atoms(products: Products, slopeA: number, a: number, slopeB: number, b: number): number {
  const { h0s, hh, sh, ss, stride } = products;
  if (slopeA === slopeB) return (slopeA === 1 ? hh : ss)[Math.min(a, b) * stride + Math.max(a, b)] ?? 0;
  const stepAt = slopeA === 1 ? b : a;
  const slopeAt = slopeA === 1 ? a : b;
  // A slope that begins before the step is only ever that of the whole line.
  return slopeAt < stepAt ? (h0s[stepAt] ?? 0) : (sh[stepAt * stride + slopeAt] ?? 0);
}

function inner(products: Products, { at, less, slope }: Solution, a: number, b: number): number {
  const slopeA = slope[a] ?? 0;
  const slopeB = slope[b] ?? 0;
  const atA = at[a] ?? 0;
  const atB = at[b] ?? 0;
  const lessA = less[a] ?? -1;
  const lessB = less[b] ?? -1;
  let sum = atoms(products, slopeA, atA, slopeB, atB);
  if (lessB >= 0) sum -= atoms(products, slopeA, atA, slopeB, lessB);
  if (lessA >= 0) sum -= atoms(products, slopeA, lessA, slopeB, atB);
  if (lessA >= 0 && lessB >= 0) sum += atoms(products, slopeA, lessA, slopeB, lessB);
  return sum;
}

/** Coefficients by plain least squares and the inverse Gram matrix, for the columns set. */
export function solve(solution: Solution, products: Products): void {
  const { beta, columns, inverse } = solution;
  if (columns === 0) return;
  const a = inner(products, solution, 0, 0);
  const na = withFigures(products, solution, 0);
  if (columns === 1) {
    beta[0] = na / a;
    inverse[0] = 1 / a;
    return;
  }
  // The first column is taken out of the others, whose two by two (or one) system is solved; then it is found.
  const ab = inner(products, solution, 0, 1) / a;
  const b = inner(products, solution, 1, 1) - ab * ab * a;
  const nb = withFigures(products, solution, 1) - ab * na;
  if (columns === 2) {
    beta[1] = nb / b;
    beta[0] = na / a - ab * (beta[1] ?? 0);
    inverse[4] = 1 / b;
    inverse[1] = inverse[3] = -ab / b;
    inverse[0] = 1 / a + (ab * ab) / b;
    return;
  }
  const ac = inner(products, solution, 0, 2) / a;
  const bc = inner(products, solution, 1, 2) - ab * ac * a;
  const c = inner(products, solution, 2, 2) - ac * ac * a;
  const nc = withFigures(products, solution, 2) - ac * na;
  const det = b * c - bc * bc;
  const two = (nb * c - nc * bc) / det;
  const three = (nc * b - nb * bc) / det;
  beta[0] = na / a - ab * two - ac * three;
  beta[1] = two;
  beta[2] = three;
  const ibb = c / det;
  const icc = b / det;
  const ibc = -bc / det;
  inverse[4] = ibb;
  inverse[8] = icc;
  inverse[5] = inverse[7] = ibc;
  inverse[1] = inverse[3] = -(ab * ibb + ac * ibc);
  inverse[2] = inverse[6] = -(ab * ibc + ac * icc);
  inverse[0] = 1 / a + ab * ab * ibb + 2 * ab * ac * ibc + ac * ac * icc;
}
