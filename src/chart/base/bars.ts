import type { Layer } from './chart-spec.ts';
import { inPixels, layerOf } from './plot.ts';
import type { RowPlot } from './row-plot.ts';

/** A bar in a row, from one value to another; hollow ones have an outline only. */
export interface Bar {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly filled: boolean;
}

/** Bars, thinner than their rows. */
export function barLayers(bars: readonly Bar[], { plot, atX, middle, rowHeight }: RowPlot): readonly Layer[] {
  const half = Math.min(8, rowHeight * 0.36);
  return bars.map(({ row, from, to, color, filled }) => {
    const [x, x2] = [Math.min(atX(from), atX(to)), Math.max(atX(from), atX(to))];
    return layerOf(
      // A bar of nothing is still seen as a line.
      [{ x, x2: Math.max(x2, x + 1), y: middle(row) - half, y2: middle(row) + half }],
      { type: 'rect', fill: filled ? color : plot.palette.paper, stroke: color, strokeWidth: 1.4 },
      { x: inPixels('x'), x2: { field: 'x2' }, y: inPixels('y'), y2: { field: 'y2' } },
    );
  });
}
