import { type LoessWindow, loess, loessAt, type TricubeTables } from './stl-loess.ts';

/** What the loops of STL need. */
export interface StlSettings {
  readonly period: number;
  readonly seasonal: LoessWindow;
  readonly trend: LoessWindow;
  readonly lowPass: LoessWindow;
  readonly inner: number;
  readonly outer: number;
  /** Stop the outer loop when trend and season move by less than a hundredth of their range. */
  readonly untilSettled: boolean;
  /** Remainders of at most this are none: rounding, or what is left of a fit that still settles. */
  readonly negligible: number;
}

export interface StlParts {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  /** Robustness weights, 1 where no outer loop was run. */
  readonly weights: Float64Array;
  readonly outer: number;
}

/** Room for one series, kept from one round to the next. */
interface Room {
  readonly detrended: Float64Array;
  readonly cycle: Float64Array;
  readonly one: Float64Array;
  readonly two: Float64Array;
  readonly low: Float64Array;
  readonly month: Float64Array;
  readonly monthWeights: Float64Array;
  readonly smoothed: Float64Array;
  readonly tables: TricubeTables;
}

function roomFor(n: number, period: number): Room {
  const years = Math.ceil(n / period);
  const array = (length: number) => new Float64Array(length);
  return {
    detrended: array(n),
    cycle: array(n + 2 * period),
    one: array(n + 2 * period),
    two: array(n + 2 * period),
    low: array(n),
    month: array(years),
    monthWeights: array(years),
    smoothed: array(years + 2),
    tables: new Map(),
  };
}

/** Seasonal and trend parts by loess: the inner and outer loops of Cleveland et al. 1990. A gap (NaN) has no weight. */
export function stlParts(y: Float64Array, settings: StlSettings): StlParts {
  const n = y.length;
  const seasonal = new Float64Array(n);
  const trend = new Float64Array(n);
  const weights = new Float64Array(n).fill(1);
  const room = roomFor(n, settings.period);
  inner(y, null, settings, seasonal, trend, room);
  let made = 0;
  while (made < settings.outer) {
    const before = settings.untilSettled ? { seasonal: seasonal.slice(), trend: trend.slice() } : null;
    robustness(y, { seasonal, trend }, settings.negligible, weights);
    inner(y, weights, settings, seasonal, trend, room);
    made += 1;
    if (before !== null && settled(before.seasonal, seasonal) && settled(before.trend, trend)) break;
  }
  return { seasonal, trend, weights, outer: made };
}

function settled(before: Float64Array, after: Float64Array): boolean {
  let most = 0;
  let high = Number.NEGATIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  for (let at = 0; at < after.length; at += 1) {
    most = Math.max(most, Math.abs((after[at] as number) - (before[at] as number)));
    high = Math.max(high, before[at] as number);
    low = Math.min(low, before[at] as number);
  }
  return most < 0.01 * (high - low);
}

/** Bisquare weights of what is left, 6 middle absolute values out; 1 where next to nothing is left. */
function robustness(
  y: Float64Array,
  { seasonal, trend }: Pick<StlParts, 'seasonal' | 'trend'>,
  negligible: number,
  weights: Float64Array,
) {
  const sizes = new Float64Array(y.length);
  let n = 0;
  for (let at = 0; at < y.length; at += 1) {
    const size = Math.abs((y[at] as number) - (trend[at] as number) - (seasonal[at] as number));
    weights[at] = size;
    if (!Number.isNaN(size)) sizes[n++] = size;
  }
  const sorted = sizes.subarray(0, n).sort();
  const reach = 3 * ((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0));
  for (let at = 0; at < y.length; at += 1) {
    const size = weights[at] as number;
    const share = size / reach;
    const left = 1 - share * share;
    if (Number.isNaN(size)) weights[at] = 0;
    else if (size <= Math.max(0.001 * reach, negligible)) weights[at] = 1;
    else weights[at] = size <= 0.999 * reach ? left * left : 0;
  }
}

function inner(
  y: Float64Array,
  weights: Float64Array | null,
  settings: StlSettings,
  seasonal: Float64Array,
  trend: Float64Array,
  room: Room,
): void {
  const n = y.length;
  const { period } = settings;
  const { detrended, cycle, one, two, low, tables } = room;
  for (let pass = 0; pass < settings.inner; pass += 1) {
    for (let at = 0; at < n; at += 1) detrended[at] = (y[at] as number) - (trend[at] as number);
    cycleSubseries(n, weights, settings, room);
    movingAverage(cycle, n + 2 * period, period, one);
    movingAverage(one, n + period + 1, period, two);
    movingAverage(two, n + 2, 3, one);
    loess(one, n, null, settings.lowPass, low, 0, tables);
    for (let at = 0; at < n; at += 1) {
      seasonal[at] = (cycle[at + period] as number) - (low[at] as number);
      detrended[at] = (y[at] as number) - (seasonal[at] as number);
    }
    loess(detrended, n, weights, settings.trend, trend, 0, tables);
  }
}

/** Each month of the year smoothed over the years, with a year before and a year after. */
function cycleSubseries(
  n: number,
  weights: Float64Array | null,
  { period, seasonal }: StlSettings,
  { detrended, cycle, month, monthWeights, smoothed, tables }: Room,
): void {
  const { span, degree } = seasonal;
  for (let phase = 0; phase < period; phase += 1) {
    const years = Math.floor((n - phase - 1) / period) + 1;
    for (let year = 0; year < years; year += 1) {
      month[year] = detrended[phase + year * period] as number;
      if (weights !== null) monthWeights[year] = weights[phase + year * period] as number;
    }
    const own = weights && monthWeights;
    loess(month, years, own, seasonal, smoothed, 1, tables);
    const last = years - 1;
    const before = loessAt(month, years, own, -1, 0, Math.min(span, years) - 1, span, degree, tables);
    smoothed[0] = Number.isNaN(before) ? (smoothed[1] as number) : before;
    const after = loessAt(month, years, own, years, Math.max(0, years - span), last, span, degree, tables);
    smoothed[years + 1] = Number.isNaN(after) ? (smoothed[years] as number) : after;
    for (let year = 0; year < years + 2; year += 1) cycle[phase + year * period] = smoothed[year] as number;
  }
}

/** Means of `length` neighbours of the first `n` figures into `out`: n - length + 1 of them. */
function movingAverage(x: Float64Array, n: number, length: number, out: Float64Array): void {
  let total = 0;
  for (let at = 0; at < length; at += 1) total += x[at] as number;
  out[0] = total / length;
  for (let at = length; at < n; at += 1) {
    total += (x[at] as number) - (x[at - length] as number);
    out[at - length + 1] = total / length;
  }
}
