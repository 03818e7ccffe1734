import { describe, expect, it } from 'vitest';
import { openForce } from '../../../src/paper/profile/open-force.ts';
import type { ForceFile } from '../../../src/paper/profile/profile-in.ts';
import { rows as listed } from '../../../src/tables/areas.ts';

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
});
