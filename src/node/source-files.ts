import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { IndicatorError } from '../result/error.ts';
import { shown } from '../source/fault-text.ts';
import { zipDirectory } from './zip-directory.ts';
import { zipEntryPieces } from './zip-entry-pieces.ts';

/** One file that can be read: on disk, or in an archive. */
export interface SourceFile {
  /** Its path within what was asked for. */
  readonly name: string;
  /** Where it lies on disk; not there for a file in an archive. */
  readonly path?: string;
  readonly size: number;
  pieces(): AsyncIterable<Uint8Array>;
}

/** The files that a path stands for, and how to let go of them. */
export interface SourceFiles {
  readonly files: readonly SourceFile[];
  close(): Promise<void>;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The files of a path in the order of their names: itself, those of a folder and its folders, or those of a zip archive. */
export async function sourceFiles(path: string): Promise<SourceFiles> {
  const found = await statOf(path);
  if (found.isDirectory()) return { files: await filesUnder(path, ''), close: async () => {} };
  if (await isZip(path)) return filesOfZip(path);
  return { files: [fileOnDisk(path, path, found.size)], close: async () => {} };
}

/** A file on disk; its bytes are read when they are asked for. */
export function fileOnDisk(path: string, name: string, size: number): SourceFile {
  return {
    name,
    path,
    size,
    async *pieces() {
      const handle = await open(path).catch((error) => refuse(name, error));
      try {
        for await (const piece of handle.createReadStream({ highWaterMark: 1 << 18, autoClose: false }))
          if (piece instanceof Uint8Array) yield piece;
      } finally {
        await handle.close();
      }
    },
  };
}

async function filesUnder(root: string, folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error) =>
    refuse(root, error),
  );
  const files: SourceFile[] = [];
  for (const { name } of entries.sort((a, b) => inOrder(a.name, b.name))) {
    const entry = entries.find((each) => each.name === name);
    const path = folder === '' ? name : join(folder, name);
    // A link to a folder is not followed: it could lead round in a circle.
    if (entry?.isDirectory()) files.push(...(await filesUnder(root, path)));
    else if (entry?.isFile() || entry?.isSymbolicLink()) {
      const found = await stat(join(root, path)).catch(() => null);
      if (found?.isFile()) files.push(fileOnDisk(join(root, path), path, found.size));
    }
  }
  return files;
}

async function filesOfZip(path: string): Promise<SourceFiles> {
  const handle = await open(path).catch((error) => refuse(path, error));
  try {
    const entries = await zipDirectory(handle, path);
    const files = entries
      .filter(({ name }) => !name.endsWith('/'))
      .sort((a, b) => inOrder(a.name, b.name))
      .map((entry) => ({
        name: entry.name,
        size: entry.size,
        pieces: () => zipEntryPieces(handle, entry, path),
      }));
    return { files, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function isZip(path: string): Promise<boolean> {
  if (/\.(xlsx|ods)$/i.test(path)) return false;
  const handle = await open(path).catch((error) => refuse(path, error));
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(4), 0, 4, 0);
    return (
      bytesRead === 4 && buffer[0] === 0x50 && buffer[1] === 0x4b && [0x03, 0x05].includes(buffer[2] ?? 0)
    );
  } finally {
    await handle.close();
  }
}

async function statOf(path: string) {
  return stat(path).catch((error) => refuse(path, error));
}

function refuse(name: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error';
  const expected = 'must be a file or folder that can be read';
  throw new IndicatorError({ code: 'unreadable', path: `${shown(name)}:`, expected, received: code });
}
