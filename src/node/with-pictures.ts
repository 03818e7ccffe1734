import { loadVega } from './load-optional.ts';
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

/**
 * With pictures: writes a document whose charts must be there when it is written, although drawing takes its time.
 *
 * `write` is called twice: first to learn which specifications it asks for, then with a function that has each as
 * SVG. It must ask for the same both times. Throws as `svgFrom` does.
 *
 * @example
 * const html = await withPictures((svg) => report(found, { format: 'html', svg }));
 */
export async function withPictures<Document>(
  write: (svg: (spec: object) => string) => Document,
): Promise<Document> {
  const wanted = new Map<string, object>();
  write((spec) => {
    wanted.set(JSON.stringify(spec), spec);
    return '';
  });
  const pictures = await svgPictures(Object.fromEntries(wanted));
  return write((spec) => pictures[JSON.stringify(spec)] ?? '');
}
