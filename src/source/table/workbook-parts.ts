import { isIndicatorError } from '../../result/error.ts';
import type { NoText } from '../decode-text.ts';
import { overLimit, type ReadLimits } from '../limits.ts';
import {
  bytesInMemory,
  overArchive,
  type ZipEntry,
  zipDirectory,
  zipEntryPieces,
} from '../zip/zip-directory.ts';
import { type HiddenParts, hiddenIn } from './hidden-parts.ts';

/** A workbook that can be given to the format's library, and which of its rows and columns are hidden. */
export interface SoundWorkbook {
  readonly bytes: Uint8Array;
  readonly hidden: HiddenParts;
  /** Whether the format's library is to tell what is hidden, as in XLSB. */
  readonly isBinary: boolean;
  /** Whether a formula of XLSX stands without its value, so that a cell that seems blank may be one. */
  readonly isUnsaved: boolean;
}

/** Why a container is refused that is no spreadsheet. */
export const noSpreadsheet = {
  expected: 'must be CSV text, XLSX or ODS',
  found: 'a container that is no sound spreadsheet',
};
/** Parts of a workbook that say what stands in its cells; pictures, and archives in the archive, do not. */
const telling = /\.(?:xml|rels|bin)$|^mimetype$/i;
const isBinary = (name: string) => /\.bin$/i.test(name);

/**
 * The parts of a workbook that tell its cells, unpacked and put into an archive that packs nothing; or which limit
 * they go over. Their sizes are what the directory announces, which is added up before any is unpacked. Cells are
 * counted in the XML, since the format's library makes objects of all of them, and of as many as a cell is repeated.
 */
export async function workbookParts(bytes: Uint8Array, limits: ReadLimits): Promise<SoundWorkbook | NoText> {
  try {
    const source = bytesInMemory(bytes);
    const all = await zipDirectory(source, 'the workbook');
    const entries = all.filter(({ name }) => telling.test(name));
    const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
    const large = overArchive(all, bytes.length, limits) ?? overLimit('bytes', unpacked, limits);
    if (large !== null) return large;
    const parts: ZipPart[] = [];
    let cells = 0;
    for (const entry of entries) {
      const content = await unpack(entry, zipEntryPieces(source, entry, 'the workbook'));
      cells += isBinary(entry.name)
        ? Math.floor(content.length / BYTES_OF_A_CELL)
        : cellsIn(entry.name, content);
      const many = overLimit('cells', cells, limits);
      if (many !== null) return many;
      parts.push({ name: entry.name, content });
    }
    return {
      bytes: storedZip(parts),
      hidden: hiddenIn(parts),
      isBinary: parts.some(({ name }) => isBinary(name) && /worksheets/i.test(name)),
      isUnsaved: parts.some(
        ({ name, content }) => /worksheets\/[^/]+\.xml$/i.test(name) && endsInFormula(content),
      ),
    };
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return { ...noSpreadsheet, found: `${noSpreadsheet.found} (${error.received})` };
  }
}

async function unpack({ size }: ZipEntry, pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const content = new Uint8Array(size);
  let at = 0;
  for await (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

const OPEN = '<'.charCodeAt(0);
const CLOSE = '/'.charCodeAt(0);
const CELL = 'c'.charCodeAt(0);
/** A blank, a slash or the end of the tag stands behind the name of an element. */
const NAME_ENDS = [9, 10, 13, 32, 47, 62];
/** Elements that a cell of XLSX may need: itself, its value and its formula. */
const ELEMENTS_OF_A_CELL = 3;
/** Elements that any workbook may have: styles, names, notes. */
const FEW_ELEMENTS = 1_000_000;

/** Bytes that a cell of XLSB takes, or more. */
const BYTES_OF_A_CELL = 16;

/** How many cells a part has, or as many as its elements would be; in ODS as often as rows and cells are repeated. */
function cellsIn(name: string, content: Uint8Array): number {
  let elements = 0;
  let cells = 0;
  for (let at = content.indexOf(OPEN); at >= 0; at = content.indexOf(OPEN, at + 1)) {
    if (content[at + 1] === CLOSE) continue;
    elements += 1;
    if (content[at + 1] === CELL && NAME_ENDS.includes(content[at + 2] ?? 0)) cells += 1;
  }
  const others = elements < FEW_ELEMENTS ? 0 : Math.ceil(elements / ELEMENTS_OF_A_CELL);
  const repeated = /(?:^|\/)content\.xml$/i.test(name) ? repeatedCells(content) : 0;
  return Math.max(cells, others, repeated);
}

const AFTER_FORMULA = /^<\/f>\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/;
const FORMULA = 'f'.charCodeAt(0);

/** Whether a cell of XLSX ends with its formula, or has nothing where its value would stand. */
function endsInFormula(content: Uint8Array): boolean {
  const decoder = new TextDecoder();
  for (let at = content.indexOf(OPEN); at >= 0; at = content.indexOf(OPEN, at + 1)) {
    if (content[at + 1] !== CLOSE || content[at + 2] !== FORMULA) continue;
    if (AFTER_FORMULA.test(decoder.decode(content.subarray(at, at + 24)))) return true;
  }
  return false;
}

/** What tells how often a cell of ODS is repeated and whether it holds anything, in the order in which it stands. */
const told =
  /<(?:[\w.-]+:)?(?:(table-row|行)|(table-cell|数据))(?=[\s/>])|number-(rows|columns)-repeated\s*=\s*["'](\d+)|(value(?:-type)?\s*=|<(?:[\w.-]+:)?p[\s/>])/g;

/** Cells of ODS that hold something, each as often as it is repeated. */
function repeatedCells(content: Uint8Array): number {
  const text = new TextDecoder().decode(content);
  let cells = 0;
  let rows = 1;
  let columns = 1;
  let isFilled = false;
  const end = () => {
    if (isFilled) cells += rows * columns;
    columns = 1;
    isFilled = false;
  };
  for (const [, row, cell, direction, count, filling] of text.matchAll(told)) {
    if (row !== undefined || cell !== undefined) end();
    if (row !== undefined) rows = 1;
    if (direction === 'rows') rows = Number(count);
    if (direction === 'columns') columns = Number(count);
    if (filling !== undefined) isFilled = true;
  }
  end();
  return cells;
}

/** A file of an archive, by its name and with its bytes. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** An archive of these files that packs none of them, with checksums of 0: to be read once, by a program that asks for none. */
export function storedZip(parts: readonly ZipPart[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = parts.map(({ name, content }) => ({ name: encoder.encode(name), content }));
  const size = named.reduce((sum, { name, content }) => sum + 76 + 2 * name.length + content.length, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = named.map(({ name, content }) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint32(at + 22, content.length, true);
    view.setUint16(at + 26, name.length, true);
    bytes.set(name, at + 30);
    bytes.set(content, at + 30 + name.length);
    at += 30 + name.length + content.length;
    return offset;
  });
  const directory = at;
  named.forEach(({ name, content }, index) => {
    view.setUint32(at, ENTRY, true);
    view.setUint32(at + 20, content.length, true);
    view.setUint32(at + 24, content.length, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
