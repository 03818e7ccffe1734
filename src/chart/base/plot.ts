import type { Unit } from '../../result/estimate.ts';
import { axisFormat } from './amount.ts';
import type { ChartSettings } from './chart-options.ts';
import type { Json, Layer } from './chart-spec.ts';
import { textWidth } from './text-fit.ts';
import { type Palette, TEXT } from './theme.ts';
import type { ValueScale } from './value-scale.ts';

/** The room of a picture: the plotting area and what surrounds it, all in pixels. */
export interface Plot {
  readonly settings: ChartSettings;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** The room for a plot of so much height between these margins. */
export function plotRoom(
  settings: ChartSettings,
  { height, left, right }: Pick<Plot, 'height' | 'left' | 'right'>,
): Plot {
  return {
    settings,
    palette: settings.palette,
    width: settings.width - left - right,
    height,
    left,
    right,
  };
}

/** A position on a scale that is fixed beforehand; one layer of a picture says how its axis looks. */
export function onScale(field: string, { domain }: Pick<ValueScale, 'domain'>, axis?: Layer): Layer {
  const scale = { domain: [...domain], nice: false, zero: false };
  return { field, type: 'quantitative', scale, ...(axis === undefined ? {} : { axis }) };
}

/** A position in pixels from the corner of the plotting area. */
export function inPixels(field: string): Layer {
  return { field, type: 'quantitative', scale: null, axis: null };
}

/** A tenth of a pixel is more than anybody sees. */
export function toTenth(pixels: number): number {
  // Plain JSON has no 0 below 0.
  return Math.round(10 * pixels) / 10 + 0;
}

/** The axis of the values: round ticks, the unit in words. */
export function valueAxis(unit: Unit, { ticks, step }: ValueScale, title: string): Layer {
  return { values: [...ticks], format: axisFormat(unit, step), title };
}

/** Characters of a title that is centred under the plot and may reach no further than the nearer edge of the picture. */
export function titleRoom({ width, left, right }: Plot): number {
  return Math.floor((width + 2 * Math.min(left, right) - 12) / textWidth('x', TEXT.label));
}

/** A layer with data of its own. */
export function layerOf(values: readonly Json[], mark: Layer, encoding: Layer): Layer {
  return { data: { values: [...values] }, mark, encoding };
}
