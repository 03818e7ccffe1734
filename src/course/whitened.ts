import { baseAt, basesOf, mostBase, type Rows } from './rows.ts';

/** Autocorrelations averaged over; the prior is (1 - rho)^4, halved at 0. */
export const rhos = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7] as const;

/** Columns that are made orthonormal: those of the base, and after them the line over all rows. */
export const mostColumns = /* @__PURE__ */ (() => mostBase + 1)();

/**
 * One series whitened for one rho: what is left of a row once the row before it is taken out. A column x becomes
 * d_t x_t - (d_t - c_t) x_t-1. Space for one series after another, filled in again for each.
 */
export interface Whitened {
  /** Roots of the weights, and the columns as they are: the same for every rho. */
  readonly roots: Float64Array;
  readonly columns: Float64Array;
  readonly c: Float64Array;
  readonly d: Float64Array;
  /** The figures, less the base. */
  readonly v: Float64Array;
  /** The columns made orthonormal, a row of `count` for each. */
  readonly z: Float64Array;
}

export function whitenedFor(most: number): Whitened {
  const row = (times = 1) => new Float64Array(times * most);
  return { roots: row(), columns: row(mostColumns), c: row(), d: row(), v: row(), z: row(mostColumns) };
}

/** What one rho makes of the noise and of the base. */
export interface Base {
  readonly rho: number;
  /** What each column has of the orthonormal ones (at earlier * mostColumns + column), and the figures of each. */
  readonly triangle: Float64Array;
  readonly zy: Float64Array;
  /** Residual sum of squares of the base alone. */
  residual: number;
  /** Half the log determinants: of the noise, and of the base (of the constant alone in `logConstant`). */
  logNoise: number;
  logBase: number;
  logConstant: number;
}

/** Sets what is the same for every rho. */
export function prepare({ columns, roots }: Whitened, rows: Rows): void {
  const { count, perYear, tau, w } = rows;
  const bases = basesOf(rows);
  for (let t = 0; t < count; t += 1) {
    roots[t] = Math.sqrt(w[t] ?? 0);
    for (let i = 0; i < bases; i += 1) columns[i * count + t] = baseAt(i, tau[t] ?? 0, perYear);
    columns[bases * count + t] = (tau[t] ?? 0) - (tau[0] ?? 0);
  }
}

/** Whitens the prepared rows for one rho, makes the columns orthonormal and takes the base out of the figures. */
export function whiten({ c, columns, d, roots, v, z }: Whitened, rows: Rows, base: Base): void {
  const { count, tau, y } = rows;
  const { rho } = base;
  const many = basesOf(rows) + 1;
  let gap = 0;
  let r = 0;
  let scale = 1;
  let log = 0;
  base.logNoise = 0;
  for (let t = 0; t < count; t += 1) {
    const since = t === 0 ? 0 : (tau[t] ?? 0) - (tau[t - 1] ?? 0);
    if (since !== gap) {
      gap = since;
      r = rho ** gap;
      scale = 1 / Math.sqrt(1 - r * r);
      log = 0.5 * Math.log(1 - r * r);
    }
    const own = (roots[t] ?? 0) * scale;
    const before = t === 0 ? 0 : r * (roots[t - 1] ?? 0) * scale;
    base.logNoise += log;
    d[t] = own;
    c[t] = own - before;
    v[t] = own * (y[t] ?? 0) - (t === 0 ? 0 : before * (y[t - 1] ?? 0));
  }
  for (let t = 0; t < count; t += 1) z[t] = c[t] ?? 0;
  for (let at = count, t = 0; at < many * count; at += 1, t = t === count - 1 ? 0 : t + 1) {
    const own = d[t] ?? 0;
    z[at] = own * (columns[at] ?? 0) - (t === 0 ? 0 : (own - (c[t] ?? 0)) * (columns[at - 1] ?? 0));
  }
  const season = Math.sqrt(rows.seasonWeight);
  known.fill(0);
  for (let i = 1; i < many - 1; i += 1) known[i * mostColumns + i] = season;
  orthonormalise(z, base, many, count);
  base.zy.fill(0);
  const ofFigures = many * mostColumns;
  for (let i = 0; i < many - 1; i += 1)
    base.zy[i] = takeOut(v, 0, z, i * count, count, ofFigures, i * mostColumns);
  base.zy[many - 1] =
    product(v, 0, z, (many - 1) * count, count) +
    product(known, ofFigures, known, (many - 1) * mostColumns, mostColumns);
  base.residual = product(v, 0, v, 0, count) + product(known, ofFigures, known, ofFigures, mostColumns);
}

/** Rows that stand for what is known of the season beforehand: those of each column, and then of the figures. */
const known = /* @__PURE__ */ (() => new Float64Array(mostColumns * (mostColumns + 2)))();

/** Gram and Schmidt: takes the earlier columns out of each, one after the other. */
function orthonormalise(z: Float64Array, base: Base, many: number, count: number): void {
  const { triangle } = base;
  triangle.fill(0);
  base.logBase = 0;
  for (let i = 0; i < many; i += 1) {
    const own = i * count;
    for (let earlier = 0; earlier < i; earlier += 1)
      triangle[earlier * mostColumns + i] = takeOut(
        z,
        own,
        z,
        earlier * count,
        count,
        i * mostColumns,
        earlier * mostColumns,
      );
    const from = i * mostColumns;
    const size = Math.sqrt(product(z, own, z, own, count) + product(known, from, known, from, mostColumns));
    triangle[i * mostColumns + i] = size;
    for (let t = own; t < own + count; t += 1) z[t] = (z[t] ?? 0) / size;
    for (let at = from; at < from + mostColumns; at += 1) known[at] = (known[at] ?? 0) / size;
    if (i === 0) base.logConstant = Math.log(size);
    if (i < many - 1) base.logBase += Math.log(size);
  }
}

/** Takes a column of length 1 out of another, and says how much of it there was. */
function takeOut(
  x: Float64Array,
  at: number,
  unit: Float64Array,
  from: number,
  count: number,
  own: number,
  other: number,
): number {
  const dot = product(x, at, unit, from, count) + product(known, own, known, other, mostColumns);
  for (let i = 0; i < mostColumns; i += 1)
    known[own + i] = (known[own + i] ?? 0) - dot * (known[other + i] ?? 0);
  for (let t = 0; t < count; t += 1) x[at + t] = (x[at + t] ?? 0) - dot * (unit[from + t] ?? 0);
  return dot;
}

function product(x: Float64Array, at: number, y: Float64Array, from: number, count: number): number {
  let sum = 0;
  for (let t = 0; t < count; t += 1) sum += (x[at + t] ?? 0) * (y[from + t] ?? 0);
  return sum;
}
