import type { NoText } from './decode-text.ts';
import { overLimit, type ReadLimits, readLimits } from './limits.ts';
import { ownText } from './row-notes.ts';
import { quotedRecord } from './stream/record-splitter.ts';

/** One record of a file, with its number as a spreadsheet counts. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
  /** Whether its quotes contradict each other, so that its cells cannot be told apart. */
  readonly broken: boolean;
}

/** Takes a text in pieces and gives the records of all of it. */
export interface CsvReader {
  /** Takes more text; tells at once which limit the file goes over. */
  push(text: string): NoText | null;
  /** Says that no more comes. */
  end(): readonly CsvRecord[] | NoText;
}

/** The records of a whole CSV text, as `csvReader` gives them. */
export function csvRecords(
  text: string,
  delimiter: string,
  limits: ReadLimits = readLimits,
): readonly CsvRecord[] | NoText {
  const reader = csvReader(delimiter, limits);
  for (let at = 0; at < text.length; at += PIECE) {
    const over = reader.push(text.slice(at, at + PIECE));
    if (over !== null) return over;
  }
  return reader.end();
}

const PIECE = 1 << 18;

/**
 * Reads the records of a CSV text as it arrives, blank ones included. Line ends of any kind are taken together.
 *
 * A quote that is left open would swallow the rest of a file; so when the quotes of a line contradict each other, or
 * the record runs over several lines and has not as many cells as the first record, the one before or the one after
 * it, that one line alone is lost. No text is held: each distinct cell is, once, and of each record its places among
 * them.
 */
export function csvReader(delimiter: string, limits: ReadLimits = readLimits): CsvReader {
  const store = cellStore();
  const records: CsvRecord[] = [];
  /** How many cells the first record has that is not blank, and the last one. */
  let first = 0;
  let width = 0;
  let rest = '';
  /** A text that was looked at without a record in it is not looked at again before as much has come. */
  let wanted = 0;
  let heldReturn = false;
  let length = 0;
  let refused: NoText | null = null;

  /** Whether a record over several lines is one: its width must be that of the first, or of one beside it. */
  const isWhole = (text: string, found: Found, isLast: boolean): boolean | 'more' => {
    const { length } = found.cells;
    if (found.lines === 1 || length === first) return true;
    if (length < 2) return false;
    if (length === width) return true;
    if (found.end + 1 >= text.length) return isLast ? false : 'more';
    const next = quotedRecord(text, found.end + 1, delimiter, isLast);
    return next === 'more' ? 'more' : next !== null && next.cells.length === length;
  };
  /** Reads the records that are complete, and gives where the next begins. */
  const drain = (text: string, isLast: boolean): number => {
    let quote = text.indexOf('"');
    for (let from = 0; isLast ? from <= text.length : from < text.length; ) {
      const newline = text.indexOf('\n', from);
      if (newline < 0 && !isLast) return from;
      let end = newline < 0 ? text.length : newline;
      if (quote >= 0 && quote < from) quote = text.indexOf('"', from);
      let cells: readonly string[] | null = null;
      if (quote >= 0 && quote < end) {
        const found = quotedRecord(text, from, delimiter, isLast, limits);
        const whole = found === 'more' ? 'more' : found !== null && isWhole(text, found, isLast);
        if (whole === 'more') return from;
        if (whole && found !== null && found !== 'more') ({ cells, end } = found);
      } else cells = text.slice(from, end).split(delimiter, Math.min(limits.columns, MOST_SPLIT) + 1);
      const row = records.length + 1;
      const isLong = first === 0 || end - from >= Math.min(limits.characters, limits.columns);
      refused =
        overLimit('rows', row, limits) ?? (cells === null || !isLong ? null : tooLarge(cells, row, limits));
      if (refused !== null) return from;
      if (first === 0 && cells?.some((cell) => cell !== '')) first = cells.length;
      width = cells?.length ?? 0;
      records.push(cells === null ? { row, cells: [], broken: true } : store.record(row, cells));
      from = end + 1;
    }
    return text.length;
  };
  const take = (text: string, isLast: boolean): NoText | null => {
    let fresh = heldReturn ? `\r${text}` : text;
    heldReturn = !isLast && fresh.endsWith('\r');
    if (heldReturn) fresh = fresh.slice(0, -1);
    if (fresh.includes('\r')) fresh = fresh.replace(/\r\n?/g, '\n');
    length += fresh.length;
    const joined = rest + fresh;
    rest = joined;
    if (!isLast && joined.length < wanted) return null;
    if (isLast && (joined === '' || (joined === '\n' && length === 1))) return null;
    // The line end of the last record begins no other.
    const whole = isLast ? joined.replace(/\n$/, '') : joined;
    const from = drain(whole, isLast);
    rest = joined.slice(from);
    wanted = from === 0 ? 2 * joined.length : 0;
    return refused;
  };
  return {
    push: (text) => refused ?? take(text, false),
    end() {
      const over = refused ?? take('', true);
      store.seal();
      // A line end alone is no record.
      const [only] = records;
      const isEmpty = length === 1 && only?.cells.length === 1 && only.cells[0] === '';
      return over ?? (isEmpty ? [] : records);
    },
  };
}

