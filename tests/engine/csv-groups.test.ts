import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CsvKey,
  csvGroupRows,
  csvGroups,
  csvIds,
  csvIdsOf,
  csvIdTable,
  csvRepeated,
  csvRows,
  csvSummary,
  csvTexts,
} from '../../src/engine/csv-groups.ts';
import { anyCharacter } from '../any-character.ts';

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "police-'groups-"));
  await rowsOf('CREATE TABLE kept AS SELECT 7 AS seven');
});
afterAll(() => rm(folder, { recursive: true }));

const hostile = [
  ...[
    "'",
    "'); DROP TABLE kept; --",
    '\\',
    '\\1',
    '$1',
    'é',
    '😀',
    ' ',
    'x',
    '',
    '-1',
    '=1+1',
    '\u00a0',
    '\u2028',
  ],
  ...[
    'E01032113',
    'E01032114',
    'Bromsgrove 004D',
    'Bromsgrove 005A',
    "O'x 001A",
    '2018-10',
    '2023-03-31T23:10:00Z',
  ],
];
const cell = fc.oneof(
  fc.constantFrom(...hostile),
  fc
    .string({ unit: anyCharacter, maxLength: 5 })
    .filter((text) => !/["\r\n,\0\uFEFF]|\p{Surrogate}/u.test(text)),
);
const keys: readonly CsvKey[] = [
  { cells: [0], text: { as: 'written' } },
  { cells: [1, 2], text: { as: 'filled' } },
  { cells: [1], text: { as: 'begun' } },
  {
    cells: [2],
    text: {
      as: 'replaced',
      replacements: [
        [String.raw` \d{3}[A-Z]$`, ' 000A'],
        [String.raw`^(\d{4}-\d\d-)\d\dT.*$`, String.raw`\101`],
      ],
    },
  },
  {
    cells: [2],
    text: { as: 'one-of-many', pattern: String.raw`[A-Z]\d{8}`, but: ['E01032113', ...hostile], by: "'O" },
  },
];

/** What the keys of a record are, as JavaScript reads it. */
function keysOf([first = '', second = '', third = '']: readonly string[]): readonly string[] {
  return [
    first,
    second === '' && third === '' ? '' : 'x',
    /^[!-~]/.test(second) ? 'x' : second,
    third.replace(/ \d{3}[A-Z]$/, ' 000A').replace(/^(\d{4}-\d\d-)\d\dT.*$/, (_, month) => `${month}01`),
    /^[A-Z]\d{8}$/.test(third) && !hostile.includes(third) ? "'O" : third,
  ];
}

describe('groups of records in DuckDB', () => {
  it('are those that JavaScript makes of the same cells, whatever is in them', async () => {
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '|'), async (records, delimiter) => {
        const sound = records.filter((cells) => !cells.join('').includes(delimiter) && cells.join('') !== '');
        const path = join(folder, "it's.csv");
        await writeFile(path, [['a', 'b', 'c'], ...sound].map((cells) => cells.join(delimiter)).join('\n'));
        const file = { path, delimiter, isQuoted: false, width: 3 };
        await rowsOf(csvGroups(file, keys));
        const found = (await rowsOf(csvGroupRows(keys, 0, 100))).map(([, ...row]) => row.map(String));
        const wanted = new Map<string, number>();
        for (const cells of sound) {
          const key = JSON.stringify(keysOf(cells));
          wanted.set(key, (wanted.get(key) ?? 0) + 1);
        }
        expect(found.sort()).toEqual(
          [...wanted].map(([key, count]) => [...(JSON.parse(key) as string[]), String(count)]).sort(),
        );
        const [[groups, all] = []] = await rowsOf(csvSummary(keys));
        expect([Number(groups), Number(all)]).toEqual([wanted.size, sound.length]);
        const texts = (await rowsOf(csvTexts([0, 2], 100))).map(([place, text]) => `${place} ${text}`);
        const expected = sound.flatMap((cells) => [0, 2].map((place) => `${place} ${keysOf(cells)[place]}`));
        expect(new Set(texts)).toEqual(new Set(expected));
      }),
      { numRuns: 60 },
    );
    expect(await rowsOf('SELECT seven FROM kept')).toEqual([[7]]);
  });

  it('tell which records are in some of them, in the order of a file that several threads read', async () => {
    const path = join(folder, 'long.csv');
    const filler = 'y'.repeat(200);
    const lines = Array.from(
      { length: 250_000 },
      (_, index) => `${index % 50_000 === 7 ? 'bad' : 'good'},${filler},${index}`,
    );
    await writeFile(path, ['a,b,c', ...lines].join('\n'));
    const file = { path, delimiter: ',', isQuoted: false, width: 3 };
    const first = keys.slice(0, 1);
    await rowsOf(csvGroups(file, first));
    const groups = await rowsOf(csvGroupRows(first, 0, 10));
    const bad = groups.filter(([, text]) => text === 'bad').map(([number]) => Number(number));
    const rows = (await rowsOf(csvRows(file, first, bad, 4))).map(([row, text]) => [Number(row), text]);
    expect(rows).toEqual([9, 50_009, 100_009, 150_009].map((row) => [row, 'bad']));
    const repeated = async () => {
      let sum = 0;
      for (const query of csvRepeated) sum += Number((await rowsOf(query))[0]?.[0]);
      return sum;
    };
    await rowsOf(csvIdTable);
    await rowsOf(csvIds(file, first, 2, bad));
    expect(await repeated()).toBe(0);
    expect(await rowsOf('SELECT count(*) FROM crime_ids')).toEqual([[BigInt(lines.length - 5)]]);
    await rowsOf("CREATE TABLE more AS SELECT unnest(['3', '7', 'new']) AS id");
    await rowsOf(csvIdsOf('more', 'id'));
    expect(await repeated()).toBe(1);
    await rowsOf(csvIds(file, first, 2, []));
    expect(await repeated()).toBe(lines.length - 5 + 2);
  });
});
