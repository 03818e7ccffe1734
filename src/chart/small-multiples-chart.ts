import { type AnyControlChart, isNamed, judgedTogether } from '../findings/control-chart/judged.ts';
import { readOptions } from '../result/read-options.ts';
import type { ChartPoint } from '../spc/signals.ts';
import { decimal } from '../words/numbers.ts';
import { axisFormat, labelWords, unitWords } from './base/amount.ts';
import { type ChartOptions, chartRules, chartSettings, requireAllDrawn } from './base/chart-options.ts';
import type { ChartSpec, Layer } from './base/chart-spec.ts';
import { frame } from './base/frame.ts';
import { labelLayer, pointMark } from './base/labels.ts';
import { type Box, boxLayer, lineLayer, type MiniPanel, miniLine, miniPanel } from './base/mini-panel.ts';
import { together } from './base/origin.ts';
import { inPixels, layerOf, type Plot, plotRoom } from './base/plot.ts';
import { type SignalMark, signalMark, signalStyles } from './base/signal-mark.ts';
import { cutText, textWidth } from './base/text-fit.ts';
import { TEXT } from './base/theme.ts';
import { valueScale } from './base/value-scale.ts';
import { periodWords, stretchWords } from './base/words.ts';

/** What the picture of many areas can be told. */
export interface SmallMultiplesOptions extends ChartOptions {
  /** `shared` (default): levels can be compared; `own`: each area's ups and downs fill its panel. */
  readonly scale?: 'shared' | 'own';
}

const optionRules = /* @__PURE__ */ (() =>
  ({ ...chartRules, scale: { is: 'one-of', values: ['shared', 'own'] } }) as const)();

const MOST = 48;
const PANEL = 62;
const GAP = 34;

/**
 * Small multiples: the control charts of many areas side by side, each with its limits and its signals.
 *
 * Those of another indicator than the first, or without limits, are left out, as are all after 48. `null` when none is left.
 * Throws `invalid-option` for another scale.
 *
 * @example
 * smallMultiplesChart(boroughs.series.map((area) => pChart(area))).title.text
 * // => ['Victim satisfaction: 0 of 5 areas signal now']
 */
export function smallMultiplesChart(
  findings: readonly AnyControlChart[],
  given: SmallMultiplesOptions = {},
): ChartSpec | null {
  const { scale = 'shared', ...options } = readOptions('smallMultiplesChart', optionRules, given);
  requireAllDrawn('smallMultiplesChart: findings', findings, ['control-chart', 'shewhart-chart'], options);
  const settings = chartSettings(options);
  const { palette } = settings;
  const [first] = findings;
  const drawn = judgedTogether(findings).slice(0, MOST);
  if (first === undefined || drawn.length === 0) return null;
  const across = Math.min(drawn.length, Math.max(2, Math.floor(settings.width / 200)));
  const down = Math.ceil(drawn.length / across);
  const { unit } = first.subject;
  const valuesOf = ({ evidence: { points } }: AnyControlChart) =>
    points.flatMap(({ lower, upper, value }) => [lower, upper, value]);
  const shared = valueScale(drawn.flatMap(valuesOf), { ticks: 4 });
  const scales = drawn.map((finding) =>
    scale === 'own' ? valueScale(valuesOf(finding), { ticks: 4 }) : shared,
  );
  const end = (value: number) =>
    axisFormat(unit, shared.step).endsWith('%')
      ? `${decimal(100 * value, shared.step < 0.01 ? 1 : 0)}%`
      : decimal(value, Number.isInteger(value) ? 0 : 2);
  const left = Math.ceil(Math.max(...shared.domain.map((one) => textWidth(end(one), TEXT.small)))) + 20;
  const plot = plotRoom(settings, { height: down * (PANEL + GAP) - 12, left, right: 18 });
  const gutter = scale === 'own' ? left : 18;
  const width = (plot.width - gutter * (across - 1)) / across;
  const panels = drawn.map((finding, index) => ({
    finding,
    scale: scales[index] ?? shared,
    room: miniPanel(
      {
        ...{ x: (index % across) * (width + gutter), y: 18 + Math.floor(index / across) * (PANEL + GAP) },
        ...{ width, height: PANEL },
      },
      scales[index] ?? shared,
      finding.evidence.points.length,
    ),
  }));
  const styles = signalStyles(palette, first.subject.polarity);
  const marked = panels.flatMap(({ finding, room }) =>
    finding.evidence.points.flatMap((point, index) =>
      point.value === null
        ? []
        : [{ mark: signalMark(point, first.subject.polarity), x: room.atX(index), y: room.atY(point.value) }],
    ),
  );
  const used = (Object.keys(styles) as SignalMark[]).filter(
    (name) => name !== 'ordinary' && marked.some(({ mark }) => mark === name),
  );
  const now = drawn.filter(isNamed);
  const shaded = first.kind === 'control-chart' ? 'range expected at the level of the time' : 'limits';
  const named = first.kind === 'control-chart' ? 'have changed or stand out' : 'signal now';
  const [from, to] = [first.subject.from, first.subject.to];
  const heading = { from, to, of: drawn.length };
  return frame({
    finding: together(first, drawn),
    plot,
    title: `${first.subject.indicatorName}: ${now.length} of ${heading.of} areas ${named}`,
    subtitle: `${stretchWords(from, to)}, ${settings.unit ?? unitWords(unit)}. Shaded: ${shaded}; figure: the latest. ${
      scale === 'shared' ? 'All panels have one scale.' : 'Each panel has a scale of its own.'
    }`,
    description: `Control charts of ${heading.of} areas, ${first.subject.indicatorName}, ${stretchWords(from, to)}. Areas that ${named}: ${
      now.length === 0 ? 'none' : now.map(({ subject }) => subject.areaName).join(', ')
    }. ${drawn.map((finding) => `${finding.subject.areaName} ${latest(finding)}`).join('; ')}.`,
    headroom: 4,
    footroom: 14,
    layers: [
      ...panels.flatMap(({ finding, room }) => panelLayers(finding, room, plot)),
      ...used.map((name) =>
        layerOf(
          marked.filter(({ mark }) => mark === name).map(({ x, y }) => ({ x, y })),
          pointMark(styles[name], 24),
          { x: inPixels('x'), y: inPixels('y') },
        ),
      ),
      labelLayer(
        panels
          .filter(({ room: { box } }) => scale === 'own' || box.x === 0)
          .flatMap(({ room: { box }, scale: { domain } }) => [
            { x: box.x - 5, y: box.y + 3, label: end(domain[1]) },
            { x: box.x - 5, y: box.y + box.height - 3, label: end(domain[0]) },
          ]),
        { align: 'right', color: palette.soft, size: TEXT.small },
      ),
    ],
    key: used.map((name) => styles[name]),
  });
}

