import type { Row } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';
import type { Profile } from './profile.ts';

/** Rows of a folder whose figures are said to be made up are marked as such, whatever is made of them. */
export function markedRows(
  rows: Table<Row>,
  { illustrative = false }: Pick<Profile, 'illustrative'>,
): Table<Row> {
  return illustrative ? tableOf({ ...rows.about, basis: 'illustrative' }, rows) : rows;
}
