import type { ErrorCode } from '../result/error.ts';

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
