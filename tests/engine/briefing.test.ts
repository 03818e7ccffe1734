import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duckdbClient } from '../../src/engine/duckdb-client.ts';
import { runAggregation } from '../../src/engine/run-aggregation.ts';
import { sqlText } from '../../src/engine/sql-text.ts';
import { courtToUnable } from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { readPoliceUkFiles } from '../../src/node/read-police-uk-files.ts';
import type { Tally } from '../../src/series/observation.ts';
import { readStreetCrimes } from '../../src/source/police-uk/read-records.ts';
import { crime, streetFile } from '../source/street-fixtures.ts';
import { briefingOf, shipped } from './briefing-of.ts';

const client = duckdbClient(await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect());
const outside = 'outside-west-mercia';
const noLocation = 'no-location';
const named = [...new Set(shipped.map(({ area }) => area))].filter(
  (area) => ![outside, noLocation].includes(area),
);
const areas = {
  by: 'place',
  places: Object.fromEntries(named.map((area) => [area, area])),
  outside,
  noLocation,
} as const;
/** The shipped counts crime by crime, as data.police.uk would publish them, with the area as the district. */
const csv = streetFile(
  ...shipped.flatMap(({ area, period, category = '', outcome = '', count }, tally) =>
    Array.from({ length: Number(count) }, (_, place) =>
      crime({
        id: category === 'Anti-social behaviour' ? '' : `${tally}-${place}`,
        month: period,
        type: category,
        outcome,
        lsoa: area === noLocation ? '' : `${area} 00${place % 10}A`,
      }),
    ),
  ),
);

let folder = '';
let csvFile = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'police-briefing-'));
  csvFile = join(folder, 'street.csv');
  await writeFile(csvFile, csv);
});
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string) => sqlText(join(folder, name), 'duckdb', 'test');
/** Counts the records of a table or file in DuckDB, with the district as the area. */
async function counted(from: string): Promise<readonly Tally[]> {
  await client.query(
    `CREATE OR REPLACE VIEW crimes AS SELECT *, CASE WHEN coalesce("LSOA name", '') = '' THEN '${noLocation}'
     ELSE regexp_replace("LSOA name", ' \\d{3}[A-Z]$', '') END AS lpa FROM ${from}`,
  );
  const columns = { area: 'lpa', period: 'Month', category: 'Crime type', outcome: 'Last outcome category' };
  return runAggregation(client, courtToUnable, { table: 'crimes', columns, dialect: 'duckdb' });
}
const csvTable = () => `read_csv(${file('street.csv')}, all_varchar = true)`;

const roads: Readonly<Record<string, () => Promise<Iterable<Tally>>>> = {
  'CSV as it streams': async () => (await readStreetCrimes(csv, { areas })).rows,
  'a CSV file that DuckDB groups': async () => {
    const { rows, report } = await readPoliceUkFiles(csvFile, { areas });
    expect(report.assumptions).toEqual([]);
    return rows;
  },
  'a CSV file that DuckDB counts': () => counted(csvTable()),
  'a Parquet file': async () => {
    await client.query(`COPY (SELECT * FROM ${csvTable()}) TO ${file('crimes.parquet')} (FORMAT parquet)`);
    return counted(`read_parquet(${file('crimes.parquet')})`);
  },
  'a table of DuckDB': async () => {
    await client.query(`CREATE OR REPLACE TABLE records AS SELECT * FROM ${csvTable()}`);
    return counted('records');
  },
};

/** Rows that are the same, in the same order, give the same briefing: it is made once for each that there are. */
const made = new Map<string, Promise<string>>();
function briefingFrom(rows: readonly Tally[]): Promise<string> {
  const key = JSON.stringify(rows);
  const briefed = made.get(key) ?? briefingOf(rows);
  made.set(key, briefed);
  return briefed;
}

describe('the briefing of West Mercia', () => {
  it.each(Object.keys(roads))('is the same from %s, byte for byte', async (name) => {
    const rows = [...((await roads[name]?.()) ?? [])];
    expect(rows.length).toBe(shipped.length);
    expect(await briefingFrom(rows)).toBe(await briefingFrom(shipped));
  });

  it('is another when the records of one month and area are lost', async () => {
    const less = shipped.filter(({ area, period }) => area !== named[0] || period !== '2018-12');
    expect(await briefingFrom(less)).not.toBe(await briefingFrom(shipped));
  });
});
