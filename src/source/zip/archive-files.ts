import { overLimit, type ReadLimits, unreadable } from '../limits.ts';
import {
  type ByteSource,
  bytesInMemory,
  overArchive,
  type ZipEntry,
  zipDirectory,
  zipEntryPieces,
} from './zip-directory.ts';

/** Files that a workbook has: it is an archive, and a file for all that. */
const ofWorkbook = new Set(['[Content_Types].xml', 'META-INF/manifest.xml']);

const inOrder = (a: ZipEntry, b: ZipEntry) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * The files of an archive in the order of their names; `null` for what is none, and for a workbook. Throws `unreadable` for an archive
 * that is damaged or goes over a limit, before anything of it is unpacked.
 */
export async function archiveFiles(
  source: ByteSource,
  archive: string,
  limits: ReadLimits,
): Promise<readonly ZipEntry[] | null> {
  if (/\.(xlsx|ods)$/i.test(archive) || !(await isZip(source))) return null;
  const entries = await zipDirectory(source, archive);
  const over = overArchive(entries, source.size, limits);
  if (over !== null) throw unreadable(archive, over);
  if (entries.length === 0 || entries.some(({ name }) => ofWorkbook.has(name))) return null;
  return entries.filter(({ name }) => !name.endsWith('/')).sort(inOrder);
}

/** A file in memory. */
export interface HeldFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Files with those of an archive in its place, as a page has them that was given one: by their names in it where it came alone, else under
 * its own name. An archive in an archive stays what it is. All that is unpacked is held at once, so that its sum is limited too.
 */
export async function withUnpacked(
  files: readonly HeldFile[],
  limits: ReadLimits,
): Promise<readonly HeldFile[]> {
  const unpacked: HeldFile[] = [];
  for (const file of files) {
    const source = bytesInMemory(file.content);
    const entries = await archiveFiles(source, file.name, limits);
    if (entries === null) unpacked.push(file);
    else {
      const over = overLimit(
        'bytes',
        entries.reduce((sum, { size }) => sum + size, 0),
        limits,
      );
      if (over !== null) throw unreadable(file.name, over);
      const within = files.length === 1 ? '' : `${file.name.replace(/\.[^./]*$/, '')}/`;
      for (const entry of entries)
        unpacked.push({ name: `${within}${entry.name}`, content: await contentOf(source, entry, file.name) });
    }
  }
  return unpacked;
}

async function contentOf(source: ByteSource, entry: ZipEntry, archive: string): Promise<Uint8Array> {
  const content = new Uint8Array(entry.size);
  let at = 0;
  for await (const piece of zipEntryPieces(source, entry, archive)) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

async function isZip(source: ByteSource): Promise<boolean> {
  const [first, second, third = 0] = await source.read(0, 4);
  return first === 0x50 && second === 0x4b && [0x03, 0x05].includes(third);
}
