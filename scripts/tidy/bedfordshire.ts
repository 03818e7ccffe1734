import {
  byText,
  integer,
  openGovernmentLicence,
  parseRecordsOf,
  type ReadDownload,
  slug,
  type TableEntry,
  type TidyTable,
} from './published-table.ts';

const CRIMES = 'police-uk/derived/bedfordshire_month_district_crimetype_outcome.csv';
const STOPS = 'police-uk/derived/bedfordshire_stop_and_search_month.csv';
/** Incidents, which have no outcome. */
const INCIDENTS = 'Anti-social behaviour';

const AREAS: Readonly<Record<string, string>> = {
  'no location': 'bedfordshire-no-location',
  elsewhere: 'outside-bedfordshire',
};

interface Count {
  readonly area: string;
  readonly month: string;
  readonly label: string;
  readonly count: number;
}

/** Adds up counts by area, label and month, in that order. */
function added(counts: readonly Count[]): [area: string, month: string, label: string, count: number][] {
  const sums = new Map<string, [string, string, string, number]>();
  for (const { area, month, label, count } of counts) {
    const key = [area, label, month].join('|');
    const before = sums.get(key);
    if (before === undefined) sums.set(key, [area, month, label, count]);
    else before[3] += count;
  }
  return [...sums.values()].sort((a, b) => byText(a[0], b[0]) || byText(a[2], b[2]) || byText(a[1], b[1]));
}

const crimes = (read: ReadDownload) =>
  parseRecordsOf(read, CRIMES).map((row) => ({
    area: AREAS[row('district')] ?? slug(row('district')),
    month: row('month'),
    type: row('crime_type'),
    outcome: row('last_outcome'),
    count: integer(row('count'), CRIMES),
  }));

/** Bedfordshire's recorded crime by local policing area, month and crime type. */
export function bedfordshireCrime(read: ReadDownload): TidyTable {
  const id = 'bedfordshire-crime-2021-24';
  return {
    entry: {
      ...SHARED,
      id,
      file: `${id}.csv`,
      title: 'Bedfordshire crimes by local policing area, month and crime type, May 2021 to April 2024',
      unit: 'crimes',
      columns: [
        AREA,
        { name: 'period', type: 'period', description: 'Month in which the crime was recorded.' },
        { name: 'category', type: 'text', description: 'Crime type, exactly as published.' },
        { name: 'count', type: 'integer', description: 'Rows of the published street files.' },
      ],
      caveats: [
        ...PLACES,
        'Anti-social behaviour is incidents, not crime: 34,017 of the 182,113 rows.',
        REPEATS,
      ],
      derivation: COUNTED,
    },
    rows: added(crimes(read).map((row) => ({ ...row, label: row.type }))),
  };
}

/** The last outcome of Bedfordshire's crimes by local policing area and month of recording. */
export function bedfordshireOutcomes(read: ReadDownload): TidyTable {
  const id = 'bedfordshire-outcomes-2021-24';
  const withOutcome = crimes(read).filter(({ type }) => type !== INCIDENTS);
  return {
    entry: {
      ...SHARED,
      id,
      file: `${id}.csv`,
      title:
        'Bedfordshire crimes by local policing area, month of recording and last outcome, May 2021 to April 2024',
      unit: 'crimes',
      columns: [
        AREA,
        { name: 'period', type: 'period', description: 'Month in which the crime was recorded.' },
        { name: 'outcome', type: 'text', description: 'Last outcome category, exactly as published.' },
        { name: 'count', type: 'integer', description: 'Rows of the published street files.' },
      ],
      caveats: [
        'Immature: outcomes are known to the end of April 2024, and those of recent months are still to come. Indicators of the catalogue that declare how outcomes mature leave out the months that are not mature, or complete them.',
        'The last outcome is a court result where there is one: "Suspect charged" alone does not occur.',
        ...PLACES,
        'Anti-social behaviour is left out: it is incidents, which have no outcome.',
        REPEATS,
      ],
      derivation: COUNTED,
    },
    rows: added(withOutcome.map((row) => ({ ...row, label: row.outcome }))),
  };
}

/** Bedfordshire's stops and searches by month, object of search and outcome. */
export function bedfordshireStops(read: ReadDownload): TidyTable {
  const id = 'bedfordshire-stop-and-search-2021-24';
  const sums = added(
    parseRecordsOf(read, STOPS).map((row) => ({
      area: 'bedfordshire',
      month: row('month_of_file'),
      label: `${row('object_of_search')}|${row('outcome')}`,
      count: integer(row('count'), STOPS),
    })),
  );
  return {
    entry: {
      ...SHARED,
      id,
      file: `${id}.csv`,
      title: 'Bedfordshire stops and searches by month, object of search and outcome, May 2021 to April 2024',
      unit: 'stops and searches',
      areaLevel: 'force',
      scheme: null,
      columns: [
        { name: 'area', type: 'text', description: 'Key of the force: bedfordshire.' },
        { name: 'period', type: 'period', description: 'Month of the file, which is that of local time.' },
        { name: 'category', type: 'text', description: 'Object of search, exactly as published.' },
        {
          name: 'outcome',
          type: 'text',
          description: 'Outcome, exactly as published; empty where none was given, for 1 of 11,810.',
        },
        { name: 'count', type: 'integer', description: 'Rows of the published stop-and-search files.' },
      ],
      caveats: [
        '2,891 of the 11,810 searches (24.5%) ended in something other than a no further action disposal. Whether it was linked to what was searched for is not in the table, so that is no rate of finds.',
        'The files have no local policing area.',
      ],
      derivation: 'Counts of the rows of the published stop-and-search files, nothing imputed.',
    },
    rows: sums.map(([area, month, label, count]) => {
      const [category = '', outcome = ''] = label.split('|');
      return [area, month, category, outcome, count];
    }),
  };
}

const SHARED = {
  ...openGovernmentLicence('data.police.uk'),
  basis: 'published',
  period: '2021-05/2024-04',
  window: 'period',
  areaLevel: 'lpa',
  scheme: 'police-uk',
} as const satisfies Partial<TableEntry>;

const AREA = {
  name: 'area',
  type: 'text',
  description:
    'Key of the local policing area; outside-bedfordshire and bedfordshire-no-location hold the crimes that could not be put in one.',
} as const;
const PLACES = [
  'Local policing areas are taken to be the three districts, told by the LSOA of the anonymised map point: 1,089 rows lie outside Bedfordshire and 6,381 have no location.',
];
const REPEATS = 'Rows that repeat a crime ID are counted as they are published: 184.';
const COUNTED =
  'Counts of the rows of the published street files of 36 months, nothing imputed. The release of the archive is not dated: its last files are of April 2024.';
