import type { IndexEntry } from './published-table.ts';

const thousands = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const releaseWords = ({ day, known, says }: NonNullable<IndexEntry['released']>): string =>
  known ? `${day}: ${says}` : `by assumption ${day}: ${says}`;

function section(entry: IndexEntry): string {
  const facts: readonly (readonly [string, string])[] = [
    ['File', `\`data/${entry.file}\``],
    ['Basis', entry.basis],
    ['Publisher', entry.publisher],
    ['Licence', entry.licence],
    ['Attribution', entry.attribution],
    ['Period', entry.period || 'none'],
    ...(entry.asOf === undefined ? [] : [['Known at the end of', entry.asOf] as const]),
    ...(entry.released === null ? [] : [['Released', releaseWords(entry.released)] as const]),
    [
      'Window',
      entry.window === 'period' ? 'each period alone' : 'the twelve months that end with the period',
    ],
    ...(entry.breaks ?? []).map(({ from, title }) => ['Not comparable before', `${from}: ${title}`] as const),
    ['Unit', entry.unit],
    ['Areas', entry.areaLevel],
    ['Category scheme', entry.scheme ?? 'none'],
    ['Rows', thousands(entry.rows)],
    ['SHA-256', `\`${entry.sha256}\``],
  ];
  const columns = entry.columns.map((column) => [
    `\`${column.name}\``,
    column.optional ? `${column.type}, may be empty` : column.type,
    column.description,
  ]);
  const categories = Object.entries(entry.categories ?? {}).map(([key, { label, majors, minors }]) => [
    `\`${key}\``,
    label,
    majors.join('; '),
    minors.join('; '),
  ]);
  return [
    `## ${entry.id}`,
    `${entry.title}.`,
    table(['', ''], facts),
    columns.length > 0
      ? `### Columns of ${entry.id}\n\n${table(['Column', 'Type', 'What it holds'], columns)}`
      : '',
    categories.length > 0
      ? `### Categories of ${entry.id}\n\n${table(['Category', 'Name', 'Major classes', 'Minor classes'], categories)}`
      : '',
    `### Caveats of ${entry.id}\n\n${entry.caveats.map((caveat) => `- ${caveat}`).join('\n')}`,
    `How it was made: ${entry.derivation}`,
    entry.parameters
      ? `Parameters of the illustration:\n\n\`\`\`json\n${JSON.stringify(entry.parameters, null, 2)}\n\`\`\``
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The data dictionary, made from the index: every table with its source, columns and caveats. */
export function dataDictionary(tables: readonly IndexEntry[]): string {
  const overview = tables.map((entry) => [
    `[${entry.id}](#${entry.id})`,
    entry.title,
    entry.basis,
    thousands(entry.rows),
  ]);
  return `${[
    '# Data dictionary',
    'Made from `data/index.json` by the scripts that make the tables; do not edit. Each table is a CSV file in `data/` and the module `police-indicators/data/<table>`. **Illustrative** tables are invented figures, made by `scripts/illustrate` to show what the indicator would look like: nothing made from them is evidence.',
    table(['Table', 'What', 'Basis', 'Rows'], overview),
    ...tables.map(section),
  ].join('\n\n')}\n`;
}
