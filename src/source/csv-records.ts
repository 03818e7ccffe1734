import type { NoText } from './decode-text.ts';
import { overLimit, type ReadLimits, readLimits } from './limits.ts';
import { quotedRecord } from './stream/record-splitter.ts';

/** One record of a file, with its number as a spreadsheet counts. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
  /** Whether its quotes contradict each other, so that its cells cannot be told apart. */
  readonly broken: boolean;
}

/**
 * The records of a CSV text, blank ones included; or which limit it goes over. Line ends of any kind are taken
 * together.
 *
 * A quote that is left open would swallow the rest of a file; so when the quotes of a line contradict each other, or
 * the record runs over several lines and has not as many cells as the first record, the one before or the one after
 * it, that one line alone is lost. The text is held once: cells are made of it when they are asked for.
 */
export function csvRecords(
  text: string,
  delimiter: string,
  limits: ReadLimits = readLimits,
): readonly CsvRecord[] | NoText {
  const lines = linesOfReturns(text, limits.rows * MOST_LINES);
  if (lines > limits.rows * MOST_LINES) return overLimit('rows', lines, limits) ?? [];
  const plain = (lines > 0 ? text.replace(/\r\n?/g, '\n') : text).replace(/\n$/, '');
  if (plain === '') return [];
  const source = { text: plain, delimiter };
  const records: CsvRecord[] = [];
  let first = 0;
  /** Whether a record over several lines is one: its width must be that of the first, or of one beside it. */
  const isWhole = (end: number, width: number): boolean =>
    width === first ||
    (width > 1 && (width === records.at(-1)?.cells.length || width === widthAt(source, end + 1)));
  let quote = plain.indexOf('"');
  for (let from = 0; from <= plain.length; ) {
    const newline = plain.indexOf('\n', from);
    let end = newline < 0 ? plain.length : newline;
    if (quote >= 0 && quote < from) quote = plain.indexOf('"', from);
    let kind: Kind = 'plain';
    let cells: readonly string[] | null = null;
    if (quote >= 0 && quote < end) {
      const found = quotedRecord(plain, from, delimiter, true, limits);
      kind = 'broken';
      if (
        found !== null &&
        found !== 'more' &&
        (found.lines === 1 || isWhole(found.end, found.cells.length))
      ) {
        kind = 'quoted';
        ({ cells, end } = found);
      }
    } else if (first === 0 || end - from >= Math.min(limits.characters, limits.columns))
      cells = plain.slice(from, end).split(delimiter, Math.min(limits.columns, MOST_SPLIT) + 1);
    const row = records.length + 1;
    const over = overLimit('rows', row, limits) ?? (cells === null ? null : tooLarge(cells, row, limits));
    if (over !== null) return over;
    if (first === 0 && cells?.some((cell) => cell !== '')) first = cells.length;
    records.push(new TextRecord(row, source, from, end, kind));
    from = end + 1;
  }
  return records;
}

/** Lines that records have on the whole at most. */
const MOST_LINES = 4;

/** How many returns a text has, up to one more than `most`: to change each into a line end takes time and memory. */
function linesOfReturns(text: string, most: number): number {
  let lines = 0;
  for (let at = text.indexOf('\r'); at >= 0 && lines <= most; at = text.indexOf('\r', at + 1)) lines += 1;
  return lines;
}

/** More cells than a line of the longest text has. */
const MOST_SPLIT = 2 ** 30;

/** Whether the cells of a record are split as they are, have quotes, or cannot be told apart. */
type Kind = 'plain' | 'quoted' | 'broken';

interface Source {
  readonly text: string;
  readonly delimiter: string;
}

/** A record that knows where in the text it stands. A table of millions is held as that: cells would take ten times it. */
class TextRecord implements CsvRecord {
  constructor(
    readonly row: number,
    private readonly source: Source,
    private readonly from: number,
    private readonly end: number,
    private readonly kind: Kind,
  ) {}

  get broken(): boolean {
    return this.kind === 'broken';
  }

  get cells(): readonly string[] {
    const { text, delimiter } = this.source;
    if (this.kind === 'broken') return [];
    if (this.kind === 'plain') return text.slice(this.from, this.end).split(delimiter);
    const found = quotedRecord(text, this.from, delimiter, true);
    return found === null || found === 'more' ? [] : found.cells;
  }
}

/** How many cells the record at a place has; none where there is none, or its quotes contradict each other. */
function widthAt({ text, delimiter }: Source, from: number): number {
  if (from >= text.length) return 0;
  const found = quotedRecord(text, from, delimiter, true);
  return found === null || found === 'more' ? 0 : found.cells.length;
}

function tooLarge(cells: readonly string[], row: number, limits: ReadLimits): NoText | null {
  const where = ` in row ${row}`;
  // More are not split.
  const orMore = cells.length > limits.columns ? ' or more' : '';
  const longest = cells.reduce((most, { length }) => Math.max(most, length), 0);
  return (
    overLimit('columns', cells.length, limits, `${orMore}${where}`) ??
    overLimit('characters', longest, limits, where)
  );
}

/**
 * Whether the row in the place of a header holds figures, periods or codes: then the file has no header, and this is
 * the first of its rows.
 */
export function holdsFigures(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s*[+-]?\d/.test(cell));
}
