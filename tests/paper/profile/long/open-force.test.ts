import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openForce } from '../../../../src/paper/profile/open-force.ts';
import type { ForceFile } from '../../../../src/paper/profile/profile-in.ts';
import { rows as listed } from '../../../../src/tables/areas.ts';

const text = (name: string, content: string): ForceFile => ({
  name,
  content: new TextEncoder().encode(content),
});

const months = Array.from(
  { length: 24 },
  (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const robberies = [
  'Area,Month,Robberies',
  ...months.flatMap((month) => [`Eastham,${month},12`, `Westham,${month},30`]),
].join('\n');

const burglaries = robberies.replaceAll('Robberies', 'Burglaries');

describe('openForce', () => {
  it('calls a force without a profile by its folder, and has its areas from the files', async () => {
    const { data, profile } = await openForce([text('northshire/robbery.csv', robberies)], {
      ...{ listed, folder: 'northshire' },
    });
    expect(profile.force).toBe('Northshire');
    expect(profile.areas?.map(({ area }) => area).sort()).toEqual(['eastham', 'westham']);
    expect(profile.asOf).toBe('2025-12-31');
    expect(data.own.map(({ indicator }) => indicator.id)).toEqual(['robbery']);
  });

  it('goes by the force.json among the files, with the claims that it names', async () => {
    const claim = { id: 'c1', kind: 'level', indicator: 'robbery' };
    const profile = text('f/force.json', JSON.stringify({ force: 'kent', claims: 'said.json' }));
    const files = [text('f/robbery.csv', robberies), profile];
    const asked = { listed, folder: 'f' };
    await expect(openForce(files, asked)).rejects.toThrow('claims must be a file beside the profile');
    const odd = [...files, text('f/said.json', JSON.stringify([claim]))];
    await expect(openForce(odd, asked)).rejects.toThrow('said.json');
    const plain = [files[0], text('f/force.json', '{"force":"kent"}')].filter((each) => each !== undefined);
    expect((await openForce(plain, asked)).profile.force).toBe('kent');
  });

  it('refuses two profiles, and files of which none may hold figures', async () => {
    const asked = { listed, folder: 'f' };
    const profile = text('a/force.json', '{"force":"kent"}');
    await expect(openForce([text('letter.docx', 'x')], asked)).rejects.toThrow('must hold files of figures');
    await expect(
      openForce([text('robbery.csv', robberies), profile, { ...profile, name: 'b/force.json' }], asked),
    ).rejects.toThrow('must hold one force.json');
  });

  it('leaves hidden files and those that are no tables alone, and says so', async () => {
    const files = [text('robbery.csv', robberies), text('.DS_Store', 'x'), text('notes.docx', 'x')];
    const { opened } = await openForce(files, { listed, folder: 'f' });
    expect(opened.ignored).toEqual([
      { file: '.DS_Store', reason: 'is hidden' },
      { file: 'notes.docx', reason: 'is no table' },
    ]);
  });

  it('takes a zip archive for the files in it, with its profile', async () => {
    const zip = zipSync({
      'north/robbery.csv': strToU8(robberies),
      'north/force.json': strToU8('{"force":"kent"}'),
      'north/notes.docx': strToU8('x'),
      '../outside.csv': strToU8(robberies),
      '__MACOSX/north/._robbery.csv': strToU8('x'),
    });
    const asked = { listed, folder: 'north' };
    const { data, opened, profile } = await openForce([{ name: 'north.zip', content: zip }], asked);
    expect(profile.force).toBe('kent');
    expect(data.own.map(({ indicator }) => indicator.id)).toEqual(['robbery']);
    expect(opened.ignored).toEqual([
      { file: '../outside.csv', reason: 'is hidden' },
      { file: '__MACOSX/north/._robbery.csv', reason: 'is hidden' },
      { file: 'north/notes.docx', reason: 'is no table' },
    ]);
    const inside = zipSync({ 'robbery.csv': strToU8(robberies), 'more.zip': zip });
    const nested = await openForce([{ name: 'a.zip', content: inside }], asked);
    expect(nested.opened.ignored).toEqual([
      { file: 'more.zip', reason: 'is an archive, which must be named itself' },
    ]);
  });

  it('names what is in an archive by the archive where other files came with it', async () => {
    const zip = { name: 'more.zip', content: zipSync({ 'burglary.csv': strToU8(burglaries) }) };
    const { opened } = await openForce([text('robbery.csv', robberies), zip], { listed, folder: 'f' });
    expect(opened.readings.map(({ report }) => report.file)).toEqual(['robbery.csv', 'more/burglary.csv']);
  });

  it('holds an archive to the limits of reading: files, what it unpacks to, and that it is sound', async () => {
    const asked = { listed, folder: 'f' };
    const many = zipSync({ 'robbery.csv': strToU8(robberies), 'burglary.csv': strToU8(burglaries) });
    const opened = (content: Uint8Array, limits: object) =>
      openForce([{ name: 'many.zip', content }], { ...asked, limits });
    await expect(opened(many, { files: 1 })).rejects.toThrow('must have at most 1 files');
    await expect(opened(many, { bytes: 1000 })).rejects.toThrow('must have at most 1,000 bytes');
    const bomb = zipSync({ 'robbery.csv': new Uint8Array(40_000_000) });
    await expect(opened(bomb, {})).rejects.toThrow('times the bytes that it has packed');
    await expect(opened(many.slice(0, -30), {})).rejects.toThrow('must be a whole zip archive');
    const damaged = many.map((byte, at) => (at === 60 ? byte ^ 255 : byte));
    await expect(opened(damaged, {})).rejects.toThrow(/many\.zip\/robbery\.csv: must be/);
  });
});
