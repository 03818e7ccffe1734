import { IndicatorError } from '../result/error.ts';
import type { Source } from '../result/provenance.ts';
import { received } from '../result/received.ts';
import { type DataRule, requireData } from '../result/require-data.ts';
import { requirePlain } from '../result/require-plain.ts';
import { refuse } from '../result/rule.ts';
import type { Column, TableAbout } from './table.ts';

/** Rows that are asked for by index: an array, or a column of rows from an engine. */
export interface RowList<R> {
  readonly length: number;
  at(index: number): R | undefined;
}

/** Rows held as columns: a `Table`, or a plain record of columns of equal length. */
export interface ColumnRows {
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
  readonly about?: TableAbout;
}

/** Every form in which rows may be given. */
export type Rows<R> = Iterable<R> | RowList<R> | ColumnRows;

/** Rows of any form, read by column. */
export interface RowReader {
  readonly length: number;
  readonly about: TableAbout | null;
  /** Names of the columns, in the order in which they are first met. */
  names(): readonly string[];
  /** A function from the index of a row (from 0) to its cell, or `null` when no row has such a column. */
  column(name: string): ((index: number) => unknown) | null;
}

/** More rows than memory holds the figures of. */
const MOST_ROWS = 1_073_741_824;

function requireFits(path: string, length: unknown): void {
  if (typeof length === 'number' && Number.isInteger(length) && length >= 0 && length <= MOST_ROWS) return;
  throw new IndicatorError({
    code: 'invalid-observation',
    path: `${path}: rows`,
    expected: `must be at most ${MOST_ROWS} rows`,
    received: received(length),
  });
}

/** Opens rows of any form. Cells are read as own properties only, so a column may be called `constructor`. */
export function readRows<R>(rows: Rows<R>, path: string): RowReader {
  if (typeof rows === 'object' && rows !== null) {
    if ('length' in rows) requireFits(path, rows.length);
    if ('columns' in rows) return fromColumns(rows, path);
    if (Symbol.iterator in rows) return fromList([...rows], path);
    if ('length' in rows && typeof rows.at === 'function')
      return fromList(
        Array.from({ length: rows.length }, (_, index) => rows.at(index)),
        path,
      );
  }
  throw new IndicatorError({
    code: 'invalid-observation',
    path: `${path}: rows`,
    expected: 'must be rows that can be iterated, a table, or columns with a length and at(index)',
    received: received(rows),
  });
}

/** Where a table's figures come from; none where rows do not say. */
export function sourcesOf(about: TableAbout | null): readonly Source[] {
  if (about === null) return [];
  const { id = '', title = id, publisher = '', licence = '', attribution = '' } = about;
  return [{ id, title, publisher, licence, attribution }];
}

const texts: DataRule = { is: 'items', of: { is: 'text' }, orNull: true };
const needed = { is: 'text', required: true } as const;
const aboutRule: DataRule = {
  is: 'fields',
  orNull: true,
  of: {
    ...{ id: { is: 'text' }, title: { is: 'text' }, publisher: { is: 'text' } },
    ...{ licence: { is: 'text' }, attribution: { is: 'text' } },
    caveats: texts,
    breaks: {
      is: 'items',
      of: { is: 'fields', of: { from: needed, title: { is: 'text' }, source: { is: 'text' } } },
    },
    areaNames: { is: 'values', of: { is: 'text' } },
  },
};

function fromColumns({ columns, length, about }: ColumnRows, path: string): RowReader {
  if (about !== undefined) requireData(`${path}: rows.about`, aboutRule, about);
  requirePlain(`${path}: rows.about`, about);
  return {
    length,
    about: about ?? null,
    names: () => Object.keys(columns),
    column(name) {
      const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
      if (column === undefined) return null;
      if (typeof column?.at !== 'function')
        refuse(`${path}: rows.columns.${name}`, 'must be a column, with a length and at(index)', column);
      return (index) => column.at(index);
    },
  };
}

function fromList(rows: readonly unknown[], path: string): RowReader {
  const objects = rows.map((row, index) => {
    if (typeof row === 'object' && row !== null) return row as Readonly<Record<string, unknown>>;
    throw new IndicatorError({
      code: 'invalid-observation',
      path: `${path}: row ${index + 1}`,
      expected: 'must be an object',
      received: received(row),
    });
  });
  const cell = (name: string) => (index: number) => {
    const row = objects[index];
    return row !== undefined && Object.hasOwn(row, name) ? row[name] : undefined;
  };
  return {
    length: objects.length,
    about: null,
    names: () => [...new Set(objects.flatMap((row) => Object.keys(row)))],
    column(name) {
      const read = cell(name);
      return objects.some((_, index) => read(index) !== undefined) ? read : null;
    },
  };
}
