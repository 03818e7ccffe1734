import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Fill, writeWhole } from '../../src/cli/write-file.ts';
import { command, contentOf, withFolder } from './folder.ts';

const table = 'Force,Month,Count\nKent,2019-04,5\nEssex,2019-04,x\n';
const said = expect.stringContaining('must not be a file that is read or written');

describe('a file that is read', () => {
  const files = {
    'in/a.csv': table,
    'in/sub/b.csv': table,
    'in/a.zip': 'x',
    'in/note.txt': 'x',
    'out/x.txt': '',
  };
  it.each<[string, (folder: string) => Promise<string>]>([
    ['by another spelling of its path', async (folder) => join(folder, 'out', '..', 'in', '.', 'a.csv')],
    ['by a path from here', async (folder) => relative(process.cwd(), join(folder, 'in', 'a.csv'))],
    ['in a folder of the folder', async (folder) => join(folder, 'in', 'sub', 'b.csv')],
    ['that is no table, beside those that are', async (folder) => join(folder, 'in', 'note.txt')],
    [
      'by a hard link',
      async (folder) => {
        await link(join(folder, 'in', 'sub', 'b.csv'), join(folder, 'out', 'hard.csv'));
        return join(folder, 'out', 'hard.csv');
      },
    ],
    [
      'by a link',
      async (folder) => {
        await symlink(join(folder, 'in', 'a.csv'), join(folder, 'out', 'soft.csv'));
        return join(folder, 'out', 'soft.csv');
      },
    ],
    [
      'by a link to its folder',
      async (folder) => {
        await symlink(join(folder, 'in'), join(folder, 'out', 'in'));
        return join(folder, 'out', 'in', 'a.csv');
      },
    ],
  ])('is never written over: %s', async (_, made) => {
    await withFolder(files, async (folder) => {
      const file = await made(folder);
      const before = await contentOf(join(folder, 'in', 'sub'));
      const asked: readonly (readonly string[])[] = [
        ['read', join(folder, 'in'), '--out', file, '--format', 'json'],
        ['brief', join(folder, 'in'), '--out', file, '--format', 'json'],
        ['rank', join(folder, 'in'), '--indicator', 'robbery', '--out', file, '--format', 'text'],
        ...(file.endsWith('.csv') ? [['read', join(folder, 'in'), '--rejected', file]] : []),
      ];
      for (const argv of asked) {
        const { code, err } = await command(...argv);
        expect([code, err]).toEqual([2, said]);
      }
      expect(await contentOf(join(folder, 'in', 'sub'))).toEqual(before);
      expect(await readFile(join(folder, 'in', 'a.csv'), 'utf8')).toBe(table);
    });
  });

  it('is one that says how the others are read, too', async () => {
    await withFolder({ 'a.csv': table, 'claims.json': '[]', 'places.json': '{}' }, async (folder) => {
      const [figures, claims, places] = ['a.csv', 'claims.json', 'places.json'].map((name) =>
        join(folder, name),
      );
      const beside = ['check', `${figures}`, '--claims', `${claims}`, '--places', `${places}`];
      for (const file of [claims, places])
        expect(await command(...beside, '--out', `${file}`)).toMatchObject({ code: 2, err: said });
      const list = join(folder, 'list.csv');
      const twice = ['--rejected', list, '--out', join(folder, '.', 'list.csv'), '--format', 'text'];
      expect(await command('read', `${figures}`, ...twice)).toMatchObject({ code: 2, err: said });
    });
  });

  it('is no file that is new, or that lies elsewhere', async () => {
    await withFolder({ 'in/a.csv': table, 'old.txt': 'old' }, async (folder) => {
      for (const file of [join(folder, 'old.txt'), join(folder, 'in', 'new.txt')]) {
        expect(await command('read', join(folder, 'in'), '--out', file)).toMatchObject({ code: 0 });
        expect(await readFile(file, 'utf8')).toContain('a.csv: 2 rows read');
      }
    });
  });
});

describe('a place to write to', () => {
  it('is a plain file or a new one, and that is told before any work', async () => {
    await withFolder({ 'a.csv': table }, async (folder) => {
      await mkdir(join(folder, 'folder.txt'));
      await symlink(join(folder, 'nowhere'), join(folder, 'dead.txt'));
      execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
      for (const [name, found] of [
        ['folder.txt', 'a folder'],
        ['dead.txt', 'a link to nothing'],
        ['pipe.txt', 'a pipe or a device'],
      ] as const) {
        const file = join(folder, name);
        const { code, err } = await command('read', join(folder, 'nothing.csv'), '--out', file);
        expect([code, err]).toEqual([
          1,
          `${file}: must be a file, or a new one, to write to, got ${found}\n`,
        ]);
      }
    });
  });
});

describe('what is written', () => {
  it('has the permissions of the file that it takes the place of, and goes where a link leads', async () => {
    await withFolder({ 'real.txt': 'old' }, async (folder) => {
      const real = join(folder, 'real.txt');
      await chmod(real, 0o640);
      await symlink(real, join(folder, 'link.txt'));
      await writeWhole(join(folder, 'link.txt'), 'new');
      expect(await readFile(real, 'utf8')).toBe('new');
      expect((await stat(real)).mode & 0o7777).toBe(0o640);
      await writeWhole(join(folder, 'fresh.txt'), 'new');
      expect((await stat(join(folder, 'fresh.txt'))).mode & 0o7777).toBe(0o666 & ~process.umask());
      expect((await readdir(folder)).sort()).toEqual(['fresh.txt', 'link.txt', 'real.txt']);
    });
  });

  it('is whole or not there: where writing fails half way, the old file stays and nothing is left beside it', async () => {
    const half: Fill = async (handle, text) => {
      await handle.writeFile(text.slice(0, 2));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
        code: 'ENOSPC',
        syscall: 'write',
      });
    };
    await withFolder({ 'old.txt': 'old' }, async (folder) => {
      const before = await contentOf(folder);
      for (const name of ['old.txt', 'new.txt']) {
        const file = join(folder, name);
        await expect(writeWhole(file, 'new text', half)).rejects.toMatchObject({
          code: 'ENOSPC',
          path: file,
        });
        expect(await contentOf(folder)).toEqual(before);
      }
    });
  });

  it('is whole or not there where a disk takes no more', async () => {
    await withFolder({ 'old.json': 'old' }, async (folder) => {
      const file = join(folder, 'old.json');
      const source = new URL('../../src/cli/write-file.ts', import.meta.url).href;
      const program = `import { writeWhole } from ${JSON.stringify(source)};
        await writeWhole(${JSON.stringify(file)}, 'x'.repeat(3_000_000)).catch(({ code }) => console.log(code));`;
      await writeFile(join(folder, 'write.mjs'), program);
      // No file may become larger than a megabyte.
      const limited = 'ulimit -f 1024 && exec "$0" --import tsx "$1"';
      const ended = spawnSync('bash', ['-c', limited, process.execPath, join(folder, 'write.mjs')], {
        encoding: 'utf8',
        cwd: new URL('../..', import.meta.url),
      });
      expect([ended.stdout, ended.status]).toEqual(['EFBIG\n', 0]);
      expect(await readFile(file, 'utf8')).toBe('old');
      expect((await readdir(folder)).sort()).toEqual(['old.json', 'write.mjs']);
    });
  });
});
