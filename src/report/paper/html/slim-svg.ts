/**
 * A picture with what a page does not need of it left out: names of classes, defaults that are said again on every
 * mark, marks that cannot be seen, empty groups, and places finer than a tenth of a pixel. What all marks of a group have in
 * common is said once, of the group. What is written in it stays as it was.
 */
export function slimSvg(svg: string): string {
  const slim = svg.replaceAll(/<[^<>]+>/g, (tag) => (isUnseen(tag) ? '' : slimTag(tag)));
  return shared(withoutEmptyGroups(slim));
}

/** A mark by itself that has no path, no room or no ink. */
function isUnseen(tag: string): boolean {
  if (!tag.endsWith('/>')) return false;
  return (
    /^<path\b[^>]*\sd="(?:M0,0h0v0h0Z)?"/.test(tag) || /^<(?:path|line|rect)\b[^>]*\sopacity="0"/.test(tag)
  );
}

function slimTag(tag: string): string {
  return tag
    .replaceAll(
      /\s(?:class="[^"]*"|xmlns:xlink="[^"]*"|pointer-events="none"|opacity="1"|stroke-width="1"|font-weight="normal"|transform="translate\(0,0\)"|[xy]2="0")/g,
      '',
    )
    .replaceAll(/\s(?:d|transform|points|[xy]2?|width|height|r|c[xy])="[^"]*"/g, (attribute) =>
      attribute.replaceAll(/-?\d+\.\d\d+/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0)),
    );
}

function withoutEmptyGroups(svg: string): string {
  let left = svg;
  for (;;) {
    const next = left.replaceAll(/<g(?:\s[^<>]*)?(?:\/>|><\/g>)/g, '');
    if (next === left) return left;
    left = next;
  }
}

/** What a mark takes from its group where it says nothing itself. */
const inherited =
  /\s(?:fill|stroke|stroke-width|stroke-dasharray|font-family|font-size|font-weight|text-anchor)="[^"]*"/g;
const mark = /<(?:path|line|text|rect)\b[^<>]*>/g;

/** Groups of marks alone: what all of them say is moved to the group. */
function shared(svg: string): string {
  return svg.replaceAll(
    /<g>((?:<(?:path|line|rect)\b[^<>]*\/>|<text\b[^<>]*>[^<>]*<\/text>){2,})<\/g>/g,
    (group, marks: string) => {
      const said = [...marks.matchAll(mark)].map(([tag]) => new Set(tag.match(inherited) ?? []));
      const common = [...(said[0] ?? [])].filter((each) => said.every((own) => own.has(each)));
      if (common.length === 0) return group;
      const rest = marks.replaceAll(mark, (tag) =>
        tag.replaceAll(inherited, (each) => (common.includes(each) ? '' : each)),
      );
      return `<g${common.join('')}>${rest}</g>`;
    },
  );
}
