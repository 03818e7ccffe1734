/**
 * Writes each table of `data/` as a TypeScript module in `src/tables/`: columns with types, no files read later. The profiles
 * of forces are one module, as their files have them, and so are their last papers.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PackedIntegers, packIntegers } from '../src/series/table-codec.ts';
import { parseCsv } from './tidy/csv.ts';
import { MEETING_TYPES } from './tidy/meeting-types.ts';
import type { ColumnAbout, IndexEntry } from './tidy/published-table.ts';

const local = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const readData = (file: string): string => readFileSync(local(`data/${file}`), 'utf8');

const camelCase = (name: string): string =>
  name.replaceAll(/[_-](.)/g, (_, next: string) => next.toUpperCase());
const pascalCase = (name: string): string => camelCase(`-${name}`);

/** A text literal in single quotes. */
function literal(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');
  return `'${escaped}'`;
}

function encodeColumn({ type, optional, empty }: ColumnAbout, written: readonly string[]): string {
  const cells = empty === undefined ? written : written.map((cell) => cell || empty);
  const packed = (values: readonly number[]): string => {
    const { coding, base, text }: PackedIntegers = packIntegers(values);
    return `coding: '${coding}', base: ${base}, text: ${literal(text)}`;
  };
  if (type === 'integer') {
    // Below every count, corrections too, so that a gap is packed as any other number.
    const gap = Math.min(0, ...new Set(cells.map(Number))) - 1;
    const hasGaps = optional !== undefined && cells.includes('');
    const numbers = cells.map((cell) => (cell === '' && hasGaps ? gap : Number(cell)));
    return `{ type: 'integer', ${packed(numbers)}${hasGaps ? `, gap: ${gap}` : ''} }`;
  }
  const values = [...new Set(cells)].sort();
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const codes = cells.map((cell) => codeOf.get(cell) ?? 0);
  const kind = type === 'number' ? 'number' : 'text';
  return `{ type: '${kind}', values: ${literal(values.join('\n'))}, ${packed(codes)} }`;
}

function typeOf({ type, optional, values }: ColumnAbout): string {
  if (values !== undefined) return values.map(literal).join(' | ');
  if (type === 'text' || type === 'period') return 'string';
  return optional ? 'number | null' : 'number';
}

function aboutOf(entry: IndexEntry, areaNames: Readonly<Record<string, string>>): string {
  const { id, title, publisher, licence, attribution, basis, areaLevel, scheme } = entry;
  const { unit, period, asOf, released, window, breaks, caveats, sha256 } = entry;
  const categoryNames = Object.fromEntries(
    Object.entries(entry.categories ?? {}).map(([key, { label }]) => [key, label]),
  );
  return JSON.stringify(
    {
      id,
      title,
      publisher,
      licence,
      attribution,
      basis,
      areaLevel,
      scheme,
      unit,
      period,
      asOf,
      released: released ?? undefined,
      window,
      areaNames,
      categoryNames,
      breaks,
      caveats,
      sha256,
    },
    null,
    2,
  );
}

function tableModule(entry: IndexEntry, nameOfArea: ReadonlyMap<string, string>): string {
  const [header = [], ...rows] = parseCsv(readData(entry.file));
  const expected = entry.columns.map((column) => column.name).join(',');
  if (header.join(',') !== expected)
    throw new Error(`${entry.file}: columns are ${header}, the index says ${expected}`);
  const areaColumn = header.indexOf('area');
  const areaNames: Record<string, string> = {};
  for (const row of rows) {
    const area = row[areaColumn] ?? '';
    if (areaColumn >= 0) areaNames[area] = nameOfArea.get(area) ?? area;
  }
  const row = `${pascalCase(entry.id)}Row`;
  return [
    `// Written by scripts/write-tables.ts from data/${entry.file}: do not edit.`,
    "import { type Table, table } from '../series/table.ts';",
    '',
    `/** A row of: ${entry.title}. */`,
    `export interface ${row} {`,
    ...entry.columns.map(
      (column) => `  /** ${column.description} */\n  readonly ${camelCase(column.name)}: ${typeOf(column)};`,
    ),
    '}',
    '',
    `/** ${entry.title}. ${entry.attribution} */`,
    `export const rows: Table<${row}> = /* @__PURE__ */ table<${row}>({`,
    `  about: ${aboutOf(entry, areaNames)},`,
    `  length: ${rows.length},`,
    '  columns: {',
    ...entry.columns.map(
      (column, index) =>
        `    ${camelCase(column.name)}: ${encodeColumn(
          column,
          rows.map((cells) => cells[index] ?? ''),
        )},`,
    ),
    '  },',
    '});',
    '',
  ].join('\n');
}

/** The meeting is not a table: its module holds the file as it is, with types. */
function meetingModule(entry: IndexEntry): string {
  return [
    `// Written by scripts/write-tables.ts from data/${entry.file}: do not edit.`,
    "import type { Action } from '../assess/actions/action.ts';",
    "import type { Claim } from '../assess/claims/claim.ts';",
    "import type { TableAbout } from '../series/table.ts';",
    '',
    MEETING_TYPES,
    `export const about: TableAbout = ${aboutOf(entry, {})};`,
    '',
    `/** ${entry.title}. ${entry.attribution} */`,
    `export const meeting: Meeting = ${readData(entry.file).trimEnd()};`,
    '',
  ].join('\n');
}

/** The files of a folder by their names: what they hold is checked where it is read. */
function filesModule(folder: string, what: string): string {
  const files = readdirSync(local(`data/${folder}`))
    .sort()
    .map((file) => `  '${file.replace(/\.json$/, '')}': ${readData(`${folder}/${file}`).trimEnd()},`);
  return [
    `// Written by scripts/write-tables.ts from data/${folder}: do not edit.`,
    '',
    `/** ${what} */`,
    `export const ${folder}: Readonly<Record<string, object>> = {`,
    ...files,
    '};',
    '',
  ].join('\n');
}

const { tables }: { tables: readonly IndexEntry[] } = JSON.parse(readData('index.json'));
const nameOfArea = new Map(parseCsv(readData('areas.csv')).map(([area = '', name = '']) => [area, name]));
mkdirSync(local('src/tables'), { recursive: true });
const modules = new Map([
  ['profiles.ts', filesModule('profiles', 'Profiles of forces (`force.json`) by name.')],
  [
    'papers.ts',
    filesModule('papers', 'The paper before that of a profile, by its name: verdicts and figures.'),
  ],
]);
for (const entry of tables)
  modules.set(
    `${entry.id}.ts`,
    entry.file.endsWith('.json') ? meetingModule(entry) : tableModule(entry, nameOfArea),
  );
for (const [file, text] of modules) {
  const path = local(`src/tables/${file}`);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
for (const file of readdirSync(local('src/tables')))
  if (!modules.has(file)) rmSync(local(`src/tables/${file}`));
