import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { IndicatorError } from '../../result/error.ts';
import { shown } from '../../source/fault-text.ts';

/** The files that a database is to read: those that are named, and those of a folder and its folders by their ending. */
export async function filePathsOf(
  paths: readonly string[],
  endings: readonly string[],
): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const found = await stat(path).catch((error: unknown) =>
      refuse(
        path,
        'must be a file or folder that can be read',
        error instanceof Error && 'code' in error ? String(error.code) : 'an error',
      ),
    );
    const inFolder = found.isDirectory()
      ? (await readdir(path, { recursive: true, encoding: 'utf8' })).sort().map((name) => join(path, name))
      : [path];
    const own = inFolder.filter((name) => endings.includes(extname(name).toLowerCase()));
    if (own.length === 0) refuse(path, `must hold records in ${endings.join(' or ')}`, 'none');
    for (const name of own) files.add(name);
  }
  return [...files];
}

function refuse(path: string, expected: string, received: string): never {
  throw new IndicatorError({ code: 'unreadable', path: `${shown(path)}:`, expected, received });
}
