import { type ByteSource, badZip, bytesAt, type ZipEntry } from './zip-directory.ts';

const LOCAL = 0x04034b50;

/**
 * The bytes of one file of an archive as they are unpacked, in bounded memory and without writing to disk. Throws
 * when they are not those that the directory announces: neither too few, nor too many, nor others.
 */
export async function* zipEntryPieces(
  source: ByteSource,
  entry: ZipEntry,
  archive: string,
): AsyncGenerator<Uint8Array> {
  const where = `${archive}/${entry.name}`;
  if (entry.isEncrypted) throw badZip(where, 'must not be encrypted', 'an encrypted file');
  if (entry.method !== 0 && entry.method !== 8)
    throw badZip(where, 'must be stored or packed by deflate', `method ${entry.method}`);
  const header = await bytesAt(source, entry.offset, 30, archive);
  if (header.getUint32(0, true) !== LOCAL) throw badZip(where, 'must be where the directory says', 'nothing');
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (entry.size === 0) return;
  const packed = stretch(source, start, entry.packedSize);
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of entry.method === 0 ? packed : inflated(packed, entry)) {
      size += piece.length;
      if (size > entry.size) break;
      // What is packed is checked as it is unpacked.
      if (entry.method === 0) crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    throw badZip(where, 'must be sound', error instanceof Error ? error.message : 'a damaged file');
  }
  if (size !== entry.size || (entry.method === 0 && crc !== entry.crc))
    throw badZip(where, 'must be what the directory of the archive says', 'other bytes');
}

/** How gzip begins: deflate, without a name, a time or a system. */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/** Unpacks deflate as the gzip that it is but for its frame, which every browser and every Node can. */
async function* inflated(packed: AsyncIterable<Uint8Array>, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const gunzip = new DecompressionStream('gzip');
  const writer = gunzip.writable.getWriter();
  const reader = gunzip.readable.getReader();
  const written = (async () => {
    try {
      await writer.write(gzipHeader);
      for await (const piece of packed) await writer.write(piece);
      const trailer = new DataView(new ArrayBuffer(8));
      trailer.setUint32(0, entry.crc, true);
      trailer.setUint32(4, entry.size % 2 ** 32, true);
      await writer.write(new Uint8Array(trailer.buffer));
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => {});
      throw error;
    }
  })();
  // What is wrong is told by reading; nobody waits for this once the reading has ended.
  written.catch(() => {});
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    await written;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

const PIECE = 1 << 18;

/** A stretch of the archive, read as it is asked for. */
async function* stretch(source: ByteSource, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; ) {
    const bytes = await source.read(start + at, Math.min(PIECE, length - at));
    if (bytes.length === 0) return;
    yield bytes;
    at += bytes.length;
  }
}

const table = /* @__PURE__ */ Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of a zip entry (CRC-32, ISO 3309) carried on over further bytes; begins at 0. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
