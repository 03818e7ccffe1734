import { open } from 'node:fs/promises';
import type { Encoding } from '../source/decode-text.ts';
import { separators } from '../source/separator.ts';
import { pieceDecoder } from '../source/stream/piece-decoder.ts';
import { recordSplitter } from '../source/stream/record-splitter.ts';

/** The header of a CSV file, as the streaming reader reads it. */
export interface CsvHead {
  readonly cells: readonly string[];
  readonly delimiter: string;
  /** The separator in words. */
  readonly separator: string;
}

const PIECE = 1 << 20;

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
