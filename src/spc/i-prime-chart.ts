import { IndicatorError } from '../result/error.ts';
import { readOptions } from '../result/read-options.ts';
import { wideningAt } from '../series/completed-figure.ts';
import { possibleRange } from '../series/possible-range.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import { valueAt } from '../series/values.ts';
import { usable } from './chart-data.ts';
import { rangeConstants } from './constants.ts';
import { oneOf, type RangeConstant } from './options.ts';
import type { PhaseBounds } from './phases.ts';
import { plainWalk } from './plain-walk.ts';
import {
  numberOrNull,
  type PlainChart,
  type PlainVerdict,
  plainChart,
  type Stretch,
  type StretchOptions,
  stretchesOf,
} from './stretches.ts';

export interface IPrimeOptions extends StretchOptions {
  /** Constant that turns ranges into standard deviations. */
  readonly constant?: RangeConstant;
  /** Whether limits are cut to the possible range. */
  readonly clip?: boolean;
}

export const I_PRIME_DEFAULTS = { constant: 'rounded', clip: true } as const;

export interface IPrimePoint {
  readonly period: string;
  readonly value: number | null;
  /** What the value was divided by, or the sample behind it. */
  readonly size: number | null;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly outside: 'high' | 'low' | null;
  readonly excluded: string | null;
}

export interface IPrimePhase extends Stretch {
  readonly centre: number | null;
  /** Standard deviation of a figure of size 1; of size n it is this over sqrt(n). */
  readonly sigma: number | null;
}

export interface IPrimeChart extends PlainChart {
  readonly chart: 'i-prime';
  /** On the latest figure. */
  readonly verdict: PlainVerdict;
  readonly points: readonly IPrimePoint[];
  readonly phases: readonly IPrimePhase[];
}

const optionRules = {
  constant: { is: 'one-of', values: ['rounded', 'exact', 'mdc'] },
  clip: { is: 'flag' },
  baseline: { is: 'object', orNull: true },
  phases: { is: 'list' },
  exclude: { is: 'list' },
} as const;

/**
 * I-prime chart: is this month's ratio or average unusual, given that it rests on more or fewer cases than others?
 *
 * An XmR chart whose limits go with the sizes, for ratios, and durations with samples. Centre: sum(n x) / sum(n);
 * sigma = mean(|x - x before| / sqrt(1/n + 1/n before)) x sqrt(2) / 1.128; limits: centre +/- 3 sigma / sqrt(n). With
 * equal sizes it is the XmR chart. It supposes that the spread goes with 1/sqrt(n): where it does not, use `xmr`. A
 * figure without a size is left out.
 *
 * Throws `wrong-measure` for a series without denominators, `invalid-option`, `invalid-period`. Source: Taylor 2018.
 *
 * @example
 * const charged = [50, 62, 48, 66, 52, 58];
 * const closed = [200, 240, 210, 260, 190, 40];
 * const chart = iPrimeChart(seriesFrom(chargeRatio, { start: '2018-10', numerator: charged, denominator: closed }));
 * chart.points[5] // => { period: '2019-03', value: 1.45, size: 40, centre: 0.295, outside: 'high', ... }
 */
export function iPrimeChart(series: Series, given: IPrimeOptions = {}): IPrimeChart {
  requireSeries('iPrimeChart: series', series);
  const options = readOptions('iPrimeChart', optionRules, given);
  const { constant, clip, ...cut } = { ...I_PRIME_DEFAULTS, ...options };
  oneOf('iPrimeChart: constant', constant, ['rounded', 'exact', 'mdc']);
  const { denominator } = series;
  if (denominator === null)
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'iPrimeChart: indicator',
      expected: 'must have denominators or sample sizes',
      received: series.indicator.measure,
    });
  const sizes = Float64Array.from(denominator, (size, index) =>
    size !== null && size > 0 ? size / (series.deff * wideningAt(series, index)) : Number.NaN,
  );
  const stretches = stretchesOf('iPrimeChart', series, cut);
  const { excluded, refused } = stretches;
  const values = Float64Array.from(denominator, (_, index) => valueAt(series, index) ?? Number.NaN);
  const used = usable(
    { values, events: values, sizes },
    (index) => !refused && (excluded[index] ?? null) === null && !Number.isNaN(sizes[index] ?? Number.NaN),
  );
  const range = clip ? possibleRange(series, values) : { least: -Number.MAX_VALUE, most: Number.MAX_VALUE };
  const walked = plainWalk(series, stretches, { shown: values, values: used.values }, (phase) => {
    const level = sizedLevel(used, phase, rangeConstants(constant, 'mean').sigmaPerRange);
    const at = (index: number, value: number) => {
      const size = sizes[index] ?? Number.NaN;
      const half = (3 * level.sigma) / Math.sqrt(size);
      const z = (value - level.centre) / half;
      const reading: IPrimeReading = {
        size: numberOrNull(size),
        centre: numberOrNull(level.centre),
        lower: numberOrNull(Math.max(range.least, level.centre - half)),
        upper: numberOrNull(Math.min(range.most, level.centre + half)),
        outside: level.sigma > 0 && Math.abs(z) > 1 + 1e-12 ? (z > 0 ? 'high' : 'low') : null,
        excluded: excluded[index] ?? (Number.isNaN(size) ? 'no size' : null),
      };
      return { reading, signal: reading.outside !== null };
    };
    return {
      points: level.points,
      varies: level.sigma > 0,
      level: { centre: numberOrNull(level.centre), sigma: numberOrNull(level.sigma) },
      at,
    };
  });
  return {
    chart: 'i-prime',
    ...walked,
    ...plainChart(
      series,
      { ...stretches, used },
      {
        name: 'I-prime chart',
        reference: 'Taylor 2018, Statistical Procedures for the Medical Device Industry',
        options: { constant, clip },
      },
    ),
  };
}

/** Weighted mean of the figures that set the limits, and the spread of a figure of size 1. */
function sizedLevel(
  { values, sizes }: { readonly values: Float64Array; readonly sizes: Float64Array },
  { baselineStart, baselineLength }: PhaseBounds,
  sigmaPerRange: number,
) {
  let points = 0;
  let total = 0;
  let weights = 0;
  let ranges = 0;
  let allRanges = 0;
  let before = { value: Number.NaN, size: Number.NaN };
  for (let index = baselineStart; index < baselineStart + baselineLength; index += 1) {
    const value = values[index] ?? Number.NaN;
    const size = sizes[index] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      points += 1;
      total += size * value;
      weights += size;
    }
    const scaled = Math.abs(value - before.value) / Math.sqrt(1 / size + 1 / before.size);
    if (!Number.isNaN(scaled)) {
      ranges += 1;
      allRanges += scaled;
    }
    before = { value, size };
  }
  return {
    points,
    centre: total / weights,
    sigma: (allRanges / ranges) * Math.SQRT2 * sigmaPerRange,
  };
}

type IPrimeReading = Omit<IPrimePoint, 'period' | 'value'>;
