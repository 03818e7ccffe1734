import type { ControlChartFinding, ControlPoint } from '../spc/finding.ts';
import { amount, roundAmount } from './amount.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec, Layer } from './chart-spec.ts';
import { eventLayers } from './events.ts';
import { frame } from './frame.ts';
import { isJudged } from './judged.ts';
import { type EdgeLabel, edgeLabels, pointMark } from './labels.ts';
import { layerOf } from './plot.ts';
import { type SignalMark, signalMark, signalStyles } from './signal-mark.ts';
import { DASH } from './theme.ts';
import { type TimePlot, timePlot } from './time-plot.ts';
import { aboutWords, periodWords, stretchWords } from './words.ts';

/**
 * Control chart: the figures with the limits of ordinary variation, the target, each phase and each signal.
 *
 * Triangles point the way of a signal that counts; hollow diamonds are runs that do not count because neighbouring
 * figures move together. `null` when there are no figures, or too few of them, or overlapping ones: limits would say more than they can.
 *
 * @example
 * controlChart(xmr(seriesFrom(offences, { start: '2018-04', numerator: twelve }))).title.text
 * // => ['Recorded crime, all areas: a high signal in Mar 2019']
 */
export function controlChart(finding: ControlChartFinding, options: ChartOptions = {}): ChartSpec | null {
  const { evidence, estimate, subject } = finding;
  const { limits, latest, points } = evidence;
  const last = latest === null ? undefined : points[latest];
  if (!isJudged(finding) || limits === null || last === undefined || last.value === null) return null;
  const { unit } = estimate;
  const edges = edgesOf(last, unit);
  const time = timePlot(chartSettings(options), {
    periods: points.map(({ period }) => period),
    values: points.flatMap(({ value, lower, upper, target }) => [value, lower, upper, target]),
    unit,
    edges,
  });
  const styles = signalStyles(time.plot.palette, subject.polarity);
  const marked = points.map((point, x) => ({ point, x, mark: signalMark(point, subject.polarity) }));
  const used = (Object.keys(styles) as SignalMark[]).filter((name) =>
    marked.some(({ mark, point }) => mark === name && point.value !== null),
  );
  const headline = VERDICTS[finding.verdict];
  const { palette } = time.plot;
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${headline}${headline.includes('signal') ? ` in ${periodWords(last.period)}` : ''}`,
    subtitle: `${CHARTS[evidence.chart]}, ${stretchWords(subject.from, subject.to)}. ${
      evidence.trial ? 'Trial limits, from fewer than twelve figures' : 'Limits of ordinary variation'
    }: three standard deviations either side of the average.`,
    description: `${CHARTS[evidence.chart]} of ${aboutWords(subject)}, ${stretchWords(subject.from, subject.to)}, ${
      points.length
    } periods. Latest figure: ${amount(last.value, unit, 'spoken')} in ${periodWords(last.period, 'long')}; average ${amount(
      limits.centre,
      unit,
      'spoken',
    )}, ordinary range ${amount(limits.lower, unit, 'spoken')} to ${amount(limits.upper, unit, 'spoken')}. Verdict: ${
      SPOKEN[finding.verdict]
    } ${evidence.signalled} of the figures carry a signal that counts.${
      last.target === null ? '' : ` Target ${roundAmount(last.target, unit, 'spoken')}.`
    }`,
    headroom: evidence.phases.length > 1 ? 44 : 20,
    layers: [
      ...time.base,
      ...limitLayers(points, time),
      ...eventLayers(
        evidence.phases.slice(1).map(({ from, reason }) => ({ period: from, label: reason })),
        time,
      ),
      layerOf(
        points.map(({ value, excluded }, x) => ({ x, y: excluded === null ? value : null })),
        { type: 'line', color: palette.ordinary, strokeWidth: 1 },
        { x: time.x, y: time.y },
      ),
      ...used.map((name) =>
        layerOf(
          marked.flatMap(({ point, x, mark }) =>
            mark === name && point.value !== null
              ? [{ x, y: point.value, when: periodWords(point.period), figure: amount(point.value, unit) }]
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

/** Limits and centre as steps, so that each belongs to its own period; broken where there are none. */
function limitLayers(points: readonly ControlPoint[], { plot, x, y }: TimePlot): readonly Layer[] {
  const { ink, soft } = plot.palette;
  const stepped = (of: (point: ControlPoint) => number | null, mark: Layer): readonly Layer[] => {
    const phases = [...new Set(points.map(({ phase }) => phase))];
    return phases.map((phase) =>
      layerOf(
        points.flatMap((point, index) =>
          point.phase === phase
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
  };
  return [
    ...stepped(({ lower }) => lower, { color: soft, strokeWidth: 1.2, strokeDash: [...DASH.limit] }),
    ...stepped(({ upper }) => upper, { color: soft, strokeWidth: 1.2, strokeDash: [...DASH.limit] }),
    ...stepped(({ centre }) => centre, { color: soft, strokeWidth: 1.2 }),
    ...(points.some(({ target }) => target !== null)
      ? stepped(({ target }) => target, { color: ink, strokeWidth: 1.6, strokeDash: [...DASH.target] })
      : []),
  ];
}

function edgesOf(
  { value, centre, lower, upper, target }: ControlPoint,
  unit: ControlChartFinding['estimate']['unit'],
): readonly EdgeLabel[] {
  const edge = (name: string, at: number | null, bold = false): readonly EdgeLabel[] =>
    at === null ? [] : [{ value: at, label: `${name} ${amount(at, unit)}`, bold }];
  return [
    ...edge('upper limit', upper),
    ...edge('latest', value, true),
    ...edge('average', centre),
    ...edge('lower limit', lower),
    ...(target === null ? [] : [{ value: target, label: `target ${roundAmount(target, unit)}` }]),
  ];
}

const CHARTS: Readonly<Record<ControlChartFinding['evidence']['chart'], string>> = {
  xmr: 'Control chart (XmR)',
  p: 'Control chart (p)',
  u: 'Control chart (u)',
  c: 'Control chart (c)',
  'p-prime': 'Control chart (p prime)',
  'u-prime': 'Control chart (u prime)',
};

const VERDICTS: Readonly<Record<ControlChartFinding['verdict'], string>> = {
  'common-cause': 'ordinary variation',
  'special-cause-improving': 'an improving signal',
  'special-cause-concerning': 'a concerning signal',
  'special-cause-high': 'a high signal',
  'special-cause-low': 'a low signal',
  'special-cause-pattern': 'a signal without direction',
  mixed: 'signals in both directions',
  'no-variation': 'no variation to judge',
  'too-short': 'too short to judge',
  'not-testable': 'not testable',
};

const SPOKEN: Readonly<Record<ControlChartFinding['verdict'], string>> = {
  'common-cause': 'no more than ordinary variation.',
  'special-cause-improving': 'more than ordinary variation, in the good direction.',
  'special-cause-concerning': 'more than ordinary variation, in the bad direction.',
  'special-cause-high': 'more than ordinary variation, high.',
  'special-cause-low': 'more than ordinary variation, low.',
  'special-cause-pattern': 'a pattern beyond ordinary variation, without a direction.',
  mixed: 'signals in both directions.',
  'no-variation': 'the figures that set the limits are all the same, so nothing can be judged.',
  'too-short': 'too few figures to judge.',
  'not-testable': 'the figures overlap, so limits would be false.',
};
