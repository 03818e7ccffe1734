import { utils, write } from '@e965/xlsx';
import { unzipSync, type Zippable, zipSync } from 'fflate';

type Cells = readonly (readonly (string | number | Date)[])[];

/** A workbook as Excel has it, with a sheet of notes and a hidden one; the same bytes whenever it is made. */
export function workbook(sheets: Readonly<Record<string, Cells>>, notes: string): Uint8Array {
  const book = utils.book_new();
  const append = (name: string, cells: Cells) =>
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        cells.map((row) => [...row]),
        { UTC: true, dateNF: 'mmm-yy' },
      ),
      name,
    );
  append('Notes', [[notes]]);
  for (const [name, cells] of Object.entries(sheets)) append(name, cells);
  append('Lookups', [
    ['Code', 'Meaning'],
    ['1', 'met the standard'],
  ]);
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: name === 'Lookups' ? 1 : 0 })) };
  return packed(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', cellDates: false })));
}

/** The parts of an archive packed again, each with one day of change. */
function packed(archive: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(archive)))
    parts[name] = [bytes, { level: 9, mtime: '2026-10-05T12:00:00' }];
  return zipSync(parts);
}
