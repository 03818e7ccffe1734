import type { ZipPart } from './workbook-parts.ts';

/** From the first to the last of some rows or columns, from 0. */
export type Stretch = readonly [first: number, last: number];

/** The rows and columns of a sheet that are hidden. */
export interface HiddenOfSheet {
  readonly rows: readonly Stretch[];
  readonly columns: readonly Stretch[];
}

/** What is hidden in each sheet, by its name, or by its place where the format tells no more. */
export type HiddenParts = ReadonlyMap<string | number, HiddenOfSheet>;

/** Which rows and columns of each sheet of an XLSX or ODS workbook are hidden. */
export function hiddenIn(parts: readonly ZipPart[]): HiddenParts {
  const textOf = (name: string) => {
    const part = parts.find((each) => each.name === name);
    return part === undefined ? '' : new TextDecoder().decode(part.content);
  };
  const ods = parts.find(({ name }) => name === 'content.xml');
  if (ods !== undefined)
    return says(ods.content, 'visibility=') ? hiddenOfOds(new TextDecoder().decode(ods.content)) : new Map();
  const targets = new Map<string, string>();
  for (const [tag] of textOf('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g))
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'));
  const found = new Map<string, HiddenOfSheet>();
  for (const [tag] of textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)) {
    const part = parts.find(({ name }) => name === targets.get(attribute(tag, '\\w+:id')));
    if (part !== undefined && says(part.content, 'hidden='))
      found.set(plain(attribute(tag, 'name')), hiddenOf(new TextDecoder().decode(part.content)));
  }
  return found;
}

/** Ranges of columns that are looked at: a sheet has few. */
const MOST_RANGES = 500;

function hiddenOf(text: string): HiddenOfSheet {
  const rows: Stretch[] = [];
  const columns: Stretch[] = [];
  for (const [tag, what] of text.matchAll(/<(?:\w+:)?(row|col)\s[^<>]*>/g)) {
    if (!/^(?:1|true)$/.test(attribute(tag, 'hidden'))) continue;
    const row = Number(attribute(tag, 'r')) - 1;
    if (what === 'row') rows.push([row, row]);
    else if (columns.length < MOST_RANGES)
      columns.push([Number(attribute(tag, 'min')) - 1, Number(attribute(tag, 'max')) - 1]);
  }
  return { rows, columns };
}

/** In ODS rows and columns stand in their order, each as often as it is repeated. */
function hiddenOfOds(text: string): HiddenParts {
  const found = new Map<string, { rows: Stretch[]; columns: Stretch[] }>();
  let sheet: { rows: Stretch[]; columns: Stretch[] } = { rows: [], columns: [] };
  let [row, column] = [0, 0];
  for (const [tag, what] of text.matchAll(/<(?:\w+:)?(table-row|table-column|table)(?:[\s/][^<>]*)?>/g)) {
    if (what === 'table') {
      sheet = { rows: [], columns: [] };
      [row, column] = [0, 0];
      found.set(plain(attribute(tag, '(?:\\w+:)?name')), sheet);
      continue;
    }
    const isHidden = /^(?:collapse|filter)$/.test(attribute(tag, '(?:\\w+:)?visibility'));
    const times =
      Number(attribute(tag, `(?:\\w+:)?number-${what === 'table-row' ? 'rows' : 'columns'}-repeated`)) || 1;
    const [list, first] = what === 'table-row' ? [sheet.rows, row] : [sheet.columns, column];
    if (isHidden) list.push([first, first + times - 1]);
    if (what === 'table-row') row += times;
    else column += times;
  }
  return found;
}

/** What the format's library tells of an XLSB sheet. */
export function hiddenOfLibrary(
  rows: readonly ({ readonly hidden?: boolean } | undefined)[],
  columns: readonly ({ readonly hidden?: boolean } | undefined)[],
): HiddenOfSheet {
  const hidden = (all: typeof rows) =>
    all.flatMap((each, at): Stretch[] => (each?.hidden === true ? [[at, at]] : []));
  return { rows: hidden(rows), columns: hidden(columns).slice(0, MOST_RANGES) };
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((each) => each !== undefined) ?? '';

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Whether a text stands in the bytes of a part. */
function says(bytes: Uint8Array, text: string): boolean {
  const letters = [...text].map((letter) => letter.charCodeAt(0));
  const [lead = 0] = letters;
  for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1))
    if (letters.every((letter, more) => bytes[at + more] === letter)) return true;
  return false;
}

/** Rows and columns that are named one by one. */
const MOST_NAMED = 6;

/** The hidden rows and columns of a sheet that hold something, in words. */
export function hiddenParts(
  hidden: HiddenOfSheet | undefined,
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (hidden === undefined) return [];
  const isFilled = (cell: string | undefined) => cell !== undefined && cell.trim() !== '';
  const away = new Set<number>();
  for (const [first, last] of hidden.rows)
    for (let at = first; at <= Math.min(last, rows.length - 1); at += 1) away.add(at);
  const hiddenRows = rows.flatMap((cells, at) => (away.has(at) && cells.some(isFilled) ? [`${at + 1}`] : []));
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const hiddenColumns = Array.from({ length: width }, (_, at) => at).filter(
    (at) =>
      hidden.columns.some(([first, last]) => at >= first && at <= last) &&
      rows.some((cells) => isFilled(cells[at])),
  );
  const listed = (what: string, all: readonly string[]) => {
    if (all.length === 0) return [];
    const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : '';
    return [`${what}${all.length === 1 ? '' : 's'} ${all.slice(0, MOST_NAMED).join(', ')}${more}`];
  };
  return [...listed('row', hiddenRows), ...listed('column', hiddenColumns.map(letters))];
}

/** The name of a column: A to Z, then AA. */
export const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
