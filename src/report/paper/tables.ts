import { columns, type DataTable } from '../../findings/data-table.ts';
import type { Change, Paper, PaperTable } from '../../paper/paper.ts';
import { basisTag, dayWords } from './words.ts';

/** What is said under a table, where something is. */
export interface NotedTable extends DataTable {
  readonly note: string | null;
}

const kinds: Readonly<Record<Change['kind'], string>> = {
  new: 'New',
  changed: 'Changed',
  'changed-figure': 'Changed figure, same verdict',
  revised: 'Revised',
  'changed-by-method': 'Changed by method',
  gone: 'Gone',
};

/** What changed since the last paper; `null` where there was none. */
export function changesTable({ changes }: Pick<Paper, 'changes'>): NotedTable | null {
  if (changes === null) return null;
  const { rows, since, unchanged } = changes;
  return {
    caption: `Since the last paper, of ${dayWords(since)}`,
    columns: columns('Kind', 'What', 'Last paper', 'This paper', 'Size'),
    rows: rows.map(({ before, kind, now, size, what }) => [kinds[kind], what, before, now, size]),
    note: unchangedWords(unchanged, rows.length),
  };
}

/** How many verdicts stand as they did. */
export function unchangedWords(unchanged: number, changed: number): string {
  const verdicts = unchanged === 1 ? '1 verdict stands' : `${unchanged} verdicts stand`;
  return `${changed === 0 ? 'Nothing has changed: ' : 'Unchanged: '}${verdicts} as before.`;
}

/** What was set to be brought back; `null` where nothing was. */
export function actionsTable({ actions }: Pick<Paper, 'actions'>): DataTable | null {
  if (actions.length === 0) return null;
  return {
    caption: 'Actions',
    columns: columns('State', 'Due', 'Action', 'Where it stands'),
    rows: actions.map(({ action, due, stands, state }) => [state, due, action, stands]),
  };
}

/** Claims of the meeting with their results, an item named once; `null` where nothing was said. */
export function claimsTable({ claims }: Pick<Paper, 'claims'>): DataTable | null {
  if (claims.length === 0) return null;
  return {
    caption: claimsCaption(claims),
    columns: columns('Item', 'Said or asked', 'Result', 'Because'),
    rows: claims.map(({ basis, because, item, result, said }, index) => [
      claims[index - 1]?.item === item ? '' : item,
      basis === 'published' ? `${said} [P]` : said,
      result,
      because,
    ]),
  };
}

function claimsCaption(claims: Paper['claims']): string {
  const has = (basis: string) => claims.some((claim) => claim.basis === basis);
  const said = [
    has('illustrative') || has('mixed')
      ? '“Would be supported” is the most that illustrative figures can say.'
      : 'What was said, and what the figures say to it.',
    has('published') ? '[P] marks published figures.' : '',
  ];
  return said.filter((sentence) => sentence !== '').join(' ');
}

/** Tables of the appendix, numbered, each with whose figures it has. */
export function appendixTables({ appendix }: Pick<Paper, 'appendix'>): readonly PaperTable[] {
  return appendix.tables.map((table, index) => {
    const tag = basisTag(table.basis);
    return {
      ...table,
      caption: `Table A${index + 1}. ${table.caption}${tag === null ? '' : ` (${tag.toLowerCase()})`}`,
    };
  });
}

/** The sources, those of one licence in a line and those of one publisher together, with what it asks to be said. */
export function sourceLines({ appendix }: Pick<Paper, 'appendix'>): readonly string[] {
  const lines = new Map<string, Map<string, string[]>>();
  for (const { attribution, licence, publisher, title } of appendix.sources) {
    const terms = [licence, attribution].filter((part) => part !== '').map(sentence);
    const key = terms.join(' ');
    const publishers = lines.get(key) ?? new Map<string, string[]>();
    lines.set(
      key,
      publishers.set(publisher, [...(publishers.get(publisher) ?? []), titleOf(publisher, title)]),
    );
  }
  return [...lines].map(([terms, publishers]) => {
    const named = [...publishers].map(([publisher, titles]) =>
      [publisher, titles.filter((title) => title !== '').join('; ')].filter((part) => part !== '').join(': '),
    );
    return `${sentence(named.join('; '))} ${terms}`.trim();
  });
}

/** Of a publisher that says so itself each table need not say again that it is illustrative. */
function titleOf(publisher: string, title: string): string {
  const bare = title.replace(/\.$/, '');
  if (!publisher.includes('illustrative figures')) return bare;
  return bare.replace(/^Illustrative (.)/, (_, first: string) => first.toUpperCase());
}

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`);
