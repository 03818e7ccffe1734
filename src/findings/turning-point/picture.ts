import type { TurningPointFinding } from '../../change/steps/turning-point-finding.ts';
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
 * Turning point: the figures, the mean read from them, and the months within which it turned.
 *
 * `null` when nothing could be read.
 *
 * @example
 * turningPointChart(turningPoint(other)).title.text.join(' ')
 * // => 'Recorded crime, Barnet: fell, and has risen since about Jan 2017'
 */
export function turningPointChart(
  finding: TurningPointFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('turningPointChart: finding', finding, ['turning-point'], options);
  const { evidence, subject, verdict } = finding;
  const { after, before, mean, periods, turn, values } = evidence;
  const end = mean.findLastIndex((value) => value !== null);
  if (verdict === 'cannot-tell' || verdict === 'refused' || end < 0) return null;
  const edges = [
    { value: mean[end] ?? 0, label: `level ${labelWords(mean[end] ?? 0, subject.unit)}`, bold: true },
  ];
  const time = timePlot(chartSettings(options), {
    periods,
    values: [...values, ...mean],
    unit: subject.unit,
    edges,
  });
  const { palette } = time.plot;
  const when = turn === null ? '' : ` about ${periodWords(turn.at)}`;
  const slopes =
    turn === null || before === null || after === null
      ? ` Slope of late ${figureRange(finding.estimate)}.`
      : ` Slopes with intervals: ${figureRange(before)} before, ${figureRange(after)} since.`;
  const within =
    turn === null
      ? ''
      : ` Shaded: the turn lies within ${stretchWords(turn.interval.from, turn.interval.to, 'short')}.`;
  const whole = stretchWords(periods[0] ?? '', periods[periods.length - 1] ?? '');
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${VERDICTS[verdict]}${when}`,
    subtitle: `${whole}. Heavy line: the mean that the figures show.${slopes}${within}`,
    description: `${aboutWords(subject)}, ${whole}, with the mean read from the figures. Verdict: ${VERDICTS[verdict]}${when}.${slopes}`,
    headroom: turn === null ? 20 : 44,
    layers: [
      ...time.base,
      ...(turn === null
        ? []
        : [
            stretchLayer([turn.interval], time),
            ...eventLayers([{ period: turn.at, label: `turn about ${periodWords(turn.at)}` }], time),
          ]),
      ...figureLayers(periods, values, subject.unit, time),
      layerOf(
        mean.map((y, x) => ({ x, y })),
        { type: 'line', color: palette.main, strokeWidth: 3 },
        { x: time.x, y: time.y },
      ),
      ...edgeLabels(edges, time),
    ],
  });
}

const VERDICTS: Readonly<Record<TurningPointFinding['verdict'], string>> = {
  'turned-up': 'fell, and has risen since',
  'turned-down': 'rose, and has fallen since',
  'not-shown': 'no turn shown',
  'cannot-tell': 'too few figures to judge',
  refused: 'not judged',
};