type Found = Exclude<ReturnType<typeof quotedRecord>, null | 'more'>;

/** More cells than a line of the longest text has. */
const MOST_SPLIT = 2 ** 30;

/** Distinct texts of cells, with the number of each. */
interface Dictionary {
  readonly texts: string[];
  readonly places: Map<string, number>;
}

/** Cells of records one after another, as places in a dictionary, and where each record begins among them. */
interface Stretch {
  readonly texts: readonly string[];
  readonly cells: Uint16Array;
  readonly starts: Uint32Array;
}

/** Distinct texts of one dictionary, so that two bytes tell a cell; and cells of one stretch. */
const MOST_TEXTS = 1 << 16;
const MOST_CELLS = 1 << 16;

/** Holds cells by their distinct texts: a table of millions of rows takes two bytes for each cell. */
function cellStore() {
  let dictionary: Dictionary = { texts: [], places: new Map() };
  let stretch: { -readonly [Key in keyof Stretch]: Stretch[Key] } | null = null;
  let [cellsHeld, rowsHeld] = [0, 0];
  const seal = () => {
    if (stretch === null) return;
    stretch.cells = stretch.cells.slice(0, cellsHeld);
    stretch.starts = stretch.starts.slice(0, rowsHeld + 1);
    stretch = null;
  };
  return {
    /** Gives back the room that is not needed. */
    seal,
    record(row: number, cells: readonly string[]): CsvRecord {
      // A record wider than a stretch is held as it is.
      if (cells.length > MOST_CELLS / 2) return { row, cells, broken: false };
      if (dictionary.texts.length + cells.length > MOST_TEXTS) {
        seal();
        dictionary = { texts: [], places: new Map() };
      }
      if (stretch !== null && cellsHeld + cells.length > MOST_CELLS) seal();
      if (stretch === null) {
        const starts = new Uint32Array(MOST_CELLS + 1);
        stretch = { texts: dictionary.texts, cells: new Uint16Array(MOST_CELLS), starts };
        [cellsHeld, rowsHeld] = [0, 0];
      }
      for (const text of cells) {
        let place = dictionary.places.get(text);
        if (place === undefined) {
          const own = ownText(text);
          place = dictionary.texts.push(own) - 1;
          dictionary.places.set(own, place);
        }
        stretch.cells[cellsHeld] = place;
        cellsHeld += 1;
      }
      rowsHeld += 1;
      stretch.starts[rowsHeld] = cellsHeld;
      return new HeldRecord(row, stretch, rowsHeld - 1);
    },
  };
}

/** A record of which the cells are made when they are asked for. */
class HeldRecord implements CsvRecord {
  readonly broken = false;

  constructor(
    readonly row: number,
    private readonly stretch: Stretch,
    private readonly at: number,
  ) {}

  get cells(): readonly string[] {
    const { cells, starts, texts } = this.stretch;
    const from = starts[this.at] ?? 0;
    const found: string[] = [];
    for (let at = from; at < (starts[this.at + 1] ?? from); at += 1) found.push(texts[cells[at] ?? 0] ?? '');
    return found;
  }
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
