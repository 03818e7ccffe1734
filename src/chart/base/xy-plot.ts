import type { Unit } from '../../result/estimate.ts';
import { unitWords } from './amount.ts';
import type { ChartSettings } from './chart-options.ts';
import type { Layer } from './chart-spec.ts';
import type { EdgeLabel } from './labels.ts';
import { layerOf, onScale, type Plot, plotRoom, titleRoom, toTenth, valueAxis } from './plot.ts';
import { cutText, textWidth } from './text-fit.ts';
import { TEXT } from './theme.ts';
import type { ValueScale } from './value-scale.ts';

/** Figures against figures: both axes hold values. */
export interface XyPlot {
  readonly plot: Plot;
  readonly x: Layer;
  readonly y: Layer;
  /** Axes: the first layers. */
  readonly base: readonly Layer[];
  /** Pixels from the left, and from the top. */
  readonly atX: (value: number) => number;
  readonly atY: (value: number) => number;
}

interface XyAxis {
  readonly scale: ValueScale;
  readonly unit: Unit;
  readonly title: string;
}

const HEIGHT = 280;

/** The room for figures against figures; the right margin is made wide enough for the labels of the edge. */
export function xyPlot(
  settings: ChartSettings,
  { x, y, edges }: { readonly x: XyAxis; readonly y: XyAxis; readonly edges: readonly EdgeLabel[] },
): XyPlot {
  const widest = Math.max(0, ...edges.map(({ label }) => textWidth(label, TEXT.label, true)));
  const plot = plotRoom(settings, {
    height: settings.height ?? HEIGHT,
    left: 64,
    right: Math.max(30, Math.ceil(widest) + 16),
  });
  const most = Math.floor((settings.width - 20) / textWidth('x', TEXT.label));
  return {
    plot,
    x: onScale('x', x.scale),
    y: onScale('y', y.scale),
    base: [
      layerOf(
        [{ x: x.scale.domain[0], y: y.scale.domain[0] }],
        { type: 'point', opacity: 0 },
        {
          x: onScale('x', x.scale, {
            ...valueAxis(x.unit, x.scale, cutText(x.title, titleRoom(plot))),
            grid: false,
            labelFlush: false,
            titleY: 28,
          }),
          y: onScale('y', y.scale, {
            ...valueAxis(y.unit, y.scale, cutText(settings.unit ?? (y.title || unitWords(y.unit)), most)),
            titleAngle: 0,
            titleAlign: 'left',
            titleAnchor: 'end',
            titleX: 10 - plot.left,
            titleY: -8,
            domain: false,
          }),
        },
      ),
    ],
    atX: (value) => toTenth(x.scale.share(value) * plot.width),
    atY: (value) => toTenth((1 - y.scale.share(value)) * plot.height),
  };
}

/** A line from edge to edge at a value of the vertical axis. */
export function acrossRule(
  value: number,
  { plot, y }: XyPlot,
  color: string,
  dash: readonly number[],
): Layer {
  return layerOf(
    [{ x: 0, x2: plot.width, y: value }],
    { type: 'rule', color, strokeWidth: 1.5, strokeDash: [...dash] },
    { x: { field: 'x', type: 'quantitative', scale: null, axis: null }, x2: { field: 'x2' }, y },
  );
}
