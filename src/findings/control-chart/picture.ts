import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec, Layer } from '../../chart/base/chart-spec.ts';
import { eventLayers } from '../../chart/base/events.ts';
import { frame } from '../../chart/base/frame.ts';
import { type EdgeLabel, edgeLabels, pointMark } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { type SignalMark, signalMark, signalStyles } from '../../chart/base/signal-mark.ts';
import { DASH } from '../../chart/base/theme.ts';
import { type TimePlot, timePlot } from '../../chart/base/time-plot.ts';
import { aboutWords, periodWords, stretchWords } from '../../chart/base/words.ts';
import type { ChartPoint } from '../../spc/signals.ts';
import { targetWords } from '../../words/numbers.ts';
import { type AnyControlChart, isJudged } from './judged.ts';
import { chartStory } from './picture-words.ts';

/**
 * Control chart: the figures with their centre and limits, the target, and each signal. That of the course follows its mean, so
 * that a change is seen as one; a textbook chart has its phases.
 *
 * Triangles point the way of a signal. Where phases were given, their limits are dotted beside those of the course. `null` when
 * there are no figures, or too few of them, or overlapping ones: limits would say more than they can.
 *
 * @example
 * controlChart(xmr(seriesFrom(offences, { start: '2018-04', numerator: twelve }))).title.text
 * // => ['Recorded crime, all areas: a signal in Mar 2019']
 */
export function controlChart(finding: AnyControlChart, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('controlChart: finding', finding, ['control-chart', 'shewhart-chart'], options);
  const { evidence, subject } = finding;
  const { latest } = evidence;
  const points: readonly ChartPoint[] = evidence.points;
  const last = latest === null ? undefined : points[latest];
  if (!isJudged(finding) || last === undefined || last.value === null) return null;
  const { events, headline, how, name, spoken } = chartStory(finding);
  const beside = finding.kind === 'control-chart' ? (finding.evidence.byPhases?.evidence.points ?? []) : [];
  const { unit } = subject;
  const edges = edgesOf(last, unit, finding.kind === 'control-chart' ? 'expected' : 'average');
  const time = timePlot(chartSettings(options), {
    periods: points.map(({ period }) => period),
    values: [...points, ...beside].flatMap(({ value, lower, upper, target }) => [
      value,
      lower,
      upper,
      target,
    ]),
    unit,
    edges,
  });
  const styles = signalStyles(time.plot.palette, subject.polarity);
  const marked = points.map((point, x) => ({ point, x, mark: signalMark(point, subject.polarity) }));
  const used = (Object.keys(styles) as SignalMark[]).filter((name) =>
    marked.some(({ mark, point }) => mark === name && point.value !== null),
  );
  const { palette } = time.plot;
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${headline}`,
    subtitle: `${name}, ${stretchWords(subject.from, subject.to)}. ${how}`,
    description: `${name} of ${aboutWords(subject)}, ${stretchWords(subject.from, subject.to)}, ${
      points.length
    } periods. Latest figure: ${labelWords(last.value, unit)} in ${periodWords(last.period, 'long')}; expected ${labelWords(
      last.centre ?? 0,
      unit,
    )}, range ${labelWords(last.lower ?? 0, unit)} to ${labelWords(last.upper ?? 0, unit)}. Verdict: ${spoken}. ${
      points.filter(({ signals }) => signals.length > 0).length
    } of the figures carry a signal.${
      last.target === null ? '' : ` Target ${targetWords(last.target, unit)}.`
    }`,
    headroom: events.length > 0 ? 44 : 20,
    layers: [
      ...time.base,
      ...limitLayers(points, time),
      ...(beside.length === points.length ? phaseLayers(beside, time) : []),
      ...eventLayers(events, time),
      layerOf(
        points.map(({ value, excluded }, x) => ({ x, y: excluded === null ? value : null })),
        { type: 'line', color: palette.ordinary, strokeWidth: 1 },
        { x: time.x, y: time.y },
      ),
      ...used.map((name) =>
        layerOf(
          marked.flatMap(({ point, x, mark }) =>
            mark === name && point.value !== null
              ? [
                  {
                    x,
                    y: point.value,
                    when: periodWords(point.period),
                    figure: labelWords(point.value, unit),
                  },
                ]
              : [],
          ),
          {
            ...pointMark(styles[name], name === 'ordinary' ? 22 : points.length > 80 ? 34 : 55),
            tooltip: true,
          },
          {
            x: time.x,
            y: time.y,
            tooltip: [
              { field: 'when', title: 'period', type: 'nominal' },
              { field: 'figure', title: 'figure', type: 'nominal' },
            ],
          },
        ),
      ),
      ...edgeLabels(edges, time),
    ],
    key: used.length === 1 && used[0] === 'ordinary' ? [] : used.map((name) => styles[name]),
  });
}

/** A line as steps, so that each value belongs to its own period; broken where there is none and between phases. */
function stepped(
  points: readonly ChartPoint[],
  of: (point: ChartPoint) => number | null,
  mark: Layer,
  { x, y }: TimePlot,
): readonly Layer[] {
  const phaseOf = (point: ChartPoint) => ('phase' in point ? point.phase : 0);
  return [...new Set(points.map(phaseOf))].map((phase) =>
    layerOf(
      points.flatMap((point, index) =>
        phaseOf(point) === phase
          ? [
              { x: index - 0.5, y: of(point) },
              { x: index + 0.5, y: of(point) },
            ]
          : [],
      ),
      { type: 'line', ...mark },
      { x, y },
    ),
  );
}

const lower = (point: ChartPoint) => point.lower;
const centre = (point: ChartPoint) => point.centre;
const upper = (point: ChartPoint) => point.upper;
const target = (point: ChartPoint) => point.target;

function limitLayers(points: readonly ChartPoint[], time: TimePlot): readonly Layer[] {
  const { ink, soft } = time.plot.palette;
  const limit = { color: soft, strokeWidth: 1.2, strokeDash: [...DASH.limit] };
  return [
    ...stepped(points, lower, limit, time),
    ...stepped(points, upper, limit, time),
    ...stepped(points, centre, { color: soft, strokeWidth: 1.2 }, time),
    ...(points.some((point) => point.target !== null)
      ? stepped(points, target, { color: ink, strokeWidth: 1.6, strokeDash: [...DASH.target] }, time)
      : []),
  ];
}

/** Limits and centre of the textbook chart by the phases that were given. */
function phaseLayers(points: readonly ChartPoint[], time: TimePlot): readonly Layer[] {
  const mark = { color: time.plot.palette.ordinary, strokeWidth: 1, strokeDash: [1, 3] };
  return [lower, centre, upper].flatMap((of) => stepped(points, of, mark, time));
}

function edgesOf(
  { value, centre, lower, upper, target }: ChartPoint,
  unit: AnyControlChart['subject']['unit'],
  middle: string,
): readonly EdgeLabel[] {
  const edge = (name: string, at: number | null, bold = false): readonly EdgeLabel[] =>
    at === null ? [] : [{ value: at, label: `${name} ${labelWords(at, unit)}`, bold }];
  return [
    ...edge('upper limit', upper),
    ...edge('latest', value, true),
    ...edge(middle, centre),
    ...edge('lower limit', lower),
    ...(target === null ? [] : [{ value: target, label: `target ${targetWords(target, unit)}` }]),
  ];
}
