import type { Layer } from './chart-spec.ts';
import { inPixels, layerOf, type Plot, toTenth } from './plot.ts';
import { textWidth } from './text-fit.ts';
import { TEXT } from './theme.ts';

/** A text at a place of the plotting area, in pixels from its top left corner. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

interface LabelStyle {
  readonly align?: 'left' | 'center' | 'right';
  readonly color?: string;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Texts as a layer; each is a value in the data. */
export function labelLayer(labels: readonly Label[], style: LabelStyle): Layer {
  const { align = 'left', color, size = TEXT.label, bold = false } = style;
  return layerOf(
    labels.map(({ x, y, label }) => ({ x: toTenth(x), y: toTenth(y), label })),
    {
      type: 'text',
      align,
      baseline: 'middle',
      fontSize: size,
      fontWeight: bold ? 'bold' : 'normal',
      ...(color === undefined ? {} : { color }),
    },
    { x: inPixels('x'), y: inPixels('y'), text: { field: 'label' } },
  );
}

/** Labels moved apart, so that no two are nearer than `gap`, and kept within the height; their order stays. */
export function spreadOut<Item extends { readonly y: number }>(
  items: readonly Item[],
  gap: number,
  [top, bottom]: readonly [number, number],
): readonly Item[] {
  const order = items.map((item, index) => ({ item, index, y: item.y })).sort((a, b) => a.y - b.y);
  let floor = top;
  for (const each of order) {
    each.y = Math.max(each.y, floor);
    floor = each.y + gap;
  }
  let ceiling = bottom;
  for (const each of [...order].reverse()) {
    each.y = Math.min(each.y, ceiling);
    ceiling = each.y - gap;
  }
  return order.sort((a, b) => a.index - b.index).map(({ item, y }) => ({ ...item, y }));
}

/** A line that ends at the right edge, with what it is; bold for what the picture is about. */
export interface EdgeLabel {
  readonly value: number;
  readonly label: string;
  readonly bold?: boolean;
}

/** Direct labels in the right margin, beside the ends of their lines. */
export function edgeLabels(
  labels: readonly EdgeLabel[],
  { plot, atY }: { readonly plot: Plot; readonly atY: (value: number) => number },
): readonly Layer[] {
  const { ink, soft } = plot.palette;
  const placed = spreadOut(
    labels.map((each) => ({ ...each, y: atY(each.value) })),
    TEXT.label + 3,
    [4, plot.height - 2],
  );
  return placed.map(({ y, label, bold = false }) =>
    labelLayer([{ x: plot.width + 7, y, label }], { color: bold ? ink : soft, bold }),
  );
}

/** A mark and what it means. */
export interface KeyItem {
  readonly label: string;
  readonly shape: string;
  readonly color: string;
  readonly filled: boolean;
  /** A line instead of a point, with this dash. */
  readonly dash?: readonly number[];
}

/** A key under the plot, from `y` down, for what no direct label can say; and the height that it takes. */
export function keyLayers(
  items: readonly KeyItem[],
  plot: Plot,
  top: number,
): { readonly layers: readonly Layer[]; readonly height: number } {
  if (items.length === 0) return { layers: [], height: 0 };
  let x = 8 - plot.left;
  let y = top + 8;
  const texts: Label[] = [];
  const layers: Layer[] = [];
  for (const { label, shape, color, filled, dash } of items) {
    const width = 14 + textWidth(label, TEXT.label) + 16;
    if (x + width > plot.width + plot.right && x > 8 - plot.left) {
      x = 8 - plot.left;
      y += 16;
    }
    const position = { x: inPixels('x'), y: inPixels('y') };
    layers.push(
      dash === undefined
        ? layerOf([{ x: toTenth(x + 4), y }], pointMark({ shape, color, filled }, 60), position)
        : layerOf(
            [{ x: toTenth(x), y, x2: toTenth(x + 16) }],
            { type: 'rule', color, strokeWidth: 2, strokeDash: [...dash] },
            { ...position, x2: { field: 'x2' } },
          ),
    );
    texts.push({ x: x + (dash === undefined ? 13 : 22), y, label });
    x += width + (dash === undefined ? 0 : 9);
  }
  return {
    layers: [...layers, labelLayer(texts, { color: plot.palette.soft })],
    height: y + 12 - top,
  };
}

/** A point of a shape, solid or hollow; with `paper`, what lies behind a hollow one does not show through. */
export function pointMark(
  { shape, color, filled }: Pick<KeyItem, 'shape' | 'color' | 'filled'>,
  size: number,
  paper?: string,
): Layer {
  const fill = filled ? color : (paper ?? 'transparent');
  return { type: 'point', shape, fill, stroke: color, size, opacity: 1, strokeWidth: size < 30 ? 0.4 : 1.6 };
}
