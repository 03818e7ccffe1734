import type { ChartSpec } from '../../../chart/base/chart-spec.ts';
import type { Paper, PaperTable } from '../../../paper/paper.ts';
import { escapeHtml as html } from '../../escape.ts';
import { tableHtml } from '../../tables/table-html.ts';
import { actionsTable, appendixTables, changesTable, claimsTable, sourceLines } from '../tables.ts';
import { footWords, fullTitle, madeWords } from '../words.ts';
import { frontHtml, headerHtml } from './front.ts';
import { itemHtml } from './items.ts';
import { scorecardHtml } from './scorecard.ts';
import { paperStyle } from './style.ts';

export interface PageOptions {
  readonly draw: ((spec: ChartSpec) => string) | null;
  readonly full: boolean;
  /** `text`: without its tables. */
  readonly appendix: boolean | 'text';
  /** Pages of indicators beside it, in a site. */
  readonly pages?: readonly { readonly id: string; readonly name: string; readonly href: string }[];
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/** The paper as one HTML file that needs no script, no font and no network, for a screen, a phone and A4. */
export function paperHtml(paper: Paper, options: PageOptions): string {
  const pages = options.pages ?? [];
  const hrefs = new Map(pages.map(({ href, id }) => [id, href]));
  const parts: readonly Part[] = [
    { id: 'headlines', title: 'Headlines', html: frontHtml(paper) },
    { id: 'scorecard', title: 'Scorecard', html: scorecardHtml(paper, hrefs) },
    { id: 'pages', title: 'Every indicator', html: pagesHtml(pages) },
    { id: 'items', title: itemsTitle(paper), html: itemsHtml(paper, options) },
    { id: 'changes', title: 'Changes and actions', html: changesHtml(paper) },
    { id: 'claims', title: 'Claims', html: claimsHtml(paper) },
    {
      id: 'appendix',
      title: 'Appendix',
      html: options.appendix === false ? '' : appendixHtml(paper, options.appendix === true),
    },
  ];
  const there = parts.filter((part) => part.html.includes(`id="${part.id}"`));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(fullTitle(paper))}</title>
<style>${paperStyle(footWords(paper))}</style>
</head>
<body>
<a class="skip" href="#paper">Skip to the paper</a>
${headerHtml(paper, there)}
<main id="paper">
${parts
  .map((part) => part.html)
  .filter((part) => part !== '')
  .join('\n')}
</main>
<footer><p>${html(madeWords(paper))}</p></footer>
</body>
</html>
`;
}

function pagesHtml(pages: NonNullable<PageOptions['pages']>): string {
  if (pages.length === 0) return '';
  const links = pages.map(({ href, name }) => `<li><a href="${html(href)}">${html(name)}</a></li>`);
  return `<h2 id="pages">Every indicator</h2><ul>${links.join('')}</ul>`;
}

function itemsTitle({ items }: Paper): string {
  return items.length === 1 ? 'Item 1' : `Items 1 to ${items.length}`;
}

function itemsHtml({ items }: Paper, options: PageOptions): string {
  if (items.length === 0) return '';
  return `<h2 class="new-page" id="items">Item by item</h2>
${items.map((item, index) => itemHtml(item, index + 1, options)).join('\n')}`;
}

const stacked = { className: 'tab stacked', rowHeader: 0, stacked: true } as const;

function changesHtml(paper: Paper): string {
  const changes = changesTable(paper);
  const actions = actionsTable(paper);
  if (changes === null && actions === null) return '';
  const title =
    changes === null
      ? 'What is due'
      : actions === null
        ? 'What has changed'
        : 'What has changed, and what is due';
  return `<h2 id="changes">${title}</h2>
${changes === null ? '' : changesBlock(changes)}
${actions === null ? '' : tableHtml(actions, { ...stacked, className: 'tab stacked actions' })}`;
}

function changesBlock(changes: NonNullable<ReturnType<typeof changesTable>>): string {
  return changes.rows.length === 0
    ? `<p class="note"><b>${html(changes.caption)}.</b> ${html(changes.note ?? '')}</p>`
    : `${tableHtml(changes, { ...stacked, className: 'tab stacked changes' })}<p class="note">${html(changes.note ?? '')}</p>`;
}

function claimsHtml(paper: Paper): string {
  const claims = claimsTable(paper);
  return claims === null
    ? ''
    : `<h2 id="claims">Claims of the meeting, checked</h2>
${tableHtml(claims, { className: 'tab stacked claims', rowHeader: 1, stacked: true })}`;
}

function appendixHtml(paper: Paper, withTables: boolean): string {
  const sections = [
    ...paper.appendix.text,
    ...(paper.appendix.sources.length === 0 ? [] : [{ title: 'Sources', lines: sourceLines(paper) }]),
  ];
  const tables = withTables ? appendixTables(paper) : [];
  if (sections.length + tables.length === 0) return '';
  return `<h2 id="appendix">Appendix</h2>
<div class="columns">${sections
    .map(
      ({ lines, title }) =>
        `<section><h3>${html(title)}</h3><ul>${lines.map((line) => `<li>${html(line)}</li>`).join('')}</ul></section>`,
    )
    .join('\n')}</div>
${tableRuns(tables)
  .map((run, at) => {
    const kind = `${run.narrow ? 'narrow' : 'broad'}${at === 0 ? ' new-page' : ''}`;
    return `<div class="${kind}">${run.tables.map(figuresHtml).join('\n')}</div>`;
  })
  .join('\n')}`;
}

function figuresHtml(table: PaperTable): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${html(table.caption)}">${tableHtml(table, { className: 'tab figures', rowHeader: 0 })}</div>`;
}

/** Columns of a table of which two stand beside each other on A4. */
const NARROW = 4;

/** Neighbours that are as narrow as each other, in their order. */
function tableRuns(tables: readonly PaperTable[]) {
  const runs: { narrow: boolean; tables: PaperTable[] }[] = [];
  for (const table of tables) {
    const narrow = table.columns.length <= NARROW;
    const last = runs.at(-1);
    if (last?.narrow === narrow) last.tables.push(table);
    else runs.push({ narrow, tables: [table] });
  }
  return runs;
}
