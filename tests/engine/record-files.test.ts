import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadDuckdb } from '../../src/node/load-optional.ts';
import {
  type PoliceUkFilesOptions,
  type ReadingProgress,
  readPoliceUkFiles,
} from '../../src/node/read-police-uk-files.ts';
import { recordEngine } from '../../src/node/record-engine.ts';
import { recordReading } from '../../src/source/police-uk/record-file.ts';
import { layouts } from '../../src/source/police-uk/record-layout.ts';
import { hostileInserts } from '../source/hostile-inserts.ts';
import { crime, streetFile, streetHeader } from '../source/street-fixtures.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'police-engines-'));
});
afterAll(() => rm(folder, { recursive: true }));

const lenient = { mode: 'lenient' } as const;
const isNote = (sentence: string) => sentence.startsWith('Read by the streaming reader and not by DuckDB');

/** Reads a path with both engines, which must agree in all but the note of what DuckDB left alone. */
async function same(path: string, options: PoliceUkFilesOptions = lenient): Promise<readonly string[]> {
  const [byDuckdb, byStream] = await Promise.all(
    (['duckdb', 'stream'] as const).map((engine) => readPoliceUkFiles(path, { ...options, engine })),
  );
  if (byDuckdb === undefined || byStream === undefined) throw new Error('no readings');
  const assumptions = byDuckdb.report.assumptions.filter((sentence) => !isNote(sentence));
  expect({ ...byDuckdb.report, assumptions }).toEqual(byStream.report);
  expect([...byDuckdb.rows]).toEqual([...byStream.rows]);
  expect(byDuckdb.rows.about).toEqual(byStream.rows.about);
  expect(byStream.report.assumptions.filter(isNote)).toEqual([]);
  return byDuckdb.report.assumptions.filter(isNote);
}
async function sameText(
  text: string | Uint8Array,
  options: PoliceUkFilesOptions = lenient,
  name = '2018-10-west-mercia-street.csv',
) {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return same(path, options);
}

/** How many files the notes say were left to the streaming reader. */
const filesIn = (notes: readonly string[]): number =>
  notes.reduce(
    (sum, note) =>
      sum + (note.match(/\.csv/g)?.length ?? 0) + Number(/ and (\d+) more\.$/.exec(note)?.[1] ?? 0),
    0,
  );

/** Mutated files that are read with both engines: `npm run fuzz`. */
const mutatedFiles = Number(process.env.FUZZ_FILES ?? 60);

const plain = [
  crime({ id: 'a' }),
  crime({ id: 'b', type: 'Drugs' }),
  crime({ type: 'Anti-social behaviour', outcome: '' }),
];
const byPlace = {
  by: 'place',
  places: { Bromsgrove: 'north', E01032113: 'south' },
  outside: 'elsewhere',
} as const;
const stopsHeader = 'Type,Date,Part of a policing operation,Object of search,Outcome';

