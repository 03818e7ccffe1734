import type { ChartSettings } from './chart-options.ts';
import type { Layer } from './chart-spec.ts';
import { labelLayer } from './labels.ts';
import { inPixels, layerOf, onScale, type Plot, plotRoom, titleRoom, toTenth } from './plot.ts';
import { cutText, textWidth, wrapText } from './text-fit.ts';
import { TEXT } from './theme.ts';
import type { ValueScale } from './value-scale.ts';

/** One row of a picture: what it is called, and its figure with an interval. */
export interface PlotRow {
  readonly name: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Another figure of the row, drawn as a small mark. */
  readonly mark?: number | null;
  /** Said at the end of the row. */
  readonly note: string;
  readonly shape?: string;
  readonly color?: string;
  readonly filled?: boolean;
  readonly bold?: boolean;
}

/** Rows of areas, definitions or parts, one under the other, against an axis of values. */
export interface RowPlot {
  readonly plot: Plot;
  readonly rowHeight: number;
  /** Pixels from the top to the middle of a row. */
  readonly middle: (index: number) => number;
  /** Pixels from the left, the edge for what lies beyond it. */
  readonly atX: (value: number) => number;
  readonly inside: (value: number) => boolean;
  /** Axis, grid and names: the first layers. */
  readonly base: readonly Layer[];
  readonly x: Layer;
}

/** The room for the rows; `axis` is what the horizontal axis says. */
export function rowPlot(
  settings: ChartSettings,
  rows: readonly PlotRow[],
  scale: ValueScale,
  { title, values, ...axis }: Layer & { readonly title: string; readonly values: readonly number[] },
): RowPlot {
  const wrapped = rows.map(({ name }) => nameLines(name, settings.width < 480 ? 20 : 34));
  const folded = rows.length <= 14 && wrapped.some(({ length }) => length > 1);
  const rowHeight = rowHeightOf(rows.length, folded, settings.compact);
  const size = rowHeight < 16 ? TEXT.small : TEXT.label;
  const names = wrapped.map((lines) =>
    folded ? lines : [cutText(lines.join(' '), settings.width < 480 ? 20 : 34)],
  );
  const bold = rows.some((row) => row.bold);
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((each) => textWidth(each, size, bold)));
  const plot = plotRoom(settings, {
    height: Math.max(1, rows.length) * rowHeight,
    left: Math.max(64, Math.ceil(widest(names.flat())) + 24),
    right: Math.ceil(widest(rows.map(({ note }) => note))) + 22,
  });
  const middle = (index: number) => (index + 0.5) * rowHeight;
  const x = onScale('x', scale, {
    grid: true,
    labelFlush: false,
    titleY: 28,
    title: settings.compact ? null : cutText(title, titleRoom(plot)),
    values: [...ticksThatFit(values, plot.width)],
    ...axis,
  });
  const labels = (
    x: number,
    of: (row: PlotRow, index: number) => readonly string[],
    align: 'left' | 'right',
  ) =>
    [true, false].map((strong) =>
      labelLayer(
        rows.flatMap((row, index) => {
          const lines = (row.bold === true) === strong ? of(row, index) : [];
          return lines.map((label, line) => ({
            x,
            y: middle(index) + (line - (lines.length - 1) / 2) * (size + 2),
            label,
          }));
        }),
        { align, size, bold: strong, color: strong ? plot.palette.ink : plot.palette.soft },
      ),
    );
  return {
    plot,
    rowHeight,
    middle,
    atX: (value) => toTenth(Math.max(0, Math.min(1, scale.share(value))) * plot.width),
    inside: (value) => value >= scale.domain[0] && value <= scale.domain[1],
    x,
    base: [
      layerOf([{ x: scale.domain[0], y: 0 }], { type: 'point', opacity: 0 }, { x, y: inPixels('y') }),
      ...labels(-10, (_, index) => names[index] ?? [], 'right'),
      ...labels(plot.width + 8, ({ note }) => [note], 'left'),
    ],
  };
}

/** Pixels of a row: fewer where there are many, and where the picture is compact. */
function rowHeightOf(rows: number, folded: boolean, compact: boolean): number {
  if (folded) return compact ? 27 : 32;
  if (rows <= 14) return compact ? 16 : 23;
  return rows <= 26 && !compact ? 18 : 14;
}

/** Every tick where there is room for its label, else every second, third or so: 0, where it is one, stays. */
function ticksThatFit(ticks: readonly number[], width: number): readonly number[] {
  const widest = Math.max(...ticks.map((tick) => textWidth(`${tick}%`, TEXT.label)));
  const every = Math.max(1, Math.ceil(((widest + 4) * (ticks.length - 1)) / width));
  const kept = Math.max(0, ticks.indexOf(0)) % every;
  return ticks.filter((_, index) => index % every === kept);
}

/** A name in at most two lines of so many characters. */
function nameLines(name: string, most: number): readonly string[] {
  const [first = '', ...rest] = wrapText(name, most * textWidth('x', TEXT.label), TEXT.label);
  return rest.length === 0 ? [first] : [first, cutText(rest.join(' '), most)];
}
