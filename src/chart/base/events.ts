import type { Layer } from './chart-spec.ts';
import { type Label, labelLayer } from './labels.ts';
import { inPixels, layerOf } from './plot.ts';
import { cutText, textWidth } from './text-fit.ts';
import { DASH, TEXT } from './theme.ts';
import type { TimePlot } from './time-plot.ts';

/** Something known to have happened at the start of a period, such as a change of recording. */
export interface TimeEvent {
  readonly period: string;
  readonly label: string;
}

/** A dotted rule where each event falls, with its name above the plot, in up to two rows. */
export function eventLayers(events: readonly TimeEvent[], time: TimePlot): readonly Layer[] {
  const { plot, atX, indexOf } = time;
  const placed = events
    .flatMap(({ period, label }) => {
      const index = indexOf(period);
      return index === null ? [] : [{ x: atX(index - 0.5), label: cutText(label, 34) }];
    })
    .sort((a, b) => a.x - b.x);
  if (placed.length === 0) return [];
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const labels: Label[] = [];
  for (const { x, label } of placed) {
    const width = textWidth(label, TEXT.small);
    const start = Math.max(4 - plot.left, Math.min(x - width / 2, plot.width + plot.right - width - 4));
    const row = ends.findIndex((end) => end + 6 < start);
    if (row < 0 || label === '') continue;
    ends[row] = start + width;
    labels.push({ x: start, y: row === 0 ? -25 : -38, label });
  }
  return [
    layerOf(
      placed.map(({ x }) => ({ x, y: 0, y2: plot.height })),
      { type: 'rule', color: plot.palette.ink, strokeWidth: 1.2, strokeDash: [...DASH.event] },
      { x: inPixels('x'), y: inPixels('y'), y2: { field: 'y2' } },
    ),
    labelLayer(labels, { color: plot.palette.ink, size: TEXT.small }),
  ];
}
