import { plainName } from '../area-finder.ts';
import { shown } from '../fault-list.ts';
import type { Fault } from '../source-report.ts';

/** A column of a record of data.police.uk, as the library names it. */
export type RecordColumn =
  | 'id'
  | 'month'
  | 'force'
  | 'reportedBy'
  | 'lsoaCode'
  | 'lsoaName'
  | 'category'
  | 'outcome';

/** The columns of one kind of file, by their published names. */
export interface RecordLayout {
  readonly id: string;
  readonly title: string;
  /** What one record is, in the plural. */
  readonly records: string;
  readonly headers: Readonly<Partial<Record<RecordColumn, string>>>;
  /** Columns without which a file cannot be read. */
  readonly needed: readonly RecordColumn[];
  /** Whether several records may share an ID and be right. */
  readonly sharesIds: boolean;
}

/** Where in a record each column stands, -1 where it is not there. */
export interface RecordPlaces {
  readonly at: Readonly<Record<RecordColumn, number>>;
  readonly width: number;
}

const every: readonly RecordColumn[] = [
  'id',
  'month',
  'force',
  'reportedBy',
  'lsoaCode',
  'lsoaName',
  'category',
  'outcome',
];

/** Finds the columns in the header of a file, in any order and case; what is missing are faults of the file. */
export function findPlaces(
  layout: RecordLayout,
  header: readonly string[],
  row: number,
): RecordPlaces | { readonly faults: readonly Fault[] } {
  const plain = header.map(plainName);
  const placeOf = (column: RecordColumn): number => {
    const name = layout.headers[column];
    return name === undefined ? -1 : plain.indexOf(plainName(name));
  };
  const at = Object.fromEntries(every.map((column) => [column, placeOf(column)])) as Record<
    RecordColumn,
    number
  >;
  const missing = layout.needed.filter((column) => at[column] < 0);
  if (missing.length === 0) return { at, width: header.length };
  const found = header.map((name) => shown(name)).slice(0, 20);
  const faults = missing.map(
    (column): Fault => ({
      row,
      column: layout.headers[column] ?? column,
      found: `the columns ${found.join(', ')}`,
      expected: `must be a column of a file of ${layout.records}`,
      code: 'unreadable',
    }),
  );
  return { faults };
}

const placed = {
  id: 'Crime ID',
  month: 'Month',
  force: 'Falls within',
  reportedBy: 'Reported by',
  lsoaCode: 'LSOA code',
  lsoaName: 'LSOA name',
} as const;

/** The kinds of file that data.police.uk publishes. */
export const layouts = {
  street: {
    id: 'street-crimes',
    title: 'Crimes by area, month, crime type and last outcome',
    records: 'street crimes',
    headers: { ...placed, category: 'Crime type', outcome: 'Last outcome category' },
    needed: ['id', 'month', 'force', 'category', 'outcome'],
    sharesIds: false,
  },
  outcomes: {
    id: 'crime-outcomes',
    title: 'Outcomes by area, month and outcome',
    records: 'outcomes',
    headers: { ...placed, outcome: 'Outcome type' },
    needed: ['id', 'month', 'force', 'outcome'],
    sharesIds: true,
  },
  'stop-and-search': {
    id: 'stop-and-search',
    title: 'Stops and searches by area, month, object of search and outcome',
    records: 'stops and searches',
    headers: { month: 'Date', category: 'Object of search', outcome: 'Outcome' },
    needed: ['month', 'category', 'outcome'],
    sharesIds: true,
  },
} as const satisfies Record<string, RecordLayout>;

/** A kind of file that data.police.uk publishes. */
export type PoliceUkKind = keyof typeof layouts;

/** The crime types of the files of data.police.uk, by the slugs of its interface. */
export const crimeTypes: ReadonlyMap<string, string> = new Map([
  ['anti-social-behaviour', 'Anti-social behaviour'],
  ['bicycle-theft', 'Bicycle theft'],
  ['burglary', 'Burglary'],
  ['criminal-damage-arson', 'Criminal damage and arson'],
  ['drugs', 'Drugs'],
  ['other-crime', 'Other crime'],
  ['other-theft', 'Other theft'],
  ['possession-of-weapons', 'Possession of weapons'],
  ['public-order', 'Public order'],
  ['robbery', 'Robbery'],
  ['shoplifting', 'Shoplifting'],
  ['theft-from-the-person', 'Theft from the person'],
  ['vehicle-crime', 'Vehicle crime'],
  ['violent-crime', 'Violence and sexual offences'],
]);
