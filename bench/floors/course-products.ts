/** Figures of a course, on the scale that it is read on, with weights, months, and the columns of the base. */
export interface CourseRows {
  readonly count: number;
  readonly y: Float64Array;
  readonly w: Float64Array;
  readonly tau: Float64Array;
  /** The constant, and two columns for each pair of the season, one after the other. */
  readonly base: Float64Array;
  readonly columns: number;
}

/** Products of the whitened figures, steps S and slopes H, less the base; square arrays by row. */
export interface CourseProducts {
  readonly vs: Float64Array;
  readonly vh: Float64Array;
  readonly ss: Float64Array;
  /** <H_j, S_k>. */
  readonly hs: Float64Array;
  readonly hh: Float64Array;
  /** Sum of squares that the base leaves. */
  left: number;
}

/** Room for series of up to `rows` rows. */
export function courseRoom(rows: number) {
  const row = () => new Float64Array(rows);
  const square = () => new Float64Array(rows * rows);
  const white = {
    c: row(),
    d: row(),
    v: row(),
    z: new Float64Array(5 * rows),
    zs: new Float64Array(5 * rows),
  };
  const products: CourseProducts = {
    vs: row(),
    vh: row(),
    ss: square(),
    hs: square(),
    hh: square(),
    left: 0,
  };
  return { ...white, products };
}

/** All products for one autocorrelation, by suffix sums: no column of a candidate is ever built. */
export function fillCourseProducts(
  { c, d, v, z, zs, products }: ReturnType<typeof courseRoom>,
  { count, y, w, tau, base, columns }: CourseRows,
  rho: number,
): void {
  const { vs, vh, ss, hs, hh } = products;
  let before = 0;
  for (let t = 0; t < count; t += 1) {
    const a = Math.sqrt(w[t] as number);
    const r = t === 0 ? 0 : rho ** ((tau[t] as number) - (tau[t - 1] as number));
    const s = Math.sqrt(1 - r * r);
    c[t] = (a - r * before) / s;
    d[t] = a / s;
    v[t] = (a * (y[t] as number) - (t === 0 ? 0 : r * before * (y[t - 1] as number))) / s;
    for (let i = 0; i < columns * count; i += count)
      z[i + t] = (a * (base[i + t] as number) - (t === 0 ? 0 : r * before * (base[i + t - 1] as number))) / s;
    before = a;
  }
  for (let i = 0; i < columns * count; i += count) {
    for (let earlier = 0; earlier < i; earlier += count) takeOut(z, i, z, earlier, count);
    let square = 0;
    for (let t = 0; t < count; t += 1) square += (z[i + t] as number) ** 2;
    const size = Math.sqrt(square);
    for (let t = 0; t < count; t += 1) z[i + t] = (z[i + t] as number) / size;
    takeOut(v, 0, z, i, count);
    suffix(z, i, c, d, count, zs, i);
  }
  let left = 0;
  for (let t = 0; t < count; t += 1) left += (v[t] as number) ** 2;
  products.left = left;
  suffix(v, 0, c, d, count, vs, 0);
  vh[count - 1] = 0;
  for (let k = count - 2; k >= 0; k -= 1)
    vh[k] = (vh[k + 1] as number) + ((tau[k + 1] as number) - (tau[k] as number)) * (vs[k + 1] as number);
  let tail = 0;
  for (let k = count - 1; k >= 0; k -= 1) {
    for (let j = 0; j <= k; j += 1) {
      let product = (j === k ? (d[k] as number) : (c[k] as number)) * (d[k] as number) + tail;
      for (let i = 0; i < columns * count; i += count)
        product -= (zs[i + j] as number) * (zs[i + k] as number);
      ss[j * count + k] = product;
      ss[k * count + j] = product;
    }
    tail += (c[k] as number) ** 2;
  }
  for (let j = count - 1; j >= 0; j -= 1) {
    const row = j * count;
    const gap = j === count - 1 ? 0 : (tau[j + 1] as number) - (tau[j] as number);
    for (let k = 0; k < count; k += 1)
      hs[row + k] = gap === 0 ? 0 : (hs[row + count + k] as number) + gap * (ss[row + count + k] as number);
    hh[row + count - 1] = 0;
    for (let k = count - 2; k >= j; k -= 1)
      hh[row + k] =
        (hh[row + k + 1] as number) +
        ((tau[k + 1] as number) - (tau[k] as number)) * (hs[row + k + 1] as number);
  }
}

/** Takes the part along a vector of length 1 out of another. */
function takeOut(x: Float64Array, at: number, unit: Float64Array, from: number, count: number): void {
  let part = 0;
  for (let t = 0; t < count; t += 1) part += (x[at + t] as number) * (unit[from + t] as number);
  for (let t = 0; t < count; t += 1) x[at + t] = (x[at + t] as number) - part * (unit[from + t] as number);
}

/** <x, S_k> for every k. */
function suffix(
  x: Float64Array,
  from: number,
  c: Float64Array,
  d: Float64Array,
  count: number,
  out: Float64Array,
  to: number,
): void {
  let tail = 0;
  for (let k = count - 1; k >= 0; k -= 1) {
    out[to + k] = (x[from + k] as number) * (d[k] as number) + tail;
    tail += (x[from + k] as number) * (c[k] as number);
  }
}