describe('DuckDB', () => {
  it.each<[string, string | Uint8Array, PoliceUkFilesOptions?]>([
    ['plain records', streetFile(...plain)],
    ['a last line without an end', streetFile(...plain).trimEnd()],
    ['a byte order mark', `\uFEFF${streetFile(...plain)}`],
    ['lines that end in CR-LF', streetFile(...plain).replaceAll('\n', '\r\n')],
    ['cells between semicolons', streetFile(...plain).replaceAll(',', ';')],
    ['cells between tabs', streetFile(...plain).replaceAll(',', '\t')],
    ['no record', `${streetHeader}\n`],
    [
      'a header in another order and case',
      `MONTH,crime id,Falls Within,crime TYPE,last outcome category\n2018-10,a,Kent Police,Drugs,x\n`,
    ],
    ['quotes around cells', streetFile(crime({ id: 'a', type: '"Drugs"', force: '"London, City of"' }))],
    ['quotes in quotes', streetFile(crime({ id: 'a', outcome: '"He said ""no"""' }), ...plain)],
    ['an empty cell in quotes', streetFile(crime({ id: '""', outcome: '""' }))],
    ['empty cells at the end', streetFile(...plain.map((record) => `${record},`))],
    ['crime IDs that recur', streetFile(...plain, ...plain, crime({ id: 'a', month: '2018-11' }))],
    ['crime IDs with spaces behind', streetFile(crime({ id: 'a ' }), crime({ id: 'a' }))],
    ['months that are none', streetFile(...plain, crime({ month: 'Oct 2018' }), crime({ month: '2018-13' }))],
    ['months of other files', streetFile(...plain, crime({ month: '2018-11' }))],
    ['a record without a force', streetFile(...plain, crime({ force: '' }))],
    ['a record without a crime type', streetFile(crime({ type: '' }), ...plain, crime({ type: ' ' }))],
    ['letters that are damaged', streetFile(...plain, crime({ type: 'Dr\uFFFDgs' }))],
    ['records reported by another force', streetFile(crime({ reportedBy: 'Kent Police' }), ...plain)],
    ['records without a place', streetFile(crime({ lsoa: '' }), ...plain)],
    [
      'hostile labels',
      streetFile(
        crime({ type: "'); DROP TABLE record_groups; --", outcome: '__proto__' }),
        crime({ type: '=1+1', outcome: '\u202e\u0007"'.replace('"', '') }),
      ),
    ],
    [
      'one unknown force',
      streetFile(...plain, crime({ force: 'Kent Police' })),
      { areas: { by: 'force', known: { 'west-mercia': 'West Mercia' } } },
    ],
    [
      'areas of places',
      streetFile(...plain, crime({ lsoa: 'Worcester 001A' }), crime({ lsoa: '' })),
      { areas: byPlace },
    ],
    [
      'areas of single LSOAs',
      streetFile(...plain, crime({ lsoa: 'Worcester 001A' })),
      { areas: { by: 'place', places: { 'Worcester 001A': 'here' } } },
    ],
    [
      'thousands of rejected records',
      streetFile(
        ...Array.from({ length: 1500 }, (_, index) =>
          crime({ id: `${index}`, month: index % 3 ? 'x' : '2018-10' }),
        ),
      ),
    ],
  ])('reads as the streaming reader does: %s', async (_, text, options = {}) => {
    expect(await sameText(text, { ...lenient, ...options })).toEqual([]);
  });

  it.each<[string, string | Uint8Array, PoliceUkFilesOptions?]>([
    ['quotes that are not in pairs around whole cells', streetFile(crime({ type: '"Dr"ugs"' }))],
    ['quotes that are not in pairs around whole cells', streetFile(crime({ type: '"Drugs' }), ...plain)],
    ['quotes that are not in pairs around whole cells', streetFile(crime({ type: ' "Drugs"' }), ...plain)],
    ['quotes that are not in pairs around whole cells', streetFile(crime({ type: '"Dr\nugs"' }), ...plain)],
    ['line ends of more than one kind', streetFile(...plain).replaceAll('\n', '\r')],
    ['line ends of more than one kind', streetFile(...plain).replace('\n', '\r\n')],
    ['null characters', streetFile(...plain, crime({ type: 'Dr\0gs' }))],
    ['null characters', Buffer.from(`\uFEFF${streetFile(...plain)}`, 'utf16le')],
    ['bytes that are not UTF-8', Buffer.from(streetFile(...plain, crime({ type: 'Drügs' })), 'latin1')],
    [
      'letters of Windows-1252',
      Buffer.from(streetFile(...plain, crime({ type: 'Drügs' })), 'latin1'),
      { encoding: 'windows-1252' },
    ],
    ['no header of such a file in the first line', `A title\n${streetFile(...plain)}`],
    ['no header of such a file in the first line', `\n${streetFile(...plain)}`],
    ['no header of such a file in the first line', ''],
    ['records that may be blank', streetFile(...plain, ',,,,,,,,,,,')],
    ['empty lines between records', streetFile(crime({ month: 'x' }), '', ...plain, crime({ month: 'x' }))],
    [
      'two spellings of one force, of which the first counts',
      streetFile(crime({ force: 'Kent POLICE' }), crime({ force: 'KENT' })),
    ],
    ['a byte order mark in the middle', streetFile(...plain, crime({ type: '\uFEFFDrugs' }))],
    ['crime IDs that begin with a space or outside ASCII', streetFile(crime({ id: ' ' }))],
    ['Invalid Input Error: CSV Error on Line: 3', streetFile(crime({}), 'a,b', ...plain)],
    ['Invalid Input Error: CSV Error on Line: 2', streetFile(`${crime({})},more`, ...plain)],
    [
      'Invalid Input Error: CSV Error on Line: 2',
      streetFile(crime({ type: 'x'.repeat(1_100_000) }), ...plain),
    ],
  ])('leaves to the streaming reader, and says so: %s', async (doubt, text, options = {}) => {
    const notes = await sameText(text, { ...lenient, ...options });
    expect(notes).toEqual([
      `Read by the streaming reader and not by DuckDB (${doubt}): 2018-10-west-mercia-street.csv.`,
    ]);
  });

  it('reads stops and outcomes, and their times', async () => {
    const stops = [
      '2023-03-31T23:10:00+00:00',
      '2023-03-31T23:59:00+00:00',
      '2023-03-01T13:42:54+00:00',
      '2023-03',
      '2023-13-01T10:00:00',
      '1800-01-01T10:00',
      '2023-03-30T25:00',
      '2023-04-30T23:30:00+00:00',
      '2023-04-30T23:30:00.5Z',
      '2023-04-01T00:10:00+01:00',
      '2023-03-31T22:10:00-05:00',
      '2023-02-30T10:00:00',
      '2023-02-32T10:00:00',
    ];
    const text = [stopsHeader, ...stops.map((time) => `Person search,${time},,Drugs,Arrest`)].join('\n');
    expect(
      await sameText(text, { ...lenient, kind: 'stop-and-search' }, '2023-03-kent-stop-and-search.csv'),
    ).toEqual([]);
    const outcomes = streetFile(crime({ id: 'a' }), crime({ id: 'a' })).replace(
      'Last outcome category',
      'Outcome type',
    );
    expect(await sameText(outcomes, { ...lenient, kind: 'outcomes' }, '2018-10-kent-outcomes.csv')).toEqual(
      [],
    );
  });
});

