import { type FloorWindow, localFit, smooth } from './loess.ts';
import { selectMedian } from './select.ts';

/** STL of series of `n` figures with a season of `period`: windows of Cleveland et al. 1990, season over 13 years. */
export interface StlFloor {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  /** Takes the series that begins at `start` of `y` apart. */
  readonly decompose: (y: Float64Array, start: number) => void;
}

const nextOdd = (value: number) => (Math.ceil(value) % 2 === 1 ? Math.ceil(value) : Math.ceil(value) + 1);
const windowOf = (span: number, degree: 0 | 1): FloorWindow => ({ span, degree, jump: Math.ceil(span / 10) });

/** Room for the series, and the loops of STL over it; `inner` and `outer` rounds of each decompose. */
export function stlFloor(
  n: number,
  period: number,
  { inner, outer }: { readonly inner: number; readonly outer: number },
): StlFloor {
  const seasonSpan = windowOf(13, 0);
  const trendSpan = windowOf(nextOdd((1.5 * period) / (1 - 1.5 / 13)), 1);
  const lowSpan = windowOf(nextOdd(period), 1);
  const room = () => new Float64Array(n + 2 * period);
  const [figures, detrended, cycle, one, two] = [room(), room(), room(), room(), room()];
  const [month, monthWeights, smoothed, sizes] = [room(), room(), room(), room()];
  const seasonal = new Float64Array(n);
  const trend = new Float64Array(n);
  const weights = new Float64Array(n);

  function cycles(robust: boolean): void {
    for (let phase = 0; phase < period; phase += 1) {
      const years = Math.floor((n - phase - 1) / period) + 1;
      for (let year = 0; year < years; year += 1) month[year] = detrended[year * period + phase] as number;
      if (robust)
        for (let year = 0; year < years; year += 1)
          monthWeights[year] = weights[year * period + phase] as number;
      const own = robust ? monthWeights : null;
      smooth(month, years, seasonSpan, own, smoothed, 1);
      const { span } = seasonSpan;
      const before = localFit(month, years, seasonSpan, -1, 0, Math.min(span, years) - 1, own);
      smoothed[0] = Number.isNaN(before) ? (smoothed[1] as number) : before;
      const after = localFit(month, years, seasonSpan, years, Math.max(0, years - span), years - 1, own);
      smoothed[years + 1] = Number.isNaN(after) ? (smoothed[years] as number) : after;
      for (let year = 0; year < years + 2; year += 1) cycle[year * period + phase] = smoothed[year] as number;
    }
  }

  function pass(robust: boolean): void {
    for (let at = 0; at < n; at += 1) detrended[at] = (figures[at] as number) - (trend[at] as number);
    cycles(robust);
    average(cycle, n + 2 * period, period, one);
    average(one, n + period + 1, period, two);
    average(two, n + 2, 3, one);
    smooth(one, n, lowSpan, null, detrended, 0);
    for (let at = 0; at < n; at += 1) {
      seasonal[at] = (cycle[period + at] as number) - (detrended[at] as number);
      detrended[at] = (figures[at] as number) - (seasonal[at] as number);
    }
    smooth(detrended, n, trendSpan, robust ? weights : null, trend, 0);
  }

  function reweight(): void {
    for (let at = 0; at < n; at += 1) {
      const left = Math.abs((figures[at] as number) - (trend[at] as number) - (seasonal[at] as number));
      sizes[at] = left;
      weights[at] = left;
    }
    const reach = 6 * selectMedian(sizes, n);
    for (let at = 0; at < n; at += 1) {
      const left = weights[at] as number;
      const share = 1 - (left / reach) ** 2;
      weights[at] = left <= 0.001 * reach ? 1 : left <= 0.999 * reach ? share * share : 0;
    }
  }

  function decompose(y: Float64Array, start: number): void {
    for (let at = 0; at < n; at += 1) figures[at] = y[start + at] as number;
    trend.fill(0);
    for (let round = 0; ; round += 1) {
      for (let turn = 0; turn < inner; turn += 1) pass(round > 0);
      if (round >= outer) return;
      reweight();
    }
  }
  return { seasonal, trend, decompose };
}

/** Means of `length` neighbours among the first `n` figures. */
function average(x: Float64Array, n: number, length: number, out: Float64Array): void {
  let total = 0;
  for (let at = 0; at < length; at += 1) total += x[at] as number;
  out[0] = total / length;
  for (let at = length; at < n; at += 1) {
    total += (x[at] as number) - (x[at - length] as number);
    out[at - length + 1] = total / length;
  }
}
