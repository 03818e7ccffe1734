import type { DataTable } from '../findings/data-table.ts';
import { refuse } from '../result/rule.ts';
import type { Table } from '../series/table.ts';
import type { Shown } from './shown.ts';

/** Rows that are shown of a longer table. */
const MOST = 20;

/** Rows of figures: the first twenty, and how many there are. */
export function shownRows(rows: readonly object[] | Table<object>): Shown {
  if (!Array.isArray(rows) && !('at' in rows && typeof rows.at === 'function'))
    return refuse('display: rows', 'must be an array of rows, or a table', rows);
  const { length } = rows;
  const first = Array.from({ length: Math.min(MOST, length) }, (_, index) => rows.at(index) ?? {});
  const count = `${length} ${length === 1 ? 'row' : 'rows'}`;
  const some = length > MOST ? `, the first ${MOST} of them here` : '';
  const about = 'about' in rows ? rows.about : null;
  return {
    lines: [
      about === null ? `${count}${some}.` : `${about.title}: ${count}${some}.`,
      ...(about === null || about.attribution === '' ? [] : [about.attribution]),
    ],
    table: length === 0 ? null : tableOfRows(first),
    picture: null,
  };
}

function tableOfRows(rows: readonly object[]): DataTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => new Map<string, unknown>(Object.entries(row)));
  return {
    caption: 'Rows',
    columns: names.map((label) => ({
      label,
      numeric: cells.some((row) => typeof row.get(label) === 'number'),
    })),
    rows: cells.map((row) => names.map((name) => cellText(row.get(name)))),
  };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number')
    return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(4)));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