describe('DuckDB over several files', () => {
  const inFolder = async (name: string, files: Readonly<Record<string, string>>) => {
    const path = join(folder, name);
    await mkdir(path);
    for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text);
    return path;
  };

  it('knows crime IDs again that it met in another file, or that the streaming reader met', async () => {
    const path = await inFolder('ids', {
      '2018-10-gwent-street.csv': streetFile(...plain),
      '2018-10-kent-street.csv': streetFile(
        crime({ id: 'a' }),
        crime({ id: 'c' }),
        crime({ type: '"Dr"ugs' }),
      ),
      '2018-11-gwent-street.csv': streetFile(crime({ id: 'b' }), crime({ id: 'c' }), crime({ id: 'd' })),
    });
    expect(await same(path)).toEqual([
      'Read by the streaming reader and not by DuckDB (quotes that are not in pairs around whole cells): 2018-10-kent-street.csv.',
    ]);
    const { report } = await readPoliceUkFiles(path, lenient);
    expect(report.notes.find(({ code }) => code === 'repeated-crime-id')?.count).toBe(3);
  });

  it('reads files in folders of any name', async () => {
    const names = [
      "it's; --",
      '"x"',
      'a=b',
      '\\n',
      '$1',
      'é 😀',
      "'); DROP TABLE crime_ids; --",
      '%',
      '#',
      '-x',
    ];
    const path = await inFolder('hostile', {});
    for (const [index, name] of names.entries()) {
      await mkdir(join(path, name));
      await writeFile(join(path, name, `20${10 + index}-10-kent-street.csv`), streetFile(...plain));
    }
    expect(await same(path)).toEqual([]);
    expect((await readPoliceUkFiles(path, lenient)).report.rowsRead).toBe(plain.length * names.length);
  });

  it(
    'reads mutated files as the streaming reader does, each with its own rejected rows',
    async () => {
      const sound = streetFile(
        ...Array.from({ length: 8 }, (_, index) =>
          crime({ id: `${index % 6}`, type: index % 4 === 0 ? '"Drugs, and other"' : 'Burglary' }),
        ),
      );
      const gentle = fc.constantFrom(
        'x',
        '0',
        '2018-1',
        ' ',
        ',',
        '"',
        'Kent Police',
        '\n',
        '\r\n',
        'é',
        '\uFFFD',
        '',
      );
      const change = fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 6 }),
        fc.oneof({ weight: 2, arbitrary: gentle }, { weight: 1, arbitrary: hostileInserts }),
      );
      const mutated = fc.array(change, { minLength: 1, maxLength: 3 }).map((list) =>
        list.reduce((now, [where, remove, added]) => {
          // The header is left whole more often than its share of the file.
          const at = Math.floor((0.1 + 0.9 * where) * now.length);
          return now.slice(0, at) + added + now.slice(at + remove);
        }, sound),
      );
      const areas = fc.constantFrom<PoliceUkFilesOptions>(
        {},
        { areas: { by: 'force', known: ['west-mercia', 'kent'] } },
        { areas: byPlace },
        { encoding: 'windows-1252' },
      );
      const numRuns = Math.ceil(mutatedFiles / 25);
      let folders = 0;
      let grouped = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(mutated, { minLength: 25, maxLength: 25 }), areas, async (texts, more) => {
          folders += 1;
          const path = await inFolder(
            `mutated-${folders}`,
            Object.fromEntries(texts.map((text, index) => [`20${10 + index}-10-kent-street.csv`, text])),
          );
          grouped += texts.length - filesIn(await same(path, { ...lenient, ...more }));
        }),
        { numRuns },
      );
      expect(folders).toBeGreaterThanOrEqual(numRuns);
      expect(grouped).toBeGreaterThan(3 * numRuns);
    },
    60_000 + 100 * mutatedFiles,
  );

  it('tells how far it has come, and leaves nothing behind in the temporary folder', async () => {
    const path = await inFolder('progress', {
      '2018-10-kent-street.csv': streetFile(...plain),
      '2018-11-kent-street.csv': streetFile(crime({ type: '"Dr"ugs' })),
    });
    // A folder of its own: other readers of the machine put theirs beside.
    const temporary = await mkdtemp(join(folder, 'temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    expect(tmpdir()).toBe(temporary);
    const steps: ReadingProgress[] = [];
    await readPoliceUkFiles(path, { ...lenient, onProgress: (step) => steps.push(step) });
    expect(steps.at(-1)).toMatchObject({ done: steps.at(-1)?.total });
    expect(steps.every(({ done }, index) => done > (steps[index - 1]?.done ?? 0))).toBe(true);
    expect(await readdir(temporary)).toEqual([]);
    vi.unstubAllEnvs();
  });
});

