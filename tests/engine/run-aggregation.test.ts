import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AggregationOptions } from '../../src/engine/aggregation-options.ts';
import { clickhouseClient, clickhouseSettings } from '../../src/engine/clickhouse-client.ts';
import { duckdbClient } from '../../src/engine/duckdb-client.ts';
import { mergeTallies } from '../../src/engine/merge-tallies.ts';
import { runAggregation } from '../../src/engine/run-aggregation.ts';
import { sqlText } from '../../src/engine/sql-text.ts';
import { chargeToNfa, courtToUnable } from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Tally } from '../../src/series/observation.ts';
import { panel } from '../../src/series/panel.ts';
import type { Panel } from '../../src/series/series.ts';
import { valueAt } from '../../src/series/values.ts';
import { rows as westMercia } from '../../src/tables/west-mercia-lpa-2018-19.ts';
import { anyCharacter } from '../any-character.ts';

const client = duckdbClient(await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect());
const columns = {
  area: 'LPA',
  period: 'Month',
  category: 'Crime type',
  outcome: 'Last outcome category',
};
const options: AggregationOptions = { table: 'crimes', columns, dialect: 'duckdb' };
const fromPoliceUk = chargeToNfa.filter(({ outcomes }) => outcomes?.scheme === 'police-uk');
const indicators = [...fromPoliceUk, totalRecordedCrime, robbery];

/** Makes a table of records: as many for each tally as it counts, with outcomes absent where they are empty. */
async function expand(table: string, tallies: readonly Tally[], id = 'NULL'): Promise<void> {
  const text = (value: unknown) => sqlText(String(value ?? ''), 'duckdb', 'test');
  const values = tallies.map(
    ({ area, period, category, outcome, count }) =>
      `(${text(area)}, ${text(period)}, ${text(category)}, ${text(outcome)}, ${count})`,
  );
  await client.query(
    `CREATE OR REPLACE TABLE ${table} AS SELECT area AS "LPA", period AS "Month", category AS "Crime type",
      nullif(outcome, '') AS "Last outcome category", ${id} AS "Crime ID"
     FROM (VALUES ${[...values, "('', '', '', '', 0)"].join(', ')}) AS t (area, period, category, outcome, records),
       range(records) AS r (repeat)`,
  );
}

function expectSame(indicator: Indicator, engine: readonly Tally[], memory: readonly Tally[]): void {
  const [found, wanted] = [engine, memory].map((tallies) =>
    panel(indicator, tallies, { scheme: 'police-uk' }),
  );
  expect(found).toEqual(wanted);
  expectSameRates(found, wanted);
}

function expectSameRates(found: Panel | undefined, wanted: Panel | undefined): void {
  wanted?.series.forEach((series, index) => {
    const other = found?.series[index];
    for (let at = 0; at < series.calendar.length; at += 1) {
      const [a, b] = [valueAt(series, at), other === undefined ? null : valueAt(other, at)];
      if (a === null) expect(b).toBe(null);
      else expect(Math.abs((b ?? Number.NaN) - a)).toBeLessThanOrEqual(1e-12);
    }
  });
}

