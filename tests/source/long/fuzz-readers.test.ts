import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPoliceUkJson } from '../../../src/source/police-uk/read-police-uk-json.ts';
import { readStopAndSearch, readStreetCrimes } from '../../../src/source/police-uk/read-records.ts';
import { readingText, rejectedCsv } from '../../../src/source/reading-text.ts';
import type { SourceReport } from '../../../src/source/source-report.ts';
import { reading } from '../../open/reading.ts';
import { book } from '../books.ts';
import { hostileInserts } from '../hostile-inserts.ts';
import {
  homeOffice,
  json,
  jsonStops,
  london,
  monthly,
  outcomes,
  stops,
  street,
  survey,
} from '../published-files.ts';

const lenient = { mode: 'lenient' } as const;

const readers = {
  street: { file: street, read: (input: string | Uint8Array) => readStreetCrimes(input, lenient) },
  stops: {
    file: stops,
    read: (input: string | Uint8Array) =>
      readStopAndSearch(input, { ...lenient, file: '2023-03-kent-stop-and-search.csv' }),
  },
  json: {
    file: json,
    read: (input: string | Uint8Array) => readPoliceUkJson(input, { ...lenient, area: 'kent' }),
  },
  jsonStops: {
    file: jsonStops,
    read: (input: string | Uint8Array) => readPoliceUkJson(input, { ...lenient, area: 'kent' }),
  },
  homeOffice: {
    file: homeOffice,
    read: (input: string | Uint8Array) => reading(input, null, { columns: { category: 'Offence Code' } }),
  },
  outcomes: {
    file: outcomes,
    read: (input: string | Uint8Array) => reading(input, null, { columns: { category: null } }),
  },
  london: { file: london, read: (input: string | Uint8Array) => reading(input, null) },
  monthly: { file: monthly, read: (input: string | Uint8Array) => reading(input, null) },
  survey: { file: survey, read: (input: string | Uint8Array) => reading(input, null) },
  table: { file: london, read: (input: string | Uint8Array) => reading(input, null) },
};

/** What holds of every report, whatever was read. */
function isHonest(report: SourceReport): void {
  expect(report.rowsRead).toBe(report.used + report.rejectedCount);
  const files = report.files.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  expect(files).toBe(report.rowsRead);
  const rows = new Set(report.rejected.map(({ file, row }) => `${file} ${row}`));
  expect(rows.size).toBe(report.rejectedCount);
  for (const { found, expected } of report.rejected) {
    expect([...(found ?? '')].length).toBeLessThanOrEqual(61);
    expect(expected).toMatch(/^must /);
  }
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(readingText(report)).not.toMatch(/[^\P{Cc}\n]/u);
  expect(rejectedCsv(report)).toMatch(/\n$/);
}

const changes = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 8 }), hostileInserts),
  {
    minLength: 1,
    maxLength: 6,
  },
);

/** Mutated files of all readers together: `FUZZ_FILES=10000 npx vitest run tests/source/fuzz-readers`. */
const mutatedFiles = Number(process.env.FUZZ_FILES ?? 960);
const numRuns = Math.ceil(mutatedFiles / Object.keys(readers).length);

it.each(Object.keys(readers) as (keyof typeof readers)[])(
  'loses no row of a mutated file: %s',
  async (name) => {
    const { file, read } = readers[name];
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (list, asBytes) => {
        const text = list.reduce((now, [where, remove, added]) => {
          const at = Math.floor(where * now.length);
          return now.slice(0, at) + added + now.slice(at + remove);
        }, file);
        const { rows, report } = await read(asBytes ? new TextEncoder().encode(text) : text);
        isHonest(report);
        for (const row of rows) expect(JSON.parse(JSON.stringify(row))).toEqual(row);
      }),
      { numRuns },
    );
  },
  60_000 + 100 * mutatedFiles,
);

it('reads or refuses a workbook with mutated bytes, and never fails otherwise', async () => {
  const sound = book({
    '2018-19': [
      ['Force', 'Month', 'Count'],
      ['Kent', '2019-04', 5],
      ['Essex', '2019-04', 6],
    ],
  });
  const change = fc.tuple(fc.nat({ max: sound.length - 1 }), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (list) => {
      const bytes = sound.slice();
      for (const [at, byte] of list) bytes[at] = byte;
      isHonest((await reading(bytes, null)).report);
    }),
    { numRuns: 60 },
  );
});

const withHeader = Object.entries(readers).filter(([name]) => !name.startsWith('json'));
it.each(withHeader)('counts every row of a file without a header, and uses none: %s', async (_, reader) => {
  const lines = reader.file.split('\n').filter((line) => /\d/.test(line) && !/201004|Crime ID/.test(line));
  const { report } = await reader.read(lines.join('\n'));
  isHonest(report);
  expect([report.rowsRead, report.used, report.faults.length > 0]).toEqual([lines.length, 0, true]);
});
