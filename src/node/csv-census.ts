import { isAscii, isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { type Encoding, pieceDecoder } from '../source/decode-text.ts';
import { recordSplitter, separators } from '../source/stream/record-splitter.ts';

/** What the bytes of a CSV file tell, without its cells being read. */
export interface CsvCensus {
  /** Lines, with the header; those that are empty, at the end, are counted apart. */
  readonly lines: number;
  readonly emptyLines: number;
  readonly isQuoted: boolean;
  /** What makes it doubtful that two readers would split the file alike, in words; `null` when nothing does. */
  readonly doubt: string | null;
}

const PIECE = 1 << 20;
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Takes a census of a file, a megabyte of whole lines after another, up to what makes it doubtful. */
export async function csvCensus(
  path: string,
  delimiter: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): Promise<CsvCensus> {
  const handle = await open(path);
  const buffer = Buffer.alloc(2 * PIECE);
  const lines = lineCensus(delimiter, encoding);
  try {
    for (let held = 0, isFirst = true; ; isFirst = false) {
      const { bytesRead } = await handle.read(buffer, held, PIECE, null);
      onBytes(bytesRead);
      const filled = buffer.subarray(0, held + bytesRead);
      const end = bytesRead === 0 ? filled.length : filled.lastIndexOf(NEWLINE) + 1;
      const doubt =
        end === 0 && filled.length > PIECE
          ? 'a line of over a million bytes'
          : lines.add(filled.subarray(0, end), isFirst);
      if (doubt !== null || bytesRead === 0) return { ...lines.counted(), doubt };
      held = filled.length - end;
      buffer.copyWithin(0, end, end + held);
    }
  } finally {
    await handle.close();
  }
}

/** Counts lines, in pieces that hold whole ones; the last may have no end. */
function lineCensus(delimiter: string, encoding: Encoding) {
  const sound = soundLine(delimiter);
  let lines = 0;
  let emptyLines = 0;
  let isQuoted = false;
  let endsInReturns: boolean | null = null;
  let mayBeOther = encoding !== 'utf-8';

  const add = (bytes: Buffer, isFirst: boolean): string | null => {
    if (bytes.length === 0) return null;
    if (bytes.includes(0)) return 'null characters';
    if (isFirst && bytes.indexOf(byteOrderMark) === 0) mayBeOther = false;
    if (!isAscii(bytes)) {
      if (mayBeOther) return 'letters of Windows-1252';
      if (!isUtf8(bytes)) return 'bytes that are not UTF-8';
      if (bytes.indexOf(byteOrderMark, isFirst ? byteOrderMark.length : 0) >= 0)
        return 'a byte order mark in the middle';
    }
    const hasReturns = bytes.includes(RETURN);
    endsInReturns ??= hasReturns;
    if (hasReturns && !endsInReturns) return 'line ends of more than one kind';
    const hasQuotes = bytes.includes(QUOTE);
    if (hasQuotes) isQuoted = true;
    for (let from = 0; from < bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, from);
      const end = newline < 0 ? bytes.length : newline;
      if (endsInReturns) {
        const at = bytes.indexOf(RETURN, from);
        if (newline < 0 ? at >= 0 : at !== end - 1) return 'line ends of more than one kind';
      }
      if (end === from || (endsInReturns && end === from + 1)) emptyLines += 1;
      else if (emptyLines > 0) return 'empty lines between records';
      else lines += 1;
      if (hasQuotes && !isSound(bytes, from, end)) return 'quotes that are not in pairs around whole cells';
      from = end + 1;
    }
    return null;
  };
  const isSound = (bytes: Buffer, from: number, end: number): boolean => {
    const at = bytes.indexOf(QUOTE, from);
    return at < 0 || at > end || sound.test(bytes.toString('latin1', from, end));
  };
  return { add, counted: () => ({ lines, emptyLines, isQuoted }) };
}

/** A line each of whose cells has no quote, or one at either end and the others in pairs. */
function soundLine(delimiter: string): RegExp {
  const mark = `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const one = `(?:"(?:[^"]|"")*"|[^"${mark}]*)`;
  return new RegExp(`^(?:\\u00ef\\u00bb\\u00bf)?${one}(?:${mark}${one})*\\r?$`);
}

/** The header of a CSV file, as the streaming reader reads it. */
export interface CsvHead {
  readonly cells: readonly string[];
  readonly delimiter: string;
  /** The separator in words. */
  readonly separator: string;
}

/** Reads the first line of a file as its header; `null` when it is none. */
export async function csvHead(path: string, encoding: Encoding): Promise<CsvHead | null> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(PIECE), 0, PIECE, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const newline = bytes.indexOf('\n');
    const decoder = pieceDecoder(encoding);
    const line = decoder.push(bytes.subarray(0, newline < 0 ? bytesRead : newline + 1));
    if (typeof line !== 'string') return null;
    let cells: readonly string[] | null = null;
    const splitter = recordSplitter((record, row) => {
      if (row === 1) cells = record;
    });
    splitter.push(line);
    splitter.end();
    const separator = splitter.separator();
    const found = separators.find(({ name }) => name === separator);
    if (cells === null || found === undefined) return null;
    return { cells, delimiter: found.delimiter, separator: found.name };
  } finally {
    await handle.close();
  }
}
