import { constants } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { overLimit, type ReadLimits, readLimits, unreadable } from '../source/limits.ts';
import { archiveFiles } from '../source/zip/archive-files.ts';
import { type ByteSource, type ZipEntry, zipEntryPieces } from '../source/zip/zip-directory.ts';

/** One file that can be read: on disk, or in an archive. */
export interface SourceFile {
  /** Its path within what was asked for. */
  readonly name: string;
  /** Where it lies on disk; not there for a file in an archive. */
  readonly path?: string;
  readonly size: number;
  /** Its bytes. Throws `unreadable` where there are more or fewer than `size`: the file was changed meanwhile. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** The files that a path stands for, and how to let go of them. */
export interface SourceFiles {
  readonly files: readonly SourceFile[];
  /** What a folder holds that is no plain file, and what it is: it is left alone. */
  readonly others: readonly { readonly name: string; readonly reason: string }[];
  close(): Promise<void>;
}

type Kind = Pick<Awaited<ReturnType<typeof stat>>, 'isFIFO' | 'isSocket' | 'isDirectory'>;

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const named = (a: { readonly name: string }, b: { readonly name: string }) => inOrder(a.name, b.name);

/**
 * The files of a path in the order of their names: itself, those of a folder and its folders, or those of a zip
 * archive. A pipe, a socket and a device are refused, and left alone in a folder: they may never end.
 */
export async function sourceFiles(path: string, limits: ReadLimits = readLimits): Promise<SourceFiles> {
  const found = await stat(path).catch((error) => refuse(path, error));
  if (found.isDirectory()) return filesOfFolder(path, limits);
  if (!found.isFile()) throw notPlain(path, found);
  const whole = { files: [fileOnDisk(path, path, found.size)], others: [], close: async () => {} };
  return (await filesOfZip(path, limits)) ?? whole;
}

/** The whole of a file. Throws `unreadable` before anything is read of one that is too large to be held. */
export async function bytesOf(file: SourceFile, limits: ReadLimits = readLimits): Promise<Uint8Array> {
  const over = overLimit('bytes', file.size, limits);
  if (over !== null) throw unreadable(file.name, over);
  const pieces: Uint8Array[] = [];
  for await (const piece of file.pieces()) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A plain file on disk as it is now; `what` says what it is wanted for, and `name` what it is called. */
export async function plainFile(path: string, what = 'a file', name = path): Promise<SourceFile> {
  const found = await stat(path).catch((error) => refuse(name, error, what));
  if (!found.isFile()) throw notPlain(name, found, `must be ${what}`);
  return fileOnDisk(path, name, found.size);
}

/** A file on disk; its bytes are read when they are asked for. */
function fileOnDisk(path: string, name: string, size: number): SourceFile {
  return {
    name,
    path,
    size,
    async *pieces() {
      const handle = await openPlain(path, name);
      let read = 0;
      try {
        for await (const piece of handle.createReadStream({ highWaterMark: 1 << 18, autoClose: false })) {
          if (!(piece instanceof Uint8Array)) continue;
          read += piece.length;
          if (read > size) break;
          yield piece;
        }
      } catch (error) {
        refuse(name, error);
      } finally {
        await handle.close();
      }
      if (read !== size)
        throw unreadable(name, {
          expected: 'must not change while it is read',
          found: read > size ? `more than ${size} bytes` : `${read} of ${size} bytes`,
        });
    },
  };
}

/** Opens a file without waiting for anybody who writes to it: it may have become a pipe since it was looked at. */
async function openPlain(path: string, name: string): Promise<FileHandle> {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await open(path, flags).catch((error) => refuse(name, error));
  const found = await handle.stat();
  if (found.isFile()) return handle;
  await handle.close();
  throw notPlain(name, found);
}

async function filesOfFolder(root: string, limits: ReadLimits): Promise<SourceFiles> {
  const files: SourceFile[] = [];
  const others: { name: string; reason: string }[] = [];
  const take = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error) =>
      refuse(join(root, folder), error),
    );
    for (const entry of entries.sort(named)) {
      const name = join(folder, entry.name);
      if (entry.isDirectory()) await take(name);
      else {
        const found = await stat(join(root, name)).catch(() => null);
        if (found === null) others.push({ name, reason: 'is a link to nothing that can be read' });
        // A link to a folder is not followed: it could lead round in a circle.
        else if (found.isDirectory()) others.push({ name, reason: 'is a link to a folder' });
        else if (!found.isFile()) others.push({ name, reason: `is ${kindOf(found)}` });
        else files.push(fileOnDisk(join(root, name), name, found.size));
      }
      const over = overLimit('files', files.length + others.length, limits);
      if (over !== null) throw unreadable(root, over);
    }
  };
  await take('');
  return { files, others, close: async () => {} };
}

/** The files of an archive; `null` for a file that is none, or a workbook. */
async function filesOfZip(path: string, limits: ReadLimits): Promise<SourceFiles | null> {
  const handle = await openPlain(path, path);
  try {
    const source = await bytesOnDisk(handle);
    const entries = await archiveFiles(source, path, limits);
    if (entries !== null)
      return { files: filesIn(source, entries, path), others: [], close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return null;
}

const filesIn = (source: ByteSource, entries: readonly ZipEntry[], path: string): readonly SourceFile[] =>
  entries.map((entry) => ({
    name: entry.name,
    size: entry.size,
    pieces: () => zipEntryPieces(source, entry, path),
  }));

async function bytesOnDisk(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return {
    size,
    async read(at, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - at)));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, at);
      return bytes.subarray(0, bytesRead);
    },
  };
}

function kindOf(found: Kind): string {
  if (found.isDirectory()) return 'a folder';
  return found.isFIFO() ? 'a pipe' : found.isSocket() ? 'a socket' : 'a device';
}

function notPlain(name: string, found: Kind, expected = 'must be a plain file or a folder'): Error {
  return unreadable(name, { expected, found: kindOf(found) });
}

function refuse(name: string, error: unknown, what = 'a file or folder'): never {
  const found = error instanceof Error && 'code' in error ? String(error.code) : 'an error';
  throw unreadable(name, { expected: `must be ${what} that can be read`, found });
}
