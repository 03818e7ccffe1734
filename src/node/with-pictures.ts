import { svgPictures } from './svg-pictures.ts';

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
