import { loadVega } from './load-vega.ts';
import { drawSvg } from './svg-from.ts';

/**
 * SVG pictures: several charts, by name, drawn one after the other with ids that do not meet on one page.
 *
 * Otherwise as `svgFrom`. The pictures have the names of their specifications.
 *
 * @example
 * const { trend } = await svgPictures({ trend: trendChart(found) });
 */
export async function svgPictures(
  specs: Readonly<Record<string, object>>,
): Promise<Readonly<Record<string, string>>> {
  const vega = await loadVega();
  const pictures: [string, string][] = [];
  for (const [name, spec] of Object.entries(specs))
    pictures.push([name, await drawSvg(vega, spec, `picture-${pictures.length + 1}`)]);
  return Object.fromEntries(pictures);
}
