import type { Indicator } from '../indicator/indicator.ts';
import { calendarUnits } from '../period/month-index.ts';
import type { PeriodUnit } from '../period/period.ts';
import { type Given, type OptionRules, readOptions } from '../result/read-options.ts';
import { type DataRule, requireData } from '../result/require-data.ts';
import { requireIndicator } from '../series/require-series.ts';
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
  /** The order of day and month where a column does not tell; `year-first` says that `22-Apr` is April 2022. */
  readonly dates?: 'day-first' | 'month-first' | 'year-first';
  /** Whether a financial year that is named by one year, as FY2023, starts or ends in it. */
  readonly fy?: 'start' | 'end';
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
  /** What the force is called that the files are of: the whole of the areas beside it, unless those are other forces. */
  readonly force?: readonly string[];
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
  force: [],
  areas: { by: 'force' },
  spellings: {},
  fileOf: {},
  twice: 'later',
} as const satisfies OpenOptions;

const text = { is: 'text' } as const;
const list = { is: 'list' } as const;
const object = { is: 'object' } as const;

/** What each option of `open` may be. */
export const openRules = {
  ...{ indicators: list, fitFor: list, columns: object, dimensions: object },
  across: { is: 'one-of', values: ['area', 'category'] },
  ...{ sheets: list, area: text, areaElse: text, spellings: object, fileOf: object, period: text },
  twice: { is: 'one-of', values: ['later', 'error'] },
  dates: { is: 'one-of', values: ['day-first', 'month-first', 'year-first'] },
  fy: { is: 'one-of', values: ['start', 'end'] },
  months: { is: 'one-of', values: ['calendar', 'financial'] },
  every: { is: 'one-of', values: [...calendarUnits, 'span'] },
  unit: { is: 'one-of', values: ['percent', 'proportion'] },
  decimal: { is: 'one-of', values: ['.', ','] },
  measure: { is: 'one-of', values: ['offences', 'positive-outcomes'] },
  encoding: { is: 'one-of', values: ['utf-8', 'windows-1252'] },
  ...{ codes: list, strict: { is: 'flag' }, limits: object, where: object, sumOver: list, wholes: list },
  force: list,
  ...{ knownAreas: { is: 'anything' }, areas: object },
} as const satisfies OptionRules<OpenOptions>;

const texts: DataRule = { is: 'items', of: text };
const named: DataRule = { is: 'values', of: text };
const deeper: Readonly<Partial<Record<keyof OpenOptions, DataRule>>> = {
  ...{ dimensions: named, sheets: texts, spellings: named, fileOf: named, codes: texts, where: named },
  ...{ sumOver: texts, wholes: texts, force: texts },
  columns: { is: 'values', of: { is: 'either', of: [text, { is: 'list', of: text }], orNull: true } },
  areas: {
    is: 'fields',
    of: {
      by: { is: 'one-of', values: ['force', 'place'], required: true },
      ...{ places: named, names: named, outside: text, noLocation: text },
    },
  },
};

/** The options of `open` once each is checked, without those that are `undefined`. */
export function openingOptions(path: string, options: OpenOptions): Given<OpenOptions> {
  const given = readOptions(path, openRules, options);
  for (const [name, rule] of Object.entries(deeper))
    if (given[name as keyof OpenOptions] !== undefined)
      requireData(`${path}: ${name}`, rule, given[name as keyof OpenOptions]);
  if (given.areas?.by === 'place') requireData(`${path}: areas.places`, named, given.areas.places);
  const { knownAreas } = given;
  if (knownAreas !== undefined && typeof knownAreas !== 'function')
    requireData(`${path}: knownAreas`, Array.isArray(knownAreas) ? texts : named, knownAreas);
  for (const name of ['indicators', 'fitFor'] as const)
    for (const [at, indicator] of (given[name] ?? []).entries())
      requireIndicator(`${path}: ${name}[${at}]`, indicator);
  return given;
}
