import type { Row } from '../../series/observation.ts';
import type { Table, TableAbout } from '../../series/table.ts';

/** The same rows with more known of them. */
export function described(table: Table<Row>, about: Partial<TableAbout>): Table<Row> {
  return { ...table, about: { ...table.about, ...about } };
}