describe('what DuckDB is not asked', () => {
  it('throws in strict mode what the streaming reader throws', async () => {
    const path = join(folder, '2018-10-kent-street.csv');
    await writeFile(path, streetFile(...plain, crime({ month: 'x' }), crime({ type: '' })));
    const thrown = await Promise.all(
      (['duckdb', 'stream'] as const).map((engine) =>
        readPoliceUkFiles(path, { engine }).catch((error) => JSON.stringify([error.message, error.problems])),
      ),
    );
    expect(thrown[0]).toContain('row 5, column Month');
    expect(thrown[0]).toBe(thrown[1]);
  });

  it('is a path that it would take for a pattern, or what depends on the order of records', async () => {
    for (const name of ["it's.csv", 'é 1;--.csv', '"x".csv', 'a=b/2018-10-kent-street.csv'])
      expect(await sameText(streetFile(...plain), lenient, name)).toEqual([]);
    for (const name of ['[ab].csv', 'a*.csv', '{a,b}?.csv'])
      expect(await sameText(streetFile(...plain), lenient, name)).toEqual([
        `Read by the streaming reader and not by DuckDB (a path that DuckDB takes for a pattern): ${name}.`,
      ]);
    expect(await sameText(streetFile(...plain, ...plain), { ...lenient, repeatedIds: 'once' })).toEqual([
      'Read by the streaming reader and not by DuckDB: which record with a crime ID is the first depends on their order.',
    ]);
  });

  it('is asked nothing where it is not installed, and the report says so', async () => {
    const missing = Object.assign(new Error('not there'), { code: 'ERR_MODULE_NOT_FOUND' });
    const absent = await loadDuckdb(() => Promise.reject(missing));
    expect(absent).toEqual({ absent: '@duckdb/node-api is not installed' });
    expect(await loadDuckdb(() => Promise.reject(new Error('no library')))).toEqual({
      absent: '@duckdb/node-api cannot be loaded',
    });
    const file = { name: 'a.csv', path: 'a.csv', size: 0, pieces: () => [] as never };
    const engine = await recordEngine(
      { kind: 'street', files: [file], areMany: false },
      {},
      async () => absent,
    );
    const reading = recordReading(layouts.street, {}, false, engine.ids);
    expect(await engine.read(file, 'a.csv', reading, () => {})).toBe(false);
    expect(await engine.finish(reading)).toEqual([
      'Read by the streaming reader and not by DuckDB: @duckdb/node-api is not installed.',
    ]);
  });

  it.each(['duckdb', 'stream'] as const)('ends when it is stopped: %s', async (engine) => {
    const path = join(folder, 'stopped.csv');
    await writeFile(path, streetFile(...Array.from({ length: 20_000 }, () => crime({}))));
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error('not wanted any more'));
    await expect(readPoliceUkFiles(path, { engine, signal: stop.signal, onProgress })).rejects.toThrow(
      'not wanted any more',
    );
    await expect(readPoliceUkFiles(path, { engine: 'fast' as 'stream' })).rejects.toThrow(
      'must be one of duckdb, stream',
    );
  });
});
