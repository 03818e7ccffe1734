/**
 * The rows of one series as the kernel reads them: y with weight w (1 / its sampling variance) at month tau, and
 * the columns that are not to be judged (the constant, and a season where there is one).
 */
export interface Rows {
  readonly count: number;
  readonly y: Float64Array;
  readonly w: Float64Array;
  /** Number of each row's month: a gap is a jump. */
  readonly tau: Float64Array;
  /** Harmonic pairs of one year in the base: 0, 1 or 2. */
  readonly pairs: number;
  readonly perYear: number;
}

/** Inner products of steps and slopes with each other and with y, whitened for one rho, less the base. */
export interface Products {
  readonly rho: number;
  readonly stride: number;
  /** Residual sum of squares of the base alone. */
  residual: number;
  /** Half the log determinants: of the noise, and of the base (of the constant alone in `logConstant`). */
  logNoise: number;
  logBase: number;
  logConstant: number;
  /** <v, S_k> and <v, H_k>. */
  readonly vs: Float64Array;
  readonly vh: Float64Array;
  /** <S_j, S_k>, <S_j, H_k> and <H_j, H_k> for j <= k, at j * stride + k. */
  readonly ss: Float64Array;
  readonly sh: Float64Array;
  readonly hh: Float64Array;
  /** <H_0, S_k>. */
  readonly h0s: Float64Array;
  /** The base: coefficients of y, its triangle, and its products with S_k and H_k, a row of `stride` for each column. */
  readonly zy: Float64Array;
  readonly triangle: Float64Array;
  readonly zs: Float64Array;
  readonly zh: Float64Array;
}

export const mostBase = 5;

/** Empty products for series of up to `stride` rows. */
export function productsFor(rho: number, stride: number): Products {
  const square = () => new Float64Array(stride * stride);
  const row = () => new Float64Array(stride);
  return {
    rho,
    stride,
    residual: 0,
    logNoise: 0,
    logBase: 0,
    logConstant: 0,
    vs: row(),
    vh: row(),
    ss: square(),
    sh: square(),
    hh: square(),
    h0s: row(),
    zy: new Float64Array(mostBase),
    triangle: new Float64Array(mostBase * mostBase),
    zs: new Float64Array(mostBase * stride),
    zh: new Float64Array(mostBase * stride),
  };
}

/** One column of the base at a month. */
export function baseAt(column: number, tau: number, perYear: number): number {
  if (column === 0) return 1;
  const angle = (2 * Math.PI * Math.ceil(column / 2) * tau) / perYear;
  return column % 2 === 1 ? Math.cos(angle) : Math.sin(angle);
}

/** Scratch for one series: whitened figures and columns. */
export interface Whitening {
  readonly v: Float64Array;
  readonly c: Float64Array;
  readonly d: Float64Array;
  readonly z: Float64Array;
}

export function whiteningFor(stride: number): Whitening {
  const row = () => new Float64Array(stride);
  return { v: row(), c: row(), d: row(), z: new Float64Array(mostBase * stride) };
}

/** Fills in the products of one series for `products.rho`. */
export function fillProducts(products: Products, rows: Rows, { v, c, d, z }: Whitening): void {
  const { rho, stride } = products;
  const { count, tau, w, y } = rows;
  const columns = 1 + 2 * rows.pairs;
  let logNoise = 0;
  let before = 0;
  for (let t = 0; t < count; t += 1) {
    const a = Math.sqrt(w[t] ?? 0);
    const r = t === 0 ? 0 : rho ** ((tau[t] ?? 0) - (tau[t - 1] ?? 0));
    const left = 1 - r * r;
    const s = Math.sqrt(left);
    logNoise += 0.5 * Math.log(left);
    d[t] = a / s;
    c[t] = (a - r * before) / s;
    v[t] = t === 0 ? a * (y[0] ?? 0) : (a * (y[t] ?? 0) - r * before * (y[t - 1] ?? 0)) / s;
    for (let i = 0; i < columns; i += 1)
      z[i * stride + t] =
        i === 0
          ? (c[t] ?? 0)
          : (a * baseAt(i, tau[t] ?? 0, rows.perYear) -
              (t === 0 ? 0 : r * before * baseAt(i, tau[t - 1] ?? 0, rows.perYear))) /
            s;
    before = a;
  }
  products.logNoise = logNoise;
  orthonormalise(products, z, columns, count);
  project(products, v, z, columns, count);
  fillPairs(products, rows, columns, { v, c, d, z });
}

/** Gram and Schmidt, twice over each column so that nothing of the earlier ones is left in it. */
function orthonormalise(products: Products, z: Float64Array, columns: number, count: number): void {
  const { stride, triangle } = products;
  triangle.fill(0);
  products.logBase = 0;
  for (let i = 0; i < columns; i += 1) {
    for (let pass = 0; pass < 2; pass += 1)
      for (let earlier = 0; earlier < i; earlier += 1) {
        let dot = 0;
        for (let t = 0; t < count; t += 1) dot += (z[earlier * stride + t] ?? 0) * (z[i * stride + t] ?? 0);
        for (let t = 0; t < count; t += 1) {
          const index = i * stride + t;
          z[index] = (z[index] ?? 0) - dot * (z[earlier * stride + t] ?? 0);
        }
        triangle[earlier * mostBase + i] = (triangle[earlier * mostBase + i] ?? 0) + dot;
      }
    let square = 0;
    for (let t = 0; t < count; t += 1) square += (z[i * stride + t] ?? 0) ** 2;
    const size = Math.sqrt(square);
    triangle[i * mostBase + i] = size;
    for (let t = 0; t < count; t += 1) z[i * stride + t] = (z[i * stride + t] ?? 0) / size;
    products.logBase += Math.log(size);
    if (i === 0) products.logConstant = Math.log(size);
  }
}

