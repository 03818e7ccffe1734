import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { loadDriver } from '../../src/cli/figures/engine-records.ts';
import { run } from '../../src/cli/run.ts';
import { crime, streetFile } from '../source/street-fixtures.ts';
import { streetFiles } from './fixtures.ts';
import { command, withFolder } from './folder.ts';

const ID = ['--indicator', 'charge-to-nfa-unable', '--format', 'json'];
const findingIn = (out: string): unknown => JSON.parse(out).finding;

describe('--engine duckdb', () => {
  it('counts the records of a folder to the same ranking', async () => {
    await withFolder(streetFiles, async (folder) => {
      const [memory, duckdb] = [
        await command('rank', folder, ...ID),
        await command('rank', folder, ...ID, '--engine', 'duckdb'),
      ];
      expect([duckdb.code, JSON.parse(duckdb.out).rows]).toEqual([0, null]);
      expect(duckdb.err).toContain('Columns are read as area: "Falls within", period: "Month"');
      expect(findingIn(duckdb.out)).toEqual(findingIn(memory.out));
    });
  });

  it('reads Parquet too, and a chart and claims of either', async () => {
    await withFolder({ ...streetFiles, 'parquet/.keep': '' }, async (folder) => {
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const [from, to] = [join(folder, '*', '*.csv'), join(folder, 'parquet', 'all.parquet')];
      await connection.run(
        `COPY (SELECT * FROM read_csv('${from}', all_varchar = true)) TO '${to}' (FORMAT parquet)`,
      );
      connection.closeSync();
      const asked = ['spc', to, '--engine', 'duckdb', ...ID, '--area', 'Kent'];
      const memory = await command('spc', folder, ...ID, '--area', 'kent');
      expect(findingIn((await command(...asked)).out)).toEqual(findingIn(memory.out));
      const mixed = await command('rank', to, join(folder, '2018-10'), '--engine', 'duckdb', ...ID);
      expect([mixed.code, mixed.err]).toEqual([1, expect.stringContaining('got CSV and Parquet')]);
    });
  });

  it('gives the report of a reading, the same as in memory', async () => {
    await withFolder(streetFiles, async (folder) => {
      const [memory, duckdb] = [
        await command('read', folder, '--format', 'json'),
        await command('read', folder, '--format', 'json', '--engine', 'duckdb'),
      ];
      expect(JSON.parse(duckdb.out)).toEqual(JSON.parse(memory.out));
    });
  });

  it('takes a path for a path, and not for a pattern or an address', async () => {
    const files = {
      'a[b]*?.csv': streetFile(crime({ force: 'Kent Police', outcome: 'Offender fined' })),
      'ab.csv': streetFile(crime({ force: 'Essex Police', outcome: 'Offender fined' })),
      "it's.csv": streetFile(crime({ force: 'Essex Police', outcome: 'Offender fined' })),
    };
    const robbery = ['--indicator', 'total-recorded-crime', '--format', 'json', '--engine', 'duckdb'];
    await withFolder(files, async (folder) => {
      const { out } = await command('rank', join(folder, 'a[b]*?.csv'), ...robbery);
      expect(JSON.parse(out).finding.evidence.rows).toMatchObject([{ area: 'kent', numerator: 1 }]);
      expect((await command('rank', join(folder, "it's.csv"), ...robbery)).code).toBe(0);
    });
    const away = await command('rank', 'https://example.org/a.csv', ...robbery);
    expect([away.code, away.err]).toEqual([1, expect.stringContaining('must be a file or folder')]);
  });

  it('says what it cannot answer, and does not fall back', async () => {
    const counts = 'area,month,crime type,outcome,count\nKent,2019-04,Robbery,,5\n';
    await withFolder({ ...streetFiles, 'counts/a.csv': counts }, async (folder) => {
      const asked = async (path: string, indicator: string) =>
        command('rank', join(folder, path), '--indicator', indicator, '--engine', 'duckdb');
      const answers = [
        await asked('counts', 'robbery'),
        await asked('2018-10', 'victim-satisfaction'),
        await asked('none.zip', 'robbery'),
      ];
      expect(answers.map(({ code, out }) => [code, out])).toEqual([1, 1, 1].map((code) => [code, '']));
      expect(answers.map(({ err }) => err.trim().split('\n').at(-1))).toEqual([
        '--engine duckdb: must be of records, one row for each crime (--engine memory reads counts), got a table of figures',
        'aggregation: victim-satisfaction must name outcomes to make a proportion of counts, got a proportion',
        `${join(folder, 'none.zip')}: must be a file or folder that can be read, got ENOENT`,
      ]);
    });
    await withFolder({ 'a.csv': 'force,number\nKent,5\n' }, async (folder) => {
      const { code, err } = await command('rank', folder, ...ID, '--engine', 'duckdb');
      expect([code, err]).toEqual([
        1,
        expect.stringContaining('must have a column for period (name it with'),
      ]);
    });
  });

  it('says what to install where it is not', async () => {
    const absent = () => Promise.reject(Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' }));
    await expect(loadDriver('@duckdb/node-api', absent)).rejects.toMatchObject({
      code: 'missing-peer',
      message: '--engine: @duckdb/node-api must be installed (npm install @duckdb/node-api), got none',
    });
    await expect(loadDriver('x', () => Promise.reject(new TypeError('broken')))).rejects.toThrow(TypeError);
  });
});

/** A server that answers as ClickHouse does, with what it was asked. */
async function withServer<Result>(
  columns: readonly string[],
  rows: readonly object[],
  use: (url: string, asked: readonly { readonly sql: string; readonly key: string }[]) => Promise<Result>,
): Promise<Result> {
  const asked: { sql: string; key: string }[] = [];
  const server = createServer((request, response) => {
    let sql = new URL(request.url ?? '', 'http://localhost').searchParams.get('query') ?? '';
    request.on('data', (part) => {
      sql += part;
    });
    request.on('end', () => {
      asked.push({ sql, key: String(request.headers.authorization ?? '') });
      const isAbout = sql.includes('system.columns');
      const data = isAbout ? columns.map((name) => ({ name })) : rows;
      const records = rows.reduce(
        (sum, row) => sum + Number('tally_records' in row ? row.tally_records : 0),
        0,
      );
      const totals = { tally_area: '', tally_period: '', tally_records: records, tally_count: records };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data, rows: data.length, ...(isAbout ? {} : { totals }) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}`, asked);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('--engine clickhouse', () => {
  const tally = (area: string, outcome: string, count: number) => ({
    ...{ tally_area: area, tally_period: '2018-10', tally_category: 'Burglary', tally_outcome: outcome },
    ...{ tally_records: String(count), tally_count: String(count) },
  });
  const rows = ['Kent', 'Essex'].flatMap((area, at) => [
    tally(area, 'Offender fined', 30 + at),
    tally(area, 'Unable to prosecute suspect', 60),
  ]);
  const asked = (url: string, ...more: readonly string[]) => [
    ...['rank', '--engine', 'clickhouse', '--url', url, '--table', 'crimes', ...ID, ...more],
  ];

  it('counts the records of a table, with the password of the environment alone', async () => {
    await withServer(['force', 'month', 'crime_type', 'last_outcome', 'lsoa'], rows, async (url, queries) => {
      let out = '';
      const code = await run(asked(url, '--database', "d'b", '--user', 'reader'), {
        out: (text) => {
          out += text;
        },
        err: () => {},
        now: () => 0,
        env: { CLICKHOUSE_PASSWORD: 'from-the-environment' },
      });
      expect(code).toBe(0);
      expect(JSON.parse(out).sentence).toMatch(/^Essex was 1st of 2 on /);
      expect(queries.map(({ sql }) => sql)).toEqual([
        expect.stringContaining("WHERE database = 'd\\'b' AND table = 'crimes'"),
        expect.stringContaining("FROM `d'b`.`crimes`"),
      ]);
      const keys = queries.map(({ key }) => Buffer.from(key.replace('Basic ', ''), 'base64').toString());
      expect(new Set(keys)).toEqual(new Set(['reader:from-the-environment']));
    });
  });

  it('says in one sentence that a table or a server is not there', async () => {
    await withServer([], [], async (url) => {
      expect(await command(...asked(url))).toEqual({
        code: 1,
        out: '',
        err: '--engine clickhouse: --table must be a table of the server that can be read, got crimes\n',
      });
    });
    const { code, err } = await command(...asked('http://127.0.0.1:1'));
    expect([code, err.split('\n')]).toEqual([
      1,
      [expect.stringContaining('--engine clickhouse: must be able to count the records, got '), ''],
    ]);
  });
});
