import { type BrokenLines, mostBaseColumns } from './broken-lines-space.ts';

/** A column of which less than this share lies outside the others is taken to be a combination of them. */
const OWN_SHARE = 1e-9;

/** Sum of products of two runs of numbers. */
export function dot(
  a: Float64Array,
  aStart: number,
  b: Float64Array,
  bStart: number,
  length: number,
): number {
  let total = 0;
  for (let row = 0; row < length; row += 1) total += (a[aStart + row] ?? 0) * (b[bStart + row] ?? 0);
  return total;
}

/** The seasonal column at one time in months: two harmonic pairs, the year and the half year. */
export function harmonic(index: number, time: number): number {
  const angle = (Math.PI * (time % 12) * (index < 2 ? 1 : 2)) / 6;
  return index % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
}

function baseValue(lines: BrokenLines, index: number, row: number): number {
  const time = lines.time[row] ?? 0;
  if (index === 0) return 1;
  return index === lines.width - 1 ? time - (lines.time[0] ?? 0) : harmonic(index - 1, time);
}

/** Constant, season and time, made orthonormal (Gram-Schmidt, twice). False when they are not independent. */
export function makeBase(lines: BrokenLines): boolean {
  const { base, triangle, months, root, width } = lines;
  triangle.fill(0);
  for (let index = 0; index < width; index += 1) {
    const from = index * months;
    for (let row = 0; row < months; row += 1)
      base[from + row] = (root[row] ?? 0) * baseValue(lines, index, row);
    const whole = Math.sqrt(dot(base, from, base, from, months));
    for (let pass = 0; pass < 2; pass += 1) {
      for (let earlier = 0; earlier < index; earlier += 1) {
        const share = dot(base, earlier * months, base, from, months);
        const place = earlier * mostBaseColumns + index;
        triangle[place] = (triangle[place] ?? 0) + share;
        subtract(base, from, share, base, earlier * months, months);
      }
    }
    const own = Math.sqrt(dot(base, from, base, from, months));
    if (!(own > OWN_SHARE * whole)) return false;
    triangle[index * mostBaseColumns + index] = own;
    for (let row = 0; row < months; row += 1) base[from + row] = (base[from + row] ?? 0) / own;
  }
  return true;
}

function subtract(
  from: Float64Array,
  fromStart: number,
  share: number,
  what: Float64Array,
  whatStart: number,
  length: number,
): void {
  for (let row = 0; row < length; row += 1)
    from[fromStart + row] = (from[fromStart + row] ?? 0) - share * (what[whatStart + row] ?? 0);
}

/** Takes the base out of a column and returns the coefficient that the column had on time. */
function clear(lines: BrokenLines, column: Float64Array, start: number): number {
  const { base, months, share, triangle, width } = lines;
  for (let index = 0; index < width; index += 1) {
    const part = dot(base, index * months, column, start, months);
    share[index] = part;
    subtract(column, start, part, base, index * months, months);
  }
  return (share[width - 1] ?? 0) / (triangle[(width - 1) * (mostBaseColumns + 1)] ?? 1);
}

/** The response cleared of the base, and with it the straight line through the whole series. */
export function clearResponse(lines: BrokenLines): void {
  const { cleared, months, response, root, triangle, width } = lines;
  for (let row = 0; row < months; row += 1) cleared[row] = (root[row] ?? 0) * (response[row] ?? 0);
  const own = triangle[(width - 1) * (mostBaseColumns + 1)] ?? 1;
  lines.lineSlope = clear(lines, cleared, 0);
  lines.lineVariance = 1 / (own * own);
}

/** Hinge and step after each admissible month, cleared of the base, with the sums that candidates need. */
export function makeKnotColumns(lines: BrokenLines, knots: number): void {
  const { capacity, cleared, hinge, months, root, share, shortest, step, time } = lines;
  const shareOfResponse = share.slice();
  for (let knot = 0; knot < knots; knot += 1) {
    const start = knot * months;
    const before = knot + shortest;
    const at = time[before - 1] ?? 0;
    for (let row = 0; row < months; row += 1) {
      const after = row < before ? 0 : (root[row] ?? 0);
      step[start + row] = after;
      hinge[start + row] = after * ((time[row] ?? 0) - at);
    }
    lines.hingeSlope[knot] = 1 - clear(lines, hinge, start);
    lines.stepSlope[knot] = -clear(lines, step, start);
    lines.hingeResponse[knot] = dot(hinge, start, cleared, 0, months);
    lines.stepResponse[knot] = dot(step, start, cleared, 0, months);
    lines.stepStep[knot] = dot(step, start, step, start, months);
    lines.stepHinge[knot] = dot(step, start, hinge, start, months);
    lines.hingeHinge[knot * capacity + knot] = dot(hinge, start, hinge, start, months);
    for (let earlier = 0; earlier <= knot - shortest; earlier += 1)
      lines.hingeHinge[earlier * capacity + knot] = dot(hinge, earlier * months, hinge, start, months);
  }
  share.set(shareOfResponse);
}
