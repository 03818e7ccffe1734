import { shippedForce } from '../../src/cli/shipped-tables.ts';
import { paper } from '../../src/paper/make.ts';
import type { Tally } from '../../src/series/observation.ts';
import { tableOf } from '../../src/series/table.ts';
import { rows as shippedRows } from '../../src/tables/west-mercia-lpa-2018-19.ts';

/** The shipped counts of West Mercia, by local policing area. */
export const shipped: readonly Tally[] = [...shippedRows];

/** The whole paper of West Mercia as text, with these counts in the place of the shipped ones. */
export async function briefingOf(rows: Iterable<Tally>): Promise<string> {
  const { data, profile } = await shippedForce('west-mercia');
  const tables = { ...data.tables, [shippedRows.about.id]: tableOf(shippedRows.about, [...rows]) };
  // The months of the meeting's recorded crime are asked for by questions, and have no row of their own there.
  const agenda = [
    ...(profile.agenda ?? []),
    { id: 'months', indicators: ['total-recorded-crime', 'robbery', 'weapon-possession'] },
  ];
  return JSON.stringify(paper({ ...data, tables }, { ...profile, agenda }));
}
