import type { YearEndFinding } from '../../change/ahead/year-end-finding.ts';
import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec, Layer } from '../../chart/base/chart-spec.ts';
import { eventLayers } from '../../chart/base/events.ts';
import { figureLayers } from '../../chart/base/figure-layers.ts';
import { frame } from '../../chart/base/frame.ts';
import { type EdgeLabel, edgeLabels } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { DASH } from '../../chart/base/theme.ts';
import { type TimePlot, timePlot } from '../../chart/base/time-plot.ts';
import { aboutWords, periodWords } from '../../chart/base/words.ts';
import { chanceWords, isByMonth } from '../../words/numbers.ts';

/**
 * Year end: the periods of the year that are in, what is expected of the rest with its limits, the target, and what each
 * coming period must bring to meet it.
 *
 * `null` where nothing is told.
 *
 * @example
 * yearEndChart(yearEnd(shropshire, { target: { level: 0.8 } })).title.text.join(' ')
 * // => 'Victim satisfaction, Shropshire in 2019/20: chance of meeting the target: 1 in 48'
 */
export function yearEndChart(finding: YearEndFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('yearEndChart: finding', finding, ['year-end'], options);
  const { estimate, evidence, subject, verdict } = finding;
  const { chance: held, goal, meets, periods: all, required, year } = evidence;
  if (estimate.value === null || goal === null || held === null || all.length === 0) return null;
  const { unit } = estimate;
  // The target of a total is drawn as what it is for a period on average.
  const adds = isByMonth(unit);
  const each = adds && !('level' in evidence.target) ? goal / all.length : goal;
  const periods = all.map(({ period }) => period);
  const coming = all.flatMap(({ lower, state, upper, value }, x) =>
    state === 'coming' && value !== null ? [{ x, value, lower: lower ?? value, upper: upper ?? value }] : [],
  );
  const last = coming[coming.length - 1];
  const needed = required?.possible === true ? required.value : null;
  const edges: EdgeLabel[] = [
    { value: each, label: `target ${labelWords(each, unit)}${adds ? ' on average' : ''}` },
    ...(needed === null ? [] : [{ value: needed, label: `needed ${labelWords(needed, unit)}`, bold: true }]),
    ...(last === undefined ? [] : [{ value: last.value, label: `expected ${labelWords(last.value, unit)}` }]),
  ];
  const values = all.map(({ state, value }) => (state === 'in' ? value : null));
  const time = timePlot(chartSettings(options), {
    periods,
    values: [...values, each, needed, ...coming.flatMap(({ lower, upper }) => [lower, upper])],
    unit,
    edges,
  });
  const first = coming[0]?.x;
  const about = aboutWords(subject);
  const word =
    verdict === 'met' || verdict === 'not-met'
      ? verdict === 'met'
        ? 'target met'
        : 'target not met'
      : `chance of meeting the target: ${chanceWords(held)}`;
  const will = `${adds && !('level' in evidence.target) ? 'Year' : 'Level of the year'}: ${labelWords(estimate.value, unit)}${
    estimate.lower === null || estimate.upper === null
      ? ''
      : ` (95% ${labelWords(estimate.lower, unit)} to ${labelWords(estimate.upper, unit)})`
  }, target ${meets === 'at-least' ? 'at least' : 'at most'} ${labelWords(goal, unit)}.`;
  const key =
    first === undefined
      ? ' Long dashes: the target.'
      : ` Long dashes: the target${adds ? ' for a period on average' : ''}; dashed with shade: what is expected, 95% limits of each figure${needed === null ? '' : '; thick: what each coming period must bring'}.`;
  return frame({
    finding,
    plot: time.plot,
    title: `${about} in ${year}: ${word}`,
    subtitle: `${will}${key}`,
    description: `${about} in ${year}: ${word}. ${will}${needed === null ? '' : ` Each of the ${coming.length} coming periods must bring ${meets === 'at-least' ? 'at least' : 'at most'} ${labelWords(needed, unit)}.`}`,
    headroom: 34,
    layers: [
      ...time.base,
      ...fan(coming, time),
      across(0, periods.length - 1, each, time, { strokeWidth: 1.4, strokeDash: [...DASH.target] }),
      ...(first === undefined
        ? []
        : eventLayers(
            [{ period: periods[first] ?? '', label: `from ${periodWords(periods[first] ?? '')}: to come` }],
            time,
          )),
      ...figureLayers(periods, values, unit, time),
      ...(needed === null || first === undefined
        ? []
        : [across(first, periods.length - 1, needed, time, { strokeWidth: 3 }, true)]),
      ...edgeLabels(edges, time),
    ],
  });
}

/** A level line from one place to another. */
function across(
  from: number,
  to: number,
  value: number,
  { plot, x, y }: TimePlot,
  mark: Layer,
  bold = false,
): Layer {
  return layerOf(
    [from - 0.5, to + 0.5].map((place) => ({ x: place, y: value })),
    { type: 'line', color: bold ? plot.palette.alert : plot.palette.ink, ...mark },
    { x, y },
  );
}

/** What is expected of the periods to come, with its limits. */
function fan(
  coming: readonly {
    readonly x: number;
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
  }[],
  { plot, x, y, y2 }: TimePlot,
): readonly Layer[] {
  const { band, main, soft } = plot.palette;
  return [
    layerOf(
      coming.map(({ lower, upper, x: place }) => ({ x: place, y: lower, y2: upper })),
      { type: 'area', color: band, line: false },
      { x, y, y2 },
    ),
    ...(['lower', 'upper'] as const).map((name) =>
      layerOf(
        coming.map((point) => ({ x: point.x, y: point[name] })),
        { type: 'line', color: soft, strokeWidth: 1, strokeDash: [...DASH.warning] },
        { x, y },
      ),
    ),
    layerOf(
      coming.map(({ value, x: place }) => ({ x: place, y: value })),
      { type: 'line', color: main, strokeWidth: 2.4, strokeDash: [...DASH.limit] },
      { x, y },
    ),
  ];
}
