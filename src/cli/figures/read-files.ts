import { basename, extname } from 'node:path';
import { catalogue } from '../../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { readRecordFiles } from '../../node/read-record-files.ts';
import { bytesOf, type SourceFile } from '../../node/source-files.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Row } from '../../series/observation.ts';
import type { Table } from '../../series/table.ts';
import { shown } from '../../source/fault-text.ts';
import { type Guess, guessFormat } from '../../source/guess-format.ts';
import { overLimit, unreadable } from '../../source/limits.ts';
import { layouts, type PoliceUkKind } from '../../source/police-uk/layouts.ts';
import type { ReadingReport } from '../../source/reading.ts';
import type { SourceReport } from '../../source/source-report.ts';
import { gridsOf } from '../../source/table/grid.ts';
import { isWorkbook } from '../../source/table/workbook-grids.ts';
import type { FileArguments } from '../arguments/file-arguments.ts';
import type { OpenedFiles } from './opened-files.ts';
import { areasOf } from './places.ts';
import { readOwnTable, readTableFile } from './read-table-file.ts';

/** What was read of one file, or of all the files of records of one kind. */
export interface FileReading {
  /** What it was taken for, in words. */
  readonly format: string;
  readonly rows: Table<Row>;
  readonly report: ReadingReport | SourceReport;
  /** The indicator that the file is named for, of which alone it holds figures. */
  readonly indicator: Indicator | null;
  /** Whether it says what its figures are of: a table of area, month and number could be of anything. */
  readonly saysWhat: boolean;
}

/** How files are read, beside what the user says of them. */
export interface ReadFilesOptions {
  /** What the figures are wanted for. */
  readonly fitFor: readonly Indicator[];
  /** What splits and groups records: our own reader, or DuckDB where it reads the same. */
  readonly engine: 'stream' | 'duckdb';
  /** Told after each piece: how many bytes of how many, and the file. */
  readonly onProgress: (done: number, total: number, file: string) => void;
}

/** Bytes by which a file of text is told. */
const TELLING = 1 << 18;

/** Reads every file as what it seems to be: files of records of one kind together, every other by itself. */
export async function readFiles(
  { files, indicators }: OpenedFiles,
  options: FileArguments,
  { fitFor, engine, onProgress }: ReadFilesOptions,
): Promise<readonly FileReading[]> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const records = new Map<PoliceUkKind, SourceFile[]>();
  const tables: { readonly file: SourceFile; readonly guess: Guess | 'json' }[] = [];
  for (const file of files) {
    const guess = await guessOf(file, options);
    const kind = guess === 'json' ? undefined : kinds.find((each) => each === guess.format);
    if (kind === undefined) tables.push({ file, guess });
    else records.set(kind, [...(records.get(kind) ?? []), file]);
  }
  const readings: FileReading[] = [];
  let before = 0;
  for (const [kind, found] of records) {
    const [first] = found;
    const name =
      found.length === 1 ? (first?.name ?? '') : `${found.length} files of ${layouts[kind].records}`;
    const reading = await readRecordFiles(
      { kind, files: found, file: name, areMany: found.length > 1, others: 0 },
      {
        mode: 'lenient',
        engine,
        encoding: options.encoding,
        areas: await areasOf(options.places),
        ...(fitFor.length === 0 ? {} : { fitFor }),
        onProgress: ({ done, file }) => onProgress(before + done, total, file),
      },
    );
    before += found.reduce((sum, { size }) => sum + size, 0);
    const format = `data.police.uk ${layouts[kind].records}`;
    readings.push({ format, ...reading, indicator: null, saysWhat: true });
  }
  const named = new Map([...catalogue, ...indicators].map((each) => [each.id, each]));
  for (const { file, guess } of tables) {
    const whole = await bytesOf(file, options.limits);
    before += file.size;
    onProgress(before, total, file.name);
    const id = basename(file.name)
      .toLowerCase()
      .replace(/\.csv$/, '');
    const indicator = guess !== 'json' && guess.format === 'table' ? named.get(id) : undefined;
    const own = indicator === undefined ? null : readOwnTable(whole, file.name, indicator, options);
    readings.push(own ?? (await readTableFile(whole, file.name, guess, options, fitFor)));
  }
  return readings;
}

const kinds = Object.keys(layouts) as readonly PoliceUkKind[];

/** What a file seems to be by its first rows; a spreadsheet by all of it. */
async function guessOf(file: SourceFile, { encoding, limits }: FileArguments): Promise<Guess | 'json'> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.pieces()) {
    pieces.push(piece);
    length += piece.length;
    if (length < TELLING) continue;
    if (!isWorkbook(pieces[0] ?? piece)) break;
    const over = overLimit('bytes', file.size, limits);
    if (over !== null) throw unreadable(file.name, over);
  }
  const start = Buffer.concat(pieces);
  if (extname(file.name).toLowerCase() === '.json') return 'json';
  if (start.subarray(0, 4).toString('latin1') === 'PAR1')
    throw new IndicatorError({
      code: 'unreadable',
      path: `${shown(file.name)}:`,
      expected: 'must be read with --engine duckdb (rank, spc and check take it)',
      received: 'Parquet',
    });
  const grids = await gridsOf(start, encoding, { limits, head: true });
  return guessFormat('expected' in grids ? [] : grids);
}
