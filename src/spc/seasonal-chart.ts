import { periodAt } from '../period/calendar.ts';
import { monthsIn } from '../period/months.ts';
import { readOptions } from '../result/read-options.ts';
import { possibleRange } from '../series/possible-range.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import { rulesOf, SHEWHART_DEFAULTS, type ShewhartOptions } from './options.ts';
import type { RulePreset } from './rules/preset.ts';
import { type SeasonModel, seasonalFit } from './seasonal-fit.ts';
import { type Signal, signalsOf } from './signals.ts';
import {
  numberOrNull,
  type PlainChart,
  type PlainVerdict,
  plainChart,
  plainVerdict,
  type StretchOptions,
  stretchesOf,
} from './stretches.ts';

export interface SeasonalChartOptions extends StretchOptions, Pick<ShewhartOptions, 'rules' | 'clip'> {}

export interface SeasonalPoint {
  readonly period: string;
  readonly value: number | null;
  /** What is usual for this month of the year. */
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The figure without its season. */
  readonly adjusted: number | null;
  readonly sameLastYear: number | null;
  /** Whether the figure is new to the limits, which are then wider. */
  readonly predicted: boolean;
  readonly signals: readonly Signal[];
  readonly excluded: string | null;
}

export interface SeasonalChart extends PlainChart {
  readonly chart: 'seasonal';
  /** On the latest figure; `too-short` under 36 months; `not-testable` also for yearly figures. */
  readonly verdict: PlainVerdict;
  readonly model: SeasonModel;
  readonly rules: RulePreset | 'custom';
  readonly sigma: number | null;
  /** Degrees of freedom that sigma rests on: figures less what was fitted. */
  readonly df: number;
  readonly points: readonly SeasonalPoint[];
  /** Limits for the period to come. */
  readonly next: Pick<SeasonalPoint, 'period' | 'centre' | 'lower' | 'upper'> | null;
}

const optionRules = {
  baseline: { is: 'object', orNull: true },
  phases: { is: 'list' },
  exclude: { is: 'list' },
  rules: { is: 'anything' },
  clip: { is: 'flag' },
} as const;

/**
 * Seasonal control chart: is this month's figure unusual for the time of year?
 *
 * A level for each phase and one yearly season by least squares: two pairs of harmonics from 36 months of figures, an
 * effect for each month from 60. sigma = sqrt(residual sum of squares / (n - p)). Limits: 3 sigma for figures that set
 * them; for new ones (after a frozen baseline, and `next`) t sigma sqrt(1 + h), h being the error of what was fitted and
 * t as far out as 3 sigma. Under 36 months there are no limits, as month means from two years put one new month in nine
 * outside: read the figure beside the same month of last year. The season is added, not multiplied. The figures may
 * not drift: a trend in the level signals as on any chart.
 *
 * Throws `invalid-option`, `invalid-period`. Sources: Shewhart 1931; Montgomery, Statistical Quality Control.
 *
 * @example
 * const level = [50, 48, 55, 57, 60, 63, 66, 64, 59, 56, 51, 49];
 * const three = [0, 1, 2].flatMap((year) => level.map((usual, month) => usual + ((7 * month + 5 * year) % 4) - 1));
 * const chart = seasonalChart(seriesFrom(offences, { start: '2016-04', numerator: three }));
 * chart.model // => 'harmonics'
 * chart.next // => { period: '2019-04', centre: 49.3, lower: 43.2, upper: 55.4 }
 */
export function seasonalChart(series: Series, given: SeasonalChartOptions = {}): SeasonalChart {
  requireSeries('seasonalChart: series', series);
  const options = readOptions('seasonalChart', optionRules, given);
  const { rules: wanted, clip, ...cut } = { ...SHEWHART_DEFAULTS, ...options };
  const { rules, ruleSettings } = rulesOf('seasonalChart', wanted);
  const stretches = stretchesOf('seasonalChart', series, cut);
  const { data, used, phases, excluded, refused } = stretches;
  const { calendar } = series;
  const each = monthsIn(periodAt(calendar, 0));
  const fit = seasonalFit(used.values, phases, each);
  const varies = fit.sigma > 1e-9 * Math.max(...Array.from(used.values, (value) => Math.abs(value) || 0), 0);
  const deviations = used.values.map((value, index) =>
    varies ? (3 * (value - fit.centreAt(index))) / fit.halfAt(index) : Number.NaN,
  );
  const adjusted = used.values.map((value, index) => value - fit.seasonAt(index));
  const known = adjusted.map((value, index) => (Number.isNaN(deviations[index] ?? 0) ? Number.NaN : value));
  const signals = signalsOf(ruleSettings, { values: known, deviations }, phases);
  const range = clip
    ? possibleRange(series, data.values)
    : { least: -Number.MAX_VALUE, most: Number.MAX_VALUE };
  const linesAt = (index: number) => ({
    period: periodAt(calendar, index),
    centre: numberOrNull(fit.centreAt(index)),
    lower: numberOrNull(Math.max(range.least, fit.centreAt(index) - fit.halfAt(index))),
    upper: numberOrNull(Math.min(range.most, fit.centreAt(index) + fit.halfAt(index))),
  });
  const inBaseline = (index: number) =>
    phases.some(
      ({ baselineStart, baselineLength }) => index >= baselineStart && index < baselineStart + baselineLength,
    );
  const points = Array.from(
    data.values,
    (value, index): SeasonalPoint => ({
      ...linesAt(index),
      value: numberOrNull(value),
      adjusted: numberOrNull(adjusted[index]),
      sameLastYear: numberOrNull(data.values[index - 12 / each]),
      predicted: !inBaseline(index),
      signals: signals[index] ?? [],
      excluded: excluded[index] ?? null,
    }),
  );
  const last = used.values.findLastIndex((value) => !Number.isNaN(value));
  const seasonless = 12 / each < 2 || !Number.isInteger(12 / each);
  return {
    chart: 'seasonal',
    verdict: plainVerdict(refused || seasonless, fit.df, varies, (points[last]?.signals.length ?? 0) > 0),
    model: fit.model,
    rules,
    sigma: numberOrNull(fit.sigma),
    df: fit.df,
    points,
    next: fit.model === 'none' ? null : linesAt(calendar.length),
    ...plainChart(series, stretches, {
      name: 'Seasonal control chart',
      reference: 'Shewhart 1931; Montgomery, Statistical Quality Control',
      options: { rules, clip, harmonicsFrom: 36, monthEffectsFrom: 60 },
    }),
  };
}
