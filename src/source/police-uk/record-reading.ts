import type { Tally } from '../../series/observation.ts';
import { faultList } from '../fault-list.ts';
import type { FileRead, SourceReading } from '../source-report.ts';
import { tallyStore } from '../tally-store.ts';
import { type CrimeIds, crimeIds } from './crime-ids.ts';
import { type GroupedFile, groupedFile } from './grouped-file.ts';
import { type PoliceUkOptions, policeUkDefaults } from './options.ts';
import { recordCounter } from './record-counter.ts';
import { type RecordFile, recordFile } from './record-file.ts';
import type { RecordColumn, RecordLayout } from './record-layout.ts';
import type { FileAccount } from './record-notes.ts';
import { recordResult } from './record-result.ts';

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
