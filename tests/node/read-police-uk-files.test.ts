import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type PoliceUkFilesOptions,
  type ReadingProgress,
  readPoliceUkFiles,
} from '../../src/node/read-police-uk-files.ts';
import { readStreetCrimes } from '../../src/source/police-uk/read-records.ts';
import { crime, streetFile } from '../source/street-fixtures.ts';

const files = {
  '2018-10/2018-10-west-mercia-street.csv': streetFile(
    ...Array.from({ length: 400 }, (_, index) => crime({ id: `a${index}` })),
  ),
  '2018-11/2018-11-west-mercia-street.csv': streetFile(crime({ id: 'b', month: '2018-11' })),
  '2018-11/2018-11-gwent-street.csv': streetFile(crime({ id: 'c', month: '2018-11', force: 'Gwent Police' })),
  '2018-11/2018-11-gwent-outcomes.csv': 'not read',
  'README.txt': 'not read',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'police-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(content: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, text] of Object.entries(content)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
async function archive(content: Readonly<Record<string, string>>, level: 0 | 6 = 6): Promise<Uint8Array> {
  return zipSync(Object.fromEntries(Object.entries(content).map(([name, text]) => [name, strToU8(text)])), {
    level,
  });
}
const read = (name: string, options: PoliceUkFilesOptions = {}) =>
  readPoliceUkFiles(join(folder, name), options);

describe('readPoliceUkFiles', () => {
  it('reads a file as readStreetCrimes does', async () => {
    await write(files);
    const name = '2018-10/2018-10-west-mercia-street.csv';
    expect([...(await read(name)).rows]).toEqual([...(await readStreetCrimes(files[name])).rows]);
  });

  it('reads the files of a kind in a folder and its folders, and those of some forces', async () => {
    await write(files);
    const { rows, report } = await read('');
    expect([...rows].map(({ area, period, count }) => [area, period, count])).toEqual([
      ['gwent', '2018-11', 1],
      ['west-mercia', '2018-10', 400],
      ['west-mercia', '2018-11', 1],
    ]);
    expect(report.files.map(({ rowsRead }) => rowsRead)).toEqual([400, 1, 1]);
    expect((await read('', { forces: ['gwent'] })).report.rowsRead).toBe(1);
  });

  it.each([0, 6] as const)('reads an archive packed at level %i as it reads the folder', async (level) => {
    await write({ ...files, 'archive.zip': await archive(files, level) });
    const steps: ReadingProgress[] = [];
    const zipped = await read('archive.zip', { onProgress: (step) => steps.push(step) });
    await rm(join(folder, 'archive.zip'));
    expect([...zipped.rows]).toEqual([...(await read('')).rows]);
    expect(steps.at(-1)).toMatchObject({ done: steps.at(-1)?.total });
    expect(steps.every(({ done }, index) => done > (steps[index - 1]?.done ?? 0))).toBe(true);
  });

  it('names the file of each fault', async () => {
    await write({ '2018-10-kent-street.csv': streetFile(crime({ month: 'x' })), ...files });
    const { report } = await read('', { mode: 'lenient' });
    expect(report.rejected).toMatchObject([{ file: '2018-10-kent-street.csv', row: 2, column: 'Month' }]);
    await expect(read('')).rejects.toThrow('2018-10-kent-street.csv row 2, column Month');
  });

  it('uses the later of two files with one name, and says so', async () => {
    const name = '2018-10-kent-street.csv';
    const kent = { force: 'Kent Police' };
    await write({
      [`2021-01/${name}`]: streetFile(crime({ ...kent, id: 'a' })),
      [`2024-01/${name}`]: streetFile(crime({ ...kent, id: 'a' }), crime({ ...kent, id: 'b' })),
    });
    const { rows, report } = await read('');
    expect(rows.at(0)?.count).toBe(2);
    expect(report.assumptions).toEqual([
      `2021-01/${name} is left out: 2024-01/${name} has the same name and stands for it.`,
    ]);
  });

  it('lets no part of an archive pass for the whole', async () => {
    const whole = await archive(files);
    const damaged = whole.slice();
    damaged.set([0, 1, 2, 3], 120);
    const broken = {
      'cut.zip': whole.slice(0, Math.floor(whole.length * 0.7)),
      'damaged.zip': damaged,
      'crossed.zip': withOtherChecksum(whole),
    };
    await write(broken);
    for (const name of Object.keys(broken)) {
      const reading = read(name, { mode: 'lenient' });
      await expect(reading, name).rejects.toMatchObject({ code: 'unreadable' });
    }
  });

  it('refuses a path that is not there, a folder without such files and a kind that does not exist', async () => {
    await expect(read('nowhere')).rejects.toThrow('must be a file or folder that can be read, got ENOENT');
    await write({ 'README.txt': 'x' });
    await expect(read('')).rejects.toThrow('must hold files named for street crimes');
    await expect(read('', { kind: 'crimes' as 'street' })).rejects.toThrow('must be one of street');
  });
});

/** The archive with another checksum in its directory for the first file. */
function withOtherChecksum(whole: Uint8Array): Uint8Array {
  const changed = whole.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 20; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true);
      return changed;
    }
  return changed;
}