describe('runAggregation over the records of West Mercia in DuckDB', () => {
  const shipped: Tally[] = Array.from({ length: westMercia.length }, (_, index) => {
    const at = (name: keyof typeof westMercia.columns) => String(westMercia.columns[name]?.at(index) ?? '');
    const [area, period, category, outcome] = [at('area'), at('period'), at('category'), at('outcome')];
    return { area, period, category, outcome, count: Number(at('count')) };
  });
  beforeAll(() => expand('crimes', shipped));

  it.each(indicators)('gives for $id the panel that the shipped counts give', async (indicator) => {
    const tallies = await runAggregation(client, indicator, options);
    expectSame(indicator, tallies, shipped);
    const published = panel(indicator, westMercia);
    const own = panel(indicator, tallies, { scheme: 'police-uk' });
    expect(own.series.map(({ area, numerator, denominator }) => [area, numerator, denominator])).toEqual(
      published.series.map(({ area, numerator, denominator }) => [area, numerator, denominator]),
    );
    expect(own.coverage).toEqual(published.coverage);
    expectSameRates(own, published);
  });

  it('counts 3,260 crimes charged or in court to 16,240 that the police were unable to prosecute', async () => {
    const { series } = panel(courtToUnable, await runAggregation(client, courtToUnable, options));
    const sum = (values: readonly (number | null)[]) =>
      values.reduce<number>((all, value) => all + (value ?? 0), 0);
    const all = series.map(({ numerator, denominator }) => [sum(numerator), sum(denominator ?? [])]);
    expect([sum(all.map(([above]) => above ?? 0)), sum(all.map(([, below]) => below ?? 0))]).toEqual([
      3260, 16240,
    ]);
  });

  it('leaves anti-social behaviour to the panel, which leaves it out', async () => {
    const tallies = await runAggregation(client, totalRecordedCrime, options);
    const all = tallies.reduce((sum, { count }) => sum + Number(count), 0);
    expect(all).toBe(shipped.reduce((sum, { count }) => sum + Number(count), 0));
    const { coverage } = panel(totalRecordedCrime, tallies, { scheme: 'police-uk' });
    const crimes = shipped.filter(({ category }) => category !== 'Anti-social behaviour');
    expect(coverage.reduce((sum, { total }) => sum + total, 0)).toBe(
      crimes.reduce((sum, { count }) => sum + Number(count), 0),
    );
  });

  it('sends back no outcomes for categories that are not asked for', async () => {
    const tallies = await runAggregation(
      client,
      { ...courtToUnable, categories: { 'police-uk': ['Drugs'] } },
      options,
    );
    const withOutcome = tallies.filter(({ outcome }) => outcome !== '');
    expect(new Set(withOutcome.map(({ category }) => category))).toEqual(new Set(['Drugs']));
  });

  it('splits by category as the shipped counts do', async () => {
    const by = { by: 'category', scheme: 'police-uk' } as const;
    const tallies = await runAggregation(client, totalRecordedCrime, options);
    expect(panel(totalRecordedCrime, tallies, by)).toEqual(panel(totalRecordedCrime, shipped, by));
  });

  it('takes only the records asked for, of the area and between the months', async () => {
    const wanted = { where: { LPA: 'telford-and-wrekin' }, from: '2018-11', to: '2019-01' };
    const tallies = await runAggregation(client, courtToUnable, { ...options, ...wanted });
    const kept = shipped.filter(
      ({ area, period }) => area === 'telford-and-wrekin' && period >= '2018-11' && period <= '2019-01',
    );
    expect(kept.length).toBeGreaterThan(100);
    expectSame(courtToUnable, tallies, kept);
  });

  it('gives the same when the records are split over tables and merged', async () => {
    const months = ['2018-10', '2018-11', '2018-12', '2019-01', '2019-02'];
    const batches = await Promise.all(
      months.map((month) => runAggregation(client, courtToUnable, { ...options, from: month, to: month })),
    );
    expectSame(courtToUnable, mergeTallies(batches), shipped);
  });
});

