import { at, dot, type Vector } from './vectors.ts';

/** Columns made orthonormal one after the other: `basis` has unit vectors, `triangle[i]` the parts of column i. */
export interface Orthonormal {
  readonly basis: readonly Vector[];
  readonly triangle: readonly Vector[];
}

/** Figures and columns as they are once weights and correlation are taken out. */
export interface Whitening {
  readonly of: (x: Vector) => Vector;
  /** Sum of ln(1 - r^2) over rows. */
  readonly lnDeterminant: number;
}

/** u_t = (a_t x_t - r_t a_t-1 x_t-1) / sqrt(1 - r_t^2), a = sqrt(w), r_t = rho^(months since the row before). */
export function whitening(w: Vector, tau: Vector, rho: number): Whitening {
  const a = w.map(Math.sqrt);
  const r = tau.map((month, t) => (t === 0 ? 0 : rho ** (month - at(tau, t - 1))));
  return {
    of: (x) =>
      x.map((value, t) => {
        const before = t === 0 ? 0 : at(r, t) * at(a, t - 1) * at(x, t - 1);
        return (at(a, t) * value - before) / Math.sqrt(1 - at(r, t) ** 2);
      }),
    lnDeterminant: r.reduce((sum, one) => sum + Math.log(1 - one * one), 0),
  };
}

/** A column beside columns that are orthonormal: its parts along them, and what is left of it. */
export interface Projected {
  readonly parts: Vector;
  readonly rest: Vector;
  /** The square of the whole column. */
  readonly square: number;
}

const noColumns: Orthonormal = { basis: [], triangle: [] };
const collinear = 1e-10;

/** Gram and Schmidt, twice, so that what is left is at right angles to the last digit. */
export function project(column: Vector, { basis }: Pick<Orthonormal, 'basis'>): Projected {
  if (basis.length === 0) return { parts: [], rest: column, square: dot(column, column) };
  const rest = [...column];
  const parts = basis.map(() => 0);
  for (let pass = 0; pass < 2; pass += 1) {
    for (const [i, unit] of basis.entries()) {
      const part = dot(unit, rest);
      parts[i] = at(parts, i) + part;
      for (let t = 0; t < rest.length; t += 1) rest[t] = at(rest, t) - part * at(unit, t);
    }
  }
  return { parts, rest, square: dot(column, column) };
}

/**
 * Columns that are projected on what is orthonormal already, made orthonormal as well. `null` where the last two are
 * collinear (the determinant of their products under 1e-10 of the product of squares, the first of three taken out
 * before) or where one lies in the base.
 */
export function extend(columns: readonly Projected[], to: Orthonormal = noColumns): Orthonormal | null {
  const own: Vector[] = [];
  const triangle = [...to.triangle];
  for (const [i, { parts, rest, square }] of columns.entries()) {
    const further = project(rest, { basis: own });
    const left = dot(further.rest, further.rest);
    const first = i === 2 ? at(further.parts, 0) : 0;
    if (left <= collinear * (further.square - first ** 2) || left <= 1e-16 * square) return null;
    const length = Math.sqrt(left);
    own.push(further.rest.map((value) => value / length));
    triangle.push([...parts, ...further.parts, length]);
  }
  return { basis: [...to.basis, ...own], triangle };
}

/** A base: columns made orthonormal one after the other; `null` where one lies in those before it. */
export function orthonormal(columns: readonly Vector[]): Orthonormal | null {
  let made: Orthonormal | null = noColumns;
  for (const column of columns) {
    if (made === null) return null;
    const projected = project(column, made);
    if (dot(projected.rest, projected.rest) <= collinear * projected.square) return null;
    made = extend([projected], made);
  }
  return made;
}

/** The sum of squares of what columns leave of figures from which the base, `from` columns, is out already. */
export function residualSquares(y: Vector, { basis }: Orthonormal, from = 0): number {
  const { rest } = project(y, { basis: basis.slice(from) });
  return dot(rest, rest);
}

/** Coefficients of y: R beta = Q'y, from the last. */
export function coefficients(y: Vector, { basis, triangle }: Orthonormal): Vector {
  const beta = basis.map((unit) => dot(unit, y));
  for (let i = beta.length - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < beta.length; j += 1)
      beta[i] = at(beta, i) - at(triangle[j] ?? [], i) * at(beta, j);
    beta[i] = at(beta, i) / at(triangle[i] ?? [], i);
  }
  return beta;
}

/** c' (X'X)^-1 c = |z|^2 where R'z = c. */
export function varianceOf(contrast: Vector, { triangle }: Orthonormal): number {
  const z: number[] = [];
  for (const [i, column] of triangle.entries()) {
    let value = at(contrast, i);
    for (let j = 0; j < i; j += 1) value -= at(column, j) * at(z, j);
    z.push(value / at(column, i));
  }
  return dot(z, z);
}
