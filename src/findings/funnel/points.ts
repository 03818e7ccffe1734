import { labelWords } from '../../chart/base/amount.ts';
import type { Layer } from '../../chart/base/chart-spec.ts';
import { type KeyItem, labelLayer, pointMark, spreadOut } from '../../chart/base/labels.ts';
import { inPixels, layerOf, type Plot } from '../../chart/base/plot.ts';
import { cutText, textWidth } from '../../chart/base/text-fit.ts';
import { type Palette, TEXT } from '../../chart/base/theme.ts';
import type { FunnelFinding, FunnelRow } from '../../compare/funnel-finding.ts';

/** Names beyond the limits that are written beside their points. */
const MOST_NAMES = 12;

/** How a point of a funnel is drawn: by the limits it lies beyond, or by the edge of the plot. */
export type FunnelMark = 'within' | 'near' | 'far' | 'over' | 'under';

/** The mark of each place. */
export const FUNNEL_MARKS: Readonly<Record<FunnelRow['place'], FunnelMark>> = {
  'above-998': 'far',
  'above-95': 'near',
  within: 'within',
  'below-95': 'near',
  'below-998': 'far',
};

/** An area with its place in pixels. */
export interface PlacedArea {
  readonly row: FunnelRow;
  readonly x: number;
  readonly y: number;
  readonly mark: FunnelMark;
}

/** The points of one mark. */
export function pointLayer(
  placed: readonly PlacedArea[],
  style: KeyItem,
  unit: FunnelFinding['subject']['unit'],
): Layer {
  return layerOf(
    placed.map(({ row, x, y }) => ({ x, y, name: row.areaName, figure: labelWords(row.value, unit) })),
    { ...pointMark(style, 50), tooltip: true },
    {
      x: inPixels('x'),
      y: inPixels('y'),
      tooltip: [
        { field: 'name', title: 'area', type: 'nominal' },
        { field: 'figure', title: 'figure', type: 'nominal' },
      ],
    },
  );
}

/** The limits that areas beyond them have crossed: their own, which leave them out as those of the curve do not. */
export function limitTicks(
  placed: readonly PlacedArea[],
  atY: (value: number) => number,
  beyond: (value: number) => boolean,
  color: string,
): readonly Layer[] {
  const ticks = placed.flatMap(({ row, x }) => {
    const { lower95, lower998, place, upper95, upper998 } = row;
    const limit = {
      ...{ 'above-998': upper998, 'above-95': upper95, within: null },
      ...{ 'below-95': lower95, 'below-998': lower998 },
    }[place];
    return limit === null || beyond(limit) ? [] : [{ x: x - 5, x2: x + 5, y: atY(limit) }];
  });
  if (ticks.length === 0) return [];
  const encoding = { x: inPixels('x'), x2: { field: 'x2' }, y: inPixels('y') };
  return [layerOf(ticks, { type: 'rule', color, strokeWidth: 1.3 }, encoding)];
}

/** Names of the points furthest out, moved apart; on the side where there is room. */
export function nameLayers(
  placed: readonly PlacedArea[],
  plot: Plot,
  unit: FunnelFinding['subject']['unit'],
): readonly Layer[] {
  const shown = placed
    .filter(({ mark }) => mark !== 'within' && mark !== 'near')
    .slice(0, MOST_NAMES)
    .map(({ row, x, y, mark }) => ({
      x,
      y,
      label: `${cutText(row.areaName, 24)}${mark === 'far' ? '' : ` ${labelWords(row.value, unit)}`}`,
    }));
  const left = (each: { x: number; label: string }) =>
    each.x + 9 + textWidth(each.label, TEXT.small) > plot.width;
  return [true, false].map((side) =>
    labelLayer(
      spreadOut(
        shown.filter((each) => left(each) === side).map((each) => ({ ...each, x: each.x + (side ? -8 : 8) })),
        TEXT.small + 2,
        [4, plot.height - 4],
      ),
      { align: side ? 'right' : 'left', size: TEXT.small, color: plot.palette.ink },
    ),
  );
}

/** Shape and colour of each mark. */
export function funnelStyles({ alert, main, ordinary }: Palette): Readonly<Record<FunnelMark, KeyItem>> {
  return {
    within: { label: 'inside the limits', shape: 'circle', color: ordinary, filled: false },
    near: { label: 'beyond 95%', shape: 'square', color: main, filled: true },
    far: { label: 'beyond 99.8%', shape: 'diamond', color: alert, filled: true },
    over: { label: 'above the axis', shape: 'triangle-up', color: alert, filled: true },
    under: { label: 'below the axis', shape: 'triangle-down', color: alert, filled: true },
  };
}
