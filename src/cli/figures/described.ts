import type { Row, Table, TableAbout } from '../../series/index.ts';

/** The same rows with more known of them. */
export function described(table: Table<Row>, about: Partial<TableAbout>): Table<Row> {
  return { ...table, about: { ...table.about, ...about } };
}
