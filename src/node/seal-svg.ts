/** What makes a drawn picture one of many on a page. */
export interface Seal {
  /** Begins every id within the picture. */
  readonly id: string;
  /** The picture in words. */
  readonly label: string;
}

/**
 * Makes SVG text of vega ready to stand in a page: its ids, which vega counts through for as long as a process lives,
 * begin anew with the picture's own id; and to a screen reader it is one image with a name.
 */
export function sealSvg(svg: string, { id, label }: Seal): string {
  const numbers = new Map<string, number>();
  for (const [, name] of svg.matchAll(/<[^<>]*\sid="([^"]+)"/g))
    if (name !== undefined && !numbers.has(name)) numbers.set(name, numbers.size + 1);
  // A colour such as #fff looks like a reference: only what is an id in this picture is one.
  const own = (name: string) => (numbers.has(name) ? `${id}-${numbers.get(name)}` : name);
  return svg
    .replaceAll(/<[^<>]+>/g, (tag) =>
      tag
        .replaceAll(/\s(?:role|aria-[a-z]+)="[^"]*"/g, '')
        .replaceAll(/(\sid=")([^"]+)"/g, (_, start: string, name: string) => `${start}${own(name)}"`)
        .replaceAll(/(="(?:url\()?)#([^")]+)/g, (_, start: string, name: string) => `${start}#${own(name)}`),
    )
    .replace('<svg', `<svg role="img" aria-label="${escaped(label)}"`);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\s+/g, ' ');
}
