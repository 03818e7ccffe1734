import { catalogue } from '../indicator/catalogue/catalogue.ts';
import { courtToUnable } from '../indicator/catalogue/charge-to-nfa.ts';
import { harmWeightedCrime } from '../indicator/catalogue/harm-weighted-crime.ts';
import type { Indicator, Scheme } from '../indicator/indicator.ts';
import { policeUkOutcomes } from '../indicator/police-uk-outcomes.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import { type FoundArea, isList, keyOf, plainName } from '../source/area-finder.ts';
import type { NoText } from '../source/decode-text.ts';
import { shown } from '../source/fault-list.ts';
import { fitnessOf } from '../source/fitness.ts';
import { forceFinder } from '../source/police-uk/place-finder.ts';
import { crimeTypes } from '../source/police-uk/record-layout.ts';
import type { Fault, KnownAreas } from '../source/source-report.ts';
import type { Grid } from '../source/table/grid.ts';
import { rows as areas } from '../tables/areas.ts';
import type { FileReading } from './file-reading.ts';
import { type OpenOptions, openDefaults } from './open-options.ts';
import { metCategories } from './published/met-categories.ts';
import { readAnyTable } from './table/any-table.ts';
import { type AnyTableOptions, hasPlan, isSound, plannedTables } from './table/planned.ts';
import { isNoArea, isWholeArea } from './words/words.ts';

/** What stands for an area where each sheet is of the one that it is named for. */
const OF_SHEET = 'sheet';

/** A table in no published layout, read by the words of one indicator or of none. */
export function anyTable(
  grids: readonly Grid[],
  unreadable: NoText | null,
  file: string,
  named: Indicator | null,
  indicator: Indicator | null,
  options: OpenOptions,
): FileReading {
  const { fitFor } = { ...openDefaults, ...options };
  const tableOf = (area: string | null) =>
    readAnyTable(grids, tableOptions(file, named, indicator, area, options));
  const first = tableOf(options.area === OF_SHEET ? null : (options.area ?? null));
  const isOfElse = isWithoutArea(first, options);
  const { rows, report, shape } = isOfElse ? tableOf(options.areaElse ?? null) : first;
  const whose =
    isOfElse && rows.length > 0
      ? [`Names no area, and is taken to be of ${shown(options.areaElse ?? '')}.`]
      : [];
  let last: { readonly id: string; readonly reading: FileReading } | null = null;
  const ofNames = schemeOfNames(rows);
  // A definition that knows no names of that scheme takes them as the user's own.
  const knows =
    indicator?.categories === undefined || ofNames === null || ofNames.scheme in indicator.categories;
  const found = knows ? ofNames : null;
  const schemed = found === null ? rows : { ...rows, about: { ...rows.about, scheme: found.scheme } };
  const usual = found?.scheme === 'police-uk' ? [courtToUnable] : [];
  const wanted = fitFor.length === 0 ? usual : fitFor;
  const saysWhat =
    named !== null || shape.labels.some(({ name }) => name === 'category' || name === 'outcome');
  const reading: FileReading = {
    format: named === null ? 'a table' : `figures for ${named.id}`,
    rows: schemed,
    report: {
      ...report,
      faults: unreadable === null ? report.faults : [wholeFault(unreadable)],
      assumptions: [...whose, ...report.assumptions, ...(found === null ? [] : [found.assumed])],
      fitness: fitnessOf(schemed, wanted),
    },
    indicator: named,
    saysWhat,
    isOfColumns: false,
    shape,
    mayHold: (other, isOnlyOne) => isOfCrimes(other) || !saysWhat || isOnlyOne,
    // One other reading is kept: of a large table each takes its size.
    as(other) {
      if (other === indicator) return reading;
      const found =
        last?.id === other.id ? last.reading : anyTable(grids, unreadable, file, named, other, options);
      last = { id: other.id, reading: found };
      return found;
    },
  };
  return reading;
}

/** What is known of a table before it is read, by what the user says of it. */
function tableOptions(
  file: string,
  named: Indicator | null,
  indicator: Indicator | null,
  area: string | null,
  options: OpenOptions,
): AnyTableOptions {
  const { columns, dimensions, spellings } = { ...openDefaults, ...options };
  const known = knownFor(named, options);
  return {
    file,
    indicator,
    columns,
    dimensions,
    across: options.across ?? null,
    sheets: options.sheets ?? null,
    area,
    areaElse: options.area === undefined ? (options.areaElse ?? null) : null,
    ofSheet: options.area === OF_SHEET,
    mayBePlaces: options.areaElse === undefined,
    period: options.period ?? null,
    dates: options.dates ?? null,
    fy: options.fy ?? null,
    every: options.every ?? null,
    months: options.months ?? null,
    unit: options.unit ?? null,
    decimal: options.decimal ?? null,
    findArea: finderFor(known, spellings),
    areaNames: known === undefined || isList(known) ? {} : known,
    isArea: areaTeller(known, spellings),
    isForce,
  };
}

/**
 * Judges a long table by its first part: where that has no plan, in the words of no indicator that there is, the part is
 * refused as the whole would be, and the rest is never read; `null` where there is a plan.
 */