describe('runAggregation over any records in DuckDB', () => {
  const hostile = fc.constantFrom('Suspect charged', 'Unable to prosecute suspect', '', 'o\'\\"--', 'é😀');
  const areas = fc.constantFrom('a', 'A', "o'b", 'b ', '\u00a0', 'x\0y', '\\');
  const tallies = fc.uniqueArray(
    fc.record({
      area: areas,
      period: fc.constantFrom('2018-09', '2018-10', '2018-12', '2019-04'),
      category: fc.constantFrom('Robbery', 'Anti-social behaviour', 'Drugs', ''),
      outcome: hostile,
      count: fc.integer({ min: 1, max: 3 }),
    }),
    {
      selector: ({ area, period, category, outcome }) => JSON.stringify([area, period, category, outcome]),
      maxLength: 20,
    },
  );

  it('gives the panel that the same counts give in memory', async () => {
    const month = fc.constantFrom('2018-10', '2018-12', '2018/19', undefined);
    const only = fc.option(areas, { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        tallies,
        fc.constantFrom(...indicators),
        month,
        only,
        async (made, indicator, from, LPA) => {
          await expand('made', made);
          const narrowed = {
            ...(from !== undefined && { from }),
            ...(LPA !== undefined && { where: { LPA } }),
          };
          const found = await runAggregation(client, indicator, { ...options, ...narrowed, table: 'made' });
          const first = from === '2018/19' ? '2018-04' : (from ?? '');
          const kept = made.filter(
            ({ area, period }) => period >= first && (LPA === undefined || area === LPA),
          );
          expectSame(indicator, found, kept);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts records that share an ID once, and those without an ID one by one', async () => {
    const at = { area: 'a', period: '2018-10', category: 'Robbery' };
    await expand('twice', [{ ...at, outcome: 'x', count: 5 }], "'id' || (repeat // 2)");
    await client.query(`INSERT INTO twice SELECT * REPLACE (NULL AS "Crime ID") FROM twice LIMIT 2`);
    const withId = { ...options, table: 'twice', columns: { ...columns, id: 'Crime ID' } };
    expect(await runAggregation(client, courtToUnable, withId)).toEqual([{ ...at, outcome: 'x', count: 5 }]);
    expect(await runAggregation(client, courtToUnable, { ...options, table: 'twice' })).toMatchObject([
      { count: 7 },
    ]);
  });

  it('reads a month off a date in text, codes in numbers, and leaves other periods as they are', async () => {
    const periods = [
      '2018-10-31',
      '2018-10',
      '2018/19',
      '2018/19-Q4',
      '2018-Q1',
      '2018-04/2019-03',
      'Oct 2018',
    ];
    const values = periods.map((period) => `('${period}', 7)`).join(', ');
    await client.query(
      `CREATE OR REPLACE TABLE mixed AS SELECT * FROM (VALUES ${values}) AS t (month, code)`,
    );
    const mixed = { table: 'mixed', columns: { area: 'code', period: 'month' }, dialect: 'duckdb' } as const;
    const found = await runAggregation(client, totalRecordedCrime, {
      ...mixed,
      from: '2018-05',
      to: '2018-12',
    });
    expect(found.map(({ area, period, count }) => [area, period, count])).toEqual([
      ['7', '2018-04/2019-03', 1],
      ['7', '2018-10', 2],
      ['7', '2018-Q1', 1],
      ['7', '2018/19', 1],
      ['7', '2018/19-Q4', 1],
      ['7', 'Oct 2018', 1],
    ]);
    expect(() => panel(totalRecordedCrime, found)).toThrow(/, period must be a /);
  });

  it('gives no rows for a table without records', async () => {
    await expand('nobody', []);
    expect(await runAggregation(client, totalRecordedCrime, { ...options, table: 'nobody' })).toEqual([]);
  });

  it('keeps records without an area or a period, for the panel to refuse', async () => {
    await client.query(`CREATE OR REPLACE TABLE gaps AS SELECT NULL::VARCHAR AS lpa, NULL::VARCHAR AS month`);
    const gaps = { table: 'gaps', columns: { area: 'lpa', period: 'month' }, dialect: 'duckdb' } as const;
    const found = await runAggregation(client, totalRecordedCrime, {
      ...gaps,
      from: '2018-10',
      to: '2018-12',
    });
    expect(found).toEqual([{ area: '', period: '', count: 1 }]);
    expect(() => panel(totalRecordedCrime, found)).toThrow('panel: row 1, period must be a period');
  });

  it.each(['DATE', 'TIMESTAMP', 'TIMESTAMPTZ'])('fails on a period held as %s', async (type) => {
    await client.query(
      `CREATE OR REPLACE TABLE dated AS SELECT 'a' AS lpa, CAST('2018-10-01' AS ${type}) AS month`,
    );
    const dated = { table: 'dated', columns: { area: 'lpa', period: 'month' }, dialect: 'duckdb' } as const;
    await expect(runAggregation(client, totalRecordedCrime, dated)).rejects.toThrow();
  });

  it('takes any names for the table and its columns', async () => {
    const name = fc
      .string({ unit: anyCharacter, minLength: 1, maxLength: 8 })
      .filter((text) => !text.includes('\0'));
    const names = fc
      .tuple(name, name, name)
      .map(([table, area, period]) => [table, `${area}a`, `${period}p`] as const);
    await fc.assert(
      fc.asyncProperty(names, async ([table, area, period]) => {
        const quoted = [table, area, period].map((text) => `"${text.replaceAll('"', '""')}"`);
        await client.query(
          `CREATE OR REPLACE TABLE ${quoted[0]} AS SELECT 'a' AS ${quoted[1]}, '2018-10' AS ${quoted[2]}`,
        );
        const own = { table, columns: { area, period }, dialect: 'duckdb', where: { [area]: 'a' } } as const;
        expect(await runAggregation(client, totalRecordedCrime, own)).toEqual([
          { area: 'a', period: '2018-10', count: 1 },
        ]);
        await client.query(`DROP TABLE ${quoted[0]}`);
      }),
      { numRuns: 100 },
    );
  });
});

describe('runAggregation when something goes wrong', () => {
  it("rejects with the client's own error when the query fails", async () => {
    await expect(runAggregation(client, totalRecordedCrime, { ...options, table: 'absent' })).rejects.toThrow(
      'absent',
    );
    const broken = { query: () => Promise.reject(new Error('connection lost')) };
    await expect(runAggregation(broken, totalRecordedCrime, options)).rejects.toThrow('connection lost');
  });

  it('rejects when any one row of the result is lost', async () => {
    await expand('few', [
      { area: 'a', period: '2018-10', category: 'Drugs', outcome: '', count: 2 },
      { area: 'b', period: '2018-10', category: 'Drugs', outcome: '', count: 3 },
    ]);
    for (const lost of [0, 1, 2]) {
      const short = {
        query: async (sql: string) => [...(await client.query(sql))].filter((_, at) => at !== lost),
      };
      await expect(runAggregation(short, totalRecordedCrime, { ...options, table: 'few' })).rejects.toThrow(
        'not whole',
      );
    }
  });
});

describe('clickhouseClient', () => {
  const row = { tally_area: 'a', tally_period: '2018-10', tally_records: '3', tally_count: '3' };
  const totals = { tally_area: '', tally_period: '', tally_records: '3', tally_count: '3' };
  const answering = (body: unknown, requests: unknown[] = []) =>
    clickhouseClient({
      async query(request) {
        requests.push(request);
        return { json: async () => body };
      },
    });
  const clickhouse = {
    table: 'crimes',
    columns: { area: 'lpa', period: 'month' },
    dialect: 'clickhouse',
  } as const;

  it('sends the settings without which a part of the rows passes for all of them', async () => {
    const requests: unknown[] = [];
    const found = await runAggregation(
      answering({ data: [row], totals, rows: 1 }, requests),
      totalRecordedCrime,
      clickhouse,
    );
    expect(found).toEqual([{ area: 'a', period: '2018-10', count: 3 }]);
    expect(requests).toMatchObject([{ format: 'JSON', clickhouse_settings: clickhouseSettings }]);
    expect(clickhouseSettings).toMatchObject({ skip_unavailable_shards: 0, result_overflow_mode: 'throw' });
  });

  it.each<[string, unknown]>([
    ['holds fewer rows than it says', { data: [row], totals, rows: 2 }],
    ['has no totals', { data: [row], rows: 1 }],
    [
      'has totals that its rows do not add up to',
      { data: [row], totals: { ...totals, tally_records: '4' }, rows: 1 },
    ],
    ['is only rows', [row]],
    ['is nothing', null],
  ])('rejects an answer that %s', async (_, body) => {
    await expect(runAggregation(answering(body), totalRecordedCrime, clickhouse)).rejects.toMatchObject({
      name: 'IndicatorError',
      code: 'unreadable',
    });
  });
});
