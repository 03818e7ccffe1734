import type { Dialect } from './sql-text.ts';

/** Which column of a table of crimes holds what. */
export interface AggregationColumns {
  /** Key of the area: a force, or a local policing area. */
  readonly area: string;
  /** Month as text: `2018-10`, or a date that begins with it, `2018-10-31`. */
  readonly period: string;
  /** Crime type. Without it every record counts, anti-social behaviour too. */
  readonly category?: string;
  /** Last outcome; required by an indicator made of outcomes, and not read for any other. */
  readonly outcome?: string;
  /** Crime ID: records that share one, in the same cell of the result, are counted once; empty IDs one by one. */
  readonly id?: string;
}

/** Options of `aggregation` and `runAggregation`. */
export interface AggregationOptions {
  /** The table, with one row for each crime; a list where its name has several parts: `['police', 'crimes']`. */
  readonly table: string | readonly string[];
  readonly columns: AggregationColumns;
  readonly dialect: Dialect;
  /** Values that columns of the table must have, such as `{ 'Falls within': 'West Mercia Police' }`. */
  readonly where?: Readonly<Record<string, string>>;
  /** First and last period wanted, of any unit. Records of other months are as if they were not there. */
  readonly from?: string;
  readonly to?: string;
}
