import { type CsvReader, type CsvRecord, csvReader } from '../csv-records.ts';
import { type Encoding, type NoText, pieceDecoder } from '../decode-text.ts';
import { overLimit, type ReadLimits, readLimits } from '../limits.ts';
import { separatorOfTable } from '../stream/record-splitter.ts';
import { isWorkbook, workbookGrids } from './workbook-grids.ts';

/** A sheet, or a file of text, as rows of cells before anything is known of what they mean. */
export interface Grid {
  /** Name of the sheet; empty for text. */
  readonly name: string;
  readonly records: readonly CsvRecord[];
  /** Whether rows end with their last filled cell, so that a shorter one is no fault. */
  readonly isTrimmed: boolean;
  /** Whether the sheet is hidden in its workbook: somebody put it away. */
  readonly isHidden?: boolean;
  /** Rows and columns of the sheet that are hidden and hold something, in words: they are used as the others. */
  readonly hiddenParts?: readonly string[];
  /** Whether cells stand between semicolons, as programs write them where a comma marks decimals. */
  readonly hasSemicolons?: boolean;
  readonly assumptions: readonly string[];
}

/** Options of `gridsOf`. */
export interface GridOptions {
  readonly limits?: ReadLimits | undefined;
  /** Whether only the first records are wanted, to see what the file is: at most 256 kB of text, or 100 rows a sheet. */
  readonly head?: boolean;
}

/** Bytes, or characters, in which the head of a text is looked for. */
const HEAD = 1 << 18;
/** A head is small enough: whether what it heads is read as a table, and by which limits, is told by it. */
const unlimited: ReadLimits = {
  ...readLimits,
  characters: Number.POSITIVE_INFINITY,
  columns: Number.POSITIVE_INFINITY,
};

/**
 * The sheets of a file, whatever its format: CSV with any separator, XLSX, XLS or ODS. The cells of a record are made
 * when they are asked for; a file that goes over a limit is refused before it is read.
 */
export async function gridsOf(
  input: string | Uint8Array,
  encoding: Encoding,
  { limits = readLimits, head = false }: GridOptions = {},
): Promise<readonly Grid[] | NoText> {
  if (!head || isWorkbook(input)) {
    const over = overLimit('bytes', input.length, limits);
    if (over !== null) return over;
  }
  if (isWorkbook(input)) return workbookGrids(input, limits, head);
  const isCut = head && input.length > HEAD;
  const grids = await gridsOfText(
    [isCut ? input.slice(0, HEAD) : input],
    encoding,
    head ? unlimited : limits,
  );
  if ('expected' in grids || !isCut) return grids;
  // The last record of a text that was cut is half of one.
  return grids.map((grid) => ({ ...grid, records: grid.records.slice(0, -1) }));
}

/** A page or XML that is named as a spreadsheet, which is no text of cells; `null` for any other text. */
function markupIn(start: string): NoText | null {
  const [, page, xml] =
    /^\s*(?:(<(?:!doctype|html|head|body|table|meta|style)\b)|(<\?xml\b))/i.exec(start) ?? [];
  if (page === undefined && xml === undefined) return null;
  return {
    expected: 'must be CSV text, XLSX or ODS (open it in a spreadsheet and save it as XLSX)',
    found: page === undefined ? 'XML' : 'a page of HTML',
  };
}

/** Characters by which the separator is told. */
const TELLING = 100_000;

/** The one sheet of a CSV text that arrives in pieces, which are not held. */
export async function gridsOfText(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>,
  encoding: Encoding,
  limits: ReadLimits,
): Promise<readonly Grid[] | NoText> {
  const decoder = pieceDecoder(encoding);
  let start = '';
  let reader: CsvReader | null = null;
  const assumptions: string[] = [];
  let hasSemicolons = false;
  const begin = (): CsvReader => {
    start = start.replace(/^\uFEFF+/, '');
    const { delimiter, name } = separatorOfTable(start);
    hasSemicolons = delimiter === ';';
    if (delimiter !== ',') assumptions.push(`Cells are separated by ${name}.`);
    return csvReader(delimiter, limits);
  };
  const take = (text: string | NoText): NoText | null => {
    if (typeof text !== 'string') return { ...text, expected: 'must be CSV text, XLSX or ODS' };
    start += text;
    if (reader === null && start.length < TELLING) return null;
    const markup = reader === null ? markupIn(start) : null;
    if (markup !== null) return markup;
    reader ??= begin();
    const over = reader.push(start);
    start = '';
    return over;
  };
  for await (const piece of pieces) {
    const over = take(decoder.push(piece));
    if (over !== null) return over;
  }
  const over = take(decoder.end());
  if (over !== null) return over;
  const markup = reader === null ? markupIn(start) : null;
  if (markup !== null) return markup;
  const last = reader ?? begin();
  const records = last.push(start) ?? last.end();
  return 'expected' in records
    ? records
    : [{ name: '', records, isTrimmed: false, hasSemicolons, assumptions }];
}
