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
import { idIn } from './file-names.ts';
import { type OpenOptions, openDefaults } from './open-options.ts';
import type { Guess } from './published/formats.ts';
import { readAnyTable, type TableShape } from './table/any-table.ts';

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
 * Reads a workbook whose sheets are named for indicators (`file-quality`): each of them is a table of its own, the others
 * are one, and those without figures are named. Nothing where no sheet is.
 */
export function readSheets(
  read: readonly Grid[] | NoText,
  file: string,
  guess: TableGuess,
  byId: ReadonlyMap<string, Indicator>,
  options: OpenOptions,
): readonly FileReading[] {
  const grids = guess.is !== 'table' || 'expected' in read || options.sheets !== undefined ? [] : read;
  const named = grids.flatMap((grid) => {
    const indicator = grid.isHidden === true ? undefined : namedFor(idIn(grid.name), byId);
    return indicator === undefined ? [] : [{ grid, indicator }];
  });
  // Sheets named for crimes alone are the categories of one table.
  if (named.every(({ indicator }) => isOfCrimes(indicator))) return [];
  const others = grids.filter((grid) => !named.some((each) => each.grid === grid));
  const rest = anyTable(others, null, file, null, onlyOne(null, options), options);
  const readings = named.map(({ grid, indicator }) =>
    anyTable([grid], null, file, indicator, indicator, options),
  );
  if (rest.rows.length > 0) return [...readings, rest];
  const passed = others.map(({ name }) => shown(name)).join(', ');
  return readings.map((reading, at) =>
    at > 0 || passed === '' ? reading : withAssumption(reading, `Sheets without figures: ${passed}.`),
  );
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

const withAssumption = (reading: FileReading, text: string): FileReading => ({
  ...reading,
  report: { ...reading.report, assumptions: [...reading.report.assumptions, text] },
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
    shape: null,
    mayHold,
    as: () => reading,
  };
  return reading;
}

const countsCrimes = (indicator: Indicator): boolean => isOfCrimes(indicator) && !isOfSearches(indicator);
