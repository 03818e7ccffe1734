import type { Indicator } from '../indicator/indicator.ts';
import { periodText } from '../period/period-text.ts';
import { IndicatorError } from '../result/error.ts';
import type { Basis } from '../result/provenance.ts';
import { received } from '../result/received.ts';
import { stated } from '../result/require-data.ts';
import { requireObject } from '../result/require-form.ts';
import { requirePlain } from '../result/require-plain.ts';
import type { GivenRow, Row } from './observation.ts';
import { rowNumber } from './row-number.ts';
import { ambiguousPeriods, rowPeriods } from './row-periods.ts';
import { type RowSequence, rowSequence } from './row-sequence.ts';
import { type RowReader, type Rows, readRows } from './rows.ts';
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
  /** When the figures came out; absent for a list, and for rows of one's own. */
  readonly released?: Release;
  /** Whether each figure is of its own period alone, or of the twelve months that end with it. */
  readonly window: 'period' | 'rolling-12';
  /** The name of each area key in the table. */
  readonly areaNames: Readonly<Record<string, string>>;
  /** The printable name of each category key; empty where the categories are the published names already. */
  readonly categoryNames: Readonly<Record<string, string>>;
  /** From which month on the figures are not comparable with those before, and why: for every indicator of the table. */
  readonly breaks?: readonly TableBreak[];
  readonly caveats: readonly string[];
  /** Digest of the CSV file that the table was made from; empty for a user's own rows. */
  readonly sha256: string;
}

/** The day on which figures came out. */
export interface Release {
  readonly day: string;
  /** Whether the publisher states it; else it is assumed. */
  readonly known: boolean;
  /** Where it is stated, or why it is assumed to be that day. */
  readonly says: string;
}

/** A month from which the figures of a table are not comparable with those before it. */
export interface TableBreak {
  readonly from: string;
  readonly title: string;
  readonly source: string;
}

/** Tidy rows held as columns: use it as an array of rows, which are made when they are asked for, or read a whole column. */
export interface Table<Row> extends RowSequence<Row> {
  readonly about: TableAbout;
  readonly columns: Readonly<Record<string, Column>>;
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

/** A column of which each row has one of a few values, by its number among them: a tenth of what as many texts take. */
export function codedColumn(values: readonly Cell[], rows: Uint32Array): Column {
  return {
    length: rows.length,
    at: (index) => {
      const code = rows.at(index);
      return code === undefined ? undefined : values[code];
    },
  };
}

/** A table of columns of equal length. */
export function tableOfColumns<Row>(
  about: TableAbout,
  length: number,
  columns: Readonly<Record<string, Column>>,
): Table<Row> {
  const entries = Object.entries(columns);
  const rowAt = (index: number): Row => {
    const row: Record<string, Cell> = {};
    for (const [name, values] of entries) row[name] = values.at(index) ?? null;
    return row as Row;
  };
  return { ...rowSequence(length, rowAt), about, columns };
}

/** The rows of a table that are wanted, with all that it says of itself. */
export function rowsWhere<Row>(
  { about, columns, length }: Table<Row>,
  wanted: (index: number) => boolean,
): Table<Row> {
  const kept = Array.from({ length }, (_, index) => index).filter(wanted);
  const cells = (column: Column) => kept.map((index) => column.at(index) ?? null);
  return tableOfColumns(
    about,
    kept.length,
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cells(column)])),
  );
}

/** Decodes a generated module into a table. Its rows are made when they are asked for. */
export function table<Row>(encoded: EncodedTable): Table<Row> {
  const columns: Record<string, readonly Cell[]> = {};
  for (const [name, column] of Object.entries(encoded.columns)) columns[name] = decodeColumn(column);
  return tableOfColumns(encoded.about, encoded.length, columns);
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
 * A table made of the user's own rows, to be used wherever a shipped table is. Its columns are those of all rows, in the
 * order in which they are met; a cell that a row lacks is `null`. A `Date` becomes its day in the United Kingdom, and a
 * `bigint` a number. The basis is `own` unless `about` says otherwise.
 *
 * Throws `invalid-observation`, with its row and column, for a number that is not finite or not exact.
 *
 * @example
 * const rows = [{ area: 'a', period: '2019-04', count: 3 }, { area: 'b', period: '2019-04', count: 4, state: 'low' }];
 * tableOf({ id: 'mine', title: 'My extract' }, rows).map((row) => row.state) // => [null, 'low']
 */
export function tableOf<Row extends object>(about: OwnTableAbout, rows: Iterable<Row>): Table<Row> {
  requireObject('tableOf: about', about);
  requirePlain('tableOf: about', about);
  const reader = readRows(rows, 'tableOf');
  return tableOfColumns(ownAbout(about), reader.length, plainColumns(reader, 'tableOf'));
}

/** What is said of a table of the user's own, with the plain defaults. */
export const ownAbout = (about: OwnTableAbout): TableAbout => ({ ...OWN, ...stated(about) });

/**
 * Rows of any form as a table of an indicator, its periods in their own form: what questions, claims and briefings read.
 * A table that is so already is given back.
 */
export function tableOfRows({ every, id, name }: Indicator, rows: Rows<GivenRow>): Table<Row> {
  const reader = readRows(rows, `rows of ${id}`);
  const { at, open } = rowPeriods(reader, every);
  if (open !== null)
    throw new IndicatorError({
      code: 'invalid-period',
      path: `rows of ${id}: period`,
      expected: ambiguousPeriods,
      received: open,
    });
  const written = reader.column('period');
  const isPlain = Array.from({ length: reader.length }).every(
    (_, row) => at(row) === (written?.(row) ?? null),
  );
  if (isPlain && isTable(rows)) return rows;
  const columns = plainColumns(reader, `rows of ${id}`);
  const period = columns['period']?.map((cell, row) => at(row) ?? cell);
  return tableOfColumns({ ...OWN, id, title: name, ...reader.about }, reader.length, {
    ...columns,
    ...(period === undefined ? {} : { period }),
  });
}

const isTable = (rows: Rows<GivenRow>): rows is Table<Row> =>
  'about' in rows && 'columns' in rows && 'map' in rows;

function plainColumns(reader: RowReader, path: string): Readonly<Record<string, readonly Cell[]>> {
  return Object.fromEntries(
    reader.names().map((name) => {
      const cell = reader.column(name);
      return [
        name,
        Array.from({ length: reader.length }, (_, row) =>
          plainCell(cell?.(row), `${path}: row ${row + 1}, ${name}`),
        ),
      ];
    }),
  );
}

function plainCell(value: unknown, path: string): Cell {
  if (value === undefined || value === null || typeof value === 'string') return value ?? null;
  if (typeof value === 'number' || typeof value === 'bigint') {
    const number = rowNumber(value);
    if (typeof number === 'number') return number;
    throw new IndicatorError({
      code: 'invalid-observation',
      path,
      expected: typeof number === 'object' ? (number?.expected ?? 'must be a number') : 'must be a number',
      received: received(value),
    });
  }
  const hasText = typeof value !== 'object' || typeof value.toString === 'function';
  return periodText(value) ?? (hasText ? String(value) : JSON.stringify(value));
}
