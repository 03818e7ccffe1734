import { extname } from 'node:path';
import { sourceFiles } from '../../node/source-files.ts';
import { unreadable } from '../../source/limits.ts';

/** The files that a database is to read: those that are named, and those of a folder and its folders by their ending. */
export async function filePathsOf(
  paths: readonly string[],
  endings: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const { files, close } = await sourceFiles(path);
    await close();
    const onDisk = files.flatMap((file) => (file.path === undefined ? [] : [file.path]));
    const own = onDisk.filter((name) => endings.includes(extname(name).toLowerCase()));
    if (own.length === 0)
      throw unreadable(path, { expected: `must hold records in ${endings.join(' or ')}`, found: 'none' });
    for (const name of own) found.add(name);
  }
  return [...found];
}
