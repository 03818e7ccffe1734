import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { crc32 } from './crc32.ts';
import { badZip, bytesAt, type ZipEntry } from './zip-directory.ts';

const LOCAL = 0x04034b50;

/**
 * The bytes of one file of an archive as they are unpacked, in bounded memory and without writing to disk. Throws
 * when they are not those that the directory announces: neither too few, nor too many, nor others.
 */
export async function* zipEntryPieces(
  handle: FileHandle,
  entry: ZipEntry,
  archive: string,
): AsyncGenerator<Uint8Array> {
  const where = `${archive}/${entry.name}`;
  if (entry.isEncrypted) throw badZip(where, 'must not be encrypted', 'an encrypted file');
  if (entry.method !== 0 && entry.method !== 8)
    throw badZip(where, 'must be stored or packed by deflate', `method ${entry.method}`);
  const header = await bytesAt(handle, entry.offset, 30, archive);
  if (header.getUint32(0, true) !== LOCAL) throw badZip(where, 'must be where the directory says', 'nothing');
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (entry.size === 0) return;
  const packed = Readable.from(stretch(handle, start, entry.packedSize), { objectMode: false });
  const unpacked = entry.method === 0 ? packed : packed.pipe(createInflateRaw());
  packed.on('error', (error) => unpacked.destroy(error));
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of unpacked) {
      if (!(piece instanceof Uint8Array)) continue;
      size += piece.length;
      if (size > entry.size) break;
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    throw badZip(where, 'must be sound', error instanceof Error ? error.message : 'a damaged file');
  } finally {
    packed.destroy();
  }
  if (size !== entry.size || crc !== entry.crc)
    throw badZip(where, 'must be what the directory of the archive says', 'other bytes');
}

const PIECE = 1 << 18;

/** A stretch of the archive, read as it is asked for: a stream made by the handle would close it. */
async function* stretch(handle: FileHandle, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; ) {
    const bytes = new Uint8Array(Math.min(PIECE, length - at));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start + at);
    if (bytesRead === 0) return;
    yield bytes.subarray(0, bytesRead);
    at += bytesRead;
  }
}
