import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { untitled } from '../../chart/base/untitled.ts';
import { isIndicatorError } from '../../result/error.ts';
import { loadResvg, loadVega, type Resvg } from '../load-optional.ts';
import { drawSvg } from '../svg-from.ts';

/** A picture as a Word file holds it. */
export interface Raster {
  /** Its number in the file. */
  readonly id: number;
  readonly png: Uint8Array;
  /** In pixels of the drawing; the picture has twice as many. */
  readonly width: number;
  readonly height: number;
  /** The picture in words. */
  readonly said: string;
}

/** Draws charts as PNG; `null` where a package that is needed, or every font, is missing. */
export async function rasteriser(): Promise<((spec: ChartSpec, id: number) => Promise<Raster>) | null> {
  const resvg = await loadResvg();
  const vega = await loadVega().catch((error: unknown) => {
    if (isIndicatorError(error) && error.code === 'missing-peer') return null;
    throw error;
  });
  if (resvg === null || vega === null || !writes(resvg)) return null;
  return async (spec, id) => {
    const svg = await drawSvg(vega, untitled(spec), 'picture');
    const drawn = pngOf(resvg, svg, 2);
    return {
      id,
      png: drawn.asPng(),
      width: drawn.width / 2,
      height: drawn.height / 2,
      said: spec.description,
    };
  };
}

const font = {
  loadSystemFonts: true,
  sansSerifFamily: 'Arial',
  defaultFontFamily: 'Liberation Sans',
};

function pngOf({ Resvg: Renderer }: Resvg, svg: string, zoom: number) {
  return new Renderer(svg, { fitTo: { mode: 'zoom', value: zoom }, background: '#fff', font }).render();
}

/** Whether text is drawn at all: without fonts a picture has no labels, and says less than its table. */
function writes(resvg: Resvg): boolean {
  const { pixels } = pngOf(
    resvg,
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="16" font-family="sans-serif" font-size="14">M</text></svg>',
    1,
  );
  return pixels.some((value) => value < 128);
}
