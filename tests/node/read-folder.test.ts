import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { courtToUnable } from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { type ReadFolderOptions, readFolder } from '../../src/node/read-folder.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { panel } from '../../src/series/panel.ts';
import { readTidyCsv } from '../../src/source/read-tidy-csv.ts';
import { offences, satisfaction } from '../indicators.ts';

const sound = 'area,period,numerator,denominator\nshropshire,2019-04,81,98\n';
const own = {
  id: 'calls-answered',
  name: '101 calls answered',
  question: 'Are 101 calls answered in time?',
  measure: 'proportion',
  counted: 'calls answered in time',
  outOf: 'calls',
  polarity: 'higher-is-better',
  every: 'month',
  areaLevel: 'force',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figures-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}
const read = (options: Partial<ReadFolderOptions> = {}) =>
  readFolder(folder, { indicators: [satisfaction, offences], ...options });

async function messages(reading: Promise<unknown>): Promise<readonly string[]> {
  try {
    await reading;
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    expect(error.message).toBe(
      `${error.problems[0]?.path} ${error.problems[0]?.expected}, got ${error.problems[0]?.received}`,
    );
    return error.problems.map(({ path, expected, received }) => `${path} ${expected}, got ${received}`);
  }
  return [];
}

describe('readFolder', () => {
  it('reads each file for the indicator it is named for, in the order of the names', async () => {
    await write({ 'satisfaction.csv': sound, 'Offences.CSV': 'area,period,count\na,2019-04,3' });
    const { tables, ignored, ownIndicators } = await read();
    expect(tables.map(({ indicator, rows, report }) => [indicator.id, [...rows], report.used])).toEqual([
      ['offences', [{ area: 'a', period: '2019-04', numerator: 3, state: 'reported' }], 1],
      [
        'satisfaction',
        [{ area: 'shropshire', period: '2019-04', numerator: 81, denominator: 98, state: 'reported' }],
        1,
      ],
    ]);
    expect([ignored, ownIndicators]).toEqual([[], []]);
  });

  it('leaves the files as they are and adds none', async () => {
    await write({ 'satisfaction.csv': sound, 'notes.txt': 'x' });
    await read();
    expect((await readdir(folder)).sort()).toEqual(['notes.txt', 'satisfaction.csv']);
    expect(await readFile(join(folder, 'satisfaction.csv'), 'utf8')).toBe(sound);
  });

  it('lists what it leaves alone', async () => {
    await write({
      'notes.txt': 'x',
      '.hidden.csv': 'x',
      'satisfaction.csv.bak': 'x',
      'satisfaction.csv': sound,
    });
    await mkdir(join(folder, 'older.csv'));
    expect((await read()).ignored).toEqual([
      { file: '.hidden.csv', reason: 'is not a CSV file' },
      { file: 'notes.txt', reason: 'is not a CSV file' },
      { file: 'older.csv', reason: 'is not a file' },
      { file: 'satisfaction.csv.bak', reason: 'is not a CSV file' },
    ]);
  });

  it('reads an empty folder', async () => {
    expect(await read()).toEqual({ tables: [], ownIndicators: [], ignored: [] });
  });

  it('tells the faults of all files at once', async () => {
    await write({
      'offences.csv': '',
      'satisfaction.csv': sound.replace('81', '"81,5"'),
      'satisfacton.csv': sound,
      'x-y-z.csv': sound,
    });
    expect(await messages(read())).toEqual([
      'offences.csv: must hold a header and rows of figures, got an empty file',
      'satisfaction.csv row 2, column numerator: must be a whole number of victims satisfied, got "81,5"',
      'satisfacton.csv: must be named for an indicator (the nearest: satisfaction), got "satisfacton"',
      'x-y-z.csv: must be named for one of the 2 indicators, such as satisfaction, offences, got "x-y-z"',
    ]);
  });

  it('reads what is sound when it is lenient', async () => {
    await write({ 'offences.csv': '', 'satisfaction.csv': `${sound}kent,x,1,2`, 'satisfacton.csv': sound });
    const { tables, ignored } = await read({ mode: 'lenient' });
    expect(tables.map(({ report }) => [report.file, report.used, report.rejectedCount])).toEqual([
      ['offences.csv', 0, 0],
      ['satisfaction.csv', 1, 1],
    ]);
    expect(ignored.map(({ file }) => file)).toEqual(['satisfacton.csv']);
  });

  it('knows the areas that it is told', async () => {
    await write({ 'satisfaction.csv': sound });
    expect(await messages(read({ knownAreas: ['herefordshire'] }))).toEqual([
      'satisfaction.csv row 2, column area: must be one of the 1 known areas, got "shropshire"',
    ]);
  });

  it('refuses two files for one indicator, where names may differ by capitals alone', async () => {
    await write({ 'satisfaction.csv': sound, 'SATISFACTION.csv': sound });
    const { length } = await readdir(folder);
    const refused =
      'satisfaction.csv: must be the only file for its indicator: names are compared without regard to capitals, got another';
    expect(await messages(read())).toEqual(length === 2 ? [refused] : []);
  });

  it('says so when there is no such folder', async () => {
    const [message] = await messages(readFolder(join(folder, 'absent'), { indicators: [] }));
    expect(message).toMatch(/absent: must be a folder that can be read, got ENOENT$/);
  });

  it('says so when a file cannot be read', async () => {
    await symlink(join(folder, 'absent'), join(folder, 'satisfaction.csv'), 'junction');
    const [message] = await messages(read());
    expect(message).toMatch(/^satisfaction\.csv: must be a file that can be read, got E[A-Z]+$/);
  });
});

