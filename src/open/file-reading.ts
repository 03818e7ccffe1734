import type { Indicator } from '../indicator/indicator.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import type { NoText } from '../source/decode-text.ts';
import { shown } from '../source/fault-list.ts';
import { fitnessOf } from '../source/fitness.ts';
import { readPoliceUkJson } from '../source/police-uk/read-police-uk-json.ts';
import { layouts } from '../source/police-uk/record-layout.ts';
import type { SourceReport } from '../source/source-report.ts';
import type { Grid } from '../source/table/grid.ts';
import { anyTable, isOfCrimes, isOfSearches, knownFor, wholeFault } from './any-file.ts';
import { byIndicator } from './by-indicator.ts';
import { idIn } from './file-names.ts';
import { type OpenOptions, openDefaults } from './open-options.ts';
import type { Guess } from './published/formats.ts';
import { readAnyTable, type TableShape } from './table/any-table.ts';
import { namesIndicator } from './words/words.ts';

/** What was read of one file, or of all the files of records of one kind. */
export interface FileReading {
  /** What it was taken for, in words. */
  readonly format: string;
  readonly rows: Table<Row>;
  readonly report: SourceReport;
  /** The indicator that the file is named for, of which alone it holds figures. */
  readonly indicator: Indicator | null;
  /** Whether it says what its figures are of: a table of area, month and number could be of anything. */
  readonly saysWhat: boolean;
  /** Whether figures that nobody named for an indicator can be its. */
  mayHold(indicator: Indicator, isOnlyOne: boolean): boolean;
  /** Whether it is of some columns of a table of which others are readings of their own: its rows are theirs too. */
  readonly isOfColumns: boolean;
  /** How a table in no published layout is split; `null` for what a publisher made. */
  readonly shape: TableShape | null;
  /** The same table, read by the words of an indicator. */
  as(indicator: Indicator): FileReading;
}

/** What a table seems to be by its first rows. */
export type TableGuess = Exclude<Guess, { readonly is: 'records' }>;

/** Reads a whole file of JSON. */
export async function readJson(whole: Uint8Array, file: string, options: OpenOptions): Promise<FileReading> {
  const { fitFor } = { ...openDefaults, ...options };
  const asked = fitFor.length === 0 ? {} : { fitFor };
  const area = options.area ?? 'all-areas';
  const read = await readPoliceUkJson(whole, { file, mode: 'lenient', area, ...asked });
  const records = Object.values(layouts).find(({ id }) => id === read.rows.about.id)?.records;
  return recordsRead(`data.police.uk ${records ?? 'records'} (JSON)`, read);
}

/** Reads the sheets of a file as what it was taken for. */
export function readTable(
  read: readonly Grid[] | NoText,
  file: string,
  guess: TableGuess,
  named: Indicator | null,
  options: OpenOptions,
): FileReading {
  const { fitFor } = { ...openDefaults, ...options };
  const [grids, unreadable] = 'expected' in read ? [[], read] : [read, null];
  if (guess.is === 'table') return anyTable(grids, unreadable, file, named, onlyOne(named, options), options);
  const isYearly =
    options.every === 'financial-year' ||
    (fitFor.length > 0 && fitFor.every(({ every }) => every === 'financial-year'));
  const { format, header } = guess;
  const { rows, report } = readAnyTable(grids, {
    ...nothingSaid,
    file,
    layout: format.layout({ ...options, isYearly }, header),
    sheets: options.sheets ?? null,
    findArea: format.areas(knownFor(null, options)),
  });
  const faults = [...(unreadable === null ? [] : [wholeFault(unreadable)]), ...report.faults];
  const told = { ...report, faults, fitness: fitnessOf(rows, fitFor) };
  return published(format.name, { rows, report: told }, format.mayHold);
}

/**
 * Reads a file of several indicators: sheets that are named for them (`file-quality`) are tables of their own, a table that names them
 * in a column or in its headers is divided; the others are one, and those without figures are named. Nothing where there is neither.
 */
