import type { Release, TableBreak } from '../../src/series/table.ts';
import { parseRecords } from './csv.ts';

/** What a column of a table holds. A `number` or `integer` that may be empty is `optional`. */
export interface ColumnAbout {
  readonly name: string;
  readonly type: 'text' | 'period' | 'integer' | 'number';
  readonly optional?: true;
  /** The only texts that occur, where a program may branch on them. */
  readonly values?: readonly string[];
  /** Which of them an empty cell stands for, in a text that may be empty. */
  readonly empty?: string;
  readonly description: string;
}

/** How a leaf category was folded from the classes of its source. */
export interface CategoryAbout {
  readonly label: string;
  readonly majors: readonly string[];
  readonly minors: readonly string[];
}

/** An entry of `data/index.json`, without what is computed from the file. */
export interface TableEntry {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly attribution: string;
  readonly basis: 'published' | 'illustrative';
  readonly period: string;
  /** The figures are those known at the end of this month, where that is later than the period. */
  readonly asOf?: string;
  readonly window: 'period' | 'rolling-12';
  readonly unit: string;
  readonly areaLevel: string;
  readonly scheme: string | null;
  readonly columns: readonly ColumnAbout[];
  readonly caveats: readonly string[];
  /** From which months on the figures are not comparable with those before. */
  readonly breaks?: readonly TableBreak[];
  readonly derivation: string;
  readonly categories?: Readonly<Record<string, CategoryAbout>>;
  /** For illustrative tables: every parameter of the script that made it. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** An entry as it stands in `data/index.json`. */
export interface IndexEntry extends TableEntry {
  /** When the figures came out; `null` for a list. */
  readonly released: Release | null;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table ready to be written. */
export interface TidyTable {
  readonly entry: TableEntry;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Reads a file of the folder of downloads by its path within that folder. */
export type ReadDownload = (path: string) => string;

const LICENCE = 'Open Government Licence v3.0';

/** The licence of public sector information, and its attribution line with the publisher named. */
export function openGovernmentLicence(
  publisher: string,
): Pick<TableEntry, 'publisher' | 'licence' | 'attribution'> {
  return {
    publisher,
    licence: LICENCE,
    attribution: `Contains public sector information licensed under the ${LICENCE}. Source: ${publisher}.`,
  };
}

/** A key made of a name: lower case, words joined by hyphens. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** A whole number, or an error that says where it was expected. */
export function integer(text: string, where: string): number {
  if (!/^-?\d+$/.test(text))
    throw new Error(`${where}: expected a whole number, got ${JSON.stringify(text)}`);
  return Number(text);
}

/** Orders texts by their characters, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A row of a download: gives the text of a column, or fails when the file has no such column. */
export type DownloadRow = (column: string) => string;

/** The rows of a download with named columns. */
export function parseRecordsOf(read: ReadDownload, path: string): DownloadRow[] {
  return parseRecords(read(path)).map((record) => (column) => {
    const text = record[column];
    if (text === undefined) throw new Error(`${path}: column ${column} is missing`);
    return text.trim();
  });
}