/** Takes the base out of the whitened figures. */
function project(products: Products, v: Float64Array, z: Float64Array, columns: number, count: number): void {
  const { stride, zy } = products;
  zy.fill(0);
  for (let i = 0; i < columns; i += 1) {
    let dot = 0;
    for (let t = 0; t < count; t += 1) dot += (v[t] ?? 0) * (z[i * stride + t] ?? 0);
    for (let t = 0; t < count; t += 1) v[t] = (v[t] ?? 0) - dot * (z[i * stride + t] ?? 0);
    zy[i] = dot;
  }
  let residual = 0;
  for (let t = 0; t < count; t += 1) residual += (v[t] ?? 0) ** 2;
  products.residual = residual;
}

/** A slope is a sum of steps, so every product is a cumulative sum of those of steps. */
function fillPairs(products: Products, { count, tau }: Rows, columns: number, white: Whitening): void {
  const { h0s, hh, sh, ss, stride, vh, vs, zh, zs } = products;
  const { c, d, v, z } = white;
  withSteps(vs, 0, v, 0, white, count);
  withSlopes(vh, 0, vs, tau, count);
  for (let i = 0; i < columns; i += 1) {
    withSteps(zs, i * stride, z, i * stride, white, count);
    withSlopes(zh, i * stride, zs, tau, count);
  }
  zs.fill(0, columns * stride);
  zh.fill(0, columns * stride);
  let tail = 0;
  h0s.fill(0, 0, count);
  for (let k = count - 1; k >= 0; k -= 1) {
    const later = (c[k] ?? 0) * (d[k] ?? 0) + tail;
    for (let j = 0; j <= k; j += 1) ss[j * stride + k] = j === k ? (d[k] ?? 0) ** 2 + tail : later;
    tail += (c[k] ?? 0) ** 2;
  }
  for (let j = 0; j < count; j += 1) {
    const row = j * stride;
    for (let i = 0; i < columns; i += 1) {
      const base = i * stride;
      const own = zs[base + j] ?? 0;
      for (let k = j; k < count; k += 1) ss[row + k] = (ss[row + k] ?? 0) - own * (zs[base + k] ?? 0);
    }
    const gap = j === 0 ? 0 : (tau[j] ?? 0) - (tau[j - 1] ?? 0);
    for (let k = j; k < count; k += 1) h0s[k] = (h0s[k] ?? 0) + gap * (ss[row + k] ?? 0);
    sh[row + count - 1] = 0;
    for (let k = count - 2; k >= j; k -= 1)
      sh[row + k] = (sh[row + k + 1] ?? 0) + ((tau[k + 1] ?? 0) - (tau[k] ?? 0)) * (ss[row + k + 1] ?? 0);
    h0s[j] = (h0s[j] ?? 0) + (sh[row + j] ?? 0);
  }
  for (let j = count - 1; j >= 0; j -= 1) {
    const row = j * stride;
    const next = row + stride;
    const gap = j === count - 1 ? 0 : (tau[j + 1] ?? 0) - (tau[j] ?? 0);
    for (let k = j + 1; k < count; k += 1) hh[row + k] = (hh[next + k] ?? 0) + gap * (sh[next + k] ?? 0);
    // <H_j, H_j> = <H_j, H_j+1> + gap <H_j, S_j+1>, and the last is <H_j+1, S_j+1> + gap <S_j+1, S_j+1>.
    hh[row + j] =
      gap === 0
        ? 0
        : (hh[row + j + 1] ?? 0) + gap * ((sh[next + j + 1] ?? 0) + gap * (ss[next + j + 1] ?? 0));
  }
}

/** <x, S_k> = x_k d_k + the sum over later rows of x_t c_t. */
function withSteps(
  out: Float64Array,
  at: number,
  x: Float64Array,
  from: number,
  { c, d }: Whitening,
  count: number,
): void {
  let tail = 0;
  for (let k = count - 1; k >= 0; k -= 1) {
    out[at + k] = (x[from + k] ?? 0) * (d[k] ?? 0) + tail;
    tail += (x[from + k] ?? 0) * (c[k] ?? 0);
  }
}

/** <x, H_k> = <x, H_k+1> + (tau_k+1 - tau_k) <x, S_k+1>. */
function withSlopes(
  out: Float64Array,
  at: number,
  steps: Float64Array,
  tau: Float64Array,
  count: number,
): void {
  out[at + count - 1] = 0;
  for (let k = count - 2; k >= 0; k -= 1)
    out[at + k] = (out[at + k + 1] ?? 0) + ((tau[k + 1] ?? 0) - (tau[k] ?? 0)) * (steps[at + k + 1] ?? 0);
}