export function readSeveral(
  read: readonly Grid[] | NoText,
  file: string,
  guess: TableGuess,
  byId: ReadonlyMap<string, Indicator>,
  options: OpenOptions,
): readonly FileReading[] {
  const grids = guess.is !== 'table' || 'expected' in read || options.sheets !== undefined ? [] : read;
  const seen = grids.filter(({ isHidden }) => isHidden !== true);
  const sheets = seen.flatMap((grid) => {
    const indicator = namedFor(idIn(grid.name), byId);
    return indicator === undefined ? [] : [{ grid, indicator }];
  });
  // Sheets named for crimes alone are the categories of one table.
  const named = sheets.every(({ indicator }) => isOfCrimes(indicator)) ? [] : sheets;
  // Definitions of the user's own come before those of the catalogue that count the same.
  const all = [...(options.indicators ?? []), ...byId.values()];
  const known = { find: (name: string) => calledSo(name, byId), all };
  const isAsked = onlyOne(null, options) !== null;
  const divided = seen
    .filter((grid) => !named.some((each) => each.grid === grid))
    .flatMap((grid) => {
      const found = byIndicator(grid, known, isAsked);
      return found === null ? [] : [{ grid, ...found }];
    });
  const parts = [
    ...named.map((each) => ({ ...each, isOfColumns: false })),
    ...divided.flatMap(({ by, parts: own }) =>
      own.map((each) => ({ ...each, isOfColumns: by === 'columns' })),
    ),
  ];
  if (parts.length === 0) return [];
  const others = grids.filter((grid) => ![...named, ...divided].some((each) => each.grid === grid));
  const rest = anyTable(others, null, file, null, onlyOne(null, options), options);
  const readings = parts.map(({ grid, indicator, isOfColumns }) => ({
    ...anyTable([grid], null, file, indicator, indicator, options),
    isOfColumns,
  }));
  const passed = rest.rows.length > 0 ? '' : others.map(({ name }) => shown(name)).join(', ');
  const said = [
    ...divided.flatMap((each) => each.said),
    ...(passed === '' ? [] : [`Sheets without figures: ${passed}.`]),
  ];
  const told = readings.map((reading) => withAssumptions(reading, said));
  return rest.rows.length > 0 ? [...told, rest] : told;
}

/** The indicator that a sheet is named for: by its id, by its name, or by its id behind a number of its name (`999 calls answered`). */
function namedFor(id: string, byId: ReadonlyMap<string, Indicator>): Indicator | undefined {
  const [, number = '', rest = ''] = /^(\d+)-(.+)$/.exec(id) ?? [];
  const numbered = byId.get(rest);
  return (
    byId.get(id) ??
    (numbered?.name.split(' ').includes(number) === true ? numbered : undefined) ??
    [...byId.values()].find(
      ({ name, short }) => idIn(name) === id || (short !== undefined && idIn(short) === id),
    )
  );
}

/** The indicator that a header or a row is called by: `Victim satisfaction (%)`, `DA offences`. */
function calledSo(name: string, byId: ReadonlyMap<string, Indicator>): Indicator | undefined {
  const bare = name.replaceAll(/[([]?(?:%|\bper ?cent(?:age)?\b)[)\]]?/gi, '').trim();
  const own = bare === '' ? undefined : namedFor(idIn(bare), byId);
  if (own !== undefined) return own;
  const [only, other] = [...byId.values()].filter((each) => namesIndicator(bare, each));
  return other === undefined ? only : undefined;
}

const withAssumptions = (reading: FileReading, texts: readonly string[]): FileReading => ({
  ...reading,
  report: { ...reading.report, assumptions: [...reading.report.assumptions, ...texts] },
});

/** The one indicator whose words a table is read by; `null` where there are several, or none. */
export const onlyOne = (named: Indicator | null, { fitFor = [] }: OpenOptions): Indicator | null =>
  named ?? (fitFor.length === 1 ? (fitFor[0] ?? null) : null);

/** A reading of records of data.police.uk: searches are of searches, all others of crimes. */
export const recordsRead = (format: string, read: Pick<FileReading, 'rows' | 'report'>): FileReading =>
  published(format, read, format.includes('searches') ? isOfSearches : countsCrimes);

/** What a user may say of any table, which a layout knows. */
const nothingSaid = {
  indicator: null,
  columns: {},
  dimensions: {},
  across: null,
  area: null,
  areaElse: null,
  ofSheet: false,
  mayBePlaces: false,
  period: null,
  dates: null,
  fy: null,
  every: null,
  months: null,
  unit: 'proportion',
  decimal: null,
  areaNames: {},
  isArea: () => false,
  isForce: () => false,
} as const;

/** A reading of files in a published layout: what they mean does not depend on what they are wanted for. */
export function published(
  format: string,
  { rows, report }: Pick<FileReading, 'rows' | 'report'>,
  mayHold: (indicator: Indicator) => boolean = countsCrimes,
): FileReading {
  const reading: FileReading = {
    format,
    rows,
    report,
    indicator: null,
    saysWhat: true,
    isOfColumns: false,
    shape: null,
    mayHold,
    as: () => reading,
  };
  return reading;
}

const countsCrimes = (indicator: Indicator): boolean => isOfCrimes(indicator) && !isOfSearches(indicator);
