import { mean } from '../numeric/mean.ts';
import { median } from '../numeric/median.ts';
import { readOptions } from '../result/read-options.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import { type AnhoejTest, anhoejTest, lineRounding, sideOf } from './anhoej-test.ts';
import { oneOf } from './options.ts';
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

export interface RunChartOptions extends StretchOptions {
  /** The line that runs are counted about. */
  readonly centre?: 'median' | 'mean';
}

export const RUN_CHART_DEFAULTS = { centre: 'median' } as const;

export interface RunChartPoint {
  readonly period: string;
  readonly value: number | null;
  readonly centre: number | null;
  readonly side: 'above' | 'below' | 'on' | null;
  readonly excluded: string | null;
}

export interface RunChartPhase extends Stretch, AnhoejTest {
  readonly centre: number | null;
}

export interface RunChart extends PlainChart {
  readonly chart: 'run';
  /** On the latest phase as a whole, not on its latest figure. */
  readonly verdict: PlainVerdict;
  readonly points: readonly RunChartPoint[];
  readonly phases: readonly RunChartPhase[];
}

const optionRules = {
  centre: { is: 'one-of', values: ['median', 'mean'] },
  baseline: { is: 'object', orNull: true },
  phases: { is: 'list' },
  exclude: { is: 'list' },
} as const;

/**
 * Run chart: do the figures wander about their median as chance would have them, or do they hang together?
 *
 * No limits and no distribution: the two rules of Anhoej on runs and crossings about the median of each phase (see
 * `anhoejTest`). It finds small lasting shifts that limits miss, and not single figures far out. Missing and left-out
 * periods break runs. Figures that move together from month to month signal without any change of level.
 *
 * Throws `invalid-option`, `invalid-period`. Sources: Anhoej & Olesen 2014; Provost & Murray 2011.
 *
 * @example
 * const moved = [40, 42, 38, 41, 39, 40, 42, 38, 46, 44, 47, 45, 44, 46, 45, 46];
 * const chart = runChart(seriesFrom(offences, { start: '2018-01', numerator: moved }));
 * chart.verdict // => 'signal'
 * chart.phases[0]?.crossings // => 1
 */
export function runChart(series: Series, given: RunChartOptions = {}): RunChart {
  requireSeries('runChart: series', series);
  const options = readOptions('runChart', optionRules, given);
  const { centre: line, ...cut } = { ...RUN_CHART_DEFAULTS, ...options };
  oneOf('runChart: centre', line, ['median', 'mean']);
  const stretches = stretchesOf('runChart', series, cut);
  const figures = { shown: stretches.data.values, values: stretches.used.values };
  const walked = plainWalk(series, stretches, figures, (phase) => {
    const { start, length, baselineStart, baselineLength } = phase;
    const setting = figures.values.subarray(baselineStart, baselineStart + baselineLength);
    const known = Array.from(setting).filter((value) => !Number.isNaN(value));
    const centre =
      known.length === 0 ? Number.NaN : ((line === 'median' ? median : mean)(known) ?? Number.NaN);
    const shown = Array.from(figures.values.subarray(start, start + length), numberOrNull);
    // Without figures there is no line to be on a side of.
    const test = known.length === 0 ? anhoejTest([], 0) : anhoejTest(shown, centre);
    const rounding = lineRounding(shown, centre);
    const at = (_index: number, value: number) => {
      const sign = sideOf(value, centre, rounding);
      const reading: RunChartReading = {
        centre: numberOrNull(centre),
        side: Number.isNaN(sign) ? null : sign > 0 ? 'above' : sign < 0 ? 'below' : 'on',
      };
      return { reading, signal: test.signal };
    };
    return {
      points: known.length,
      varies: test.useful > 0,
      level: { centre: numberOrNull(centre), ...test },
      at,
    };
  });
  return {
    chart: 'run',
    ...walked,
    ...plainChart(series, stretches, {
      name: 'Run chart',
      reference: 'Anhoej & Olesen 2014; Provost & Murray 2011',
      options: { centre: line },
    }),
  };
}

type RunChartReading = Pick<RunChartPoint, 'centre' | 'side'>;
