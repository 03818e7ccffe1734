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

/** The encoding that the first four bytes of a file tell, or the one that is stated; or why it is no text. */
export function encodingOf(
  start: Uint8Array,
  encoding: Encoding,
): { readonly encoding: string } | { readonly expected: string; readonly found: string } {
  const container = containers.find(({ bytes }) => startsWith(start, bytes));
  if (container !== undefined) return { expected: 'must be CSV text', found: container.found };
  const marked = marks.find(({ bytes }) => startsWith(start, bytes))?.encoding;
  return { encoding: marked ?? unmarkedWide(start) ?? encoding };
}

/** UTF-16 without its mark: every other byte of the first letters is 0. */
function unmarkedWide([a = 0, b = 0, c = 0, d = 0]: Uint8Array): string | null {
  if (a > 0 && b === 0 && c > 0 && d === 0) return 'utf-16le';
  return a === 0 && b > 0 && c === 0 && d > 0 ? 'utf-16be' : null;
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

/** Why a file is no text. */
export interface NoText {
  readonly expected: string;
  readonly found: string;
}

/** Turns the pieces of a file into text, whatever the places where it was cut. */
export interface PieceDecoder {
  /** The text that a piece completes, without a byte order mark; or why the file is none. */
  push(piece: string | Uint8Array): string | NoText;
  /** The text that was still held back. */
  end(): string | NoText;
}

/** Bytes that tell the encoding: nothing is decoded before they are all there. */
const TELLING = 4;

/**
 * Starts to decode a file: UTF-8 or UTF-16 by its byte order mark, otherwise the encoding that is stated. The mark is
 * taken off. Bytes that are no text in that encoding become U+FFFD, which no sound file holds: the cells that have
 * one are refused one by one, so that a single wrong name does not cost the whole file.
 */
export function pieceDecoder(encoding: Encoding): PieceDecoder {
  let held = new Uint8Array(0);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let begun = false;

  const checked = (text: string): string | NoText => {
    if (begun || text === '') return text;
    begun = true;
    const sound = withoutNulls(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return 'text' in sound ? sound.text : sound;
  };
  const decode = (bytes: Uint8Array, more: boolean): string | NoText => {
    if (decoder === null) {
      const joined = new Uint8Array(held.length + bytes.length);
      joined.set(held);
      joined.set(bytes, held.length);
      if (more && joined.length < TELLING) {
        held = joined;
        return '';
      }
      const sniffed = encodingOf(joined, encoding);
      if ('found' in sniffed) return sniffed;
      decoder = new TextDecoder(sniffed.encoding);
      return checked(decoder.decode(joined, { stream: more }));
    }
    return checked(decoder.decode(bytes, { stream: more }));
  };
  return {
    push: (piece) => (typeof piece === 'string' ? checked(piece) : decode(piece, true)),
    end: () => (decoder === null && held.length === 0 ? '' : decode(new Uint8Array(0), false)),
  };
}
