import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duckdbClient } from '../../src/engine/duckdb-client.ts';
import { runAggregation } from '../../src/engine/run-aggregation.ts';
import { sqlText } from '../../src/engine/sql-text.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const client = duckdbClient(await instance.connect());
const columns = { area: 'lpa', period: 'month' };
const count = (table: string, signal?: AbortSignal) =>
  runAggregation(client, totalRecordedCrime, {
    table,
    columns,
    dialect: 'duckdb',
    ...(signal !== undefined && { signal }),
  });

let folder = '';
const file = (name: string) => sqlText(join(folder, name), 'duckdb', 'test');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'police-edges-'));
  await client.query("CREATE TABLE few AS SELECT 'a' AS lpa, '2018-10' AS month FROM range(5)");
  // Far more records than could be counted while a test waits.
  await client.query(
    "CREATE VIEW endless AS SELECT 'a' || (a.range % 7) AS lpa, '2018-10' AS month FROM range(1000000) a, range(1000000) b",
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('a query of DuckDB that does not come to its end', () => {
  it('is an error when it is cancelled, and the connection serves again', async () => {
    const stop = new AbortController();
    const counted = expect(count('endless', stop.signal)).rejects.toThrow('the user has left');
    setTimeout(() => stop.abort(new Error('the user has left')), 50);
    await counted;
    expect(await count('few')).toEqual([{ area: 'a', period: '2018-10', count: 5 }]);
  });

  it('is an error when its time runs out', async () => {
    await expect(count('endless', AbortSignal.timeout(50))).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('is not begun when it was cancelled before', async () => {
    const sent: string[] = [];
    const counting = {
      async query(sql: string) {
        sent.push(sql);
        return [];
      },
    };
    const options = { table: 'few', columns, dialect: 'duckdb', signal: AbortSignal.abort() } as const;
    await expect(runAggregation(counting, totalRecordedCrime, options)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(sent).toEqual([]);
  });

  it('gives nothing when it was cancelled too late to be interrupted', async () => {
    const stop = new AbortController();
    const late = duckdbClient({
      async runAndReadAll() {
        stop.abort(new Error('too late'));
        return { getRowObjects: () => [] };
      },
      interrupt() {},
    });
    await expect(late.query('SELECT 1', { signal: stop.signal })).rejects.toThrow('too late');
  });

  it('is an error when the connection is closed', async () => {
    const connection = await instance.connect();
    const lost = duckdbClient(connection);
    connection.closeSync();
    const options = { table: 'few', columns, dialect: 'duckdb' } as const;
    await expect(runAggregation(lost, totalRecordedCrime, options)).rejects.toThrow();
  });

  it('is an error when a file is damaged in the middle', async () => {
    await client.query(
      `COPY (SELECT 'a' || (range % 977) AS lpa, '2018-10' AS month FROM range(200000)) TO ${file('whole.parquet')} (FORMAT parquet)`,
    );
    const whole = await readFile(join(folder, 'whole.parquet'));
    await writeFile(join(folder, 'cut.parquet'), whole.subarray(0, whole.length / 2));
    const rows = Array.from({ length: 90_000 }, (_, index) => `a${index % 7},2018-10`);
    rows[60_000] = 'a,2018-10,more';
    await writeFile(join(folder, 'ragged.csv'), ['lpa,month', ...rows].join('\n'));
    const damaged = [
      `read_parquet(${file('cut.parquet')})`,
      `read_csv(${file('ragged.csv')}, all_varchar = true)`,
    ];
    for (const from of damaged)
      await expect(
        client.query(`CREATE OR REPLACE VIEW damaged AS SELECT * FROM ${from}`).then(() => count('damaged')),
      ).rejects.toThrow(/parquet|CSV/i);
  });
});
