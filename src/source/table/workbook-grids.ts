import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import type { NoText } from '../stream/piece-decoder.ts';
import type { Grid } from './grid.ts';

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes are those of a spreadsheet, or at least of its container. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [zip, compound].some((mark) => mark.every((byte, index) => bytes[index] === byte));
}

/**
 * The sheets of a spreadsheet. Merged cells all hold what stands in the first of them; dates are written
 * `2019-04-01`; a formula is the value that was saved with it. The format's library is loaded when it is needed.
 */
export async function workbookGrids(bytes: Uint8Array): Promise<readonly Grid[] | NoText> {
  const { read, SSF } = await import('@e965/xlsx');
  let book: ReturnType<typeof read>;
  try {
    book = read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false });
  } catch {
    return { expected: 'must be CSV text, XLSX or ODS', found: 'a container that is no sound spreadsheet' };
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const isDate = (format: unknown) => typeof format === 'string' && SSF.is_date(format);
  const textOf = (cell: CellObject | undefined): string => {
    if (cell?.v === undefined || cell.t === 'z') return cell?.f === undefined ? '' : `=${cell.f}`;
    if (cell.t === 'e') return cell.w ?? '#N/A';
    if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v).replace(/\r\n?/g, '\n');
    return isDate(cell.z) ? dateText(SSF.parse_date_code(cell.v, { date1904 })) : String(cell.v);
  };
  return book.SheetNames.flatMap((name) => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    return sheet === undefined ? [] : [gridOf(name, sheet, textOf)];
  });
}

function gridOf(name: string, sheet: WorkSheet, textOf: (cell: CellObject | undefined) => string): Grid {
  const data = sheet['!data'] ?? [];
  let formulas = 0;
  const rows = Array.from(data, (cells: readonly (CellObject | undefined)[] | undefined) =>
    Array.from(cells ?? [], (cell) => {
      if (cell?.f !== undefined) formulas += 1;
      return textOf(cell);
    }),
  );
  for (const range of sheet['!merges'] ?? []) fill(rows, range);
  const assumptions =
    formulas === 0 ? [] : [`Formulas are read as the values that were saved with them: ${formulas}.`];
  const records = rows.map((cells, index) => ({ row: index + 1, cells: trimmed(cells), broken: false }));
  return { name, records, isTrimmed: true, assumptions };
}

/** Cells that a merge may fill: a merge over the whole of a sheet would fill memory. */
const MOST_MERGED = 100_000;

function fill(rows: string[][], { s: from, e: to }: Range): void {
  const text = rows[from.r]?.[from.c] ?? '';
  if (text === '' || (to.r - from.r + 1) * (to.c - from.c + 1) > MOST_MERGED) return;
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

function dateText(date: { readonly y: number; readonly m: number; readonly d: number } | null): string {
  if (date === null) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`;
}