describe('indicators.json', () => {
  it('holds the user’s own definitions, which files may be named for', async () => {
    await write({ 'indicators.json': `\uFEFF${JSON.stringify([own])}`, 'calls-answered.csv': sound });
    const { tables, ownIndicators } = await read();
    expect(ownIndicators).toMatchObject([{ id: 'calls-answered', computableFrom: ['own'] }]);
    expect(tables[0]?.indicator).toBe(ownIndicators[0]);
  });

  it('may define an indicator anew', async () => {
    await write({
      'indicators.json': JSON.stringify([{ ...satisfaction, target: 0.85 }]),
      'satisfaction.csv': sound,
    });
    expect((await read()).tables[0]?.indicator.target).toBe(0.85);
  });

  const faulty: readonly [string, string | Uint8Array, string][] = [
    ['that is not JSON', '[{', 'indicators.json: must be JSON in UTF-8, got something else'],
    [
      'that is not UTF-8',
      Uint8Array.of(0x22, 0xff, 0x22),
      'indicators.json: must be JSON in UTF-8, got something else',
    ],
    ['that is not a list', JSON.stringify(own), 'indicators.json: must be a list of indicators, got object'],
    [
      'with a faulty definition',
      JSON.stringify([own, { ...own, id: 'b', margin: { percent: 2 } }]),
      'indicators.json[1]: margin.percent must be { points } for a proportion, in percentage points, got 2',
    ],
    [
      'with an id twice',
      JSON.stringify([own, own]),
      'indicators.json[1]: id must be used only once, got "calls-answered"',
    ],
  ];
  it.each(faulty)('%s is refused, also when reading is lenient', async (_, content, expected) => {
    await write({ 'indicators.json': content });
    expect(await messages(read({ mode: 'lenient' }))).toEqual([expected]);
  });
});

describe('a table that ships, read as a user’s own file', () => {
  it('gives the figures of the briefing', async () => {
    const bytes = await readFile(new URL('../../data/police-uk-outcomes-2018-19.csv', import.meta.url));
    const { rows, report } = readTidyCsv(bytes, {
      file: 'charge-to-nfa-unable.csv',
      indicator: courtToUnable,
    });
    expect(report).toMatchObject({ used: rows.length, rejectedCount: 0, coerced: [] });
    const { series } = panel(courtToUnable, rows, { areas: ['west-mercia'] });
    const sum = (figures: readonly (number | null)[] | null | undefined) =>
      (figures ?? []).reduce<number>((all, figure) => all + (figure ?? 0), 0);
    expect([sum(series[0]?.numerator), sum(series[0]?.denominator)]).toEqual([3260, 16240]);
  });
});
