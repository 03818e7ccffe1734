import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProfile } from '../../src/schema/read-profile.ts';
import { command, contentOf, withFolder } from './folder.ts';

const months = ['Jan-26', 'Feb-26', 'Mar-26', 'Apr-26', 'May-26', 'Jun-26'];
const wide = (rows: Readonly<Record<string, readonly number[]>>) =>
  [`Area,${months.join(',')}`, ...Object.entries(rows).map(([area, of]) => [area, ...of].join(','))].join(
    '\n',
  );
const files = {
  'robbery.csv': wide({
    North: [31, 35, 28, 40, 37, 33],
    South: [72, 61, 69, 77, 64, 70],
    Northshire: [103, 96, 97, 117, 101, 103],
  }),
  'calls-answered.csv': [
    'Month,Calls answered within 10 seconds,Calls',
    ...months.slice(0, 5).map((month) => `${month},920,1000`),
  ].join('\n'),
  'notes.txt': 'Ask the front desk.',
};
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('init', () => {
  it('writes the profile of the force that the files are of, and says what they hold', async () => {
    await withFolder(files, async (folder) => {
      const before = await contentOf(folder);
      const { code, out } = await command('init', folder);
      expect(code).toBe(0);
      const profile = readProfile(await readFile(join(folder, 'force.json'), 'utf8'));
      expect(profile).toEqual({
        force: 'Northshire',
        areas: [
          { area: 'north', name: 'North' },
          { area: 'south', name: 'South' },
        ],
        asOf: 'latest-complete-month',
        indicators: {
          'calls-answered': { target: 0.9, margin: { points: 2 } },
          robbery: { target: null, margin: { percent: 5 } },
        },
        agenda: [
          { id: 'calls', title: '999 calls', indicators: ['calls-answered'] },
          { id: 'robbery', title: 'Robbery', indicators: ['robbery'] },
        ],
      });
      expect(plain(out)).toContain('calls-answered: January 2026 to May 2026, 1 area; target 0.9');
      expect(plain(out)).toContain('robbery: January 2026 to June 2026, 3 areas; no target');
      expect(plain(out)).toContain(
        'The force is taken to be Northshire, of which the other areas are parts.',
      );
      expect(plain(out)).toContain('are left out: robbery.csv (June 2026).');
      const after = await contentOf(folder);
      expect(Object.keys(after).sort()).toEqual([...Object.keys(before), 'force.json'].sort());
      for (const [name, content] of Object.entries(before)) expect(after[name]).toBe(content);
    });
  });

  it('writes what the other commands go by as it is', async () => {
    await withFolder(files, async (folder) => {
      await command('init', folder);
      const { code, out, err } = await command('rank', folder, '--indicator', 'robbery', '--format', 'json');
      expect(code, err).toBe(0);
      expect(out).toContain('"areaName": "South"');
      expect((await command('spc', folder, '--indicator', 'calls-answered')).out).toContain('Northshire');
    });
  });

  it('writes over none, whatever it is, and leaves it as it was', async () => {
    await withFolder({ ...files, 'force.json': '{ "force": "mine" ' }, async (folder) => {
      const { code, err } = await command('init', folder);
      expect(code).toBe(1);
      expect(err).toContain('force.json: must not be there yet: init writes over none, got one');
      expect(await readFile(join(folder, 'force.json'), 'utf8')).toBe('{ "force": "mine" ');
    });
    // A link that leads nowhere is one too: nothing is written through it.
    await withFolder({ ...files, 'elsewhere/a.txt': '' }, async (folder) => {
      await symlink(join(folder, 'elsewhere', 'force.json'), join(folder, 'force.json'));
      expect((await command('init', folder)).code).toBe(1);
      expect(await readdir(join(folder, 'elsewhere'))).toEqual(['a.txt']);
    });
  });

  it.each([
    ['no folder at all', ['init'], 2, 'init: FOLDER is required (see init --help), got undefined'],
    ['two folders', ['init', 'a', 'b'], 2, 'init: FOLDER must be one, got "b"'],
    ['an option', ['init', 'a', '--out', 'x'], 2, 'init: --out is no option of init'],
    [
      'a folder that is not there',
      ['init', '/no/such'],
      1,
      'must be a folder of files, got nothing of this name',
    ],
  ])('refuses %s', async (_, argv, code, said) => {
    const answer = await command(...argv);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(said);
  });

  it('writes nothing where nothing can be read', async () => {
    await withFolder({ 'notes.md': 'nothing' }, async (folder) => {
      const { code, err } = await command('init', folder);
      expect(code).toBe(1);
      expect(err).toContain('must hold files of figures');
      expect(Object.keys(await contentOf(folder))).toEqual(['notes.md']);
    });
  });
});
