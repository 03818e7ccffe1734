import type { CalendarUnit, Period, PeriodUnit } from './period.ts';
import type { DateOrder } from './written-dates.ts';

export interface ReadPeriodColumnOptions {
  /** What stands above the column: `Week ending` makes dates weeks, `Date` makes 43556 the date of a spreadsheet. */
  readonly header?: string;
  /** Whether `01/04/2019` is 1 April (`day-first`) or 4 January, where the column as a whole does not tell. */
  readonly dates?: DateOrder;
  /** The unit of the column, as somebody who knows says: only this is read. */
  readonly unit?: PeriodUnit;
  /** The unit of a column that may be read in two, and says nothing itself. */
  readonly likely?: CalendarUnit;
}

/** A text of a column that is no period of the column's unit. */
export interface UnreadPeriod {
  readonly text: string;
  /** The period of another unit that it is, such as a year among months; `null` where it is none. */
  readonly period: Period | null;
}

/** A column of periods of one unit. */
export interface ReadPeriodColumn {
  readonly is: 'read';
  readonly unit: PeriodUnit;
  /** The period of each text of the column, in its order; `null` for a blank and for what is no period of this unit. */
  readonly periods: readonly (Period | null)[];
  /** The distinct texts, blanks apart, that are no period of this unit. */
  readonly unread: readonly UnreadPeriod[];
  /** What was taken for granted, in sentences: `Q1 2019` as the calendar quarter, and the order of day and month. */
  readonly notes: readonly string[];
}

/** A column that can be read in two ways, and which option of `readPeriodColumn` says in which. */
export interface AskedPeriodColumn {
  readonly is: 'ask';
  readonly option: 'dates' | 'unit';
  /** The values of the option that the column leaves open. */
  readonly choices: readonly string[];
  /** What may be meant, as a sentence. */
  readonly question: string;
}

/** A column of no periods; `expected` lists the forms that are read. */
export interface NoPeriodColumn {
  readonly is: 'none';
  readonly expected: string;
}

export type PeriodColumn = ReadPeriodColumn | AskedPeriodColumn | NoPeriodColumn;
