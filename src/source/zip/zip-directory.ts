import type { IndicatorError } from '../../result/error.ts';
import type { NoText } from '../decode-text.ts';
import { overLimit, overRatio, type ReadLimits, unreadable } from '../limits.ts';

/** Bytes that are read where they are needed: of a file on disk, or in memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes at a place; fewer where the source ends. */
  read(at: number, length: number): Promise<Uint8Array>;
}

/** One file in an archive, as the directory at its end tells. */
export interface ZipEntry {
  readonly name: string;
  /** How it is packed: 0 not at all, 8 deflate. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LONGEST_TAIL = 22 + 0xffff + 20;
const LARGEST_DIRECTORY = 1 << 28;
/** What stands where a number needs 64 bits and is kept elsewhere. */
const ELSEWHERE = 0xffffffff;

/** What is wrong with an archive, as the error that the library throws. */
export function badZip(archive: string, expected: string, found: string): IndicatorError {
  return unreadable(archive, { expected, found });
}

/** The bytes of a file in memory. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) };
}

/**
 * The files of an archive, from the directory at its end (PKWARE APPNOTE 4.3.12 to 4.3.16, with 64-bit sizes). Only
 * the directory is read. The sizes and checksums in it are what each file is checked against.
 */
export async function zipDirectory(source: ByteSource, archive: string): Promise<readonly ZipEntry[]> {
  const { at, length, count } = await endOf(source, archive);
  if (length > LARGEST_DIRECTORY || at + length > source.size)
    throw badZip(archive, 'must be a whole zip archive', 'a directory that is not in it');
  const bytes = await bytesAt(source, at, length, archive);
  const entries: ZipEntry[] = [];
  for (let place = 0; place + 46 <= length && bytes.getUint32(place, true) === ENTRY; ) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) =>
      bytes.getUint16(place + offset, true),
    ) as [number, number, number];
    if (place + 46 + nameLength + extraLength > length) break;
    entries.push(entryAt(bytes, place, nameLength, extraLength));
    place += 46 + nameLength + extraLength + noteLength;
  }
  if (entries.length !== count)
    throw badZip(archive, `must have ${count} files, as its directory says`, String(entries.length));
  return entries;
}

/** Which limit the files of an archive go over, or `null`: told by what its directory announces, before any is unpacked. */
export function overArchive(entries: readonly ZipEntry[], packed: number, limits: ReadLimits): NoText | null {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  // Against the archive as a whole, since files that overlap in it are each small.
  return overLimit('files', entries.length, limits) ?? overRatio(packed, unpacked, limits);
}

async function endOf(source: ByteSource, archive: string) {
  const start = Math.max(0, source.size - LONGEST_TAIL);
  const tail = await bytesAt(source, start, source.size - start, archive);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw badZip(archive, 'must be a whole zip archive', 'a file without a directory at its end');
  const short = {
    count: tail.getUint16(end + 10, true),
    length: tail.getUint32(end + 12, true),
    at: tail.getUint32(end + 16, true),
  };
  if (end < 20 || tail.getUint32(end - 20, true) !== LOCATOR_64) return short;
  const record = await bytesAt(source, Number(tail.getBigUint64(end - 12, true)), 56, archive);
  if (record.getUint32(0, true) !== END_64)
    throw badZip(archive, 'must be a whole zip archive', 'half of one');
  const [count, length, at] = [32, 40, 48].map((offset) => Number(record.getBigUint64(offset, true)));
  return { count: count ?? 0, length: length ?? 0, at: at ?? 0 };
}

function entryAt(bytes: DataView, place: number, nameLength: number, extraLength: number): ZipEntry {
  const name = new Uint8Array(bytes.buffer, bytes.byteOffset + place + 46, nameLength);
  const extra = extended(bytes, place + 46 + nameLength, extraLength);
  const wide = (value: number) => (value === ELSEWHERE ? (extra.shift() ?? value) : value);
  const size = wide(bytes.getUint32(place + 24, true));
  const packedSize = wide(bytes.getUint32(place + 20, true));
  return {
    name: new TextDecoder().decode(name),
    method: bytes.getUint16(place + 10, true),
    isEncrypted: (bytes.getUint16(place + 8, true) & 1) === 1,
    crc: bytes.getUint32(place + 16, true),
    packedSize,
    size,
    offset: wide(bytes.getUint32(place + 42, true)),
  };
}

/** The 64-bit numbers of an entry, in the order in which they stand for those that did not fit. */
function extended(bytes: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; ) {
    const [id, size] = [bytes.getUint16(at, true), bytes.getUint16(at + 2, true)];
    if (id === 1)
      return Array.from({ length: Math.floor(Math.min(size, from + length - at - 4) / 8) }, (_, index) =>
        Number(bytes.getBigUint64(at + 4 + 8 * index, true)),
      );
    at += 4 + size;
  }
  return [];
}

/** Bytes of a source at a place; all of them or an error. */
export async function bytesAt(
  source: ByteSource,
  at: number,
  length: number,
  archive: string,
): Promise<DataView> {
  const bytes =
    Number.isSafeInteger(at) && at <= source.size ? await source.read(at, length) : new Uint8Array();
  if (bytes.length < length) throw badZip(archive, 'must be a whole zip archive', 'one that ends too early');
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

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
