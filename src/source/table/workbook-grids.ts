import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import type { NoText } from '../decode-text.ts';
import { overLimit, type ReadLimits } from '../limits.ts';
import type { Grid } from './grid.ts';
import { type HiddenOfSheet, hiddenOfLibrary, hiddenParts } from './hidden-parts.ts';
import { noSpreadsheet, type SoundWorkbook, workbookParts } from './workbook-parts.ts';
import { soundXls } from './xls-stream.ts';

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/** Whether bytes are those of a spreadsheet, or at least of its container. */
export function isWorkbook(input: string | Uint8Array): input is Uint8Array {
  return typeof input !== 'string' && (begins(input, zip) || begins(input, compound));
}

/** Rows of a sheet of which only the head is wanted. */
const HEAD_ROWS = 100;

/**
 * The sheets of a spreadsheet. Merged cells all hold what stands in the first of them; dates are written
 * `2019-04-01`; a formula is the value that was saved with it. The format's library is loaded when it is needed, and
 * is given nothing that could become larger than the limits allow.
 */
export async function workbookGrids(
  bytes: Uint8Array,
  limits: ReadLimits,
  head: boolean,
): Promise<readonly Grid[] | NoText> {
  const sound = begins(bytes, zip) ? await workbookParts(bytes, limits) : await soundCompound(bytes);
  if ('expected' in sound) return sound;
  const { read, SSF } = await import('@e965/xlsx');
  let book: ReturnType<typeof read>;
  try {
    const whole = Number.isSafeInteger(limits.rows) ? { sheetRows: limits.rows + 1 } : {};
    const cellStyles = sound.isBinary;
    // A formula whose value was not saved is no empty cell; blank ones are asked for there alone, as there may be millions.
    const options = {
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles,
      sheetStubs: sound.isUnsaved,
    };
    book = read(sound.bytes, { ...options, ...(head ? { sheetRows: HEAD_ROWS } : whole) });
  } catch {
    return noSpreadsheet;
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const isDate = (format: unknown) => typeof format === 'string' && SSF.is_date(format);
  const textOf = (cell: CellObject | undefined): string => {
    if (cell?.v === undefined || cell.t === 'z') return isUnsaved(cell) ? `=${cell?.f} (no value saved)` : '';
    if (cell.t === 'e') return cell.w ?? '#N/A';
    if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v).replace(/\r\n?/g, '\n');
    if (isTimeOfDay(cell.z) && Math.abs(cell.v) < FIRST_DATE) return durationText(cell.v);
    return isDate(cell.z) ? dateText(SSF.parse_date_code(cell.v, { date1904 })) : String(cell.v);
  };
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return sheet === undefined ? [] : [{ name, sheet, isHidden }];
  });
  for (const { sheet } of sheets) withoutBlanks(sheet['!data'] ?? []);
  const over = tooLarge(sheets, limits);
  if (over !== null) return over;
  const grids: Grid[] = [];
  for (const [place, { name, sheet, isHidden }] of sheets.entries()) {
    const parts = sound.isBinary
      ? hiddenOfLibrary(sheet['!rows'] ?? [], sheet['!cols'] ?? [])
      : (sound.hidden.get(name) ?? sound.hidden.get(place));
    const grid = { ...gridOf(name, sheet, textOf, parts, isDate), isHidden };
    for (const { row, cells } of grid.records)
      for (const { length } of cells) {
        const long = overLimit('characters', length, limits, ` in row ${row} of sheet ${name}`);
        if (long !== null) return long;
      }
    grids.push(grid);
  }
  return grids;
}

const isUnsaved = (cell: CellObject | undefined): boolean =>
  cell?.f !== undefined && (cell.t === 'z' || cell.v === undefined);

/** Takes away what a sheet is only painted with: blank cells behind the last of a row that holds something. */
function withoutBlanks(rows: (CellObject | undefined)[][]): void {
  for (const cells of rows) {
    let length = cells?.length ?? 0;
    while (length > 0 && (cells[length - 1]?.t ?? 'z') === 'z' && !isUnsaved(cells[length - 1])) length -= 1;
    if (cells !== undefined) cells.length = length;
  }
}

/** An XLS file with nothing in it but what tells its cells. */
async function soundCompound(bytes: Uint8Array): Promise<SoundWorkbook | NoText> {
  const { CFB } = await import('@e965/xlsx');
  try {
    const whole: unknown = CFB.read(Uint8Array.from(bytes), { type: 'array' });
    const found: { readonly content: ArrayLike<number> } | null =
      CFB.find(whole, '/Workbook') ?? CFB.find(whole, '/Book');
    const stream = found === null ? null : soundXls(Uint8Array.from(found.content));
    if (stream === null) return noSpreadsheet;
    const sound: unknown = CFB.utils.cfb_new({ root: 'R' });
    CFB.utils.cfb_add(sound, '/Workbook', stream.bytes);
    const written: ArrayLike<number> = CFB.write(sound, { type: 'array' });
    return { bytes: Uint8Array.from(written), hidden: stream.hidden, isBinary: false, isUnsaved: false };
  } catch {
    return noSpreadsheet;
  }
}

