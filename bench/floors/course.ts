import { type CourseProducts, type CourseRows, courseRoom, fillCourseProducts } from './course-products.ts';

const RHOS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

/**
 * The evidence of every candidate of a course at every autocorrelation: the residual sum of squares Q of each, and no
 * probability, prior, noise or answer. Q of candidate i at the r-th autocorrelation stands at r x candidates + i.
 */
export interface CourseFloor {
  readonly candidates: number;
  readonly q: Float64Array;
  readonly read: (rows: CourseRows) => number;
}

/** Room for series of `rows` rows, and one pass over all of their candidates. */
export function courseFloor(rows: number): CourseFloor {
  const room = courseRoom(rows);
  const candidates = fillGains(rows, room.products, new Float64Array(0), 0);
  const q = new Float64Array(candidates * RHOS.length);
  const read = (figures: CourseRows) => {
    let least = Number.POSITIVE_INFINITY;
    for (let rho = 0; rho < RHOS.length; rho += 1) {
      fillCourseProducts(room, figures, RHOS[rho] as number);
      const from = rho * candidates;
      fillGains(rows, room.products, q, from);
      for (let at = from; at < from + candidates; at += 1) {
        const own = room.products.left - (q[at] as number);
        q[at] = own;
        if (own < least) least = own;
      }
    }
    return least;
  };
  return { candidates, q, read };
}

/**
 * What each candidate explains, into `out` from `from` on; returns how many there are. In the order of the families:
 * constant, line, step, ramp, excursion, two steps, join, step on a line, two joins, break, one month.
 */
function fillGains(
  rows: number,
  { vs, vh, ss, hs, hh }: CourseProducts,
  out: Float64Array,
  from: number,
): number {
  const last = rows - 1;
  let at = from;
  const line = (vh[0] as number) ** 2 / (hh[0] as number);
  out[at++] = 0;
  out[at++] = line;
  for (let k = 3; k <= last; k += 1) out[at++] = (vs[k] as number) ** 2 / (ss[k * rows + k] as number);
  for (let j = 0; j <= rows - 3; j = j === 0 ? 3 : j + 1)
    for (let k = j + 2; k <= last; k += 1) {
      if ((j === 0 || k === last) && (k - j < 6 || (j === 0 && k === last))) continue;
      if (k - j > 6 && k < last && rows - k < 6) continue;
      out[at++] = oneFewer(vh, hh, rows, j, k);
    }
  for (let j = 2; j <= rows - 3; j += 1) {
    for (let k = j + 2; k <= Math.min(j + 5, rows - 2); k += 1) out[at++] = oneFewer(vs, ss, rows, j, k);
    if (j >= rows - 13) out[at++] = oneFewer(vs, ss, rows, j, last);
  }
  for (let j = 3; j <= last; j += 1)
    for (let k = j + 6; k <= last; k += 1)
      out[at++] = two(
        vs[j] as number,
        vs[k] as number,
        ss[j * rows + j] as number,
        ss[k * rows + k] as number,
        ss[j * rows + k] as number,
      );
  const v0 = vh[0] as number;
  const h00 = hh[0] as number;
  for (let k = 5; k <= rows - 7; k += 1)
    out[at++] = two(v0, vh[k] as number, h00, hh[k * rows + k] as number, hh[k] as number);
  for (let k = 6; k <= rows - 3; k += 1)
    out[at++] = two(v0, vs[k] as number, h00, ss[k * rows + k] as number, hs[k] as number);
  for (let j = 5; j <= rows - 7; j += 1) {
    const left = (hh[j] as number) / h00;
    for (let k = j + 6; k <= rows - 7; k += 1) {
      const right = (hh[k] as number) / h00;
      out[at++] =
        line +
        two(
          (vh[j] as number) - left * v0,
          (vh[k] as number) - right * v0,
          (hh[j * rows + j] as number) - left * (hh[j] as number),
          (hh[k * rows + k] as number) - right * (hh[k] as number),
          (hh[j * rows + k] as number) - left * (hh[k] as number),
        );
    }
  }
  for (let k = 6; k <= rows - 6; k += 1) {
    const step = (hs[k] as number) / h00;
    const slope = (hh[k] as number) / h00;
    const kk = k * rows + k;
    out[at++] =
      line +
      two(
        (vs[k] as number) - step * v0,
        (vh[k] as number) - slope * v0,
        (ss[kk] as number) - step * (hs[k] as number),
        (hh[kk] as number) - slope * (hh[k] as number),
        (hs[kk] as number) - step * (hh[k] as number),
      );
  }
  for (let j = 0; j < last; j += 1) out[at++] = oneFewer(vs, ss, rows, j, j + 1);
  out[at++] = (vs[last] as number) ** 2 / (ss[last * rows + last] as number);
  return at - from;
}

/** What the column j less the column k explains. */
function oneFewer(v: Float64Array, products: Float64Array, rows: number, j: number, k: number): number {
  const own = (v[j] as number) - (v[k] as number);
  const size =
    (products[j * rows + j] as number) -
    2 * (products[j * rows + k] as number) +
    (products[k * rows + k] as number);
  return (own * own) / size;
}

/** What two columns explain together. */
function two(na: number, nb: number, a: number, b: number, c: number): number {
  return (na * na * b - 2 * na * nb * c + nb * nb * a) / (a * b - c * c);
}
