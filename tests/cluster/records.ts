import type { ClickHouseClient } from '@clickhouse/client';
import type { Tally } from '../../src/series/observation.ts';
import { rows as westMercia } from '../../src/tables/west-mercia-lpa-2018-19.ts';

/** The shipped counts of West Mercia. */
export const shipped: readonly Tally[] = Array.from({ length: westMercia.length }, (_, index) => {
  const at = (name: keyof typeof westMercia.columns) => String(westMercia.columns[name]?.at(index) ?? '');
  const [area, period, category, outcome] = [at('area'), at('period'), at('category'), at('outcome')];
  return { area, period, category, outcome, count: Number(at('count')) };
});

/** A crime as a table of records holds it. */
interface CrimeRecord {
  readonly id: string;
  readonly lpa: string;
  readonly month: string;
  readonly crime_type: string;
  readonly last_outcome: string | null;
}

/** The same counts crime by crime; every tenth stands twice, with one ID, so that it may lie on both shards. */
export const records: readonly CrimeRecord[] = shipped.flatMap(
  ({ area, period, category, outcome, count }, tally) =>
    Array.from({ length: Number(count) }, (_, place): CrimeRecord[] => {
      const id = `${tally}-${place}`;
      const lpa = String(area);
      const crime_type = String(category);
      const record = {
        id,
        lpa,
        month: String(period),
        crime_type,
        last_outcome: outcome ? String(outcome) : null,
      };
      return place % 10 === 0 ? [record, record] : [record];
    }).flat(),
);

export const columns = {
  area: 'lpa',
  period: 'month',
  category: 'crime_type',
  outcome: 'last_outcome',
  id: 'id',
} as const;

const shape = 'id String, lpa String, month String, crime_type String, last_outcome Nullable(String)';

/** Puts every second record on each shard, with a table over both on the first. */
export async function fill(first: ClickHouseClient, second: ClickHouseClient): Promise<void> {
  for (const [place, client] of [first, second].entries()) {
    await client.command({
      query: `CREATE TABLE crimes_here (${shape}) ENGINE = MergeTree() ORDER BY (lpa, month)`,
    });
    const values = records.filter((_, index) => index % 2 === place);
    await client.insert({ table: 'crimes_here', values, format: 'JSONEachRow' });
    await client.command({
      query: `CREATE VIEW crimes_slowly_here AS SELECT id, lpa, month, crime_type, last_outcome FROM crimes_here WHERE sleepEachRow(0.0001) = 0`,
    });
  }
  for (const name of ['crimes', 'crimes_slowly'])
    await first.command({
      query: `CREATE TABLE ${name} (${shape}) ENGINE = Distributed(police, default, ${name}_here)`,
    });
}
