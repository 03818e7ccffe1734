import { constants } from 'node:fs';
import {
  access,
  chmod,
  chown,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { unreadable } from '../source/limits.ts';
import { misuse } from './arguments/written.ts';

/** A text, or the bytes of a file that is none. */
export type Content = string | Uint8Array;

/** A content, or the files of a folder by their names. */
export type Written = Content | Readonly<Record<string, string>>;

/** Puts a content into a file that is open. */
export type Fill = (file: FileHandle, content: Content) => Promise<void>;

/**
 * Writes a text or bytes to a file, and makes its folder. The file is whole or as it was: what is written goes into a temporary file
 * beside it, which takes its place, its owner and its permissions when all of it is on the disk. What is written to a
 * link goes where the link leads.
 */
export async function writeWhole(
  file: string,
  content: Content,
  fill: Fill = (handle, all) => handle.writeFile(all),
): Promise<void> {
  let temporary: string | null = null;
  try {
    const place = await realpath(file).catch(() => resolve(file));
    const folder = dirname(place);
    await mkdir(folder, { recursive: true });
    const old = await stat(place).catch(() => null);
    if (old !== null) await access(place, constants.W_OK);
    const beside = await openBeside(place);
    temporary = beside.path;
    try {
      await fill(beside.handle, content);
      await beside.handle.sync();
    } finally {
      await beside.handle.close();
    }
    if (old !== null) {
      // Only an administrator may give a file away; the permissions are kept all the same.
      await chown(temporary, old.uid, old.gid).catch(() => {});
      await chmod(temporary, old.mode & 0o7777);
    }
    await rename(temporary, place);
    await syncFolder(folder);
  } catch (error) {
    if (temporary !== null) await rm(temporary, { force: true });
    // What went wrong is told of the file that was asked for, not of the one beside it.
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
}

/** A new file in the folder of another, for it alone. */
async function openBeside(place: string): Promise<{ readonly handle: FileHandle; readonly path: string }> {
  for (let attempt = 0; ; attempt += 1) {
    const path = join(dirname(place), `.${basename(place).slice(0, 60)}.${process.pid}-${attempt}.tmp`);
    try {
      return { handle: await open(path, 'wx', 0o666), path };
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken || attempt > 99) throw error;
    }
  }
}

/** Has the new name on the disk too, where a system can be asked for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/**
 * Refuses, before any work is done, to write over a file that is read, by whatever name or link: those that are
 * named, every file of a folder that is named, and what another option writes. Refuses what is no plain file too.
 */
export async function checkOutputs(
  command: string,
  outputs: Readonly<Record<string, string | null>>,
  inputs: readonly (string | null)[],
): Promise<void> {
  const wanted = Object.entries(outputs).flatMap(([option, file]) => (file === null ? [] : { option, file }));
  const existing = await Promise.all(wanted.map(async ({ file }) => identityOf(file)));
  const taken = new Set(existing.every((each) => each === null) ? [] : await identitiesOf(inputs));
  for (const [index, { option, file }] of wanted.entries()) {
    const refused = misuse(`${command}: --${option}`, 'must not be a file that is read or written', file);
    const own = existing[index] ?? (await newPlace(file));
    if (taken.has(own)) throw refused;
    taken.add(own);
  }
}

/** What tells a file that exists from every other; `null` for one that does not. Throws for what is no plain file. */
async function identityOf(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  if (found?.isFile()) return `${found.dev} ${found.ino}`;
  const link = found === null ? await lstat(file).catch(() => null) : null;
  if (found === null && link === null) return null;
  const what = link !== null ? 'a link to nothing' : found?.isDirectory() ? 'a folder' : 'a pipe or a device';
  throw unreadable(file, { expected: 'must be a file, or a new one, to write to', found: what });
}

/** The path of a file that does not exist, by the real one of its folder. */
async function newPlace(file: string): Promise<string> {
  const folder = await realpath(dirname(file)).catch(() => resolve(dirname(file)));
  return join(folder, basename(file));
}

/** Every file that is read, with those of folders. */
async function identitiesOf(inputs: readonly (string | null)[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const input of inputs) {
    const of = input === null ? null : await stat(input, { bigint: true }).catch(() => null);
    if (input === null || of === null) continue;
    found.push(`${of.dev} ${of.ino}`);
    if (!of.isDirectory()) continue;
    const names = await readdir(input, { recursive: true, encoding: 'utf8' }).catch(() => []);
    for (const name of names) {
      const each = await stat(join(input, name), { bigint: true }).catch(() => null);
      if (each !== null) found.push(`${each.dev} ${each.ino}`);
    }
  }
  return found;
}
