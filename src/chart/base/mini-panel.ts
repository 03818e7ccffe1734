import type { Layer } from './chart-spec.ts';
import { inPixels, layerOf, toTenth } from './plot.ts';
import type { ValueScale } from './value-scale.ts';

/** A place within the plotting area, in pixels from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A small plot of figures against time within a picture of several. */
export interface MiniPanel {
  readonly box: Box;
  readonly atX: (index: number) => number;
  readonly atY: (value: number) => number;
}

/** The places of so many periods, and of values, within a box. */
export function miniPanel(box: Box, scale: ValueScale, periods: number): MiniPanel {
  return {
    box,
    atX: (index) => toTenth(box.x + ((index + 0.5) / Math.max(1, periods)) * box.width),
    atY: (value) => toTenth(box.y + (1 - scale.share(value)) * box.height),
  };
}

/** A line through the values in their order, broken where there is none. */
export function miniLine(
  values: readonly (number | null)[],
  { atX, atY }: MiniPanel,
  style: Layer,
): readonly Layer[] {
  const runs: { x: number; y: number }[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs[runs.length - 1]?.push({ x: atX(index), y: atY(value) });
  });
  return runs
    .filter(({ length }) => length > 1)
    .map((run) => layerOf(run, { type: 'line', ...style }, { x: inPixels('x'), y: inPixels('y') }));
}

/** A filled box, or several of one colour. */
export function boxLayer(boxes: readonly Box[], style: Layer): Layer {
  return layerOf(
    boxes.map(({ x, y, width, height }) => ({
      ...{ x: toTenth(x), x2: toTenth(x + width), y: toTenth(y), y2: toTenth(y + height) },
    })),
    { type: 'rect', ...style },
    { x: inPixels('x'), x2: { field: 'x2' }, y: inPixels('y'), y2: { field: 'y2' } },
  );
}

/** Straight lines between places in pixels. */
export function lineLayer(
  lines: readonly { readonly x: number; readonly y: number; readonly x2: number; readonly y2: number }[],
  style: Layer,
): Layer {
  return layerOf(
    lines.map(({ x, y, x2, y2 }) => ({ x: toTenth(x), y: toTenth(y), x2: toTenth(x2), y2: toTenth(y2) })),
    { type: 'rule', ...style },
    { x: inPixels('x'), y: inPixels('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
  );
}
