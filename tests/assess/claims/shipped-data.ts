import type { ContextData } from '../../../src/assess/briefing/context.ts';
import { claimTables } from '../../../src/assess/claims/shipped-for.ts';
import type { Table } from '../../../src/series/table.ts';
import { rows as populations } from '../../../src/tables/populations.ts';

/** The shipped figures that claims about the meeting's indicators are checked on: the tables that are named, no others. */
export async function shippedData(): Promise<ContextData> {
  const loaded = await Promise.all(
    claimTables.map(async (id): Promise<[string, Table<object>]> => {
      const { rows } = await import(`../../../src/tables/${id}.ts`);
      return [id, rows];
    }),
  );
  return { tables: Object.fromEntries(loaded), populations, own: [] };
}
