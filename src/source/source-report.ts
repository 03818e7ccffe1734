import type { Period } from '../period/period.ts';
import type { PublishedValue, Row, Tally } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import type { FaultList } from './fault-list.ts';
import type { FaultKind, ReadingReport } from './reading.ts';

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
