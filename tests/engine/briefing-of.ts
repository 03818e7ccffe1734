import { briefing } from '../../src/assess/briefing/make.ts';
import { westMercia } from '../../src/assess/west-mercia/west-mercia.ts';
import { shippedTables } from '../../src/cli/shipped-tables.ts';
import type { Tally } from '../../src/series/observation.ts';
import { type Table, tableOf } from '../../src/series/table.ts';
import { meeting } from '../../src/tables/meeting-2019-05.ts';
import { rows as populations } from '../../src/tables/populations.ts';
import { rows as shippedRows } from '../../src/tables/west-mercia-lpa-2018-19.ts';

/** The shipped counts of West Mercia, by local policing area. */
export const shipped: readonly Tally[] = [...shippedRows];

/** The whole briefing of West Mercia as text, with these counts in the place of the shipped ones. */
export async function briefingOf(rows: Iterable<Tally>): Promise<string> {
  const tables: Readonly<Record<string, Table<object>>> = {
    ...(await shippedTables(westMercia.tables)),
    [shippedRows.about.id]: tableOf(shippedRows.about, [...rows]),
  };
  return JSON.stringify(briefing({ tables, populations, own: [], meeting }, { scope: westMercia }));
}
