import type { ForecastFinding } from '../../change/ahead/forecast-finding.ts';
import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { eventLayers } from '../../chart/base/events.ts';
import { figureLayers } from '../../chart/base/figure-layers.ts';
import { frame } from '../../chart/base/frame.ts';
import { edgeLabels } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { DASH } from '../../chart/base/theme.ts';
import { timePlot } from '../../chart/base/time-plot.ts';
import { aboutWords, periodWords } from '../../chart/base/words.ts';

/** Periods before the forecast that are drawn. */
const BEFORE = 60;

/**
 * Forecast: the figures, and the fan of what would come if things go on as they have, with how often such limits held where that was asked.
 *
 * `null` where nothing is forecast.
 *
 * @example
 * forecastChart(forecast(crime)).title.text // => ['Recorded crime, Camden: 262 in Dec 2019 if things go on']
 */
export function forecastChart(finding: ForecastFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('forecastChart: finding', finding, ['forecast'], options);
  const { estimate, evidence, subject, verdict } = finding;
  const { backTest, forecast } = evidence;
  const [first, last] = [forecast[0], forecast.at(-1)];
  if (verdict !== 'forecast' || first === undefined || last === undefined || estimate.value === null)
    return null;
  const ahead = new Map(forecast.map((point) => [point.period, point]));
  const periods = [
    ...evidence.periods.slice(-BEFORE),
    ...forecast.map(({ period }) => period).filter((period) => !evidence.periods.includes(period)),
  ];
  const figures = evidence.values.slice(-BEFORE);
  const values = periods.map((_, index) => figures[index] ?? null);
  const { unit } = estimate;
  const level = `${Math.round(100 * (estimate.level ?? 0.95))}%`;
  const edges = [
    { value: last.upper, label: `upper limit ${labelWords(last.upper, unit)}` },
    { value: last.value, label: `forecast ${labelWords(last.value, unit)}`, bold: true },
    { value: last.lower, label: `lower limit ${labelWords(last.lower, unit)}` },
  ];
  const time = timePlot(chartSettings(options), {
    periods,
    values: [...values, ...forecast.flatMap(({ lower, upper }) => [lower, upper])],
    unit,
    edges,
  });
  const { palette } = time.plot;
  const points = periods.flatMap((period, x) => {
    const point = ahead.get(period);
    return point === undefined ? [] : [{ x, ...point }];
  });
  const held =
    backTest === null || backTest.made === 0
      ? ''
      : ` Such limits held in ${backTest.within} of ${backTest.made} past forecasts.`;
  const figure = `${labelWords(last.value, unit)} in ${periodWords(last.period)}`;
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${figure} if things go on`,
    subtitle: `${periodWords(first.period, 'long')} to ${periodWords(last.period, 'long')}. Dashed: the forecast; shaded: ${level} limits of the figure as it would be published.${held}`,
    description: `Forecast of ${aboutWords(subject)}, if things go on as they have: ${labelWords(last.value, unit)} in ${periodWords(
      last.period,
      'long',
    )}, ${level} limits ${labelWords(last.lower, unit)} to ${labelWords(last.upper, unit)}.${held}`,
    headroom: 34,
    layers: [
      ...time.base,
      layerOf(
        points.map(({ x, lower, upper }) => ({ x, y: lower, y2: upper })),
        { type: 'area', color: palette.band, line: false },
        { x: time.x, y: time.y, y2: time.y2 },
      ),
      ...(['lower', 'upper'] as const).map((name) =>
        layerOf(
          points.map((point) => ({ x: point.x, y: point[name] })),
          { type: 'line', color: palette.soft, strokeWidth: 1, strokeDash: [...DASH.warning] },
          { x: time.x, y: time.y },
        ),
      ),
      ...eventLayers([{ period: first.period, label: 'forecast begins' }], time),
      ...figureLayers(periods, values, unit, time),
      layerOf(
        points.map(({ x, value }) => ({ x, y: value })),
        { type: 'line', color: palette.main, strokeWidth: 2.4, strokeDash: [...DASH.limit] },
        { x: time.x, y: time.y },
      ),
      ...edgeLabels(edges, time),
    ],
  });
}
