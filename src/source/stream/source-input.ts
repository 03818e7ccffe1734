import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { overLimit, type ReadLimits, readLimits, unreadable } from '../limits.ts';

/** The text of a file, its bytes, or either in pieces as they arrive. */
export type SourceInput =
  | string
  | Uint8Array
  | Iterable<string | Uint8Array>
  | AsyncIterable<string | Uint8Array>;

/** Bytes of a whole file are handed on in pieces of this size, so that its text never stands in memory at once. */
const PIECE = 1 << 20;

/** The pieces of an input, in order. */
export async function* piecesOf(input: SourceInput, path: string): AsyncGenerator<string | Uint8Array> {
  if (typeof input === 'string')
    for (let at = 0; at < input.length; at += PIECE) yield input.slice(at, at + PIECE);
  else if (input instanceof Uint8Array)
    for (let at = 0; at < input.length; at += PIECE) yield input.subarray(at, at + PIECE);
  else {
    requireIterable(input, path);
    for await (const piece of input) {
      if (typeof piece !== 'string' && !(piece instanceof Uint8Array)) throw refused(path, piece);
      yield piece;
    }
  }
}

/**
 * The whole of an input as bytes, for formats that cannot be read in pieces; text as it is. Throws `unreadable` when it
 * is larger than may be held, without taking more of it.
 */
export async function wholeOf(
  input: SourceInput,
  path: string,
  limits: ReadLimits = readLimits,
): Promise<string | Uint8Array> {
  if (typeof input === 'string' || input instanceof Uint8Array) return input;
  const pieces: (string | Uint8Array)[] = [];
  let length = 0;
  for await (const piece of piecesOf(input, path)) {
    pieces.push(piece);
    length += piece.length;
    const over = overLimit('bytes', length, limits);
    if (over !== null) throw unreadable(path, over);
  }
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  const encoder = new TextEncoder();
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of bytes) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function requireIterable(input: unknown, path: string): void {
  if (typeof input === 'object' && input !== null)
    if (Symbol.asyncIterator in input || Symbol.iterator in input) return;
  throw refused(path, input);
}

function refused(path: string, value: unknown): IndicatorError {
  const expected = 'must be text, bytes, or pieces of either';
  return new IndicatorError({
    code: 'invalid-option',
    path: `${path}: input`,
    expected,
    received: received(value),
  });
}
