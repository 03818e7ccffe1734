import type { ChartSpec } from '../chart/base/chart-spec.ts';
import type { DataTable } from '../findings/data-table.ts';
import { escapeTerminal, escapeHtml as html, escapeMarkdown as md } from '../report/escape.ts';
import { tableHtml } from '../report/tables/table-html.ts';
import { tableMarkdown } from '../report/tables/table-markdown.ts';
import { tableText } from '../report/tables/table-text.ts';
import { wrap } from '../report/wrap.ts';
import type { MediaBundle } from './media.ts';

/** What there is to show of something, before it is written for a notebook or a terminal. */
export interface Shown {
  /** The first is what it says; the others are what goes with it. */
  readonly lines: readonly string[];
  readonly table: DataTable | null;
  readonly picture: ChartSpec | null;
}

const WIDTH = 100;
const VERSION_5 = 'https://vega.github.io/schema/vega-lite/v5.json';

/** The same in every form. Labels are escaped for each: nothing in them becomes markup. */
export function mediaOf({ lines: [first = '', ...rest], table, picture }: Shown): MediaBundle {
  const words = {
    'text/plain': [
      ...[first, ...rest].map((line) => wrap(escapeTerminal(line), WIDTH)),
      ...(table === null ? [] : [tableText(table)]),
    ].join('\n'),
    'text/markdown': [
      `**${md(first)}**`,
      ...rest.map(md),
      ...(table === null ? [] : [tableMarkdown(table)]),
    ].join('\n\n'),
  };
  if (picture === null)
    return {
      ...words,
      'text/html': [
        `<p><strong>${html(first)}</strong></p>`,
        ...rest.map((line) => `<p>${html(line)}</p>`),
        ...(table === null ? [] : [tableHtml(table)]),
      ].join('\n'),
    };
  // HTML beside a picture would be shown in its place. Notebooks know version 5 of Vega-Lite, the newest of them 6;
  // nothing that the pictures use differs between the two.
  return {
    ...words,
    'application/vnd.vegalite.v6+json': picture,
    'application/vnd.vegalite.v5+json': { ...picture, $schema: VERSION_5 },
  };
}
