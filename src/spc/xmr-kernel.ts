/** How an XmR kernel turns moving ranges into a spread. */
export interface XmrKernelOptions {
  readonly centre: 'mean' | 'median';
  readonly range: 'mean' | 'median';
  /** Standard deviations in one unit of the mean (or median) moving range: 1 / 1.128 and its like. */
  readonly sigmaPerRange: number;
  /** Upper limit of a moving range as a multiple of the mean (or median) range: 3.267 and its like. */
  readonly rangeLimit: number;
  /** Leave out, once, the ranges above the upper limit, unless too few would be left. */
  readonly screening: boolean;
}

/** Places of the results in `out`. `screened` is -1 where screening was refused. */
export const xmrPlace = { points: 0, centre: 1, sigma: 2, range: 3, rangeUpper: 4, ranges: 5, screened: 6 };
export const XMR_PLACES = 7;

/** Screening must leave this share of the ranges, or it would be the limits that decide what a range is. */
const LEAST_KEPT = /* @__PURE__ */ (() => 2 / 3)();

/**
 * Centre and spread of one phase of an XmR chart, into `out`.
 *
 * `values` from `start` on, NaN for a gap; a gap breaks the moving ranges on both of its sides. `scratch` has room
 * for `length` numbers. With no point the centre is NaN, with no range the spread is.
 */
export function xmrLimits(
  values: Float64Array,
  start: number,
  length: number,
  options: XmrKernelOptions,
  scratch: Float64Array,
  out: Float64Array,
): void {
  let points = 0;
  for (let index = start; index < start + length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isNaN(value)) scratch[points++] = value;
  }
  out[xmrPlace.points] = points;
  out[xmrPlace.centre] = middle(scratch, points, options.centre);

  let ranges = 0;
  for (let index = start + 1; index < start + length; index += 1) {
    const range = Math.abs((values[index] ?? Number.NaN) - (values[index - 1] ?? Number.NaN));
    if (!Number.isNaN(range)) scratch[ranges++] = range;
  }
  let range = middle(scratch, ranges, options.range);
  let screened = 0;
  if (options.screening) {
    const limit = options.rangeLimit * range;
    let kept = 0;
    let largest = 0;
    for (let index = 0; index < ranges; index += 1) {
      const candidate = scratch[index] ?? 0;
      if (candidate > limit) continue;
      scratch[kept++] = candidate;
      if (candidate > largest) largest = candidate;
    }
    const refused = kept < ranges && (kept < LEAST_KEPT * ranges || largest === 0);
    screened = refused ? -1 : ranges - kept;
    if (screened > 0) {
      range = middle(scratch, kept, options.range);
      ranges = kept;
    }
  }
  out[xmrPlace.ranges] = ranges;
  out[xmrPlace.screened] = screened;
  out[xmrPlace.range] = range;
  out[xmrPlace.rangeUpper] = range * options.rangeLimit;
  out[xmrPlace.sigma] = range * options.sigmaPerRange;
}

/** Mean or median of the first `count` numbers; the median may reorder them. */
function middle(numbers: Float64Array, count: number, which: 'mean' | 'median'): number {
  if (count === 0) return Number.NaN;
  if (which === 'median') {
    const sorted = numbers.subarray(0, count).sort();
    const half = count >> 1;
    const upper = sorted[half] ?? Number.NaN;
    return count % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
  }
  // Summed as differences from the first, so that the mean of equal numbers is that number and 1e9 loses nothing.
  const first = numbers[0] ?? 0;
  let differences = 0;
  for (let index = 1; index < count; index += 1) differences += (numbers[index] ?? 0) - first;
  return first + differences / count;
}
