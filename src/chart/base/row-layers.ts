import type { Layer } from './chart-spec.ts';
import { type KeyItem, labelLayer, pointMark } from './labels.ts';
import { inPixels, layerOf } from './plot.ts';
import type { PlotRow, RowPlot } from './row-plot.ts';
import { textWidth } from './text-fit.ts';
import { DASH, TEXT } from './theme.ts';

/** An interval as a line and its figure as a point, in every row that has them; a further figure as a small mark. */
export function intervalLayers(rows: readonly PlotRow[], room: RowPlot): readonly Layer[] {
  const { plot, middle } = room;
  const [low, high] = [0, plot.width];
  const styles = [...new Set(rows.map((row) => styleOf(row, room)))];
  const marks = rows.flatMap(({ mark = null }, index) =>
    mark === null || !room.inside(mark) ? [] : [{ x: room.atX(mark), y: middle(index) }],
  );
  const drawn = styles.flatMap((style) => {
    const [shape = 'circle', color = plot.palette.main, filled] = style.split(' ');
    const own = rows.flatMap((row, index) =>
      styleOf(row, room) === style ? [{ row, y: middle(index) }] : [],
    );
    return [
      layerOf(
        own.flatMap(({ row, y }) =>
          row.value === null || (row.lower === null && row.upper === null)
            ? []
            : [
                {
                  x: row.lower === null ? low : room.atX(row.lower),
                  x2: row.upper === null ? high : room.atX(row.upper),
                  y,
                },
              ],
        ),
        { type: 'rule', color, strokeWidth: room.rowHeight < 16 ? 1.4 : 2 },
        { x: inPixels('x'), x2: { field: 'x2' }, y: inPixels('y') },
      ),
      layerOf(
        own.flatMap(({ row, y }) =>
          row.value === null ? [] : [{ x: room.atX(row.value), y, ...said(row) }],
        ),
        {
          ...pointMark(
            { shape, color, filled: filled === 'solid' },
            (room.rowHeight < 16 ? 34 : 58) * (shape === 'diamond' ? 2 : 1),
            plot.palette.paper,
          ),
          tooltip: true,
        },
        {
          x: inPixels('x'),
          y: inPixels('y'),
          tooltip: [
            { field: 'name', title: 'row', type: 'nominal' },
            { field: 'note', title: 'figure', type: 'nominal' },
          ],
        },
      ),
    ];
  });
  if (marks.length === 0) return drawn;
  const small = pointMark({ shape: 'diamond', color: plot.palette.ordinary, filled: true }, 28);
  return [...drawn, layerOf(marks, small, { x: inPixels('x'), y: inPixels('y') })];
}

const said = ({ name, note }: PlotRow) => ({ name, note });

function styleOf({ shape = 'circle', color, filled = true, value }: PlotRow, room: RowPlot): string {
  const beyond = value !== null && !room.inside(value);
  const arrow = room.atX(value ?? 0) > 0 ? 'triangle-right' : 'triangle-left';
  return `${beyond ? arrow : shape} ${color ?? room.plot.palette.main} ${filled ? 'solid' : 'hollow'}`;
}

/** What the key says of arrows, where there are any. */
export function beyondKey(rows: readonly PlotRow[], { plot, inside }: RowPlot): readonly KeyItem[] {
  return rows.some(({ value }) => value !== null && !inside(value))
    ? [{ label: 'beyond the axis', shape: 'triangle-right', color: plot.palette.main, filled: true }]
    : [];
}

/** A rule from top to bottom at a value, with what it is above it. */
export function valueRule(
  value: number,
  label: string,
  { plot, atX }: RowPlot,
  dash?: keyof typeof DASH,
): readonly Layer[] {
  const at = atX(value);
  const half = textWidth(label, TEXT.label) / 2;
  const middle = Math.max(half - plot.left + 10, Math.min(at, plot.width + plot.right - half - 4));
  return [
    layerOf(
      [{ x: at, y: -2, y2: plot.height }],
      {
        type: 'rule',
        color: plot.palette.ink,
        strokeWidth: 1.5,
        ...(dash === undefined ? {} : { strokeDash: [...DASH[dash]] }),
      },
      { x: inPixels('x'), y: inPixels('y'), y2: { field: 'y2' } },
    ),
    labelLayer([{ x: middle, y: -10, label }], { align: 'center', color: plot.palette.ink }),
  ];
}

/** A shaded stretch of rows, from one to another, both included. */
export function rowBand(from: number, to: number, { plot, rowHeight }: RowPlot): Layer {
  return layerOf(
    [{ x: 0, x2: plot.width, y: from * rowHeight, y2: (to + 1) * rowHeight }],
    { type: 'rect', color: plot.palette.band },
    { x: inPixels('x'), x2: { field: 'x2' }, y: inPixels('y'), y2: { field: 'y2' } },
  );
}
