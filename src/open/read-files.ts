import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { NoText } from '../source/decode-text.ts';
import { limitsOf, overLimit, type ReadLimits, unreadable } from '../source/limits.ts';
import { recordReading } from '../source/police-uk/record-file.ts';
import { layouts, type PoliceUkKind } from '../source/police-uk/record-layout.ts';
import type { SourceReading } from '../source/source-report.ts';
import { type Grid, gridsOf, gridsOfText } from '../source/table/grid.ts';
import { jsonGrids, startsRecords } from '../source/table/json-grids.ts';
import { isWorkbook } from '../source/table/workbook-grids.ts';
import { refusedByHead } from './any-file.ts';
import { idLeftIn, idsOf } from './file-names.ts';
import {
  type FileReading,
  onlyOne,
  readJson,
  readSeveral,
  readTable,
  recordsRead,
  type TableGuess,
} from './file-reading.ts';
import { type OpenOptions, openDefaults } from './open-options.ts';
import { type Guess, guessFormat } from './published/formats.ts';

/** One file that can be read, wherever it is. */
export interface NamedFile {
  readonly name: string;
  readonly size: number;
  pieces(): AsyncIterable<Uint8Array>;
}

/** How files of records of one kind are read together; told the bytes that were read. */
export type ReadRecords<F extends NamedFile> = (
  kind: PoliceUkKind,
  files: readonly F[],
  name: string,
  onBytes: (done: number, file: string) => void,
) => Promise<SourceReading>;

/** Bytes by which a file of text is told. */
const TELLING = 1 << 18;

/** Reads every file as what it seems to be: files of records of one kind together, every other by itself. */
export async function readFiles<F extends NamedFile>(
  files: readonly F[],
  options: OpenOptions,
  readRecords: ReadRecords<F>,
  onProgress: (done: number, total: number, file: string) => void,
): Promise<readonly FileReading[]> {
  const { fileOf, indicators } = { ...openDefaults, ...options };
  const limits = limitsOf(options.limits, 'open');
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const records = new Map<PoliceUkKind, F[]>();
  const tables: { readonly file: F; readonly guess: TableGuess | { readonly is: 'json' } }[] = [];
  for (const file of files) {
    const guess = await guessOf(file, options);
    if (guess.is === 'records') records.set(guess.kind, [...(records.get(guess.kind) ?? []), file]);
    else tables.push({ file, guess });
  }
  const readings: FileReading[] = [];
  let before = 0;
  for (const [kind, found] of records) {
    const name =
      found.length === 1 ? (found[0]?.name ?? '') : `${found.length} files of ${layouts[kind].records}`;
    const reading = await readRecords(kind, found, name, (done, file) =>
      onProgress(before + done, total, file),
    );
    before += found.reduce((sum, { size }) => sum + size, 0);
    readings.push(recordsRead(`data.police.uk ${layouts[kind].records}`, reading));
  }
  const byId = new Map<string, Indicator>([...catalogue, ...indicators].map((each) => [each.id, each]));
  for (const { file, guess } of tables) {
    const said = idsOf(file.name, fileOf);
    const named = byId.get(said[0] ?? idLeftIn(file.name, fileOf)) ?? null;
    const refused = guess.is === 'table' ? await refusedEarly(file, named, options) : null;
    if (refused !== null) readings.push(refused);
    else if (guess.is === 'json')
      readings.push(await readJson(await wholeOf(file, limits), file.name, options));
    else readings.push(...readByName(await tableOf(file, limits, options), file.name, guess, byId, options));
    before += file.size;
    onProgress(before, total, file.name);
  }
  return readings;
}

/** Reads a file by the indicators that its sheets, rows or headers name, by what it is said to hold, or by its name. */
function readByName(
  grids: readonly Grid[] | NoText,
  file: string,
  guess: TableGuess,
  byId: ReadonlyMap<string, Indicator>,
  options: OpenOptions,
): readonly FileReading[] {
  const { fileOf } = { ...openDefaults, ...options };
  const own = byId.get(idLeftIn(file, fileOf)) ?? null;
  const sheets = own === null ? readSeveral(grids, file, guess, byId, options) : [];
  if (sheets.length > 0) return sheets;
  const said = idsOf(file, fileOf);
  const read = (named: Indicator | null) => readTable(grids, file, guess, named, options);
  const plain = said.length > 0 ? read(null) : null;
  // A table of categories is of several indicators, whoever is said to be in it.
  if (plain !== null && (plain.saysWhat || said.length > 1)) return [plain];
  return [read(byId.get(said[0] ?? '') ?? own)];
}

