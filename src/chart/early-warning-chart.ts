import type { EarlyWarningFinding } from '../change/ahead/early-warning.ts';
import { amount } from './amount.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { figureLayers } from './figure-layers.ts';
import { frame } from './frame.ts';
import { edgeLabels, pointMark } from './labels.ts';
import { layerOf } from './plot.ts';
import { DASH } from './theme.ts';
import { timePlot } from './time-plot.ts';
import { aboutWords, periodWords, stretchWords } from './words.ts';

/**
 * Early warning: each count beside what the same time of earlier years leads to expect, and the limit; triangles lie above it.
 *
 * `null` where the latest cannot be judged.
 *
 * @example
 * earlyWarningChart(earlyWarning(crime)).title.text // => ['Recorded crime, Camden: as expected in Dec 2018']
 */
export function earlyWarningChart(
  finding: EarlyWarningFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  const { evidence, subject, verdict } = finding;
  const { points } = evidence;
  const last = points.at(-1);
  if (last === undefined || last.observed === null || last.expected === null || last.upper === null)
    return null;
  if (verdict !== 'outlying' && verdict !== 'ordinary') return null;
  const edges = [
    { value: last.upper, label: `limit ${amount(last.upper, 'count')}` },
    { value: last.observed, label: `latest ${amount(last.observed, 'count')}`, bold: true },
    { value: last.expected, label: `expected ${amount(last.expected, 'count')}` },
  ];
  const periods = points.map(({ period }) => period);
  const time = timePlot(chartSettings(options), {
    periods,
    values: points.flatMap(({ expected, observed, upper }) => [expected, observed, upper]),
    unit: 'count',
    edges,
  });
  const { palette } = time.plot;
  const alarms = points.flatMap(({ alarm, observed }, x) =>
    alarm && observed !== null ? [{ x, y: observed }] : [],
  );
  const above = { label: 'above the limit', shape: 'triangle-up', color: palette.alert, filled: true };
  const headline = verdict === 'outlying' ? 'above the limit' : 'as expected';
  const many = `${alarms.length} of ${points.length} ${alarms.length === 1 ? 'lies' : 'lie'} above it.`;
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${headline} in ${periodWords(last.period)}`,
    subtitle: `${stretchWords(periods[0] ?? '', last.period)}. Solid: expected from the same time of earlier years; dashed: upper limit. ${many}`,
    description: `${aboutWords(subject)}, ${stretchWords(periods[0] ?? '', last.period)}, each count beside what was expected of it. ${periodWords(
      last.period,
      'long',
    )}: ${amount(last.observed, 'count', 'spoken')}, expected ${amount(last.expected, 'count', 'spoken')}, limit ${amount(last.upper, 'count', 'spoken')}: ${headline}. ${many}`,
    headroom: 20,
    layers: [
      ...time.base,
      layerOf(
        points.map(({ expected }, x) => ({ x, y: expected })),
        { type: 'line', color: palette.soft, strokeWidth: 1.6 },
        { x: time.x, y: time.y },
      ),
      layerOf(
        points.map(({ upper }, x) => ({ x, y: upper })),
        { type: 'line', color: palette.soft, strokeWidth: 1.4, strokeDash: [...DASH.limit] },
        { x: time.x, y: time.y },
      ),
      ...figureLayers(
        periods,
        points.map(({ observed }) => observed),
        'count',
        time,
      ),
      layerOf(alarms, { ...pointMark(above, 60) }, { x: time.x, y: time.y }),
      ...edgeLabels(edges, time),
    ],
    key: alarms.length === 0 ? [] : [above],
  });
}
