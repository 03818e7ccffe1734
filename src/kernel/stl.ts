import { type LoessWindow, loess, loessAt } from './stl-loess.ts';

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
}

export interface StlParts {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  /** Robustness weights, 1 where no outer loop was run. */
  readonly weights: Float64Array;
  readonly outer: number;
}

/** Seasonal and trend parts by loess: the inner and outer loops of Cleveland et al. 1990. A gap (NaN) has no weight. */
export function stlParts(y: Float64Array, settings: StlSettings): StlParts {
  const n = y.length;
  const seasonal = new Float64Array(n);
  const trend = new Float64Array(n);
  const weights = new Float64Array(n).fill(1);
  inner(y, null, settings, seasonal, trend);
  let made = 0;
  while (made < settings.outer) {
    const before = { seasonal: seasonal.slice(), trend: trend.slice() };
    robustness(y, seasonal, trend, weights);
    inner(y, weights, settings, seasonal, trend);
    made += 1;
    if (settings.untilSettled && settled(before.seasonal, seasonal) && settled(before.trend, trend)) break;
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

/** Bisquare weights of what is left, 6 middle absolute values out. */
function robustness(y: Float64Array, seasonal: Float64Array, trend: Float64Array, weights: Float64Array) {
  const left = Float64Array.from(y, (value, at) =>
    Math.abs(value - (trend[at] as number) - (seasonal[at] as number)),
  );
  const sorted = left.filter((value) => !Number.isNaN(value)).sort();
  const n = sorted.length;
  const reach = 3 * ((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0));
  left.forEach((size, at) => {
    if (Number.isNaN(size)) weights[at] = 0;
    else if (size <= 0.001 * reach) weights[at] = 1;
    else weights[at] = size <= 0.999 * reach ? (1 - (size / reach) ** 2) ** 2 : 0;
  });
}

function inner(
  y: Float64Array,
  weights: Float64Array | null,
  settings: StlSettings,
  seasonal: Float64Array,
  trend: Float64Array,
): void {
  const n = y.length;
  const { period } = settings;
  const cycle = new Float64Array(n + 2 * period);
  const one = new Float64Array(n + 2 * period);
  const two = new Float64Array(n + 2 * period);
  const low = new Float64Array(n);
  const work = new Float64Array(n + 2 * period);
  for (let pass = 0; pass < settings.inner; pass += 1) {
    const detrended = y.map((value, at) => value - (trend[at] as number));
    cycleSubseries(detrended, weights, settings, cycle, work);
    movingAverage(cycle, n + 2 * period, period, one);
    movingAverage(one, n + period + 1, period, two);
    movingAverage(two, n + 2, 3, one);
    loess(one.subarray(0, n), null, settings.lowPass, low, work);
    for (let at = 0; at < n; at += 1) seasonal[at] = (cycle[at + period] as number) - (low[at] as number);
    const adjusted = y.map((value, at) => value - (seasonal[at] as number));
    loess(adjusted, weights, settings.trend, trend, work);
  }
}

/** Each month of the year smoothed over the years, with a year before and a year after. */
function cycleSubseries(
  detrended: Float64Array,
  weights: Float64Array | null,
  { period, seasonal }: StlSettings,
  out: Float64Array,
  work: Float64Array,
): void {
  const n = detrended.length;
  for (let phase = 0; phase < period; phase += 1) {
    const years = Math.floor((n - phase - 1) / period) + 1;
    const own = Float64Array.from({ length: years }, (_, year) => detrended[phase + year * period] as number);
    const ownWeights =
      weights && Float64Array.from({ length: years }, (_, year) => weights[phase + year * period] as number);
    const smoothed = new Float64Array(years);
    loess(own, ownWeights, seasonal, smoothed, work);
    const { span, degree } = seasonal;
    const beyond = (at: number, window: { first: number; last: number }, edge: number) => {
      const fitted = loessAt(own, ownWeights, at, { ...window, span, degree }, work);
      return Number.isNaN(fitted) ? edge : fitted;
    };
    const last = years - 1;
    out[phase] = beyond(-1, { first: 0, last: Math.min(span, years) - 1 }, smoothed[0] as number);
    for (let year = 0; year < years; year += 1) out[phase + (year + 1) * period] = smoothed[year] as number;
    out[phase + (years + 1) * period] = beyond(
      years,
      { first: Math.max(0, years - span), last },
      smoothed[last] as number,
    );
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
