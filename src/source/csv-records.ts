import Papa from 'papaparse';

/** One record of a file, with its number as a spreadsheet counts. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
  /** Whether its quotes contradict each other, so that its cells cannot be told apart. */
  readonly broken: boolean;
}

/** A quoted cell that runs over more lines than this is a quote that was left open. */
const MOST_LINES = 20;

/**
 * The records of a CSV text, blank ones included. Line ends of any kind are taken together.
 *
 * A quote that is left open would swallow the rest of a file, so from the first record that is broken, or that runs
 * over several lines and has not as many cells as the header, the text is read line by line: only the line that is
 * at fault is lost.
 */
export function csvRecords(text: string, delimiter: string): readonly CsvRecord[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (plain === '') return [];
  const records: CsvRecord[] = [];
  let width: number | null = null;
  let end = 0;
  let trouble = false;
  Papa.parse<readonly string[]>(plain, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      if (data.some((cell) => cell !== '')) width ??= data.length;
      trouble = hasBadQuotes(errors) || (data.length !== width && data.some(hasLines));
      if (trouble) return parser.abort();
      records.push({ row: records.length + 1, cells: data, broken: false });
      end = meta.cursor;
    },
  });
  return trouble ? records.concat(lineByLine(plain.slice(end), delimiter, records.length, width)) : records;
}

const hasLines = (cell: string): boolean => cell.includes('\n');

function hasBadQuotes(errors: readonly { readonly type: string }[]): boolean {
  return errors.some(({ type }) => type === 'Quotes');
}

function lineByLine(text: string, delimiter: string, before: number, header: number | null): CsvRecord[] {
  const lines = text.split('\n');
  const records: CsvRecord[] = [];
  let width = header;
  for (let at = 0; at < lines.length; ) {
    const found = recordAt(lines, at, delimiter, width);
    if (found !== null) width ??= found.cells.length;
    const row = before + records.length + 1;
    records.push(
      found === null ? { row, cells: [], broken: true } : { row, cells: found.cells, broken: false },
    );
    at += found?.lines ?? 1;
  }
  return records;
}

/** The record that begins in a line, with as many lines as its quotes need; `null` when they need too many. */
function recordAt(lines: readonly string[], at: number, delimiter: string, width: number | null) {
  const line = lines[at] ?? '';
  if (!line.includes('"')) return { cells: line.split(delimiter), lines: 1 };
  for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count += 1) {
    const text = lines.slice(at, at + count).join('\n');
    const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter, newline: '\n' });
    const [cells] = data;
    if (errors.some(({ code }) => code === 'InvalidQuotes')) return null;
    if (hasBadQuotes(errors) || cells === undefined) continue;
    return count > 1 && width !== null && cells.length !== width ? null : { cells, lines: count };
  }
  return null;
}
