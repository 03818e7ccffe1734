import { type AnyControlChart, judgedTogether } from '../findings/control-chart/judged.ts';
import type { Polarity } from '../result/finding.ts';
import type { ChartPoint } from '../spc/signals.ts';
import { type ChartOptions, chartSettings, requireAllDrawn } from './base/chart-options.ts';
import type { ChartSpec } from './base/chart-spec.ts';
import { frame } from './base/frame.ts';
import { type KeyItem, labelLayer, pointMark } from './base/labels.ts';
import { boxLayer } from './base/mini-panel.ts';
import { together } from './base/origin.ts';
import { inPixels, layerOf, plotRoom } from './base/plot.ts';
import { cutText, textWidth } from './base/text-fit.ts';
import { type Palette, TEXT } from './base/theme.ts';
import { labelledPlaces } from './base/time-plot.ts';
import { periodWords, stretchWords } from './base/words.ts';

const ROW = 20;
const MOST_ROWS = 60;
const MOST_PERIODS = 36;
/** Pixels of the narrowest cell. */
const CELL = 10;

/** How far a figure lies from its own area's average, by the limits of its control chart. */
type Level = 'far-high' | 'high' | 'ordinary' | 'low' | 'far-low';

/**
 * Heat table: many areas by many periods, each figure against its own area's ordinary variation.
 *
 * Strong colour and a large triangle: beyond three standard deviations from the average of its own control chart; pale and a small
 * one: beyond two; a dot: no figure. The last 36 periods (fewer on a narrow picture) of at most 60 areas of the first one's indicator. `null` when none is left.
 *
 * @example
 * heatChart(boroughs.series.map((area) => pChart(area))).title.text.join(' ')
 * // => 'Victim satisfaction: 0 of 145 figures lie beyond three deviations'
 */
export function heatChart(
  findings: readonly AnyControlChart[],
  options: ChartOptions = {},
): ChartSpec | null {
  requireAllDrawn('heatChart: findings', findings, ['control-chart', 'shewhart-chart'], options);
  const [first] = findings;
  const drawn = judgedTogether(findings).slice(0, MOST_ROWS);
  if (first === undefined || drawn.length === 0) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const all = [
    ...new Set(drawn.flatMap(({ evidence }) => evidence.points.map(({ period }) => period))),
  ].sort();
  const most = settings.width < 480 ? 16 : 30;
  const names = drawn.map(({ subject }) => cutText(subject.areaName, most));
  const plot = plotRoom(settings, {
    height: drawn.length * ROW,
    left: Math.max(60, Math.ceil(Math.max(...names.map((name) => textWidth(name, TEXT.label)))) + 18),
    right: 22,
  });
  // A cell must have room for its triangle.
  const periods = all.slice(-Math.min(MOST_PERIODS, Math.max(1, Math.floor(plot.width / CELL))));
  const step = plot.width / Math.max(1, periods.length);
  const cells = drawn.flatMap(({ evidence: { points } }, row) => {
    const byPeriod = new Map(points.map((point) => [point.period, point]));
    return periods.map((period, column) => ({
      ...{ x: column * step, y: row * ROW, row, period },
      level: levelOf(byPeriod.get(period)),
    }));
  });
  const styles = levelStyles(first.subject.polarity, palette);
  const used = (Object.keys(styles) as Exclude<Level, 'ordinary'>[]).filter((name) =>
    cells.some(({ level }) => level === name),
  );
  const figures = cells.filter(({ level }) => level !== null);
  const far = figures.filter(({ level }) => level?.startsWith('far'));
  const named = far
    .slice(-8)
    .map(
      ({ level, period, row }) =>
        `${drawn[row]?.subject.areaName ?? ''} ${periodWords(period)} ${level === 'far-high' ? 'high' : 'low'}`,
    );
  const when = stretchWords(periods[0] ?? '', periods.at(-1) ?? '');
  const middle = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: x + step / 2,
    y: y + ROW / 2,
  });
  return frame({
    finding: together(first, drawn),
    plot,
    title: `${first.subject.indicatorName}: ${far.length} of ${figures.length} figures lie beyond three deviations`,
    subtitle: `${when}. Each figure against the ordinary variation of its own area: three standard deviations (strong), two (pale).`,
    description: `Table of ${drawn.length} areas by ${periods.length} periods, ${first.subject.indicatorName}, ${when}. Beyond three standard deviations of the area's own average: ${far.length} of ${figures.length} figures${
      named.length === 0 ? '' : `, the last of them ${named.join(', ')}`
    }.`,
    headroom: 4,
    footroom: 26,
    layers: [
      boxLayer(
        figures.map(({ x, y }) => ({ x: x + 0.5, y: y + 1, width: step - 1, height: ROW - 2 })),
        { color: palette.mark },
      ),
      ...used.map((name) =>
        boxLayer(
          cells
            .filter(({ level }) => level === name)
            .map(({ x, y }) => ({ x: x + 0.5, y: y + 1, width: step - 1, height: ROW - 2 })),
          { color: styles[name].color, opacity: name.startsWith('far') ? 1 : 0.3 },
        ),
      ),
      ...used.map((name) =>
        layerOf(
          cells.filter(({ level }) => level === name).map(middle),
          pointMark(
            { ...styles[name], color: name.startsWith('far') ? palette.paper : palette.ink, filled: true },
            Math.min(name.startsWith('far') ? 46 : 22, step * step * 0.25),
          ),
          { x: inPixels('x'), y: inPixels('y') },
        ),
      ),
      layerOf(
        cells.filter(({ level }) => level === null).map(middle),
        pointMark({ shape: 'circle', color: palette.soft, filled: true }, 6),
        { x: inPixels('x'), y: inPixels('y') },
      ),
      labelLayer(
        names.map((label, row) => ({ x: -8, y: (row + 0.5) * ROW, label })),
        { align: 'right', color: palette.soft },
      ),
      labelLayer(
        labelledPlaces(periods, Math.max(2, Math.floor(plot.width / 62))).map((index) => ({
          ...{ x: (index + 0.5) * step, y: plot.height + 13 },
          label: periodWords(periods[index] ?? ''),
        })),
        { align: 'center', color: palette.soft },
      ),
    ],
    key: used.map((name) => styles[name]),
  });
}

function levelOf(point: ChartPoint | undefined): Level | null {
  const { centre = null, lower = null, upper = null, value = null } = point ?? {};
  if (value === null || centre === null || lower === null || upper === null) return null;
  if (value > upper) return 'far-high';
  if (value < lower) return 'far-low';
  if (value > centre + (2 / 3) * (upper - centre)) return 'high';
  return value < centre - (2 / 3) * (centre - lower) ? 'low' : 'ordinary';
}

/** Shape says the direction, colour whether it is good; ink where neither is. */
export function levelStyles(
  polarity: Polarity,
  { alert, ink, main }: Palette,
): Readonly<Record<Exclude<Level, 'ordinary'>, KeyItem>> {
  const colorOf = (high: boolean) =>
    polarity === 'neutral' ? ink : high === (polarity === 'higher-is-better') ? main : alert;
  const style = (label: string, high: boolean, filled: boolean): KeyItem => ({
    ...{ label, filled, color: colorOf(high), shape: high ? 'triangle-up' : 'triangle-down' },
  });
  return {
    'far-high': style('over 3 deviations above', true, true),
    high: style('over 2 above', true, false),
    low: style('over 2 below', false, false),
    'far-low': style('over 3 below', false, true),
  };
}
