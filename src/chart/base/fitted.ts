import { refuse } from '../../result/rule.ts';
import type { ChartSpec, DrawnLayer, Json, Layer } from './chart-spec.ts';
import type { Plot } from './plot.ts';

/** Around a picture that is fitted to its container: Vega itself makes room for what stands beside the plot. */
const CONTAINED = { left: 10, right: 10, top: 12, bottom: 6 } as const;

type Fitted = Pick<ChartSpec, 'width' | 'height' | 'autosize' | 'padding' | 'layer' | 'resolve'>;

/**
 * The layers of a picture in the room that was asked for: as wide as its container, or higher than its rows need. What lies in the
 * plot stretches with it; what stands beside it, such as key and caption, keeps its distance.
 */
export function fitted(
  plotted: readonly Layer[],
  beside: readonly Layer[],
  plot: Plot,
  { above, below }: { readonly above: number; readonly below: number },
): Fitted {
  const { width, height, left, right, settings } = plot;
  const { isFluid } = settings;
  const tall = settings.height ?? height;
  if (tall < height) refuse('chart: height', `must be at least ${height}, which its rows take`, tall);
  const across = stretched(left, width, { expr: 'width' }, { expr: `width + ${right}` }, right);
  const down = stretched(above, height, tall, tall + below, below);
  const wide = isFluid ? plotted.map((layer) => onChannel(layer, 'x', across)) : plotted;
  const all = [...wide, ...beside];
  const high = tall > height ? all.map((layer) => onChannel(layer, 'y', down)) : all;
  const own = {
    ...(isFluid ? ({ x: 'independent' } as const) : {}),
    ...(tall > height ? ({ y: 'independent' } as const) : {}),
  };
  return {
    width: isFluid ? 'container' : width,
    height: tall,
    autosize: isFluid ? { type: 'fit-x', contains: 'padding' } : 'none',
    padding: isFluid ? CONTAINED : { left, right, top: above, bottom: below },
    // Every layer has a mark: `layerOf` makes it.
    layer: high as DrawnLayer[],
    ...(Object.keys(own).length > 0 ? { resolve: { scale: own } } : {}),
  };
}

/** A scale of pixels in pieces: those before the plot and after it stay as far from it as they are. */
function stretched(before: number, from: number, to: Json, beyond: Json, after: number): Layer {
  return {
    type: 'linear',
    domain: [-before, 0, from, from + after],
    range: [-before, 0, to, beyond],
    nice: false,
    zero: false,
  };
}

/** The layer with a scale of its own for its pixels; axes stand where a layer tells of one. */
function onChannel(layer: Layer, channel: 'x' | 'y', scale: Layer): Layer {
  const encoding = layer['encoding'];
  if (!isLayer(encoding)) return layer;
  const place = encoding[channel];
  if (!isLayer(place)) return layer;
  const own: Layer = place['scale'] === null ? { ...place, scale } : { axis: null, ...place };
  return { ...layer, encoding: { ...encoding, [channel]: own } };
}

const isLayer = (value: Json | undefined): value is Layer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