/** Which limit the sheets go over, before their cells are written out: a cell far out makes a row of thousands. */
function tooLarge(
  sheets: readonly { readonly name: string; readonly sheet: WorkSheet }[],
  limits: ReadLimits,
): NoText | null {
  let rows = 0;
  let cells = 0;
  for (const { name, sheet } of sheets) {
    const data = sheet['!data'] ?? [];
    rows += data.length;
    let widest = 0;
    for (let row = 0; row < data.length && rows <= limits.rows; row += 1) {
      const width = data[row]?.length ?? 0;
      widest = Math.max(widest, width);
      cells += width;
    }
    for (const range of sheet['!merges'] ?? []) cells += filledBy(range);
    const where = ` in sheet ${name}`;
    const over =
      overLimit('columns', widest, limits, where) ??
      overLimit('rows', rows, limits, where) ??
      overLimit('cells', cells, limits, where);
    if (over !== null) return over;
  }
  return null;
}

function gridOf(
  name: string,
  sheet: WorkSheet,
  textOf: (cell: CellObject | undefined) => string,
  hidden: HiddenOfSheet | undefined,
  isDate: (format: unknown) => boolean,
): Grid {
  const data = sheet['!data'] ?? [];
  let formulas = 0;
  const rows = Array.from(data, (cells: readonly (CellObject | undefined)[] | undefined) =>
    Array.from(cells ?? [], (cell) => {
      if (cell?.f !== undefined && !isUnsaved(cell)) formulas += 1;
      return textOf(cell);
    }),
  );
  const isNumber = (row: number, column: number) => {
    const cell = data[row]?.[column];
    return cell?.t === 'n' && !isDate(cell.z);
  };
  const merges = sheet['!merges'] ?? [];
  const spread =
    merges.filter(({ s: { r, c } }) => isNumber(r, c)).length === 0
      ? []
      : spreadNumbers(merges, data, isNumber);
  for (const range of merges) fill(rows, range, spread.includes(range));
  const assumptions =
    formulas === 0 ? [] : [`Formulas are read as the values that were saved with them: ${formulas}.`];
  const records = rows.map((cells, index) => ({ row: index + 1, cells: trimmed(cells), broken: false }));
  return { name, records, isTrimmed: true, assumptions, hiddenParts: hiddenParts(hidden, rows) };
}

/** Cells that a merge may fill: one over the whole of a sheet says nothing of each. */
const MOST_MERGED = 100_000;

/** How many cells a merge fills. */
function filledBy({ s: from, e: to }: Range): number {
  const cells = (to.r - from.r + 1) * (to.c - from.c + 1);
  return cells > 1 && cells <= MOST_MERGED ? cells : 0;
}

/** Cells to either side that are looked at. */
const BESIDE = 50;

/**
 * Merges of a number that stands among numbers: one figure over two months or two areas is of neither, while a year over
 * its months, with no number beside it that is not merged, is of each.
 */
function spreadNumbers(
  merges: readonly Range[],
  data: readonly (readonly (CellObject | undefined)[])[],
  isNumber: (row: number, column: number) => boolean,
): readonly Range[] {
  const merged = new Set<string>();
  for (const { s: from, e: to } of merges.slice(0, MOST_MERGED))
    for (let row = from.r; row <= Math.min(to.r, from.r + BESIDE); row += 1)
      for (let column = from.c; column <= Math.min(to.c, from.c + BESIDE); column += 1)
        merged.add(`${row} ${column}`);
  const isAlone = (row: number, column: number) => isNumber(row, column) && !merged.has(`${row} ${column}`);
  return merges.filter(({ s: from, e: to }) => {
    if (!isNumber(from.r, from.c)) return false;
    const width = Math.min(data[from.r]?.length ?? 0, from.c + BESIDE);
    for (let column = Math.max(0, from.c - BESIDE); column < width && to.c > from.c; column += 1)
      if (isAlone(from.r, column)) return true;
    for (let row = Math.max(0, from.r - BESIDE); row < from.r + BESIDE && to.r > from.r; row += 1)
      if (isAlone(row, from.c)) return true;
    return false;
  });
}

function fill(rows: string[][], range: Range, isSpread: boolean): void {
  const { s: from, e: to } = range;
  const own = rows[from.r]?.[from.c] ?? '';
  if (own === '' || filledBy(range) === 0) return;
  // The mark is taken off a label; a figure it makes none of any cell.
  const text = isSpread ? `${own} (merged)` : own;
  for (let row = from.r; row <= to.r; row += 1) {
    const cells = rows[row];
    if (cells === undefined) continue;
    while (cells.length <= to.c) cells.push('');
    for (let column = from.c; column <= to.c; column += 1) cells[column] = text;
  }
}

function trimmed(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1]?.trim() === '') length -= 1;
  return cells.slice(0, length);
}

/** A smaller number below a format of hours is a duration in days; a larger one is a date with its time. */
const FIRST_DATE = 20_000;

/** Whether a format shows hours, minutes or seconds and no date: `[h]:mm`, `mm:ss`. */
const isTimeOfDay = (format: unknown): boolean =>
  typeof format === 'string' && /\[?[hs]+\]?|\[m+\]/i.test(bare(format)) && !/[yd]/i.test(bare(format));
const bare = (format: string): string =>
  format.replaceAll(/"[^"]*"|\\.|\[(?:\$[^\]]*|[a-z]{3,})\]|general/gi, '');

/** A duration as hours, minutes and seconds, which no reader takes for anything else. */
function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (number: number) => String(number).padStart(2, '0');
  const sign = days < 0 ? '-' : '';
  return `${sign}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function dateText(date: { readonly y: number; readonly m: number; readonly d: number } | null): string {
  if (date === null) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`;
}
