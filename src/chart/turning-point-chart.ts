import type { TurningPointFinding } from '../change/steps/turning-point-finding.ts';
import { withInterval } from './amount.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { eventLayers } from './events.ts';
import { figureLayers, stretchLayer } from './figure-layers.ts';
import { frame } from './frame.ts';
import { edgeLabels } from './labels.ts';
import { layerOf } from './plot.ts';
import { timePlot } from './time-plot.ts';
import { aboutWords, periodWords, stretchWords } from './words.ts';

/**
 * Turning point: the figures, the bent line through them, and the months within which it turned.
 *
 * `null` when nothing could be fitted.
 *
 * @example
 * turningPointChart(turningPoint(other)).title.text
 * // => ['Recorded crime, Barnet: fell, and has risen since about Feb', '2017']
 */
export function turningPointChart(
  finding: TurningPointFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  const { evidence, subject, verdict } = finding;
  const { courses, fitted, periods, turn, values } = evidence;
  const end = fitted.findLastIndex((value) => value !== null);
  if (verdict === 'too-short' || verdict === 'refused' || end < 0) return null;
  const edges = [{ value: fitted[end] ?? 0, label: 'fitted course', bold: true }];
  const time = timePlot(chartSettings(options), {
    periods,
    values: [...values, ...fitted],
    unit: subject.unit,
    edges,
  });
  const { palette } = time.plot;
  const when = turn === null ? '' : ` about ${periodWords(turn.at)}`;
  const said = courses.map(
    ({ from, to, slope }) => `${stretchWords(from, to, 'short')}: ${withInterval(slope)}`,
  );
  const spoken = courses.map(
    ({ from, to, slope }) => `${stretchWords(from, to)}: ${withInterval(slope, 'spoken')}`,
  );
  const within =
    turn === null
      ? ''
      : ` Shaded: the turn lies within ${stretchWords(turn.interval.from, turn.interval.to, 'short')}.`;
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${VERDICTS[verdict]}${when}`,
    subtitle: `Slopes with intervals. ${said.join('; ')}.${within}`,
    description: `${aboutWords(subject)}, ${stretchWords(
      periods[0] ?? '',
      periods[periods.length - 1] ?? '',
    )}, with a line that may bend. Verdict: ${VERDICTS[verdict]}${when}. ${spoken.join('; ')}.`,
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
        fitted.map((y, x) => ({ x, y })),
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
  bent: 'its course changed',
  'no-turn-shown': 'no turn shown',
  'too-short': 'too short to judge',
  refused: 'not judged',
};
