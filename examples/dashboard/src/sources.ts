import type { AnyFinding, Source } from 'police-indicators';
import { basisMark } from './basis-mark.ts';
import { h } from './dom.ts';

/** Where the figures of a page come from, each publisher with the line that its licence asks for. */
export function sourceLines(
  all: readonly { readonly basis: AnyFinding['basis']; readonly source: Source }[],
): HTMLElement {
  const byLine = new Map<string, { basis: AnyFinding['basis']; source: Source; titles: Set<string> }>();
  for (const { basis, source } of all) {
    const key = JSON.stringify([basis, source.publisher, source.licence, source.attribution]);
    const known = byLine.get(key) ?? { basis, source, titles: new Set<string>() };
    byLine.set(key, known);
    known.titles.add(source.title);
  }
  return h(
    'section',
    { class: 'sources', 'aria-labelledby': 'sources-title' },
    h('h2', { id: 'sources-title' }, 'Where the figures come from'),
    byLine.size === 0 && h('p', {}, 'Your own file.'),
    h(
      'ul',
      {},
      [...byLine.values()].map(({ basis, source: { attribution, licence, publisher }, titles }) =>
        h(
          'li',
          {},
          basisMark(basis),
          ` ${[...titles].join('; ')}. `,
          [publisher, licence === '' ? '' : `Licence: ${licence}`, attribution.replace(/\.$/, '')]
            .filter(Boolean)
            .join('. '),
          '.',
        ),
      ),
    ),
  );
}
