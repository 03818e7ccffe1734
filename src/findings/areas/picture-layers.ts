import type { AreasRow } from '../../areas/finding.ts';
import type { Layer } from '../../chart/base/chart-spec.ts';
import { type KeyItem, pointMark } from '../../chart/base/labels.ts';
import { inPixels, layerOf } from '../../chart/base/plot.ts';
import type { RowPlot } from '../../chart/base/row-plot.ts';

/** Shares of a row's height that bands and ticks take, either side of its middle. */
const [bandHalf, tickHalf] = [0.36, 0.4];

/** A short line from top to bottom, as a shape of a key. */
const upright = 'M0,-1L0,1';

/**
 * What a row has besides its figure: the stretch in which no figure of its size would be beyond (to the edge of the picture where
 * none would be on that side), where the others lie, and its own level.
 */
export function rangeLayers(
  rows: readonly AreasRow[],
  { atX, inside, middle, plot, rowHeight }: RowPlot,
): { readonly below: readonly Layer[]; readonly above: readonly Layer[]; readonly key: readonly KeyItem[] } {
  const { ink } = plot.palette;
  const judged = rows.flatMap((row, index) => (row.others === null ? [] : [{ row, y: middle(index) }]));
  if (judged.length === 0) return { below: [], above: [], key: [] };
  const bands = judged.map(({ row: { reach }, y }) => ({
    x: reach.low === null ? 0 : atX(reach.low),
    x2: reach.high === null ? plot.width : atX(reach.high),
    y: y - bandHalf * rowHeight,
    y2: y + bandHalf * rowHeight,
  }));
  const rule = (at: number, y: number) => ({
    x: at,
    y: y - tickHalf * rowHeight,
    y2: y + tickHalf * rowHeight,
  });
  const levels = judged.flatMap(({ row: { level }, y }) =>
    level.value === null || !inside(level.value) ? [] : [{ x: atX(level.value), y: y - 0.3 * rowHeight }],
  );
  const across = { x: inPixels('x'), x2: { field: 'x2' }, y: inPixels('y'), y2: { field: 'y2' } };
  const onEnd = { x: inPixels('x'), y: inPixels('y'), y2: { field: 'y2' } };
  const down = { shape: 'triangle-down', color: ink, filled: true } as const;
  return {
    below: [layerOf(bands, { type: 'rect', color: plot.palette.band, opacity: 0.7 }, across)],
    above: [
      layerOf(
        judged.flatMap(({ row: { others }, y }) =>
          others === null || !inside(others) ? [] : [rule(atX(others), y)],
        ),
        { type: 'rule', color: ink, strokeWidth: 1.3 },
        onEnd,
      ),
      layerOf(levels, pointMark(down, rowHeight < 16 ? 14 : 22), { x: inPixels('x'), y: inPixels('y') }),
    ],
    key: [
      { label: 'its level, the others considered', ...down },
      { label: 'level of the others', shape: upright, color: ink, filled: true },
      {
        label: 'no figure here would be called beyond',
        shape: 'square',
        color: plot.palette.band,
        filled: true,
      },
    ],
  };
}
