import { utils, type WorkSheet, write } from '@e965/xlsx';

/** A workbook of these sheets, as the bytes of a file. */
export function book(
  sheets: Readonly<Record<string, WorkSheet | readonly (readonly unknown[])[]>>,
  bookType: 'xlsx' | 'ods' | 'biff8' | 'biff5' | 'xlsb' = 'xlsx',
): Uint8Array {
  const workbook = utils.book_new();
  for (const [name, content] of Object.entries(sheets))
    utils.book_append_sheet(workbook, isRows(content) ? sheet(content) : content, name);
  return new Uint8Array(write(workbook, { type: 'array', bookType }));
}

/** A sheet of these rows. */
export function sheet(rows: readonly (readonly unknown[])[]): WorkSheet {
  return utils.aoa_to_sheet(rows.map((row) => [...row]));
}

function isRows(
  content: WorkSheet | readonly (readonly unknown[])[],
): content is readonly (readonly unknown[])[] {
  return Array.isArray(content);
}