/** The sheets of a file: of a workbook by all of its bytes, of a text as it arrives. */
async function tableOf(
  file: NamedFile,
  limits: ReadLimits,
  options: OpenOptions,
): Promise<readonly Grid[] | NoText> {
  const { encoding } = { ...openDefaults, ...options };
  const over = overLimit('bytes', file.size, limits);
  if (over !== null) throw unreadable(file.name, over);
  if (isJson(file.name)) return jsonGrids(new TextDecoder().decode(await bytesOf(file)), limits);
  return isWorkbook(await bytesOf(file, MARK))
    ? gridsOf(await bytesOf(file), encoding, { limits })
    : gridsOfText(file.pieces(), encoding, limits);
}

const isJson = (name: string): boolean => /\.(?:json|jsonl|ndjson)$/i.test(name);

/** Bytes by which a workbook is told. */
const MARK = 4;

/** Reads records piece by piece, one file after another, in bounded memory. */
export const streamedRecords =
  (options: OpenOptions): ReadRecords<NamedFile> =>
  async (kind, files, name, onBytes) => {
    const { areas, encoding, fitFor } = { ...openDefaults, ...options };
    const own = {
      file: name,
      areas,
      encoding,
      mode: 'lenient',
      ...(fitFor.length === 0 ? {} : { fitFor }),
    } as const;
    const reading = recordReading(layouts[kind], own, files.length > 1);
    let done = 0;
    for (const file of files) {
      const opened = reading.open(file.name);
      for await (const piece of file.pieces()) {
        opened.push(piece);
        done += piece.length;
        onBytes(done, file.name);
      }
      opened.close();
    }
    return reading.finish();
  };

/** The first bytes of a file, or all of them where no number is given. */
async function bytesOf(file: NamedFile, most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.pieces()) {
    pieces.push(piece);
    length += piece.length;
    // One byte more says that there are more.
    if (length > most) break;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The whole of a file that is read as a table; one that is too large is refused before it is. */
async function wholeOf(file: NamedFile, limits: ReadLimits): Promise<Uint8Array> {
  const over = overLimit('bytes', file.size, limits);
  if (over !== null) throw unreadable(file.name, over);
  return bytesOf(file);
}

/** A long text that its first part shows to hold no such table, refused by that; `null` for every other file. */
async function refusedEarly(
  file: NamedFile,
  named: Indicator | null,
  options: OpenOptions,
): Promise<FileReading | null> {
  if (file.size <= TELLING || isJson(file.name)) return null;
  const start = await bytesOf(file, TELLING);
  if (isWorkbook(start)) return null;
  const { encoding } = { ...openDefaults, ...options };
  const head = await gridsOf(start, encoding, { limits: limitsOf(options.limits, 'open'), head: true });
  if ('expected' in head) return null;
  return refusedByHead(head, file.name, file.size, named, onlyOne(named, options), options);
}

/** What a file seems to be by its first rows; a spreadsheet by all of it. */
async function guessOf(file: NamedFile, options: OpenOptions): Promise<Guess | { readonly is: 'json' }> {
  const start = await bytesOf(file, TELLING);
  if (isJson(file.name))
    return startsRecords(new TextDecoder().decode(start)) ? { is: 'json' } : { is: 'table' };
  const mark = String.fromCharCode(...start.subarray(0, 4));
  if (mark === 'PAR1' || mark === 'ARRO' || mark === 'FEA1')
    throw unreadable(file.name, {
      expected:
        'must be CSV text, XLSX, ODS or JSON: save a table of figures as one of them (of records, one row for each crime, --engine duckdb counts those of Parquet)',
      found: mark === 'PAR1' ? 'Parquet' : 'Arrow',
    });
  const { columns, encoding } = { ...openDefaults, ...options };
  const limits = limitsOf(options.limits, 'open');
  const bytes = isWorkbook(start) ? await wholeOf(file, limits) : start;
  const grids = await gridsOf(bytes, encoding, { limits, head: true });
  const guess = guessFormat('expected' in grids ? [] : grids);
  // Whoever names columns says how a table is to be read, unless its layout has them; records have none of figures.
  const isSaid = Object.keys(columns).length > 0;
  return isSaid && guess.is === 'published' && guess.format.takes?.(columns, guess.header) !== true
    ? { is: 'table' }
    : guess;
}