export function refusedByHead(
  head: readonly Grid[],
  file: string,
  size: number,
  named: Indicator | null,
  indicator: Indicator | null,
  options: OpenOptions,
): FileReading | null {
  const area = options.area === OF_SHEET ? null : (options.area ?? options.areaElse ?? null);
  const asked = (each: Indicator | null) => tableOptions(file, named, each, area, options);
  const planned = plannedTables(head, asked(indicator));
  const others = [null, ...catalogue, ...(options.indicators ?? [])];
  // A header alone, as where the row below it is longer than the part, tells nothing.
  const isEmpty = head.every(({ records }) => records.length < 2);
  if (isEmpty || planned.some(isSound) || others.some((each) => hasPlan(planned, asked(each)))) return null;
  const said = `Judged by its first rows, of which none is a header of such a table: the rest of ${size} bytes is not read.`;
  const judged = (reading: FileReading): FileReading => ({
    ...reading,
    report: { ...reading.report, assumptions: [...reading.report.assumptions, said] },
    as: (other) => judged(reading.as(other)),
  });
  return judged(anyTable(head, null, file, named, indicator, options));
}

/** What keeps a file from being read at all, as a fault. */
export const wholeFault = ({ expected, found }: NoText): Fault => ({
  row: null,
  column: null,
  expected,
  found,
  code: 'unreadable',
});

/** The areas that may occur in a file; `undefined` where any may. */
export function knownFor(named: Indicator | null, { knownAreas }: OpenOptions): KnownAreas | undefined {
  if (typeof knownAreas !== 'function') return knownAreas;
  return named === null ? undefined : knownAreas(named);
}

/** Whether nothing of a table could be used, and its area is wanting. */
function isWithoutArea(
  { report, rows }: Pick<FileReading, 'report' | 'rows'>,
  { area, areaElse }: OpenOptions,
) {
  if (areaElse === undefined || area !== undefined || rows.length > 0) return false;
  return report.faults.some(({ expected, found }) => /\barea\b/.test(`${expected} ${found ?? ''}`));
}

/** Whether an indicator is of searches. */
export const isOfSearches = ({ id }: Indicator): boolean => id.startsWith('stop-and-search');
/** Whether it is of crimes or of their outcomes: their number, since their harm takes weights that no such file has. */
export const isOfCrimes = ({ categories, id, outcomes }: Indicator): boolean =>
  id !== harmWeightedCrime.id && (categories !== undefined || outcomes !== undefined);

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

const forceNames = new Set(
  [...areas]
    .filter(({ level }) => level.endsWith('force'))
    .flatMap(({ area, name }) => [plainName(area), plainName(name)]),
);
const findForce = forceFinder(undefined);

/** Whether a text is the name of a force, in any style. */
export function isForce(text: string): boolean {
  const found = findForce(text);
  return 'key' in found && (forceNames.has(plainName(found.key)) || forceNames.has(plainName(text)));
}

/**
 * Areas under the keys of the catalogue: those that must occur, or any, a force without its style; and another spelling
 * under the key that somebody gave it.
 */
export function finderFor(
  known: KnownAreas | undefined,
  spellings: Readonly<Record<string, string>>,
): (text: string) => FoundArea {
  const listed = known === undefined ? findForce : forceFinder(known);
  const spelled = new Map(Object.entries(spellings).map(([text, key]) => [plainName(text), key]));
  const find = (text: string): FoundArea => {
    const key = spelled.get(plainName(text));
    if (key !== undefined) return { key };
    const found = listed(text);
    if ('key' in found) return { key: found.key };
    // A total and what lies in no area are no areas that somebody forgot.
    if (isWholeArea(text) || isNoArea(text)) return { key: keyOf(text) };
    if (known === undefined) return { expected: 'must name an area' };
    return spelled.size === 0
      ? found
      : { expected: `${found.expected}, or stand among the "aliases" of its area in the profile` };
  };
  // A digit behind the name of a force points to a note: no force has one.
  return (written) => {
    const text = withoutCode(written);
    const [, bare = ''] = /^(.*\p{L}) ?\d$/u.exec(text) ?? [];
    return bare !== '' && isForce(bare) && !isForce(text) ? find(bare) : find(text);
  };
}

/** The name of an area without the code of the statistics office before or behind it: `Kent (E23000032)`. */
function withoutCode(text: string): string {
  const bare = text.replace(/^[EWSNK]\d{8}[\s:,-]+|[\s:,-]*[([]?[EWSNK]\d{8}[)\]]?$/gi, '').trim();
  return bare === '' ? text : bare;
}

/** Whether a text names an area: a force, or one that somebody says there is. */
export function areaTeller(
  known: KnownAreas | undefined,
  spellings: Readonly<Record<string, string>>,
): (text: string) => boolean {
  const listed = known === undefined ? [] : isList(known) ? known : Object.entries(known).flat();
  const names = new Set([...listed, ...Object.entries(spellings).flat()].map(plainName));
  return (text) => names.has(plainName(text)) || isForce(text);
}
