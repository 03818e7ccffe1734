import type { ZipPart } from './workbook-parts.ts';

/** The rows and columns of a sheet that are hidden, from 0. */
export interface HiddenOfSheet {
  readonly rows: ReadonlySet<number>;
  readonly columns: readonly (readonly [first: number, last: number])[];
}

/** Which rows and columns of each sheet of an XLSX workbook are hidden, by the name of the sheet. */
export function hiddenIn(parts: readonly ZipPart[]): ReadonlyMap<string, HiddenOfSheet> {
  const textOf = (name: string) => {
    const part = parts.find((each) => each.name === name);
    return part === undefined ? '' : new TextDecoder().decode(part.content);
  };
  const targets = new Map<string, string>();
  for (const [tag] of textOf('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g))
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'));
  const found = new Map<string, HiddenOfSheet>();
  for (const [tag] of textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)) {
    const part = parts.find(({ name }) => name === targets.get(attribute(tag, '\\w+:id')));
    if (part !== undefined && saysHidden(part.content))
      found.set(plain(attribute(tag, 'name')), hiddenOf(new TextDecoder().decode(part.content)));
  }
  return found;
}

/** Ranges of columns that are looked at: a sheet has few. */
const MOST_RANGES = 500;

function hiddenOf(text: string): HiddenOfSheet {
  const rows = new Set<number>();
  const columns: (readonly [number, number])[] = [];
  for (const [tag, what] of text.matchAll(/<(?:\w+:)?(row|col)\s[^<>]*>/g)) {
    if (!/^(?:1|true)$/.test(attribute(tag, 'hidden'))) continue;
    if (what === 'row') rows.add(Number(attribute(tag, 'r')) - 1);
    else if (columns.length < MOST_RANGES)
      columns.push([Number(attribute(tag, 'min')) - 1, Number(attribute(tag, 'max')) - 1]);
  }
  return { rows, columns };
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

const HIDDEN = [...'hidden='].map((letter) => letter.charCodeAt(0));

/** Whether a part says of anything that it is hidden. */
function saysHidden(bytes: Uint8Array): boolean {
  const [lead = 0] = HIDDEN;
  for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1))
    if (HIDDEN.every((letter, more) => bytes[at + more] === letter)) return true;
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
  const hiddenRows = rows.flatMap((cells, at) =>
    hidden.rows.has(at) && cells.some(isFilled) ? [`${at + 1}`] : [],
  );
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
