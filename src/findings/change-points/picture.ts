import type { ChangePointsFinding } from '../../change/steps/change-points-finding.ts';
import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { eventLayers } from '../../chart/base/events.ts';
import { figureLayers, stretchLayer } from '../../chart/base/figure-layers.ts';
import { frame } from '../../chart/base/frame.ts';
import { edgeLabels } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { timePlot } from '../../chart/base/time-plot.ts';
import { aboutWords, periodWords, stretchWords } from '../../chart/base/words.ts';
import { figureRange } from '../../words/numbers.ts';

/**
 * Change points: the figures, the level of each stretch, and at each change the months within which it began,
 * named where a known recording change falls among them.
 *
 * `null` when nothing could be fitted.
 *
 * @example
 * changePointsChart(changePoints(crime)).title.text // => ['Recorded crime, Camden: a new level from Feb 2017']
 */
export function changePointsChart(
  finding: ChangePointsFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('changePointsChart: finding', finding, ['change-points'], options);
  const { evidence, subject, verdict } = finding;
  const { changes, mean, periods, segments, values } = evidence;
  const end = mean.findLastIndex((value) => value !== null);
  if (verdict === 'refused' || end < 0) return null;
  const { unit } = subject;
  const last = segments[segments.length - 1]?.level.value ?? mean[end] ?? null;
  const edges = last === null ? [] : [{ value: last, label: `level ${labelWords(last, unit)}`, bold: true }];
  const time = timePlot(chartSettings(options), {
    periods,
    values: [...values, ...mean, ...segments.map(({ level }) => level.value)],
    unit,
    edges,
  });
  const { palette } = time.plot;
  const known = changes.some(({ label }) => label !== null);
  const spoken = changes
    .map(
      ({ at, difference, interval, label }) =>
        `${periodWords(at, 'long')} (within ${stretchWords(interval.from, interval.to)}): ${figureRange(
          difference,
        )}${label === null ? '' : `, with ${label}`}`,
    )
    .join('; ');
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${headline(finding)}`,
    subtitle: `${stretchWords(periods[0] ?? '', periods[periods.length - 1] ?? '')}. Heavy ${segments.length > 0 ? 'lines: the level of each stretch' : 'line: the mean that the figures show'}${
      changes.length > 0
        ? '; shaded: the months within which the level changed, with nine tenths of the probability'
        : ''
    }.${known ? ' Named: a known change falls among them, which does not show that it was the reason.' : ''}`,
    description: `${aboutWords(subject)}, ${stretchWords(periods[0] ?? '', periods[periods.length - 1] ?? '')}. Verdict: ${headline(
      finding,
    )}.${changes.length > 0 ? ` New levels from: ${spoken}.` : ''} Latest level ${last === null ? 'not known' : labelWords(last, unit)}.`,
    headroom: changes.length > 0 ? 44 : 20,
    layers: [
      ...time.base,
      stretchLayer(
        changes.map(({ interval }) => interval),
        time,
      ),
      ...eventLayers(
        changes.map(({ at, label }) => ({ period: at, label: label ?? periodWords(at) })),
        time,
      ),
      ...figureLayers(periods, values, unit, time),
      ...segments.flatMap(({ from, to, level }) => {
        const [start, end] = [time.indexOf(from), time.indexOf(to)];
        if (start === null || end === null || level.value === null) return [];
        return [
          layerOf(
            [{ x: start - 0.5, x2: end + 0.5, y: level.value }],
            { type: 'rule', color: palette.main, strokeWidth: 3 },
            { x: time.x, x2: time.x2, y: time.y },
          ),
        ];
      }),
      ...(segments.length > 0
        ? []
        : [
            layerOf(
              mean.map((y, x) => ({ x, y })),
              { type: 'line', color: palette.main, strokeWidth: 3 },
              { x: time.x, y: time.y },
            ),
          ]),
      ...edgeLabels(edges, time),
    ],
  });
}

function headline({ verdict, evidence: { changes } }: ChangePointsFinding): string {
  switch (verdict) {
    case 'changed':
      if (changes.length === 0) return 'another level, at once or by a slope';
      return changes.length === 1
        ? `a new level from ${periodWords(changes[0]?.at ?? '')}`
        : `${changes.length} changes of level, the last in ${periodWords(changes[changes.length - 1]?.at ?? '')}`;
    case 'moving':
      return 'a slope rather than steps';
    case 'same':
      return 'within the margin of its level at the start';
    case 'cannot-tell':
      return 'no change of level shown';
    default:
      return 'not judged';
  }
}
