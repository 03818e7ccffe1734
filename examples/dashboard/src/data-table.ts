import { h } from './dom.ts';

/** One cell: text, or something that is drawn. */
export type Cell = string | Node | null;

/** A table with its caption. On a phone each row becomes a block, each cell with the name of its column. */
export function dataTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): HTMLElement {
  return h(
    'table',
    { role: 'table' },
    h('caption', {}, caption),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        columns.map((name) => h('th', { scope: 'col', role: 'columnheader' }, name)),
      ),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row) =>
        h(
          'tr',
          { role: 'row' },
          row.map((cell, at) =>
            at === 0
              ? h('th', { scope: 'row', role: 'rowheader' }, cell)
              : h('td', { role: 'cell', 'data-label': columns[at] ?? '' }, cell),
          ),
        ),
      ),
    ),
  );
}

/** The same behind a line that opens it, made when it is first opened. */
export function folded(summary: string, make: () => HTMLElement): HTMLElement {
  const details = h(
    'details',
    {
      class: 'folded',
      ontoggle: () => {
        if (details.open && details.childElementCount === 1) details.append(make());
      },
    },
    h('summary', {}, summary),
  );
  return details;
}
