import type { Indicator } from '../indicator/indicator.ts';
import type { PeriodUnit } from '../period/period.ts';
import type { Encoding } from '../source/decode-text.ts';
import { type ReadLimits, readLimits } from '../source/limits.ts';
import type { ByForce, ByPlace } from '../source/police-uk/options.ts';
import type { KnownAreas } from '../source/source-report.ts';
import type { Decimal } from './words/cell.ts';
import type { MonthNumbers } from './words/part-period.ts';

/** What a column of a table may be said to be. */
export const columnRoles = [
  'area',
  'period',
  'category',
  'outcome',
  'measure',
  'released',
  'count',
  'numerator',
  'denominator',
  'value',
  'n',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Options of `open`: what the user says of the files, over what they seem to be. */
export interface OpenOptions {
  /** Definitions of the user's own; one with the id of a shipped one takes its place. */
  readonly indicators?: readonly Indicator[];
  /** What the figures are wanted for: each area gets a verdict for each, and columns are read by its words. */
  readonly fitFor?: readonly Indicator[];
  /** Header of the column for each role, or several that make it together; `null` for a role that no column has. */
  readonly columns?: Readonly<Partial<Record<ColumnRole, string | readonly string[] | null>>>;
  /** Headers of columns that split the figures, by the name they get. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** What the headers of a table name that has a column for each area or each category, where they do not tell. */
  readonly across?: 'area' | 'category';
  /** The sheets that are read, by name; without it every one that has a table and is not hidden. */
  readonly sheets?: readonly string[];
  /** The key of the area of files that name none; `sheet` where each sheet is named for its own. */
  readonly area?: string;
  /** The area of files that name none and in which nothing can be one; `area` says it of every file. */
  readonly areaElse?: string;
  /** The key of an area by another spelling that the files use: `{ BANES: 'bath' }`. */
  readonly spellings?: Readonly<Record<string, string>>;
  /** The file that holds an indicator, by its id, where its name does not tell: `{ 'file-quality': 'files.csv' }`. */
  readonly fileOf?: Readonly<Record<string, string>>;
  /** What becomes of a figure that two files give and that differs: the later file counts, unless it is an error. */
  readonly twice?: 'later' | 'error';
  /** The period of files that name none, or the year of months that name none. */
  readonly period?: string;
  /** The order of day and month where a column does not tell. */
  readonly dates?: 'day-first' | 'month-first';
  /** Whether 1 is January or April among months by number beside financial years, where their order does not tell. */
  readonly months?: MonthNumbers;
  /** The unit of the periods, where a column could be of two; `financial-year` adds up the quarters of the Home Office. */
  readonly every?: PeriodUnit;
  /** Whether published figures are proportions or percentages, where they do not tell. */
  readonly unit?: 'percent' | 'proportion';
  readonly decimal?: Decimal;
  /** Which figures of a table of the Metropolitan Police that has both in one column: `offences` unless given. */
  readonly measure?: 'offences' | 'positive-outcomes';
  /** Offence codes that exist, to undo what a spreadsheet did to those of a table of the Home Office. */
  readonly codes?: readonly string[];
  readonly encoding?: Encoding;
  /** Whether any row that cannot be used is an error, with all of them as its `problems`. */
  readonly strict?: boolean;
  /** How large files may be. */
  readonly limits?: Partial<ReadLimits>;
  /** Values that columns must have, such as `{ site: 'Bedford' }`. */
  readonly where?: Readonly<Record<string, string>>;
  /** Columns whose values are parts of one figure, to be added up. */
  readonly sumOver?: readonly string[];
  /** Areas or categories that are the whole of those beside them; `none` for no whole at all. */
  readonly wholes?: readonly string[];
  /** Every area that may occur, in a table of any sort or in a file named for an indicator; any without it. */
  readonly knownAreas?: KnownAreas | ((indicator: Indicator) => KnownAreas);
  /** Which areas records of data.police.uk are counted for. */
  readonly areas?: ByForce | ByPlace;
}

/** Defaults of `open`. */
export const openDefaults = {
  indicators: [],
  fitFor: [],
  columns: {},
  dimensions: {},
  encoding: 'utf-8',
  strict: false,
  limits: readLimits,
  where: {},
  sumOver: [],
  wholes: [],
  areas: { by: 'force' },
  spellings: {},
  fileOf: {},
  twice: 'later',
} as const satisfies OpenOptions;
