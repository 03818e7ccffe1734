import type { Basis } from '../result/provenance.ts';
import { type PackedIntegers, unpackIntegers } from './table-codec.ts';

/** One figure or label of a table; `null` is a figure that was not published. */
export type Cell = string | number | null;

/** A column: anything with a length and `at(i)`, so arrays, typed arrays and Arrow columns all serve. */
export interface Column {
  readonly length: number;
  at(index: number): Cell | undefined;
}

/** What a table is and where it comes from: carried into every result that is made from it. */
export interface TableAbout {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** The line that the licence asks for wherever the figures are shown. */
  readonly attribution: string;
  readonly basis: Basis;
  /** What an area is here: `force`, `lpa`, `borough`, `nation`, two of them joined by `and`, or `none`. */
  readonly areaLevel: string;
  /** The category scheme that the table's categories belong to, or `null` when it has none. */
  readonly scheme: string | null;
  readonly unit: string;
  /** The stretch of time that the table covers, in the notation of `period/`; empty where none applies. */
  readonly period: string;
  /** The figures are those known at the end of this month, such as `2021-02`; of the last of its rows where absent. */
  readonly asOf?: string;
  /** Whether each figure is of its own period alone, or of the twelve months that end with it. */
  readonly window: 'period' | 'rolling-12';
  /** The name of each area key in the table. */
  readonly areaNames: Readonly<Record<string, string>>;
  /** The printable name of each category key; empty where the categories are the published names already. */
  readonly categoryNames: Readonly<Record<string, string>>;
  readonly caveats: readonly string[];
  /** Digest of the CSV file that the table was made from; empty for a user's own rows. */
  readonly sha256: string;
}

/** Tidy rows held as columns: iterate it, ask for `at(i)`, or read a whole column. */
export interface Table<Row> extends Iterable<Row> {
  readonly about: TableAbout;
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
  /** The row at an index from 0; throws a RangeError outside the table. */
  at(index: number): Row;
}

/** A column as a generated module holds it: distinct values, one a line, and which of them each row has. */
export interface EncodedColumn extends PackedIntegers {
  /** `text` and `number` look their codes up in `values`; `integer` columns are the codes themselves. */
  readonly type: 'text' | 'number' | 'integer';
  readonly values?: string;
  /** The number that stands for a gap in an `integer` column that has any. */
  readonly gap?: number;
}

/** A table as a generated module holds it. */
export interface EncodedTable {
  readonly about: TableAbout;
  readonly length: number;
  readonly columns: Readonly<Record<string, EncodedColumn>>;
}

function decodeColumn(column: EncodedColumn): readonly Cell[] {
  const codes = unpackIntegers(column);
  if (column.type === 'integer')
    return column.gap === undefined ? codes : codes.map((code) => (code === column.gap ? null : code));
  const texts = (column.values ?? '').split('\n');
  const values: readonly Cell[] =
    column.type === 'text' ? texts : texts.map((text) => (text === '' ? null : Number(text)));
  return codes.map((code) => values[code] ?? null);
}

function fromColumns<Row>(
  about: TableAbout,
  length: number,
  columns: Readonly<Record<string, readonly Cell[]>>,
): Table<Row> {
  const entries = Object.entries(columns);
  const at = (index: number): Row => {
    if (!Number.isInteger(index) || index < 0 || index >= length)
      throw new RangeError(`table ${about.id}: index must be from 0 to ${length - 1}, got ${index}`);
    const row: Record<string, Cell> = {};
    for (const [name, values] of entries) row[name] = values[index] ?? null;
    return row as Row;
  };
  return {
    about,
    length,
    columns,
    at,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index += 1) yield at(index);
    },
  };
}

/** Decodes a generated module into a table. Its rows are made when they are asked for. */
export function table<Row>(encoded: EncodedTable): Table<Row> {
  const columns: Record<string, readonly Cell[]> = {};
  for (const [name, column] of Object.entries(encoded.columns)) columns[name] = decodeColumn(column);
  return fromColumns(encoded.about, encoded.length, columns);
}

/** What a user must say of rows of their own; the rest has plain defaults. */
export type OwnTableAbout = Pick<TableAbout, 'id' | 'title'> & Partial<TableAbout>;

const OWN: Omit<TableAbout, 'id' | 'title'> = {
  publisher: '',
  licence: '',
  attribution: '',
  basis: 'own',
  areaLevel: 'none',
  scheme: null,
  unit: 'count',
  period: '',
  window: 'period',
  areaNames: {},
  categoryNames: {},
  caveats: [],
  sha256: '',
};

/**
 * A table made of the user's own rows, to be used wherever a shipped table is. The columns are those of the
 * first row; a cell that a later row lacks is `null`. The basis is `own` unless `about` says otherwise.
 *
 * @example
 * tableOf({ id: 'mine', title: 'My extract' }, [{ area: 'a', period: '2019-04', count: 3 }]).length // => 1
 */
export function tableOf<Row extends object>(about: OwnTableAbout, rows: Iterable<Row>): Table<Row> {
  const all: readonly object[] = [...rows];
  const columns: Record<string, readonly Cell[]> = {};
  for (const name of Object.keys(all[0] ?? {}))
    columns[name] = all.map((row) => (row as Readonly<Record<string, Cell | undefined>>)[name] ?? null);
  return fromColumns({ ...OWN, ...about }, all.length, columns);
}
