import { refuse } from '../result/rule.ts';
import { labelWords } from './base/amount.ts';
import { type ChartOptions, chartSettings } from './base/chart-options.ts';
import type { ChartSpec } from './base/chart-spec.ts';
import { eventLayers } from './base/events.ts';
import { figureLayers } from './base/figure-layers.ts';
import { frame } from './base/frame.ts';
import { edgeLabels, pointMark } from './base/labels.ts';
import { layerOf } from './base/plot.ts';
import { signalStyles } from './base/signal-mark.ts';
import { DASH, type Palette } from './base/theme.ts';
import { timePlot } from './base/time-plot.ts';
import { aboutWords, periodWords, stretchWords } from './base/words.ts';
import { type SignalChart, signalParts } from './signal-lines.ts';

const signalCharts: readonly string[] = ['cusum', 'ewma', 'i-prime', 'run'] satisfies SignalChart['chart'][];

/**
 * CUSUM, EWMA, run and I' charts: what each of them looks at, with its limits and its signals.
 *
 * `null` where nothing was judged: too few figures, none that vary, or overlapping ones.
 *
 * @example
 * signalChart(ewma(crime)).title.text // => ['Recorded crime, Camden: a signal in Dec 2018']
 */
export function signalChart(chart: SignalChart, options: ChartOptions = {}): ChartSpec | null {
  if (!signalCharts.includes(chart?.chart))
    refuse('signalChart: chart', `must be a chart that ${signalCharts.join(', ')} give`, chart);
  const settings = chartSettings(options);
  const { phases, points, subject, verdict } = chart;
  if (verdict !== 'signal' && verdict !== 'no-signal') return null;
  const { axis, dots, edges, how, lines, name, signals, unit } = signalParts(chart);
  const periods = points.map(({ period }) => period);
  const time = timePlot(axis === null || settings.unit !== null ? settings : { ...settings, unit: axis }, {
    periods,
    values: [...lines.flatMap(({ values }) => values), ...(dots ?? [])],
    unit,
    edges,
  });
  const { palette } = time.plot;
  const known = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const last = known.at(-1);
  const headline =
    verdict === 'no-signal'
      ? 'no signal'
      : chart.chart === 'run'
        ? 'figures hang together'
        : `a signal in ${periodWords(last?.period ?? '')}`;
  const when = stretchWords(periods[0] ?? '', periods.at(-1) ?? '');
  const styles = signalStyles(palette, subject.polarity);
  const good = subject.polarity === 'higher-is-better';
  const styleOf = (way: 'high' | 'low') =>
    subject.polarity === 'neutral'
      ? styles[way]
      : styles[(way === 'high') === good ? 'improving' : 'concerning'];
  const ways = (['high', 'low'] as const).filter((way) => signals.some((signal) => signal.way === way));
  const latest = last === undefined ? '' : ` Latest figure ${labelWords(last.value, subject.unit)}.`;
  return frame({
    finding: chart,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${headline}`,
    subtitle: `${name}, ${when}. ${how}`,
    description: `${name} of ${aboutWords(subject)}, ${when}, ${points.length} periods: ${headline}. ${how}${latest}${
      signals.length === 0
        ? ''
        : ` ${signals.length} of the periods carry a signal, the first in ${periodWords(periods[signals[0]?.index ?? 0] ?? '', 'long')}.`
    }`,
    headroom: phases.length > 1 ? 44 : 20,
    layers: [
      ...time.base,
      ...eventLayers(
        phases.slice(1).map(({ from, reason }) => ({ period: from, label: reason })),
        time,
      ),
      ...(dots === null ? [] : figureLayers(periods, dots, unit, time)),
      ...lines.map(({ dash, style, values }) =>
        layerOf(
          values.map((y, x) => ({ x, y })),
          {
            type: 'line',
            ...lineStyle(style, palette),
            ...(dash === undefined ? {} : { strokeDash: [...DASH[dash]] }),
          },
          { x: time.x, y: time.y },
        ),
      ),
      ...ways.map((way) =>
        layerOf(
          signals.filter((signal) => signal.way === way).map(({ index, value }) => ({ x: index, y: value })),
          pointMark(styleOf(way), points.length > 80 ? 34 : 55),
          { x: time.x, y: time.y },
        ),
      ),
      ...edgeLabels(edges, time),
    ],
    key: ways.map(styleOf),
  });
}

function lineStyle(style: 'main' | 'second' | 'quiet', { main, soft }: Palette) {
  if (style === 'quiet') return { color: soft, strokeWidth: 1.2 };
  return { color: main, strokeWidth: 2.2, ...(style === 'second' ? { strokeDash: [...DASH.limit] } : {}) };
}
