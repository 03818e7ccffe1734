import { readOptions } from '../result/read-options.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import { LEAST_POINTS } from './caveats.ts';
import { type PlainChart, type PlainVerdict, plainChart, plainVerdict, stretchesOf } from './stretches.ts';
import { type XmrOptions, xmr, xmrRules } from './xmr.ts';

export interface MrPoint {
  readonly period: string;
  /** Distance from the figure before; `null` at the start of a phase, and at and after a gap. */
  readonly range: number | null;
  readonly centre: number | null;
  readonly upper: number | null;
  readonly outside: boolean;
  readonly excluded: string | null;
}

export interface MrChart extends PlainChart {
  readonly chart: 'mr';
  /** On the latest range. */
  readonly verdict: PlainVerdict;
  readonly points: readonly MrPoint[];
}

/**
 * mR chart: is the step from the figure before to this one larger than the usual steps?
 *
 * Ranges |x - x before| inside a phase; centre: their mean (or median); upper limit: 3.267 times the mean, and no more than there can be between
 * two figures (1 for a share). The lower
 * limit is 0. It goes with an `xmr` chart with the same options: a single large range widens the limits of both.
 *
 * Throws as `xmr` does. Sources: Shewhart 1931; Wheeler 1993.
 *
 * @example
 * const chart = mrChart(seriesFrom(offences, { start: '2018-01', numerator: [5, 7, 6, 6, 8, 7, 6, 8, 7, 19] }));
 * chart.points[9] // => { period: '2018-10', range: 12, centre: 2.444, upper: 7.986, outside: true, excluded: null }
 */
export function mrChart(series: Series, given: XmrOptions = {}): MrChart {
  requireSeries('mrChart: series', series);
  const options = readOptions('mrChart', xmrRules, given);
  const { evidence, method } = xmr(series, options);
  const points = evidence.points.map(({ period, movingRange, phase, excluded }): MrPoint => {
    const { movingRange: centre = null, movingRangeUpper: upper = null } = evidence.phases[phase] ?? {};
    const outside = movingRange !== null && upper !== null && movingRange > upper * (1 + 1e-12);
    return { period, range: movingRange, centre, upper, outside, excluded };
  });
  const last = points.findLastIndex(({ range }) => range !== null);
  const home = evidence.phases[evidence.points[last]?.phase ?? -1];
  const { baseline = null, phases = [], exclude = [] } = options;
  const stretches = stretchesOf('mrChart', series, { baseline, phases, exclude });
  const figures = home?.points ?? 0;
  const varies = (home?.movingRange ?? 0) > 0;
  return {
    chart: 'mr',
    verdict: plainVerdict(
      stretches.refused,
      figures < LEAST_POINTS ? 0 : figures,
      varies,
      points[last]?.outside ?? false,
    ),
    points,
    ...plainChart(series, stretches, {
      ...method,
      name: 'mR chart',
      reference: 'Shewhart 1931; Wheeler 1993',
    }),
  };
}
