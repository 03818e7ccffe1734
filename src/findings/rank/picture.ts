import { axisFormat, labelWords, unitWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec, Layer } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { labelLayer } from '../../chart/base/labels.ts';
import { inPixels, layerOf } from '../../chart/base/plot.ts';
import { beyondKey, intervalLayers, rowBand } from '../../chart/base/row-layers.ts';
import { type PlotRow, type RowPlot, rowPlot } from '../../chart/base/row-plot.ts';
import { rowScale } from '../../chart/base/row-scale.ts';
import { stretchWords } from '../../chart/base/words.ts';
import type { RankFinding, RankRow } from '../../compare/rank.ts';
import { countsFromTop, list, placeFrom } from '../../words/about.ts';
import { ordinal } from '../../words/numbers.ts';

/**
 * Rank: every area's figure with its interval in order of place, the quartiles shaded, the named area picked out,
 * and a bracket over the places that it may truly hold. Areas left out by the coverage check are counted and named.
 *
 * `null` when the area has no place.
 *
 * @example
 * rankChart(rank(charges, 'west-mercia', { period: '2018-10/2019-02' })).title.text
 * // => ['West Mercia is 13th of 16: Charge to NFA']
 */
export function rankChart(finding: RankFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('rankChart: finding', finding, ['rank'], options);
  const { evidence, subject } = finding;
  const { after, before, definition, excluded, quartile } = evidence;
  if (after === null) return null;
  const settings = chartSettings(options);
  const { alert } = settings.palette;
  const ranked = evidence.rows
    .filter((row) => row.place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const own = ranked.find(({ area }) => area === subject.area);
  const scale = rowScale(ranked, [own?.value ?? null]);
  const rows = ranked.map((row): PlotRow => rowOf(row, subject, alert));
  const outOf = definition.outOf === null ? '' : ` / ${definition.outOf}`;
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(subject.unit, scale.step),
    title: settings.unit ?? `${unitWords(subject.unit)}: ${definition.counted}${outOf}`,
  });
  const { set } = after;
  const left =
    excluded.length === 0
      ? ''
      : ` ${excluded.length} left out: ${list(
          excluded.map(({ areaName }) => areaName),
          5,
        )}${before === null || before.of === after.of ? '' : `; ${ordinal(before.place)} of ${before.of} before the check`}.`;
  const possible = set === null ? 'its place has no interval' : `may truly be ${span(set.best, set.worst)}`;
  return frame({
    finding,
    plot: room.plot,
    title: `${subject.areaName} is ${placeFrom(after.place, subject.polarity, evidence.first)} of ${after.of}: ${definition.name}`,
    subtitle: `${stretchWords(subject.from, subject.to)}, ${
      definition.countBasis === null ? '' : `${definition.countBasis} basis, `
    }${evidence.first} first. ${subject.areaName} ${possible}${set === null ? '' : ' (bar at the right)'}. Lines: 95% intervals.${left}`,
    description: `${after.of} areas in order of ${definition.name}, ${stretchWords(subject.from, subject.to)}, ${
      evidence.first
    } first. ${subject.areaName} is ${ordinal(after.place)}${
      own === undefined ? '' : ` with ${labelWords(own.value, subject.unit)}`
    }, and ${possible}. First ${ranked[0]?.areaName ?? ''}, last ${ranked[ranked.length - 1]?.areaName ?? ''}.${left}`,
    headroom: 10,
    key: beyondKey(rows, room),
    layers: [
      ...(quartile === null || quartile.topTo === 0
        ? []
        : [rowBand(0, quartile.topTo - 1, room), rowBand(quartile.bottomFrom - 1, rows.length - 1, room)]),
      ...room.base,
      ...quartileNames(finding, room),
      ...intervalLayers(rows, room),
      ...(set === null ? [] : bracket(set.best - 1, set.worst - 1, room)),
    ],
  });
}

function rowOf(
  { area, areaName, lower, upper, value, place: at }: RankRow,
  { area: named, unit }: RankFinding['subject'],
  alert: string,
): PlotRow {
  const own = area === named;
  return {
    name: `${areaName} ${at ?? ''}`,
    ...{ value, lower, upper },
    note: labelWords(value, unit),
    bold: own,
    ...(own ? { shape: 'diamond', color: alert } : {}),
  };
}

const span = (best: number, worst: number) =>
  best === worst ? `${ordinal(best)}` : `${ordinal(best)} to ${ordinal(worst)}`;

function quartileNames(
  { evidence: { quartile, first }, subject }: RankFinding,
  room: RowPlot,
): readonly Layer[] {
  if (quartile === null || quartile.topTo < 3) return [];
  // Figures fall from left to right down the page, so one corner of each band is free.
  const free =
    first === 'highest' ? { top: 6, bottom: room.plot.width - 6 } : { top: room.plot.width - 6, bottom: 6 };
  // Only where the highest are the best is that end the top.
  const [top, bottom] = countsFromTop(subject.polarity, first)
    ? ['top', 'bottom']
    : first === 'highest'
      ? ['highest', 'lowest']
      : ['lowest', 'highest'];
  const aligned = (x: number) => (x < 20 ? 'left' : 'right');
  return [
    labelLayer([{ x: free.top, y: 8, label: `${top} quarter` }], {
      align: aligned(free.top),
      color: room.plot.palette.soft,
    }),
    labelLayer([{ x: free.bottom, y: room.plot.height - 8, label: `${bottom} quarter` }], {
      align: aligned(free.bottom),
      color: room.plot.palette.soft,
    }),
  ];
}

/** Beside the plot: from the best to the worst place that the area may truly hold. */
function bracket(best: number, worst: number, { plot, rowHeight }: RowPlot): readonly Layer[] {
  const x = plot.width + 3;
  const [top, bottom] = [best * rowHeight + 1, (worst + 1) * rowHeight - 1];
  const rule = (ends: { x: number; y: number; x2: number; y2: number }) =>
    layerOf(
      [ends],
      { type: 'rule', color: plot.palette.alert, strokeWidth: 3 },
      { x: inPixels('x'), y: inPixels('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
    );
  return [rule({ x, y: top, x2: x, y2: bottom })];
}
