import type { EarlyWarningFinding } from '../../change/ahead/early-warning.ts';
import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { figureLayers } from '../../chart/base/figure-layers.ts';
import { frame } from '../../chart/base/frame.ts';
import { edgeLabels, pointMark } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { DASH } from '../../chart/base/theme.ts';
import { timePlot } from '../../chart/base/time-plot.ts';
import { aboutWords, periodWords, stretchWords } from '../../chart/base/words.ts';

/**
 * Early warning: each count of the last year beside what its own course leads to expect, and the limits; diamonds lie outside.
 *
 * `null` where the latest cannot be judged.
 *
 * @example
 * earlyWarningChart(earlyWarning(crime)).title.text // => ['Recorded crime, Camden: ordinary in Dec 2018']
 */
export function earlyWarningChart(
  finding: EarlyWarningFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('earlyWarningChart: finding', finding, ['early-warning'], options);
  const { direction, points } = finding.evidence;
  const { subject } = finding;
  const { unit } = subject;
  const last = points.at(-1);
  if (last === undefined) return null;
  const edges = [
    { value: last.upper, label: `limit ${labelWords(last.upper, unit)}` },
    { value: last.lower, label: `limit ${labelWords(last.lower, unit)}` },
    { value: last.observed, label: `latest ${labelWords(last.observed, unit)}`, bold: true },
    { value: last.expected, label: `expected ${labelWords(last.expected, unit)}` },
  ];
  const periods = points.map(({ period }) => period);
  const time = timePlot(chartSettings(options), {
    periods,
    values: points.flatMap(({ lower, observed, upper }) => [lower, observed, upper]),
    unit,
    edges,
  });
  const { palette } = time.plot;
  const alarms = points.flatMap(({ direction: side, observed }, x) =>
    side === 'none' ? [] : [{ x, y: observed }],
  );
  const outside = { label: 'outside the limits', shape: 'diamond', color: palette.alert, filled: true };
  const headline = { up: 'above the limit', down: 'below the limit', none: 'ordinary' }[direction];
  const many = `${alarms.length} of ${points.length} ${alarms.length === 1 ? 'lies' : 'lie'} outside.`;
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${headline} in ${periodWords(last.period)}`,
    subtitle: `${stretchWords(periods[0] ?? '', last.period)}. Solid: expected from its own course; dashed: limits. ${many}`,
    description: `${aboutWords(subject)}, ${stretchWords(periods[0] ?? '', last.period)}, each ${unit === 'count' ? 'count' : 'figure'} beside what was expected of it. ${periodWords(
      last.period,
      'long',
    )}: ${labelWords(last.observed, unit)}, expected ${labelWords(last.expected, unit)}, limits ${labelWords(last.lower, unit)} and ${labelWords(last.upper, unit)}: ${headline}. ${many}`,
    headroom: 20,
    layers: [
      ...time.base,
      layerOf(
        points.map(({ expected }, x) => ({ x, y: expected })),
        { type: 'line', color: palette.soft, strokeWidth: 1.6 },
        { x: time.x, y: time.y },
      ),
      ...(['lower', 'upper'] as const).map((limit) =>
        layerOf(
          points.map((point, x) => ({ x, y: point[limit] })),
          { type: 'line', color: palette.soft, strokeWidth: 1.4, strokeDash: [...DASH.limit] },
          { x: time.x, y: time.y },
        ),
      ),
      ...figureLayers(
        periods,
        points.map(({ observed }) => observed),
        unit,
        time,
      ),
      layerOf(alarms, { ...pointMark(outside, 60) }, { x: time.x, y: time.y }),
      ...edgeLabels(edges, time),
    ],
    key: alarms.length === 0 ? [] : [outside],
  });
}
