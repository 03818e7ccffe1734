import type { Month } from '../../period/period.ts';
import type { Tally } from '../../series/observation.ts';
import { holdsFigures } from '../csv-records.ts';
import { type Encoding, type NoText, pieceDecoder } from '../decode-text.ts';
import { type FaultList, faultList, rejectedWithFile } from '../fault-list.ts';
import type { FileRead, SourceReading } from '../source-report.ts';
import { recordSplitter } from '../stream/record-splitter.ts';
import { tallyStore } from '../tally-store.ts';
import { type GroupedFile, groupedFile } from './grouped-file.ts';
import { type PoliceUkOptions, policeUkDefaults } from './options.ts';
import {
  type CountedFile,
  type CrimeIds,
  crimeIds,
  type RecordCounter,
  recordCounter,
} from './record-counter.ts';
import { findPlaces, type RecordColumn, type RecordLayout, type RecordPlaces } from './record-layout.ts';
import { type FileAccount, fileAccount, namedFile } from './record-notes.ts';
import { recordResult } from './record-result.ts';

/** A file that is being read. */
export interface RecordFile {
  push(piece: string | Uint8Array): void;
  /** Ends the file and tells what was read of it. */
  close(): FileAccount;
}

interface FileParts {
  readonly layout: RecordLayout;
  readonly encoding: Encoding;
  readonly counter: RecordCounter;
  readonly faults: FaultList;
  /** Whether the report is of several files, so that each fault names its own. */
  readonly isOneOfMany: boolean;
}

const quotesFault = 'must have quotes in pairs, and doubled inside a quoted cell';

/** Begins to read a file of records. */
export function recordFile(file: string, parts: FileParts): RecordFile {
  const { layout, encoding, counter, faults, isOneOfMany } = parts;
  const decoder = pieceDecoder(encoding);
  const named = namedFile(file);
  const ofFile = isOneOfMany ? { file } : {};
  const counted: CountedFile = {
    file: isOneOfMany ? file : undefined,
    force: named.force,
    month: named.month,
  };
  const months = new Set<Month>();
  let places: RecordPlaces | 'unreadable' | null = null;
  let rowsRead = 0;
  let used = 0;
  let blank = 0;

  const refuseFile = (row: number | null, expected: string, found: string) => {
    places = 'unreadable';
    faults.ofFile({ ...ofFile, row, column: null, found, expected, code: 'unreadable' });
  };
  const refuseRow = (row: number, expected: string, found: string) =>
    faults.ofRow({ ...ofFile, row, column: null, found, expected, code: 'unreadable' });
  const rejectWithFile = (row: number) => {
    rowsRead += 1;
    faults.ofRow({ ...ofFile, ...rejectedWithFile(row) });
  };
  const readHeader = (cells: readonly string[] | null, row: number) => {
    if (cells === null) return refuseFile(row, 'must be a header', 'quotes that contradict each other');
    const found = findPlaces(layout, cells, row);
    places = 'faults' in found ? 'unreadable' : found;
    if (!('faults' in found)) return;
    for (const fault of found.faults) faults.ofFile({ ...ofFile, ...fault });
    if (holdsFigures(cells)) rejectWithFile(row);
  };
  const splitter = recordSplitter((cells, row) => {
    if (cells !== null && isBlank(cells)) {
      blank += 1;
      return;
    }
    if (places === null) return readHeader(cells, row);
    if (places === 'unreadable') return rejectWithFile(row);
    rowsRead += 1;
    if (cells === null) refuseRow(row, quotesFault, 'a quote that is not, or a line without end');
    else {
      const month = counter.count(cells, row, places, counted);
      if (month === null) return;
      used += 1;
      months.add(month);
    }
  });
  let isText = true;
  const take = (decoded: string | NoText) => {
    if (!isText) return;
    isText = typeof decoded === 'string';
    if (typeof decoded === 'string') splitter.push(decoded);
    else refuseFile(null, decoded.expected, decoded.found);
  };

  return {
    push: (piece) => take(isText ? decoder.push(piece) : ''),
    close() {
      take(decoder.end());
      if (isText) splitter.end();
      if (places === null) refuseFile(null, `must hold a header and ${layout.records}`, 'an empty file');
      const separator = splitter.separator() ?? 'commas';
      return fileAccount(file, layout, { rowsRead, used, months, blank, separator });
    },
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === '');
}

/** A reading of one or many files of one kind, one after another, in bounded memory. */
export interface RecordReading {
  /** Begins a file; the one before must be closed. */
  open(file: string): Pick<RecordFile, 'push'> & { close(): void };
  /** Begins a file whose records were grouped by another engine. It counts for nothing unless it is closed. */
  openGrouped(
    file: string,
    columns: readonly RecordColumn[],
  ): Omit<GroupedFile, 'close'> & { close(separator: string): void };
  /** Notes records with an ID that was met before, where another engine looked for them. */
  addRepeated(records: number): void;
  /** Notes something that could not be read at all. */
  refuse(file: string, expected: string, found: string): void;
  /** The tallies and the report. In strict mode throws when there is any fault. */
  finish(): SourceReading<Tally>;
}

/** Starts a reading, of one file or of many. */
export function recordReading(
  layout: RecordLayout,
  options: PoliceUkOptions,
  isOneOfMany: boolean,
  ids: CrimeIds = crimeIds(),
): RecordReading {
  const { areas, encoding, repeatedIds } = { ...policeUkDefaults, ...options };
  const faults = faultList();
  const store = tallyStore();
  const counter = recordCounter({ layout, areas, repeatedIds, faults, store, ids });
  const files: FileRead[] = [];
  const assumptions: string[] = [];
  const add = (account: FileAccount) => {
    files.push(account.read);
    assumptions.push(...account.assumptions);
  };
  return {
    open(file) {
      const opened = recordFile(file, { layout, encoding, counter, faults, isOneOfMany });
      return { push: opened.push, close: () => add(opened.close()) };
    },
    openGrouped(file, columns) {
      const opened = groupedFile(file, columns, { layout, areas, counter, faults, isOneOfMany });
      return { ...opened, close: (separator) => add(opened.close(separator)) };
    },
    addRepeated(records) {
      counter.facts.repeated += records;
    },
    refuse: (file, expected, found) =>
      faults.ofFile({ file, row: null, column: null, found, expected, code: 'unreadable' }),
    finish: () => recordResult({ layout, options, faults, store, counter, files, assumptions }),
  };
}
