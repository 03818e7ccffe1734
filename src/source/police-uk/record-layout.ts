import { plainName } from '../area-finder.ts';
import { shown } from '../fault-text.ts';
import type { Fault } from '../reading.ts';

/** A column of a record of data.police.uk, as the library names it. */
export type RecordColumn =
  | 'id'
  | 'month'
  | 'force'
  | 'reportedBy'
  | 'lsoaCode'
  | 'lsoaName'
  | 'category'
  | 'outcome';

/** The columns of one kind of file, by their published names. */
export interface RecordLayout {
  readonly id: string;
  readonly title: string;
  /** What one record is, in the plural. */
  readonly records: string;
  readonly headers: Readonly<Partial<Record<RecordColumn, string>>>;
  /** Columns without which a file cannot be read. */
  readonly needed: readonly RecordColumn[];
  /** Whether several records may share an ID and be right. */
  readonly sharesIds: boolean;
}

/** Where in a record each column stands, -1 where it is not there. */
export interface RecordPlaces {
  readonly at: Readonly<Record<RecordColumn, number>>;
  readonly width: number;
}

const every: readonly RecordColumn[] = [
  'id',
  'month',
  'force',
  'reportedBy',
  'lsoaCode',
  'lsoaName',
  'category',
  'outcome',
];

/** Finds the columns in the header of a file, in any order and case; what is missing are faults of the file. */
export function findPlaces(
  layout: RecordLayout,
  header: readonly string[],
  row: number,
): RecordPlaces | { readonly faults: readonly Fault[] } {
  const plain = header.map(plainName);
  const placeOf = (column: RecordColumn): number => {
    const name = layout.headers[column];
    return name === undefined ? -1 : plain.indexOf(plainName(name));
  };
  const at = Object.fromEntries(every.map((column) => [column, placeOf(column)])) as Record<
    RecordColumn,
    number
  >;
  const missing = layout.needed.filter((column) => at[column] < 0);
  if (missing.length === 0) return { at, width: header.length };
  const found = header.map((name) => shown(name)).slice(0, 20);
  const faults = missing.map(
    (column): Fault => ({
      row,
      column: layout.headers[column] ?? column,
      found: `the columns ${found.join(', ')}`,
      expected: `must be a column of a file of ${layout.records}`,
      code: 'unreadable',
    }),
  );
  return { faults };
}
