import type { Period } from '../period/period.ts';
import type { ErrorCode } from '../result/error.ts';
import type { PublishedValue, Row, Tally } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import type { FaultList } from './fault-list.ts';

/** Something in a file that cannot be used, and where: never more of the record than the one value. */
export interface Fault {
  /** The file, or the sheet of a workbook, where a report is of several. */
  readonly file?: string;
  /** As a spreadsheet numbers rows: the header is row 1. `null` when it is about the whole file. */
  readonly row: number | null;
  /** The column as the library names it, or `null` when it is about the whole row. */
  readonly column: string | null;
  /** With a column: the text of the cell, cut to 60 characters. Without: what was found, in words. `null`: nothing. */
  readonly found: string | null;
  readonly expected: string;
  readonly code: ErrorCode;
}

/** Faults of rows that are alike, with the first of them. */
export interface FaultKind {
  readonly file?: string;
  readonly column: string | null;
  /** What was expected at the first of them, and what was found there. */
  readonly expected: string;
  readonly found: string | null;
  readonly count: number;
  /** The first rows. */
  readonly rows: readonly number[];
}

/** Cells of one column that were read as something other than what is written, all in the same way. */
export interface Coercion {
  readonly column: string;
  readonly what: string;
  readonly count: number;
  /** The first of them. */
  readonly row: number;
  readonly found: string;
  readonly used: string;
}

/** What happened to each row of a file: `rowsRead` is always `used + rejectedCount`. */
export interface ReadingReport {
  readonly file: string;
  /** Rows below the header that are not blank; where no row is a header, every row that is not blank. */
  readonly rowsRead: number;
  readonly used: number;
  readonly rejectedCount: number;
  /** What is wrong with the file as a whole; where there is anything, none of its rows is used. */
  readonly faults: readonly Fault[];
  /** Every fault of every rejected row, in the order of the file. */
  readonly rejected: readonly Fault[];
  readonly coerced: readonly Coercion[];
  /** What was taken for granted, as sentences. */
  readonly assumptions: readonly string[];
}

/** Area keys, alone or with the name of each. */
export type KnownAreas = readonly string[] | Readonly<Record<string, string>>;

/** One file, or one sheet of a workbook, in a reading of several. */
export interface FileRead {
  readonly file: string;
  readonly rowsRead: number;
  readonly used: number;
  readonly rejectedCount: number;
  /** First and last period of the rows that are used; `null` where none is. */
  readonly from: Period | null;
  readonly to: Period | null;
}

/** What is peculiar about rows that are used all the same, or that are not: a trap of the publisher's format. */
export interface ReadingNote {
  readonly code: string;
  readonly count: number;
  /** A sentence. */
  readonly text: string;
}

/** A figure that was published twice with different values: both are kept here, and the later is used. */
export interface Revision {
  readonly area: string;
  readonly period: string;
  /** What else tells the figure apart, as it is written: category, outcome, code. */
  readonly of: string;
  readonly earlier: number | null;
  readonly later: number | null;
  readonly earlierAt: string;
  readonly laterAt: string;
}

/** Which periods there are for an area. */
export interface AreaCoverage {
  readonly area: string;
  readonly areaName: string;
  readonly from: Period;
  readonly to: Period;
  /** Periods in which there is any figure for it. */
  readonly periods: number;
  /** Periods of the whole reading in which there is none for it. */
  readonly missing: readonly Period[];
  /** Sum of the counts; `null` for figures that cannot be added up. */
  readonly total: number | null;
}

/** Whether the figures of an area may be used for a purpose. */
export interface Fitness {
  readonly area: string;
  readonly areaName: string;
  readonly indicator: string;
  readonly isFit: boolean;
  /** Why not; `null` for an area that is fit. */
  readonly reason: string | null;
  /** The verdict as a sentence. */
  readonly text: string;
}

/**
 * What happened to each row of what was read: `rowsRead` is always `used + rejectedCount`.
 *
 * Of the faults of rejected rows the first 1,000 are listed in `rejected`; `unlisted` counts the others.
 */
export interface SourceReport extends ReadingReport {
  readonly files: readonly FileRead[];
  readonly unlisted: number;
  /** Every fault of a rejected row, by its kind: the counts add up to all of them. */
  readonly kinds: readonly FaultKind[];
  readonly notes: readonly ReadingNote[];
  readonly revisions: readonly Revision[];
  readonly coverage: readonly AreaCoverage[];
  readonly fitness: readonly Fitness[];
}

/** What was read of a publisher's files: the rows that can be used, and the report. */
export interface SourceReading<R extends Row = Tally> {
  readonly rows: Table<R>;
  readonly report: SourceReport;
}

/** Published values, split by the measure that was asked for. */
export type MeasuredValue = PublishedValue & { readonly measure: string };

/** What a report is made of: the faults of the reading, and what only its reader knows. */
interface ReportParts
  extends Pick<
    SourceReport,
    'file' | 'files' | 'assumptions' | 'notes' | 'revisions' | 'coverage' | 'fitness'
  > {
  readonly faults: FaultList;
}

/** The report of a reading: rows are those of its files together. */
export function reportOf({ file, files, faults, assumptions, ...others }: ReportParts): SourceReport {
  const sum = (count: (read: FileRead) => number) => files.reduce((total, read) => total + count(read), 0);
  return {
    file,
    rowsRead: sum(({ rowsRead }) => rowsRead),
    used: sum(({ used }) => used),
    rejectedCount: sum(({ rejectedCount }) => rejectedCount),
    faults: faults.faults,
    rejected: faults.rejected,
    coerced: faults.coerced,
    assumptions,
    files,
    unlisted: faults.unlisted,
    kinds: faults.kinds,
    ...others,
  };
}