function latest({ evidence: { latest: at, points }, subject }: AnyControlChart): string {
  const value = at === null ? null : (points[at]?.value ?? null);
  return value === null ? 'no figure' : labelWords(value, subject.unit);
}

/** One area: its range, its figures, its name and its latest figure, and when it begins and ends. */
function panelLayers(finding: AnyControlChart, room: MiniPanel, { palette }: Plot): readonly Layer[] {
  const { points } = finding.evidence;
  const { box } = room;
  const figure = latest(finding);
  const name = Math.floor(
    (box.width - textWidth(figure, TEXT.label, true) - 8) / textWidth('x', TEXT.label, true),
  );
  const ends = [points[0], points.at(-1)].map((point) => periodWords(point?.period ?? ''));
  return [
    boxLayer(rangesOf(points, room), { color: palette.band }),
    ...miniLine(
      points.map(({ centre }) => centre),
      room,
      { color: palette.soft, strokeWidth: 0.8 },
    ),
    ...miniLine(
      points.map(({ value }) => value),
      room,
      { color: palette.ink, strokeWidth: 1.1 },
    ),
    lineLayer([{ x: box.x, x2: box.x + box.width, y: box.y + box.height, y2: box.y + box.height }], {
      color: palette.grid,
    }),
    labelLayer([{ x: box.x, y: box.y - 9, label: cutText(finding.subject.areaName, Math.max(4, name)) }], {
      bold: true,
      color: palette.ink,
    }),
    labelLayer([{ x: box.x + box.width, y: box.y - 9, label: figure }], {
      align: 'right',
      color: palette.ink,
    }),
    ...ends.map((label, index) =>
      labelLayer([{ x: box.x + index * box.width, y: box.y + box.height + 9, label }], {
        align: index === 0 ? 'left' : 'right',
        color: palette.soft,
        size: TEXT.small,
      }),
    ),
  ];
}

/** The range of ordinary variation as boxes: one for as long as it stays the same. */
function rangesOf(points: readonly ChartPoint[], { atX, atY, box }: MiniPanel): readonly Box[] {
  const step = box.width / Math.max(1, points.length);
  const starts = points.flatMap(({ lower, upper }, index) => {
    const before = points[index - 1];
    return index === 0 || before?.lower !== lower || before.upper !== upper ? [index] : [];
  });
  return starts.flatMap((start, at) => {
    const { lower = null, upper = null } = points[start] ?? {};
    if (lower === null || upper === null) return [];
    const width = ((starts[at + 1] ?? points.length) - start) * step;
    return [{ x: atX(start) - step / 2, y: atY(upper), width, height: atY(lower) - atY(upper) }];
  });
}
