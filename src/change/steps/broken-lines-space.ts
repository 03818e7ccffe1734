/** Widest base of a fit: a constant, two harmonic pairs and time. */
export const mostBaseColumns = 6;

/**
 * Scratch space and results of `fitBrokenLines`, made once and used for many series. The caller fills
 * `time` (months, increasing), `response` and `weight` (all above 0) with the months to be fitted.
 *
 * Columns are kept times the square root of the weight. Those of the base are orthonormal; those of a
 * possible knot (hinge: time since the knot; step: one after it) are cleared of the base.
 */
export interface BrokenLines {
  readonly capacity: number;
  readonly time: Float64Array;
  readonly response: Float64Array;
  readonly weight: Float64Array;

  /** Candidates: kind, months before the first and the second knot, residual sum of squares. */
  readonly kind: Uint8Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly rss: Float64Array;
  /** Slope of the last segment per month, and its variance where each month has variance 1/weight. */
  readonly slope: Float64Array;
  readonly slopeVariance: Float64Array;
  /** Candidates in all, and of each kind. */
  count: number;
  readonly countOfKind: Int32Array;

  months: number;
  shortest: number;
  /** Columns of the base in use: 2, or 6 with season. Time stands last. */
  width: number;
  readonly root: Float64Array;
  readonly base: Float64Array;
  /** Upper triangle that turns the base into the columns it was made from, row by row. */
  readonly triangle: Float64Array;
  /** The response, cleared of the base, and its shares of the base. */
  readonly cleared: Float64Array;
  readonly share: Float64Array;
  lineSlope: number;
  lineVariance: number;

  readonly hinge: Float64Array;
  readonly step: Float64Array;
  /** What one unit of the column adds to the slope of the last segment. */
  readonly hingeSlope: Float64Array;
  readonly stepSlope: Float64Array;
  /** Sums of products: hinge by hinge (a table), hinge by response, and of the step at the same knot. */
  readonly hingeHinge: Float64Array;
  readonly hingeResponse: Float64Array;
  readonly stepStep: Float64Array;
  readonly stepHinge: Float64Array;
  readonly stepResponse: Float64Array;
}

/** Scratch space for series of up to `capacity` months. */
export function brokenLines(capacity: number): BrokenLines {
  const candidates = 1 + 2 * capacity + Math.ceil((capacity * capacity) / 2);
  const column = () => new Float64Array(capacity);
  const square = () => new Float64Array(capacity * capacity);
  return {
    capacity,
    time: column(),
    response: column(),
    weight: column(),
    kind: new Uint8Array(candidates),
    first: new Int32Array(candidates),
    second: new Int32Array(candidates),
    rss: new Float64Array(candidates),
    slope: new Float64Array(candidates),
    slopeVariance: new Float64Array(candidates),
    count: 0,
    countOfKind: new Int32Array(4),
    months: 0,
    shortest: 0,
    width: 2,
    root: column(),
    base: new Float64Array(mostBaseColumns * capacity),
    triangle: new Float64Array(mostBaseColumns * mostBaseColumns),
    cleared: column(),
    share: new Float64Array(mostBaseColumns),
    lineSlope: 0,
    lineVariance: 0,
    hinge: square(),
    step: square(),
    hingeSlope: column(),
    stepSlope: column(),
    hingeHinge: square(),
    hingeResponse: column(),
    stepStep: column(),
    stepHinge: column(),
    stepResponse: column(),
  };
}
