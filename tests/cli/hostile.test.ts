import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crime, streetFile } from '../source/street-fixtures.ts';
import { command, withFolder } from './folder.ts';

/** What a terminal would obey, but for the ends of lines. */
const obeyed = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const evil = 'K\u001b[2J\u009b31m\u202et\u2028';
const outcome = (name: string) => crime({ force: name, outcome: 'Offender fined' });
const files = {
  [`e\u001b]0;x\u0007\u202e.csv`]: streetFile(outcome(evil), outcome('Kent'), crime({ force: 'Kent' })),
  'b.csv': `${evil};month;count\n${evil};soon;5\n`,
  'victim-satisfaction.csv': `area,period,numerator,denominator\n${evil},2019-04,5,9\n__proto__,2019-04,6,9\n`,
};
const ID = ['--indicator', 'charge-to-nfa-unable'];
const claim = {
  ...{ id: evil, kind: 'over', claim: evil, threshold: 0.5 },
  ...{ indicator: 'victim-satisfaction', area: 'k-2j-31m-t' },
};

describe('labels and names that a terminal would obey', () => {
  const all = { ...files, 'said/claims.json': JSON.stringify([claim]) };
  const asked: readonly [string, (folder: string) => readonly string[]][] = [
    ['read', (folder) => ['read', folder]],
    ['read as JSON', (folder) => ['read', folder, '--format', 'json']],
    ['read, strict', (folder) => ['read', folder, '--strict']],
    ['rank', (folder) => ['rank', folder, ...ID]],
    ['rank as JSON', (folder) => ['rank', folder, ...ID, '--format', 'json']],
    ['rank of an area that is none', (folder) => ['rank', folder, ...ID, '--area', evil]],
    ['rank on an indicator that is none', (folder) => ['rank', folder, '--indicator', evil]],
    ['spc', (folder) => ['spc', folder, '--indicator', 'victim-satisfaction', '--area', evil]],
    [
      'a picture',
      (folder) => ['spc', folder, '--indicator', 'victim-satisfaction', '--area', evil, '--format', 'svg'],
    ],
    ['check', (folder) => ['check', folder, '--claims', join(folder, 'said', 'claims.json')]],
    [
      'check as JSON',
      (folder) => ['check', folder, '--claims', join(folder, 'said', 'claims.json'), '--format', 'json'],
    ],
    ['a file that is not there', (folder) => ['read', join(folder, evil)]],
    ['a command that is none', () => [evil]],
    ['an option that is none', () => [`--${evil}`]],
    ['DuckDB', (folder) => ['rank', join(folder, 'b.csv'), ...ID, '--engine', 'duckdb']],
  ];
  it.each(asked)('reach it from no command: %s', async (_, argv) => {
    await withFolder(all, async (folder) => {
      const { out, err } = await command(...argv(folder));
      expect(out + err).not.toBe('');
      expect(`${out}${err}`.replaceAll(folder, '')).not.toMatch(obeyed);
    });
  });

  it('are read all the same, from an archive too', async () => {
    const zip = zipSync({ [`a\u001b[2J.csv`]: strToU8(streetFile(outcome(evil))) });
    await withFolder({ 'a.zip': zip }, async (folder) => {
      const { code, out } = await command('read', join(folder, 'a.zip'), '--format', 'json');
      expect(out).not.toMatch(obeyed);
      expect([code, JSON.parse(out).rows]).toEqual([0, { read: 1, used: 1, rejected: 0 }]);
    });
  });

  it('name files that are found', async () => {
    await withFolder(files, async (folder) => {
      const names = (await readdir(folder)).filter((name) => name.startsWith('e'));
      expect(names).toHaveLength(1);
      const { code, out } = await command(
        'read',
        ...names.map((name) => join(folder, name)),
        '--format',
        'json',
      );
      expect([code, JSON.parse(out).rows.used]).toEqual([0, 3]);
    });
  });
});

it('JSON holds such names unchanged', async () => {
  await withFolder({ 'a.csv': `area,month,count\n"${evil.trim()}",2019-04,5\n` }, async (folder) => {
    const { out } = await command('rank', folder, '--indicator', 'robbery', '--format', 'json');
    const { finding } = JSON.parse(out) as {
      readonly finding: { readonly subject: { readonly areaName: string } };
    };
    expect(finding.subject.areaName).toBe(evil.trim());
  });
});
