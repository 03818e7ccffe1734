import { type Encoding, encodingOf, withoutNulls } from '../decode-text.ts';

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

/** Starts to decode a file. UTF-8 or UTF-16 by its byte order mark, otherwise the encoding that is stated. */
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
