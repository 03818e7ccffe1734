import { courtToUnable } from '../indicator/catalogue/charge-to-nfa.ts';
import type { Indicator, Scheme } from '../indicator/indicator.ts';
import { policeUkOutcomes } from '../indicator/police-uk-outcomes.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import { areaFinder, type FoundArea, isList, plainName } from '../source/area-finder.ts';
import { fitnessOf } from '../source/fitness.ts';
import { limitsOf } from '../source/limits.ts';
import { crimeTypes, layouts } from '../source/police-uk/layouts.ts';
import { forceFinder } from '../source/police-uk/place-finder.ts';
import { readPoliceUkJson } from '../source/police-uk/read-police-uk-json.ts';
import type { KnownAreas } from '../source/reading.ts';
import type { SourceReport } from '../source/source-report.ts';
import { type Grid, gridsOf } from '../source/table/grid.ts';
import { rows as areas } from '../tables/areas.ts';
import { readAnyTable, type TableShape } from './any-table.ts';
import { type OpenOptions, openDefaults } from './open-options.ts';
import type { Guess } from './published/guess-format.ts';
import { readOutcomeTable, readRecordedCrime } from './published/home-office.ts';
import { readLondonConfidence } from './published/london-confidence.ts';
import { readLondonCrime } from './published/london-crime.ts';
import { metCategories } from './published/met-categories.ts';
import { headerWords, isOffence, mentions } from './words.ts';

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
  /** How a table in no published layout is split; `null` for what a publisher made. */
  readonly shape: TableShape | null;
  /** The same table, read by the words of an indicator. */
  as(indicator: Indicator): FileReading;
}

const forceNames = new Set(
  [...areas]
    .filter(({ level }) => level.endsWith('force'))
    .flatMap(({ area, name }) => [plainName(area), plainName(name)]),
);
const findForce = forceFinder(undefined);
const isForce = (text: string): boolean => {
  const found = findForce(text);
  return 'key' in found && (forceNames.has(plainName(found.key)) || forceNames.has(plainName(text)));
};

/** What stands for an area where each sheet is of the one that it is named for. */
const OF_SHEET = 'sheet';

/** Reads a whole file as what it was taken for. */
export async function readFile(
  whole: Uint8Array,
  file: string,
  guess: Guess | 'json',
  named: Indicator | null,
  options: OpenOptions,
): Promise<FileReading> {
  const { encoding, fitFor } = { ...openDefaults, ...options };
  const limits = limitsOf(options.limits, 'open');
  const common = { file, encoding, mode: 'lenient', fitFor, limits } as const;
  const isYearly = fitFor.length > 0 && fitFor.every(({ every }) => every === 'financial-year');
  const homeOffice = {
    ...common,
    category: guess === 'json' ? ('none' as const) : guess.category,
    every: isYearly ? ('financial-year' as const) : ('financial-quarter' as const),
  };
  const asked = fitFor.length === 0 ? {} : { fitFor };
  const area = options.area ?? 'all-areas';
  switch (guess === 'json' ? guess : guess.format) {
    case 'json': {
      const read = await readPoliceUkJson(whole, { file, mode: 'lenient', area, ...asked });
      const records = Object.values(layouts).find(({ id }) => id === read.rows.about.id)?.records;
      return published(`data.police.uk ${records ?? 'records'} (JSON)`, read);
    }
    case 'recorded-crime':
      return published('Home Office recorded crime', await readRecordedCrime(whole, homeOffice));
    case 'outcome-table':
      return published('Home Office outcomes', await readOutcomeTable(whole, homeOffice));
    case 'london-crime':
      return published('London crime', await readLondonCrime(whole, common));
    case 'london-confidence':
      return published('London confidence', await readLondonConfidence(whole, common));
    default: {
      const grids = await gridsOf(whole, encoding, { limits });
      const only = named ?? (fitFor.length === 1 ? (fitFor[0] ?? null) : null);
      return anyTable(
        'expected' in grids ? [] : grids,
        'expected' in grids ? grids : null,
        file,
        named,
        only,
        options,
      );
    }
  }
}

/** A reading of files in a published layout: what they mean does not depend on what they are wanted for. */
export function published(
  format: string,
  { rows, report }: Pick<FileReading, 'rows' | 'report'>,
): FileReading {
  const reading: FileReading = {
    format,
    rows,
    report,
    indicator: null,
    saysWhat: true,
    shape: null,
    as: () => reading,
  };
  return reading;
}

