import { profileAt } from '../../node/profile-file.ts';
import { type ColumnRole, columnRoles, type OpenOptions } from '../../open/open-options.ts';
import type { ProfileFile } from '../../paper/profile/profiled-reading.ts';
import type { PeriodUnit } from '../../period/period.ts';
import type { Encoding } from '../../source/decode-text.ts';
import { isLimit, type ReadLimits, readLimits } from '../../source/limits.ts';
import { areasOf } from '../figures/places.ts';
import { misuse, named, type OptionName, oneOf, pairs, type Written } from './written.ts';

/** Which files are read, and how. */
export interface FileArguments {
  readonly files: readonly string[];
  /** Whether a row that cannot be used is an error. */
  readonly strict: boolean;
  readonly encoding: Encoding;
  /** Headers of columns that are not to be guessed, by what they hold. */
  readonly columns: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  /** Columns whose values are parts of one figure. */
  readonly sumOver: readonly string[];
  /** Areas or values that are the whole of those beside them. */
  readonly wholes: readonly string[];
  readonly sheets: readonly string[];
  /** What the headers of a table name that has a column for each. */
  readonly across: 'area' | 'category' | null;
  /** How large files may be. */
  readonly limits: ReadLimits;
  /** The period of files that name none. */
  readonly periodOf: string | null;
  readonly dates: 'day-first' | 'month-first' | 'year-first' | null;
  readonly fy: 'start' | 'end' | null;
  readonly months: 'calendar' | 'financial' | null;
  readonly every: PeriodUnit | null;
  readonly unit: 'percent' | 'proportion' | null;
  /** What stands before the decimals of figures. */
  readonly decimal: 'point' | 'comma' | null;
  /** A file in JSON that says which area each district belongs to. */
  readonly places: string | null;
  /** The profile of the force; the one among the files unless given. */
  readonly force: string | null;
  /** The area of files that name none. */
  readonly of: string | null;
  /** A file to write to; `null` for standard output. */
  readonly out: string | null;
}

/** The options by which files are read. */
export const fileOptions = [
  ...([
    'strict',
    'encoding',
    'column',
    'limit',
    'sum-over',
    'whole',
    'sheet',
    'across',
    'period-of',
    'dates',
    'months',
    'every',
    'unit',
    'decimal',
    'fy',
    'places',
    'force',
    'of',
    'out',
  ] as const),
] satisfies readonly OptionName[];

const units = [
  'day',
  'week',
  'month',
  'quarter',
  'financial-quarter',
  'calendar-year',
  'financial-year',
] as const;

/** Reads which files are meant, and how they are to be read. */
export function fileArguments(command: string, { values }: Written, files: readonly string[]): FileArguments {
  for (const file of files) named(`${command}: FILE`, 'a file or folder', file);
  const columns = pairs(`${command}: --column`, 'count=Offences', values.column);
  for (const role of Object.keys(columns))
    if (!columnRoles.some((each) => each === role))
      throw misuse(`${command}: --column`, `must be for one of ${columnRoles.join(', ')}`, role);
  const choice = <T extends string>(
    name: 'across' | 'dates' | 'decimal' | 'every' | 'fy' | 'months' | 'unit',
    allowed: readonly T[],
  ): T | null => (values[name] === undefined ? null : oneOf(`${command}: --${name}`, allowed, values[name]));
  return {
    files,
    strict: values.strict ?? false,
    encoding: oneOf(`${command}: --encoding`, ['utf-8', 'windows-1252'], values.encoding ?? 'utf-8'),
    columns,
    sumOver: values['sum-over'] ?? [],
    wholes: values.whole ?? [],
    sheets: values.sheet ?? [],
    limits: limitsIn(`${command}: --limit`, values.limit),
    periodOf: named(`${command}: --period-of`, 'a period or a year', values['period-of']),
    across: choice('across', ['area', 'category']),
    dates: choice('dates', ['day-first', 'month-first', 'year-first']),
    decimal: choice('decimal', ['point', 'comma']),
    fy: choice('fy', ['start', 'end']),
    months: choice('months', ['calendar', 'financial']),
    every: choice('every', units),
    unit: choice('unit', ['percent', 'proportion']),
    places: named(`${command}: --places`, 'a file', values.places),
    force: named(`${command}: --force`, 'a file', values.force),
    of: named(`${command}: --of`, 'an area', values.of),
    out: named(`${command}: --out`, 'a file', values.out),
  };
}

function limitsIn(path: string, written: readonly string[] | undefined): ReadLimits {
  const limits: Record<string, number> = { ...readLimits };
  for (const [name, [text = '', other]] of Object.entries(pairs(path, 'rows=10000000', written))) {
    if (!isLimit(name)) throw misuse(path, `must be for one of ${Object.keys(readLimits).join(', ')}`, name);
    if (other !== undefined) throw misuse(path, `must give one number for ${name}`, other);
    if (!/^[1-9]\d{0,14}$/.test(text)) throw misuse(path, `must give a number of ${name}`, text);
    limits[name] = Number(text);
  }
  return { ...readLimits, ...limits };
}

/** The profile that is named by itself. */
export const forceOf = async ({ force }: Pick<FileArguments, 'force'>): Promise<ProfileFile | null> =>
  force === null ? null : profileAt(force);

/** What was said of the files, as they are opened with it. */
export async function openOptions(own: FileArguments): Promise<OpenOptions> {
  const {
    across,
    columns,
    dates,
    decimal,
    encoding,
    every,
    fy,
    limits,
    months,
    of,
    periodOf,
    sheets,
    sumOver,
    unit,
    wholes,
  } = own;
  return {
    columns,
    encoding,
    limits,
    sumOver,
    wholes,
    areas: await areasOf(own.places),
    ...(sheets.length === 0 ? {} : { sheets }),
    ...(of === null ? {} : { area: of }),
    ...(periodOf === null ? {} : { period: periodOf }),
    ...(across === null ? {} : { across }),
    ...(dates === null ? {} : { dates }),
    ...(months === null ? {} : { months }),
    ...(every === null ? {} : { every }),
    ...(unit === null ? {} : { unit }),
    ...(decimal === null ? {} : { decimal: decimal === 'comma' ? ',' : '.' }),
    ...(fy === null ? {} : { fy }),
  };
}
