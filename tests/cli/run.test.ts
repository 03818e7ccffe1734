import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments/read-arguments.ts';
import { helpFor } from '../../src/cli/help/pages.ts';
import { command, contentOf, withFolder } from './folder.ts';

/** The paper of a day on which there were hardly any figures: soon made. */
const early = ['brief', '--as-of', '2010-05-31'];

describe('the command line', () => {
  it('prints its help, and that of each command', async () => {
    expect(await command()).toEqual({ code: 0, out: helpFor(null), err: '' });
    for (const name of ['brief', 'read', 'rank', 'spc', 'check'] as const) {
      const { code, out, err } = await command(name, '--help');
      expect([code, out, err]).toEqual([0, helpFor(name), '']);
      expect(out).toMatch(/\nExamples\n {2}police-indicators /);
      expect(out).toMatch(/\nExit codes\n {2}0 /);
      expect(helpFor(null)).toContain(`  ${name} `);
    }
  });

  it('prints help that fits a terminal, and examples that are understood', async () => {
    for (const about of [null, 'brief', 'read', 'rank', 'spc', 'check'] as const) {
      const help = helpFor(about);
      expect(help.split('\n').filter((line) => line.length > 112)).toEqual([]);
      for (const [, line = ''] of help.matchAll(/^ {2}police-indicators ([a-z]+ [^|\n]*)/gm)) {
        if (/\[|COMMAND/.test(line)) continue;
        expect(readArguments(line.trim().split(/ +/)).name, line).toBe(line.split(' ')[0]);
      }
    }
  });

  it('prints its version', async () => {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(await command('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('exits with 2 when it is not understood, and says why on standard error alone', async () => {
    expect(await command('brief', '--example', 'kent')).toEqual({
      code: 2,
      out: '',
      err: 'brief: --example must be one of west-mercia, london, bedfordshire, brackenshire, got "kent"\n',
    });
  });

  it('prints the paper on standard output and nothing else there', async () => {
    const { code, out, err } = await command(...early);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^WEST MERCIA: ASSURANCE BRIEFING .*\n═+\n/);
    expect(out).toMatch(/[^\n]\n$/);
  });

  it('writes the same to a file, making its folder, in the format of its ending', async () => {
    await withFolder({}, async (folder) => {
      const file = join(folder, 'deep', 'down', 'briefing.json');
      const written = await command(...early, '--out', file);
      expect(written).toEqual({ code: 0, out: '', err: `written to ${file}\n` });
      const { out } = await command(...early, '--format', 'json');
      expect(await readFile(file, 'utf8')).toBe(out);
      expect(JSON.parse(out)).toMatchObject({ force: { area: 'west-mercia' }, asOf: '2010-05-31' });
    });
  });

  it('says in a sentence that a folder is not there, with 1', async () => {
    await withFolder({}, async (folder) => {
      const absent = join(folder, 'absent');
      expect(await command('brief', absent)).toEqual({
        code: 1,
        out: '',
        err: `${absent}: must be a file or folder that can be read, got ENOENT\n`,
      });
    });
  });

  it('says in a sentence that a file cannot be written, with 1', async () => {
    await withFolder({ 'a.csv': 'x' }, async (folder) => {
      const before = await contentOf(folder);
      const asFolder = await command(...early, '--out', folder);
      expect(asFolder).toEqual({
        code: 1,
        out: '',
        err: `${folder}: must be a file, or a new one, to write to, got a folder\n`,
      });
      const inFile = await command(...early, '--out', join(folder, 'a.csv', 'b.md'));
      expect(inFile.err).toMatch(/^.+: must be somewhere that can be written, got E[A-Z]+ \([a-z ]+\)\n$/);
      expect([inFile.code, inFile.out]).toEqual([1, '']);
      expect(await contentOf(folder)).toEqual(before);
    });
  });
});
