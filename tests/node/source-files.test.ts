import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { open } from '../../src/node/open.ts';
import { bytesOf, plainFile, sourceFiles } from '../../src/node/source-files.ts';
import { readLimits } from '../../src/source/limits.ts';
import { command } from '../cli/folder.ts';
import { book } from '../source/books.ts';

const table = 'Force,Month,Count\nKent,2019-04,5\n';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'police-files-'));
  await writeFile(join(folder, 'a.csv'), table);
});
afterEach(() => rm(folder, { recursive: true }));

const pipe = (name: string) => execFileSync('mkfifo', [join(folder, name)]);
const textOf = async (file: Parameters<typeof bytesOf>[0]) => new TextDecoder().decode(await bytesOf(file));

it('refuses a pipe, a device and a link to one at once', async () => {
  pipe('p.csv');
  await symlink('/dev/zero', join(folder, 'zero.csv'));
  for (const [path, found] of [
    [join(folder, 'p.csv'), 'a pipe'],
    ['/dev/zero', 'a device'],
    [join(folder, 'zero.csv'), 'a device'],
  ] as const) {
    await expect(sourceFiles(path), path).rejects.toThrow(`must be a plain file or a folder, got ${found}`);
    await expect(plainFile(path), path).rejects.toThrow(`must be a file, got ${found}`);
  }
});

it('refuses a socket and a link that leads to itself', async () => {
  const server = createServer().listen(join(folder, 's.csv'));
  await symlink(join(folder, 'round.csv'), join(folder, 'round.csv'));
  try {
    await expect(sourceFiles(join(folder, 's.csv'))).rejects.toThrow('got a socket');
    await expect(sourceFiles(join(folder, 'round.csv'))).rejects.toThrow('can be read, got ELOOP');
  } finally {
    await new Promise((done) => server.close(done));
  }
});

it('leaves such alone in a folder, and links to folders, and names them', async () => {
  pipe('p.csv');
  await mkdir(join(folder, 'sub'));
  await writeFile(join(folder, 'sub', 'b.csv'), table);
  await symlink(folder, join(folder, 'sub', 'up'));
  await symlink('/dev/zero', join(folder, 'zero.csv'));
  await symlink(join(folder, 'nowhere'), join(folder, 'dead.csv'));
  await symlink(join(folder, 'a.csv'), join(folder, 'linked.csv'));
  const { files, others } = await sourceFiles(folder);
  expect(files.map(({ name }) => name)).toEqual(['a.csv', 'linked.csv', 'sub/b.csv']);
  expect(others).toEqual([
    { name: 'dead.csv', reason: 'is a link to nothing that can be read' },
    { name: 'p.csv', reason: 'is a pipe' },
    { name: 'sub/up', reason: 'is a link to a folder' },
    { name: 'zero.csv', reason: 'is a device' },
  ]);
  const { out } = await command('read', folder);
  for (const said of ['p.csv is not read: it is a pipe.', 'zero.csv is not read: it is a device.'])
    expect(out).toContain(said);
});

it('refuses a file that grows, shrinks or goes away after it was found', async () => {
  const path = join(folder, 'a.csv');
  const changes = {
    'must not change while it is read, got more than 33 bytes': () => appendFile(path, 'Essex,2019-04,6\n'),
    'must not change while it is read, got 10 of 49 bytes': () => truncate(path, 10),
    'must be a file or folder that can be read, got ENOENT': () => rm(path),
  };
  for (const [message, change] of Object.entries(changes)) {
    const [file] = (await sourceFiles(folder)).files;
    if (file === undefined) throw new Error('no file');
    await change();
    await expect(bytesOf(file)).rejects.toThrow(message);
  }
});

it('refuses more files, or larger ones, than are allowed', async () => {
  await writeFile(join(folder, 'b.csv'), table);
  await expect(sourceFiles(folder, { ...readLimits, files: 1 })).rejects.toThrow(
    'must have at most 1 files (limits.files allows more, on the command line --limit files=N), got 2',
  );
  await expect(bytesOf(await plainFile(join(folder, 'a.csv')), { ...readLimits, bytes: 20 })).rejects.toThrow(
    'must have at most 20 bytes',
  );
});

it('refuses an archive that becomes two hundred times as large, and reads it where that is allowed', async () => {
  const path = join(folder, 'a.zip');
  await writeFile(path, zipSync({ 'a.csv': strToU8(table + 'Kent,2019-05,5\n'.repeat(2_200_000)) }));
  await expect(sourceFiles(path)).rejects.toThrow(
    /must have at most 200 times .* got \d+ \(33,000,033 bytes out of/,
  );
  const { code, err } = await command('read', path);
  expect([code, err]).toEqual([1, expect.stringContaining('--limit ratio=N')]);
  const { files, close } = await sourceFiles(path, { ...readLimits, ratio: 2000 });
  expect(files.map(({ name, size }) => [name, size])).toEqual([['a.csv', 33_000_033]]);
  await close();
});

it('takes a workbook for a file, whatever its name says', async () => {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  for (const [name, bytes] of [
    ['old.xls', book({ A: rows })],
    ['open.zip', book({ A: rows }, 'ods')],
  ] as const) {
    await writeFile(join(folder, name), bytes);
    const { files } = await sourceFiles(join(folder, name));
    expect(files.map((file) => file.size)).toEqual([bytes.length]);
  }
  const { files, close } = await sourceFiles(join(folder, 'a.csv'));
  const [file] = files;
  expect(file === undefined ? '' : await textOf(file)).toBe(table);
  await close();
});

it('lets neither DuckDB nor a briefing wait for a pipe', async () => {
  pipe('p.csv');
  await symlink(join(folder, 'p.csv'), join(folder, 'victim-satisfaction.csv'));
  const asked = ['--indicator', 'total-recorded-crime', '--engine', 'duckdb'];
  expect(await command('rank', join(folder, 'p.csv'), ...asked)).toMatchObject({
    code: 1,
    err: expect.stringContaining('must be a plain file or a folder, got a pipe'),
  });
  expect(await command('brief', folder)).toMatchObject({
    code: 1,
    err: expect.stringContaining('victim-satisfaction.csv is not used: it is a pipe'),
  });
});

it('reads no claims and no places from a pipe', async () => {
  pipe('claims.json');
  const path = join(folder, 'claims.json');
  const { code, err } = await command('check', join(folder, 'a.csv'), '--claims', path);
  expect([code, err]).toEqual([1, expect.stringContaining('must be a file of claims, got a pipe')]);
});

it('takes limits that are numbers, by the names that there are', async () => {
  for (const limits of [{ rows: Number.NaN }, { row: 5 }])
    await expect(open(join(folder, 'a.csv'), { limits })).rejects.toThrow(/^open: limits/);
});

it('takes limits on the command line, each a number and a name that there is', async () => {
  const path = join(folder, 'a.csv');
  const { code, out } = await command('read', path, '--limit', 'rows=1');
  expect([code, out]).toEqual([1, expect.stringContaining('must have at most 1 rows')]);
  for (const wrong of ['rows', 'rows=0', 'rows=x', 'row=5'])
    expect((await command('read', path, '--limit', wrong)).code).toBe(2);
});
