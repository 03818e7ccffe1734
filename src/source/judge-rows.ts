import type { Indicator } from '../indicator/indicator.ts';
import type { FoundArea } from './area-finder.ts';
import type { Columns } from './columns.ts';
import type { CsvRecord } from './csv-records.ts';
import { rejectedWithFile } from './fault-text.ts';
import type { Coercion, Fault } from './reading.ts';
import { rowConflicts } from './row-conflicts.ts';
import { type RowDraft, rowReader } from './row-draft.ts';

/** Every row of a file, used or rejected. */
export interface JudgedRows {
  readonly used: readonly RowDraft[];
  readonly rejected: readonly Fault[];
  readonly coerced: readonly Coercion[];
}

/** Reads each record by itself, then beside the others. */
export function judgeRows(
  records: readonly CsvRecord[],
  columns: Columns,
  indicator: Indicator,
  findArea: (text: string) => FoundArea,
): JudgedRows {
  const read = rowReader(indicator, columns, findArea);
  const misshapen = new Map<number, Fault>();
  const drafts: RowDraft[] = [];
  for (const record of records) {
    const fault = misshape(record, columns.width);
    if (fault === null) drafts.push(read(record));
    else misshapen.set(record.row, fault);
  }
  const conflicts = rowConflicts(drafts, indicator);
  const used = drafts.filter(({ row, faults }) => faults.length === 0 && !conflicts.has(row));
  const rejected = [
    ...misshapen.values(),
    ...drafts.flatMap(({ faults }) => faults),
    ...conflicts.values(),
  ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { used, rejected, coerced: coercions(used) };
}

/** Rows of a file that cannot be used as a whole: each is rejected for that reason. */
export function rejectAll(records: readonly CsvRecord[]): JudgedRows {
  return { used: [], rejected: records.map(({ row }) => rejectedWithFile(row)), coerced: [] };
}

/** A row that has not the cells of the header; empty cells at its end do no harm. */
function misshape({ row, cells, broken }: CsvRecord, width: number): Fault | null {
  const fault = (expected: string, found: string): Fault => ({
    row,
    column: null,
    found,
    expected,
    code: 'unreadable',
  });
  if (broken)
    return fault('must have quotes in pairs, and doubled inside a quoted cell', 'a quote that is not');
  if (cells.length === width) return null;
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return null;
  const hint = cells.length > width ? ' (a cell with a comma in it must be in quotes)' : '';
  return fault(`must have ${width} cells, as the header has${hint}`, `${cells.length}`);
}

/** What was read otherwise than written, by column and kind, with the first of each. */
function coercions(used: readonly RowDraft[]): readonly Coercion[] {
  const found = new Map<string, Coercion>();
  for (const { row, coerced } of used)
    for (const cell of coerced) {
      const key = `${cell.column}\n${cell.what}`;
      const before = found.get(key);
      found.set(
        key,
        before === undefined ? { ...cell, count: 1, row } : { ...before, count: before.count + 1 },
      );
    }
  return [...found.values()];
}
