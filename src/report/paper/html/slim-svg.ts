/**
 * A picture with what a page does not need of it left out: names of classes, defaults that are said again on every
 * mark, empty groups, and places finer than a tenth of a pixel. What is written in it stays as it was.
 */
export function slimSvg(svg: string): string {
  const slim = svg.replaceAll(/<[^<>]+>/g, (tag) => {
    if (/^<path\b[^>]*\bd=""/.test(tag) && tag.endsWith('/>')) return '';
    if (/^<path class="background" d="M0,0h0v0h0Z"/.test(tag)) return '';
    return tag
      .replaceAll(
        /\s(?:class="[^"]*"|xmlns:xlink="[^"]*"|pointer-events="none"|opacity="1"|stroke-width="1"|font-weight="normal"|transform="translate\(0,0\)"|[xy]2="0")/g,
        '',
      )
      .replaceAll(/\s(?:d|transform|points|[xy]2?|width|height|r|c[xy])="[^"]*"/g, (attribute) =>
        attribute.replaceAll(/-?\d+\.\d\d+/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0)),
      );
  });
  return withoutEmptyGroups(slim);
}

/** Groups with nothing in them, and those that do nothing but hold. */
function withoutEmptyGroups(svg: string): string {
  let left = svg;
  for (;;) {
    const next = left.replaceAll(/<g(?:\s[^<>]*)?><\/g>/g, '');
    if (next === left) return left;
    left = next;
  }
}
