import { readPeriod } from '../../period/read-period.ts';
import { areaFinder, type FoundArea, keyOf, plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-list.ts';
import { cellCache } from '../../source/row-notes.ts';
import type { KnownAreas } from '../../source/source-report.ts';
import type { HeaderPath } from '../frame/frame.ts';
import type { FigureColumn } from '../plan/plan.ts';
import { headerWords, isRegion, isWhole, isWholeArea } from '../words/words.ts';
import { countAt } from './layout.ts';
import { isCollection } from './met-categories.ts';

/** Where everything stands in a table of the Metropolitan Police, wide by month or with a column for it; -1: nowhere. */
export interface CrimeLayout {
  readonly major: number;
  readonly minor: number;
  readonly area: number;
  /** The month of each row; -1 in a table that is wide by month. */
  readonly month: number;
  /** The year of each row, where its month is a month alone. */
  readonly year: number;
  /** What the areas of the rows are, where some lie inside others: `Borough`, `SNT`. */
  readonly areaType: number;
  /** What is counted, where offences and positive outcomes stand in one column. */
  readonly measure: number;
  readonly figures: readonly FigureColumn[];
}

/** Finds the columns of a header of any vintage. */
export function crimeLayout(headers: readonly HeaderPath[]): CrimeLayout {
  const words = headers.map((path) => headerWords(path.at(-1) ?? ''));
  const at = (wording: RegExp) => words.findIndex((text) => wording.test(text));
  const wide = headers.flatMap((path, place) => {
    const period = monthOf(path.at(-1) ?? '') ?? monthOf([...path].reverse().join(' '));
    return period === null ? [] : [countAt(headers, place, { period })];
  });
  const count = at(/^(?:count|offences|number of offences|value)$/);
  const month = wide.length > 0 || count < 0 ? -1 : at(/^(?:month year|year month|month|date)$/);
  const borough = at(/borough(?: name)?$/);
  return {
    major: at(/^(?:major (?:text|category|class description)|offence group|crime type)$/),
    minor: at(/^(?:minor (?:text|category|class description)|offence sub ?group|crime sub ?type)$/),
    area: borough < 0 ? at(/^area name$/) : borough,
    month,
    year: month < 0 ? -1 : at(/^(?:calendar )?year$/),
    areaType: at(/^area type$/),
    measure: at(/^(?:data )?measure$/),
    figures: month < 0 ? wide : [countAt(headers, count)],
  };
}

/** A month as it is named, as its first day (`01/04/2021`), or as its number before its year (`4 2021`). */
export function monthOf(text: string) {
  const [, number, ofYear] = /^(\d{1,2}) (\d{4})$/.exec(text) ?? [];
  if (number !== undefined) return readPeriod(`${ofYear}-${number.padStart(2, '0')}`, { expect: 'month' });
  const [, month, year] = /^0?1\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const first = month === undefined ? /^(\d{4}-\d\d)-01(?:[T ]00:00.*)?$/.exec(text)?.[1] : undefined;
  const written = month === undefined ? (first ?? text) : `${year}-${month.padStart(2, '0')}`;
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(written) ? null : readPeriod(written, { expect: 'month' });
}

/** What a header lacks, in words. */
export function lacksOf({ major, minor, area, figures }: CrimeLayout): readonly string[] {
  return [
    ...(major < 0 ? ['the major class (MajorText)'] : []),
    ...(minor < 0 ? ['the minor class (MinorText)'] : []),
    ...(area < 0 ? ['the borough (LookUp_BoroughName)'] : []),
    ...(figures.length === 0 ? ['a month (201004)'] : []),
  ];
}

/** Whether a header is one of the Metropolitan Police: by the names of its classes, or of the areas of its dashboard. */
export function isLondonCrime(header: readonly string[]): boolean {
  const layout = crimeLayout(header.map((text) => [text.trim()]));
  if (lacksOf(layout).length > 0) return false;
  const { major, areaType, measure, month } = layout;
  return /^major /.test(headerWords(header[major] ?? '')) || (month >= 0 && areaType >= 0 && measure >= 0);
}

/** Whether an area is of several boroughs: London, or the force itself. */
const isSeveralBoroughs = (name: string): boolean =>
  isWholeArea(name) || isRegion(name) || headerWords(name) === 'mps';

const measures = {
  offences: /^(?:tno|total notifiable )?(?:offences?|crimes?)(?: count)?$/,
  'positive-outcomes': /^(?:positive |sanctioned )?(?:outcomes?|detections?)(?: count)?$/,
} as const;

/** Why a row holds no figure of the table: an area of another kind, a whole, a collection, or another measure. */
export function whyApart(
  { major, minor, area, areaType, measure }: CrimeLayout,
  wanted: keyof typeof measures,
  body: readonly { readonly cells: readonly string[] }[],
): (cells: readonly string[]) => string | null {
  const cell = (cells: readonly string[], at: number) => (cells[at] ?? '').trim();
  const isBorough = (text: string) => plainName(text) === 'borough';
  const isWholeMajor = wholeMajors(body.map(({ cells }) => [cell(cells, major), cell(cells, minor)]));
  const hasBoroughs = areaType >= 0 && body.some(({ cells }) => isBorough(cell(cells, areaType)));
  return (cells) => {
    const counted = cell(cells, measure);
    if (measure >= 0 && !measures[wanted].test(counted.toLowerCase()))
      return `Figures of ${JSON.stringify(shown(counted))}, which are not ${wanted.replace('-', ' ')}`;
    if (hasBoroughs && !isBorough(cell(cells, areaType)))
      return `Areas of the type ${JSON.stringify(shown(cell(cells, areaType)))}, inside or around the boroughs`;
    if (isSeveralBoroughs(cell(cells, area))) return 'Several boroughs together beside each of them';
    const classes = [cell(cells, major), cell(cells, minor)] as const;
    if (classes.some(isWhole)) return 'All offences together beside each of them';
    if (isWholeMajor(...classes)) return 'Major classes together beside their minor classes';
    return isCollection(...classes)
      ? `${JSON.stringify(shown(classes.join(', ')))}, a collection that overlaps the classes`
      : null;
  };
}

/** Whether a row is of a whole major class: its minor class is blank or has the name of the major, and others have not. */
function wholeMajors(
  classes: readonly (readonly [string, string])[],
): (major: string, minor: string) => boolean {
  const minors = new Map<string, Set<string>>();
  for (const [major, minor] of classes)
    minors.set(major, (minors.get(major) ?? new Set()).add(plainName(minor)));
  const isWhole = (plain: string, minor: string) => minor === '' || minor === plain;
  const hasParts = new Set(
    [...minors]
      .filter(([major, all]) => [...all].some((minor) => !isWhole(plainName(major), minor)))
      .map(([major]) => major),
  );
  return (major, minor) => isWhole(plainName(major), plainName(minor)) && hasParts.has(major);
}

/** Names that the two publishers write in ways of their own. */
export const londonAliases: Readonly<Record<string, string>> = {
  'City of Westminster': 'westminster',
  'London Heathrow and London City Airports': 'heathrow',
  'Aviation Security (SO18)': 'heathrow',
  'Aviation Security': 'heathrow',
  metropolitan: 'metropolitan',
};

const byAlias = new Map(Object.entries(londonAliases).map(([name, key]) => [plainName(name), key]));

/** Finds the key of a borough by its name, or by one that a publisher writes in a way of its own. */
export function boroughFinder(known: KnownAreas | undefined): (text: string) => FoundArea {
  const find = known === undefined ? (text: string) => ({ key: keyOf(text) }) : areaFinder(known);
  return cellCache((text) => {
    const alias = byAlias.get(plainName(text));
    return alias === undefined ? find(text) : { key: alias };
  });
}
