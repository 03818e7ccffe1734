import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, startCluster } from '../../scripts/cluster/start-cluster.ts';
import { aggregation } from '../../src/engine/aggregation.ts';
import { clickhouseClient } from '../../src/engine/clickhouse-client.ts';
import { runAggregation } from '../../src/engine/run-aggregation.ts';
import { sqlName, sqlText } from '../../src/engine/sql-text.ts';
import { chargeToNfa, courtToUnable } from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import { panel } from '../../src/series/panel.ts';
import { anyCharacter } from '../any-character.ts';
import { briefingOf } from '../engine/briefing-of.ts';
import { columns, fill, records, shipped } from './records.ts';

const options = { table: 'crimes', columns, dialect: 'clickhouse' } as const;
const indicators = [
  ...chargeToNfa.filter(({ outcomes }) => outcomes?.scheme === 'police-uk'),
  totalRecordedCrime,
  robbery,
];

let cluster: Cluster;
const opened: ClickHouseClient[] = [];

function connect(url: string, username = 'default', more = {}): ClickHouseClient {
  const client = createClient({ url, username, log: { level: ClickHouseLogLevel.OFF }, ...more });
  opened.push(client);
  return client;
}

beforeAll(async () => {
  cluster = await startCluster();
  await fill(connect(cluster.first.url), connect(cluster.second.url));
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.close()));
  await cluster.stop();
});

describe('two shards of ClickHouse', () => {
  it.each(indicators)('give for $id the panel that the shipped counts give', async (indicator) => {
    const tallies = await runAggregation(clickhouseClient(connect(cluster.first.url)), indicator, options);
    const [found, wanted] = [tallies, shipped].map((rows) => panel(indicator, rows, { scheme: 'police-uk' }));
    expect(found).toEqual(wanted);
  });

  it('give the briefing of West Mercia that the shipped counts give, byte for byte', async () => {
    const tallies = await runAggregation(
      clickhouseClient(connect(cluster.first.url)),
      courtToUnable,
      options,
    );
    expect(tallies.length).toBe(shipped.length);
    const [found, wanted] = [await briefingOf(tallies), await briefingOf(shipped)];
    expect(found.length).toBeGreaterThan(100_000);
    expect(found).toBe(wanted);
  });

  it('count a crime once that lies on both, and twice where no ID is named', async () => {
    const client = clickhouseClient(connect(cluster.first.url));
    const { id: _, ...nameless } = columns;
    const total = async (wanted: Parameters<typeof runAggregation>[2]) =>
      (await runAggregation(client, totalRecordedCrime, wanted)).reduce(
        (sum, { count }) => sum + Number(count),
        0,
      );
    const once = shipped.reduce((sum, { count }) => sum + Number(count), 0);
    expect(await total(options)).toBe(once);
    expect(await total({ ...options, columns: nameless })).toBe(records.length);
    expect(records.length).toBeGreaterThan(once);
  });

  it('read names and values as they were written', async () => {
    const client = connect(cluster.first.url);
    const text = fc
      .string({ unit: anyCharacter, maxLength: 12 })
      .filter((each) => !/\p{Surrogate}/u.test(each));
    const hostile = ["'); DROP TABLE crimes --", '\\', "\\'", '`', '\0', '\n', '\u2028', '{a:String}', '%'];
    const rows = async (query: string) =>
      (await (await client.query({ query, format: 'JSON' })).json<Record<string, string>>()).data;
    const reads = async (value: string) => {
      expect(await rows(`SELECT ${sqlText(value, 'clickhouse', 'test')} AS value`)).toEqual([{ value }]);
    };
    for (const value of hostile) await reads(value);
    await fc.assert(fc.asyncProperty(text, reads), { numRuns: 200 });
    const named = text.filter((name) => name !== '');
    await fc.assert(
      fc.asyncProperty(named, async (name) => {
        expect(await rows(`SELECT 'x' AS ${sqlName(name, 'clickhouse', 'test')}`)).toEqual([{ [name]: 'x' }]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an answer that would not be whole', () => {
  const careless = (table = 'crimes', more = {}) => {
    const client = connect(cluster.first.url, 'careless', more);
    return {
      client,
      counted: runAggregation(clickhouseClient(client), totalRecordedCrime, { ...options, table }),
    };
  };

  it('is an error when a shard is down, although the profile skips it', async () => {
    await cluster.second.kill();
    try {
      const { client, counted } = careless();
      await expect(counted).rejects.toThrow(/shard|connect|refused|unavailable/i);
      const { sql } = aggregation(totalRecordedCrime, options);
      const part = await (await client.query({ query: sql, format: 'JSON' })).json();
      expect(part.rows).toBeGreaterThan(0);
    } finally {
      await cluster.revive();
    }
    expect((await careless().counted).length).toBeGreaterThan(0);
  });

  it('is an error when a shard is lost in the middle', async () => {
    const { counted } = careless('crimes_slowly');
    const failed = expect(counted).rejects.toThrow(/read|connection|socket|reset|closed|shard/i);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await cluster.second.kill();
    try {
      await failed;
    } finally {
      await cluster.revive();
    }
  });

  it('is an error when the time allowed runs out, although the profile breaks off', async () => {
    const clickhouse_settings = { max_execution_time: 1 };
    await expect(careless('crimes_slowly', { clickhouse_settings }).counted).rejects.toThrow(/time/i);
  });

  it('is an error when the client waits no longer', async () => {
    await expect(careless('crimes_slowly', { request_timeout: 500 }).counted).rejects.toThrow(/timeout/i);
  });

  it('is an error when it is cancelled', async () => {
    const stop = new AbortController();
    const client = clickhouseClient(connect(cluster.first.url));
    const counted = runAggregation(client, totalRecordedCrime, {
      ...options,
      table: 'crimes_slowly',
      signal: stop.signal,
    });
    const failed = expect(counted).rejects.toThrow(/abort|cancel/i);
    setTimeout(() => stop.abort(), 300);
    await failed;
  });

  it('is an error when more groups or rows come than the server may hold', async () => {
    for (const clickhouse_settings of [
      { max_rows_to_group_by: '3' },
      { max_result_rows: '3' },
      { max_rows_to_read: '3' },
    ])
      await expect(careless('crimes', { clickhouse_settings }).counted).rejects.toThrow(/limit|exceed/i);
  });

  it('is an error when the connection is cut in the middle of the answer', async () => {
    const { server, url } = await cuttingProxy(cluster.first.url);
    try {
      const client = clickhouseClient(connect(url));
      await expect(runAggregation(client, totalRecordedCrime, options)).rejects.toThrow();
    } finally {
      server.close();
    }
  });
});

/** Passes requests on, and cuts the connection after the first half of each answer. */
async function cuttingProxy(target: string): Promise<{ server: Server; url: string }> {
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const passed = ask(new URL(url ?? '/', target), { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        outgoing.write(body.subarray(0, body.length / 2), () => outgoing.socket?.destroy());
      });
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
