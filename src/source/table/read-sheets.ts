import { comparePeriods } from '../../period/compare-periods.ts';
import type { Period } from '../../period/period.ts';
import type { FaultList } from '../fault-list.ts';
import { rejectedWithFile, shown } from '../fault-text.ts';
import type { FileRead } from '../source-report.ts';
import type { FigureStore } from './figure-store.ts';
import { type FoundTable, findTable } from './find-table.ts';
import type { Grid } from './grid.ts';
import type { TableReadingParts } from './table-parts.ts';
import { tableRowReader } from './table-rows.ts';

/** What was read of the sheets of a file. */
export interface SheetsRead {
  readonly files: readonly FileRead[];
  readonly assumptions: readonly string[];
  /** How often each peculiarity was met, by its code. */
  readonly notes: ReadonlyMap<string, number>;
}

/** Reads the table of each sheet into the store. In a workbook, sheets without one are passed over. */
export function readSheets(
  grids: readonly Grid[],
  parts: TableReadingParts,
  store: FigureStore,
  faults: FaultList,
): SheetsRead {
  const files: FileRead[] = [];
  const assumptions: string[] = [];
  const notes = new Map<string, number>();
  const wanted = grids.filter(({ name }) => parts.sheets?.includes(name) ?? true);
  if (grids.length > 0 && wanted.length === 0) {
    const expected = `must have one of the sheets ${parts.sheets?.map(shown).join(', ')}`;
    const found = grids.map(({ name }) => shown(name)).join(', ');
    faults.ofFile({ row: null, column: null, expected, found, code: 'unreadable' });
  }
  const sheets = wanted.map((grid) => ({ grid, found: findTable(grid, parts.planTable) }));
  // A workbook has sheets of notes; but where no sheet has the table, each says what it lacks.
  const mayLack = parts.sheets === undefined && sheets.some(({ found }) => !('missing' in found));
  for (const { grid, found } of sheets) {
    const file = grid.name === '' ? {} : { file: grid.name };
    if (!('missing' in found)) {
      const about = (text: string) => (grids.length > 1 ? `${shown(grid.name)}: ${text}` : text);
      const read = readSheet(grid, found, parts, store, faults, notes);
      files.push({ file: parts.file, ...file, ...read.file });
      assumptions.push(...read.assumptions.map(about));
    } else if (mayLack) {
      const rows = grid.records.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).length;
      assumptions.push(`Sheet ${shown(grid.name)} has no such table and is passed over (${rows} rows).`);
    } else {
      const expected =
        found.row === null
          ? 'must hold a header and rows of figures'
          : `must have a column for ${found.missing.join(', for ')}`;
      const { row, found: instead, body } = found;
      faults.ofFile({ ...file, row, column: null, expected, found: instead, code: 'unreadable' });
      for (const record of body) faults.ofRow({ ...file, ...rejectedWithFile(record.row) });
      const rowsRead = body.length;
      files.push({
        file: parts.file,
        ...file,
        rowsRead,
        used: 0,
        rejectedCount: rowsRead,
        from: null,
        to: null,
      });
    }
  }
  return { files, assumptions, notes };
}

/** Reasons for which rows are set apart that are told one by one. */
const MOST_REASONS = 20;
const otherReasons = 'Rows that hold no figure of this table for other reasons';

function readSheet(
  grid: Grid,
  found: FoundTable,
  parts: TableReadingParts,
  store: FigureStore,
  faults: FaultList,
  notes: Map<string, number>,
): { readonly file: Omit<FileRead, 'file'>; readonly assumptions: readonly string[] } {
  const note = (code: string) => notes.set(code, (notes.get(code) ?? 0) + 1);
  const where = {
    ...(grid.name === '' ? {} : { file: grid.name }),
    sheet: grid.name,
    isTrimmed: grid.isTrimmed,
  };
  const reader = tableRowReader(found, parts.rules(grid.name), where, faults);
  const periods = new Set<Period>();
  const apart = new Map<string, number>();
  let rowsRead = 0;
  let used = 0;
  for (const record of found.body) {
    const row = reader.read(record);
    if (row.is === 'used' || row.is === 'rejected') rowsRead += 1;
    else if (row.is === 'apart') {
      const why = apart.has(row.why) || apart.size < MOST_REASONS ? row.why : otherReasons;
      apart.set(why, (apart.get(why) ?? 0) + 1);
    } else note(row.is);
    if (row.is !== 'used') continue;
    used += 1;
    for (const figure of row.figures) {
      periods.add(figure.period);
      const put = store.put(figure);
      if (put !== 'first') note(put);
      if (figure.value !== null && figure.value < 0) note('negative');
    }
  }
  const sorted = [...periods].sort(comparePeriods);
  const [from = null] = sorted;
  return {
    file: { rowsRead, used, rejectedCount: rowsRead - used, from, to: sorted.at(-1) ?? null },
    assumptions: [
      ...grid.assumptions,
      ...found.assumptions,
      ...found.plan.assumptions,
      ...reader.assumptions,
      ...[...apart].map(
        ([why, count]) => `${why}: ${count} ${count === 1 ? 'row is' : 'rows are'} set apart.`,
      ),
    ],
  };
}
