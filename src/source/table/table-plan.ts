import type { Period } from '../../period/period.ts';
import type { CsvRecord } from '../csv-records.ts';

/** A column, or several joined, that labels a figure: category, outcome, a dimension. */
export interface LabelColumn {
  readonly name: string;
  readonly at: readonly number[];
  /** Without it the texts of its cells are joined. */
  readonly read?: ReadLabel;
  /** Makes `read` of the rows of the column, where one text can only be understood beside the others. */
  readonly learn?: (column: readonly string[]) => ReadLabel;
}

/** Turns the texts of cells into a label, or says what they must be; `coerced` when it is not what is written. */
export type ReadLabel = (
  texts: readonly string[],
) => string | { readonly label: string; readonly coerced: string } | { readonly expected: string };

/** A column of figures. */
export interface FigureColumn {
  readonly at: number;
  readonly header: string;
  /** The denominator or sample size beside it; -1 where there is none. */
  readonly below: number;
  /** The period that its header names, in a table that is wide by period. */
  readonly period: Period | null;
  /** The area that the figure is of, where it is not that of the row. */
  readonly area: string | null;
  /** Labels that its header gives to all its figures. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Where in a table everything stands. */
export interface TablePlan {
  readonly area: number;
  /** Columns that name the period together, such as a year and a quarter; none in a wide table. */
  readonly period: readonly number[];
  readonly labels: readonly LabelColumn[];
  readonly figures: readonly FigureColumn[];
  /** Columns beside the labels by which two rows are known to be of different figures, whatever they hold. */
  readonly tellsApart: readonly number[];
  /** Why a row holds no figure of this table, as the beginning of a sentence: a whole, or another measure. */
  readonly apart?: (body: readonly CsvRecord[]) => (cells: readonly string[]) => string | null;
  readonly width: number;
  readonly assumptions: readonly string[];
}

/** What rows a table gives: counts that are added up, figures with their denominators, or published values. */
export type TableKind = 'tally' | 'observation' | 'published';
