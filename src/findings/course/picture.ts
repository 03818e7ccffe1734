import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { eventLayers } from '../../chart/base/events.ts';
import { figureLayers, stretchLayer } from '../../chart/base/figure-layers.ts';
import { frame } from '../../chart/base/frame.ts';
import { type EdgeLabel, edgeLabels, pointMark } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { DASH } from '../../chart/base/theme.ts';
import { timePlot } from '../../chart/base/time-plot.ts';
import { aboutWords, periodWords, stretchWords } from '../../chart/base/words.ts';
import type { CourseFinding } from '../../course/finding.ts';
import { figureRange, figureWords, targetWords } from '../../words/numbers.ts';
import { courseHeadline } from './headline.ts';

/**
 * Course: the figures, the mean that was read from them with its 95% band (levels as steps, slopes as lines), the
 * months in which it changed, the target, recording changes that were declared, and figures that stand apart.
 *
 * `null` when nothing could be read.
 *
 * @example
 * courseChart(course(crime)).title.text // => ['Recorded crime, Camden: stepped up by 29.8% about Feb 2017']
 */
export function courseChart(finding: CourseFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('courseChart: finding', finding, ['course'], options);
  const { evidence, subject } = finding;
  const { declared, level, lower, mean, outlying, periods, shape, target, upper, values } = evidence;
  if (level === null) return null;
  const { unit } = subject;
  // Full counts have no level beside what was counted.
  const isRead = mean.some((each) => each !== null);
  const now = isRead ? level.now.value : null;
  const settings = chartSettings(options);
  const edges: readonly EdgeLabel[] = [
    ...(now === null ? [] : [{ value: now, label: `level ${labelWords(now, unit)}`, bold: true }]),
    ...(target === null ? [] : [{ value: target, label: `target ${targetWords(target, unit)}` }]),
  ];
  // What was read of counts is of a month, whatever their periods are.
  const time = timePlot(
    isRead && unit === 'count' ? { ...settings, unit: settings.unit ?? 'number each month' } : settings,
    {
      periods,
      values: [...values, ...lower, ...upper, ...mean, target],
      unit,
      edges,
    },
  );
  const { palette } = time.plot;
  // A step is drawn as one: what is certain of a level is not drawn as a slope between two months.
  const interpolate =
    shape === 'slope' || evidence.since?.verdict === 'rising' || evidence.since?.verdict === 'falling'
      ? 'linear'
      : 'step';
  const changes =
    level.date !== null && shape !== 'slope' && level.verdict !== 'cannot-tell' && level.verdict !== 'same'
      ? [level.date]
      : [];
  const headline = courseHeadline(finding);
  const whole = stretchWords(periods[0] ?? '', periods[periods.length - 1] ?? '');
  const change =
    level.against === 'last-change' && level.lastChange !== null ? level.lastChange : level.sinceStart;
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${headline}`,
    subtitle: !isRead
      ? `${whole}. Full counts, with no chance in them.`
      : `${whole}. Heavy line: the mean that the figures show, with its 95% band${
          changes.length > 0 ? '; shaded across: the months within which it changed' : ''
        }. ${level.against === 'start' ? `Now less ${stretchWords(level.start.from, level.start.to)}` : 'The last change'}: ${figureRange(change)}.`,
    description: !isRead
      ? `Full counts of ${aboutWords(subject)}, ${whole}: ${values.map((each) => (each === null ? '…' : figureWords(each, unit))).join(', ')}.`
      : `Figures of ${aboutWords(subject)}, ${whole}, with the mean read from them. ${headline}. Level now ${figureRange(level.now)}, before ${figureRange(level.before)}; difference ${figureRange(change)}.${
          level.date === null
            ? ''
            : ` Last change of level about ${periodWords(level.date.mostLikely, 'long')}, within ${stretchWords(level.date.from, level.date.to)}.`
        }${outlying.length === 0 ? '' : ` Apart from all others: ${outlying.map(({ period }) => periodWords(period, 'long')).join(', ')}.`}`,
    headroom: declared.length + changes.length > 0 ? 44 : 20,
    layers: [
      ...time.base,
      stretchLayer(changes, time),
      layerOf(
        mean.flatMap((_, x) =>
          lower[x] == null || upper[x] == null ? [] : [{ x, y: lower[x] ?? 0, y2: upper[x] ?? 0 }],
        ),
        { type: 'area', color: palette.main, opacity: 0.18, line: false, interpolate },
        { x: time.x, y: time.y, y2: time.y2 },
      ),
      ...(target === null
        ? []
        : [
            layerOf(
              [{ y: target }],
              { type: 'rule', color: palette.ink, strokeWidth: 1.4, strokeDash: [...DASH.limit] },
              { y: time.y },
            ),
          ]),
      ...eventLayers(
        [
          ...changes.map(({ mostLikely }) => ({
            period: mostLikely,
            label: `change about ${periodWords(mostLikely)}`,
          })),
          ...declared.map(({ period, title }) => ({ period, label: title })),
        ],
        time,
      ),
      ...figureLayers(periods, values, unit, time),
      layerOf(
        outlying.flatMap(({ period, value }) => {
          const x = time.indexOf(period);
          return x === null ? [] : [{ x, y: value }];
        }),
        pointMark({ shape: 'diamond', color: palette.ink, filled: false }, 90),
        { x: time.x, y: time.y },
      ),
      layerOf(
        mean.flatMap((y, x) => (y === null ? [] : [{ x, y }])),
        { type: 'line', color: palette.main, strokeWidth: 3, interpolate },
        { x: time.x, y: time.y },
      ),
      ...edgeLabels(edges, time),
    ],
    key:
      outlying.length === 0
        ? []
        : [{ label: 'stands apart, left out', shape: 'diamond', color: palette.ink, filled: false }],
  });
}
