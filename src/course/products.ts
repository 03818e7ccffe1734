import { basesOf, type Rows } from './rows.ts';
import { type Base, mostColumns, type Whitened, whiten } from './whitened.ts';

/**
 * Inner products, whitened for one rho, of the parts that changes are made of: steps and slopes. A step at row k is
 * part k, a slope from row k is part rows + 1 + k; those at `rows` are nothing.
 *
 * No table of pairs is kept. Whitened, a step at k is d_k at row k and c_t later, and whatever earlier step meets it
 * there is c_t; a slope from an earlier row is the later slope and tau_k - tau_j of such a step. So what two parts
 * share is known from the later one, and the base is taken out by what each of them has of it.
 */
export interface Products extends Base {
  rows: number;
  /** Columns of the base. */
  bases: number;
  /** What each part shares with the figures and with itself, base taken out. */
  readonly v: Float64Array;
  readonly own: Float64Array;
  /** The same with the line over all rows taken out too; and what this line gains by itself: NaN where the base has it already. */
  readonly vLine: Float64Array;
  readonly ownLine: Float64Array;
  line: number;
  /** What each part has of each column of the base, and then of the line: a row of `partsOf` for each. */
  readonly z: Float64Array;
  /**
   * Of two parts of a kind, base left in: `later` of the later one less its `mixed` times the `time` of the earlier one.
   * What a slope shares with a step at its own row is its `mixed`.
   */
  readonly later: Float64Array;
  readonly mixed: Float64Array;
  readonly time: Float64Array;
  /** Set by `restOf`. */
  readonly rest: Float64Array;
  readonly none: Float64Array;
}

/** A square, or a determinant, under this share of what it is made of is taken for none. */
export const collinear = 1e-10;

/** Parts of so many rows. */
export const partsOf = (rows: number): number => 2 * (rows + 1);

/** Empty products for series of up to so many rows. */
export function productsFor(rho: number, most: number): Products {
  const parts = (times = 1) => new Float64Array(times * partsOf(most));
  return {
    rho,
    rows: 0,
    bases: 0,
    residual: 0,
    logNoise: 0,
    logBase: 0,
    logConstant: 0,
    line: 0,
    triangle: new Float64Array(mostColumns * mostColumns),
    zy: new Float64Array(mostColumns),
    v: parts(),
    own: parts(),
    vLine: parts(),
    ownLine: parts(),
    z: parts(mostColumns),
    later: parts(),
    mixed: parts(),
    time: parts(),
    rest: parts(),
    none: parts(),
  };
}

/** Fills in the products of one series, prepared in `white`, for `products.rho`. */
export function fillProducts(products: Products, rows: Rows, white: Whitened): void {
  whiten(white, rows, products);
  const { own, ownLine, v, vLine, z } = products;
  const { count } = rows;
  const parts = partsOf(count);
  const bases = basesOf(rows);
  products.rows = count;
  products.bases = bases;
  withParts(v, 0, white.v, 0, white, rows);
  for (let i = 0; i <= bases; i += 1) withParts(z, i * parts, white.z, i * count, white, rows);
  shared(products, white, rows);
  for (let i = 0; i < bases; i += 1)
    for (let part = 0; part < parts; part += 1) {
      const of = z[i * parts + part] ?? 0;
      own[part] = (own[part] ?? 0) - of * of;
    }
  const line = products.zy[bases] ?? 0;
  const size = products.triangle[bases * (mostColumns + 1)] ?? 0;
  const nothing = collinear * (products.triangle[0] ?? 0) ** 2;
  products.line = size * size > nothing ? line * line : Number.NaN;
  for (let part = 0; part < parts; part += 1) {
    const of = z[bases * parts + part] ?? 0;
    vLine[part] = (v[part] ?? 0) - line * of;
    ownLine[part] = (own[part] ?? 0) - of * of;
  }
}

/** <x, S_k> = x_k d_k + the sum over later rows of x_t c_t; <x, H_k> = <x, H_k+1> + (tau_k+1 - tau_k) <x, S_k+1>. */
function withParts(
  out: Float64Array,
  at: number,
  x: Float64Array,
  from: number,
  { c, d }: Whitened,
  { count, tau }: Rows,
): void {
  const slopes = at + count + 1;
  let tail = 0;
  let slope = 0;
  out[at + count] = 0;
  out[slopes + count] = 0;
  for (let k = count - 1; k >= 0; k -= 1) {
    const own = x[from + k] ?? 0;
    const step = own * (d[k] ?? 0) + tail;
    out[at + k] = step;
    out[slopes + k] = slope;
    if (k > 0) slope += ((tau[k] ?? 0) - (tau[k - 1] ?? 0)) * step;
    tail += own * (c[k] ?? 0);
  }
}

/** What parts share, base left in. */
function shared({ later, mixed, own, time }: Products, { c, d }: Whitened, { count, tau }: Rows): void {
  const slopes = count + 1;
  let tail = 0;
  let steps = 0;
  let squares = 0;
  for (const nothing of [count, slopes + count]) own[nothing] = later[nothing] = mixed[nothing] = 0;
  for (let k = count - 1; k >= 0; k -= 1) {
    const first = d[k] ?? 0;
    const after = c[k] ?? 0;
    const month = (tau[k] ?? 0) - (tau[0] ?? 0);
    const step = after * first + tail;
    own[k] = first * first + tail;
    later[k] = step;
    mixed[k] = 0;
    own[slopes + k] = squares;
    later[slopes + k] = squares + month * steps;
    mixed[slopes + k] = steps;
    time[slopes + k] = month;
    const gap = k === 0 ? 0 : (tau[k] ?? 0) - (tau[k - 1] ?? 0);
    squares += gap * (2 * steps + gap * (own[k] ?? 0));
    steps += gap * step;
    tail += after * after;
  }
}

/**
 * What a part shares with each of so many later ones from `first` on by the columns after the constant, up to so many:
 * those of the season, and of the line where it is to be taken out too.
 */
export function restOf(
  { none, rest, rows, z }: Products,
  part: number,
  first: number,
  many: number,
  columns: number,
): Float64Array {
  if (columns === 1) return none;
  const parts = partsOf(rows);
  for (let column = 1; column < columns; column += 2) {
    const one = column * parts;
    const other = column + 1 < columns ? one + parts : one;
    const ofOne = z[one + part] ?? 0;
    const ofOther = other > one ? (z[other + part] ?? 0) : 0;
    for (let i = 0; i < many; i += 1) {
      const both = ofOne * (z[one + first + i] ?? 0) + ofOther * (z[other + first + i] ?? 0);
      rest[i] = column === 1 ? both : (rest[i] ?? 0) + both;
    }
  }
  return rest;
}

/** What a part shares with one later one, a step with a slope from its own row on among them, by so many columns. */
export function sharedBy(
  { later, mixed, rows, time, z }: Products,
  part: number,
  other: number,
  columns: number,
): number {
  const parts = partsOf(rows);
  const alike = part > rows === other > rows;
  let sum = alike ? (later[other] ?? 0) - (time[part] ?? 0) * (mixed[other] ?? 0) : (mixed[other] ?? 0);
  for (let at = 0; at < columns * parts; at += parts) sum -= (z[at + part] ?? 0) * (z[at + other] ?? 0);
  return sum;
}
