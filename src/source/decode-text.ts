/** Encodings of bytes without a byte order mark. */
export type Encoding = 'utf-8' | 'windows-1252';

/** Text of a file, or why it is none. */
export type Decoded = { readonly text: string } | { readonly expected: string; readonly found: string };

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
const containers: readonly { readonly bytes: readonly number[]; readonly found: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], found: 'a spreadsheet or a zip file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], found: 'an old spreadsheet' },
  { bytes: [0x25, 0x50, 0x44, 0x46], found: 'a PDF' },
  { bytes: [0x1f, 0x8b], found: 'a compressed file' },
];

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, otherwise the encoding that is stated. The mark is
 * taken off. Bytes that are no text in that encoding become U+FFFD, which no sound file holds: the cells that have
 * one are refused one by one, so that a single wrong name does not cost the whole file.
 */
export function decodeText(input: string | Uint8Array, encoding: Encoding): Decoded {
  if (typeof input === 'string') return withoutNulls(input.startsWith('\uFEFF') ? input.slice(1) : input);
  const sniffed = encodingOf(input, encoding);
  return 'found' in sniffed ? sniffed : withoutNulls(new TextDecoder(sniffed.encoding).decode(input));
}

/** The encoding that the first four bytes of a file tell, or the one that is stated; or why it is no text. */
export function encodingOf(
  start: Uint8Array,
  encoding: Encoding,
): { readonly encoding: string } | { readonly expected: string; readonly found: string } {
  const container = containers.find(({ bytes }) => startsWith(start, bytes));
  if (container !== undefined) return { expected: 'must be CSV text', found: container.found };
  return { encoding: marks.find(({ bytes }) => startsWith(start, bytes))?.encoding ?? encoding };
}

function startsWith(input: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => input[index] === byte);
}

/** UTF-16 without its mark reads as every other character being null. */
export function withoutNulls(text: string): Decoded {
  return text.slice(0, 1000).includes('\0')
    ? { expected: 'must be in UTF-8, or in UTF-16 with a byte order mark', found: 'null characters' }
    : { text };
}

/** What is asked of a cell that holds U+FFFD. */
export const soundText =
  'must be text in UTF-8 (if the file is in Windows-1252, save it as UTF-8 or read it as windows-1252)';

/** Whether a cell was damaged by reading it in the wrong encoding. */
export const isDamaged = (text: string): boolean => text.includes('\uFFFD');