/** A table in no published layout, read by the words of one indicator or of none. */
function anyTable(
  grids: readonly Grid[],
  unreadable: { readonly expected: string; readonly found: string } | null,
  file: string,
  named: Indicator | null,
  indicator: Indicator | null,
  options: OpenOptions,
): FileReading {
  const { columns, dimensions, fitFor } = { ...openDefaults, ...options };
  const known = knownFor(named, options);
  const { rows, report, shape } = readAnyTable(grids, {
    file,
    indicator,
    columns,
    dimensions,
    across: options.across ?? null,
    sheets: options.sheets ?? null,
    area: options.area === OF_SHEET ? null : (options.area ?? null),
    ofSheet: options.area === OF_SHEET,
    period: options.period ?? null,
    dates: options.dates ?? null,
    every: options.every ?? null,
    unit: options.unit ?? null,
    decimal: options.decimal ?? null,
    findArea: finderFor(known),
    areaNames: known === undefined || isList(known) ? {} : known,
    isArea: isForce,
  });
  const read = new Map<string, FileReading>();
  const found = schemeOfNames(rows);
  const schemed = found === null ? rows : { ...rows, about: { ...rows.about, scheme: found.scheme } };
  const usual = found?.scheme === 'police-uk' ? [courtToUnable] : [];
  const wanted = fitFor.length === 0 ? usual : fitFor;
  const reading: FileReading = {
    format: named === null ? 'a table' : `figures for ${named.id}`,
    rows: schemed,
    report: {
      ...report,
      faults:
        unreadable === null
          ? report.faults
          : [{ row: null, column: null, ...unreadable, expected: unreadable.expected, code: 'unreadable' }],
      assumptions: found === null ? report.assumptions : [...report.assumptions, found.assumed],
      fitness: fitnessOf(schemed, wanted),
    },
    indicator: named,
    saysWhat: named !== null || shape.labels.some(({ name }) => name === 'category' || name === 'outcome'),
    shape,
    as(other) {
      if (other === indicator) return reading;
      const before = read.get(other.id) ?? anyTable(grids, unreadable, file, named, other, options);
      read.set(other.id, before);
      return before;
    },
  };
  return reading;
}

/** The areas that may occur in a file; `undefined` where any may. */
function knownFor(named: Indicator | null, { knownAreas }: OpenOptions): KnownAreas | undefined {
  if (typeof knownAreas !== 'function') return knownAreas;
  return named === null ? undefined : knownAreas(named);
}

/** Areas under the keys of the catalogue: those that must occur, or any, a force without its style. */
function finderFor(known: KnownAreas | undefined): (text: string) => FoundArea {
  const find =
    known !== undefined
      ? areaFinder(known)
      : (text: string): FoundArea => {
          const found = findForce(text);
          return 'key' in found ? { key: found.key } : { expected: 'must name an area' };
        };
  // A digit behind the name of a force points to a note: no force has one.
  return (text) => {
    const [, bare = ''] = /^(.*\p{L}) ?\d$/u.exec(text) ?? [];
    return bare !== '' && isForce(bare) && !isForce(text) ? find(bare) : find(text);
  };
}

/** What calls a table by another crime than is asked for, where none of its rows and no user says what they are of. */
export function calledOther(
  { shape, report, saysWhat }: FileReading,
  indicator: Indicator,
  { columns }: OpenOptions,
): string | null {
  if (shape === null || saysWhat || indicator.categories === undefined || columns?.['count'] !== undefined)
    return null;
  const file = (report.file.split(/[\\/]/).at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const names = [...shape.called, file];
  const isOther = (name: string) =>
    isOffence(name) ||
    /\b(?:all|total) (?:recorded )?(?:crimes?|offences)\b|^recorded crime$/.test(headerWords(name));
  return names.some((name) => mentions(name, indicator)) ? null : (names.find(isOther) ?? null);
}

/** A scheme that a table was found to use, and that as a sentence. */
interface NamedScheme {
  readonly scheme: Scheme;
  readonly assumed: string;
}

const types: ReadonlySet<string> = new Set(crimeTypes.values());
const outcomes: ReadonlySet<string> = new Set(policeUkOutcomes.map(({ name }) => name));

/** The scheme whose names are the categories and outcomes of a table, all of them; `null` where they are the user's own. */
export function schemeOfNames({ columns, length }: Table<Row>): NamedScheme | null {
  const distinct = (name: string): readonly string[] => {
    const found = new Set<string>();
    for (let index = 0; index < length; index += 1) found.add(String(columns[name]?.at(index) ?? ''));
    found.delete('');
    return [...found];
  };
  const [categories, results] = [distinct('category'), distinct('outcome')];
  if (categories.length + results.length === 0) return null;
  if (categories.every((name) => types.has(name)) && results.every((name) => outcomes.has(name)))
    return {
      scheme: 'police-uk',
      assumed: 'Crime types and outcomes are taken for those of data.police.uk, as all have their names.',
    };
  if (results.length === 0 && categories.every((name) => Object.hasOwn(metCategories, name)))
    return {
      scheme: 'met',
      assumed: 'Categories are taken for those of the Metropolitan Police, as all have their names.',
    };
  return null;
}
