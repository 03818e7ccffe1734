import {
  byText,
  type DownloadRow,
  integer,
  openGovernmentLicence,
  parseRecordsOf,
  type ReadDownload,
  type TableEntry,
  type TidyTable,
} from './published-table.ts';

/** What is told of one table of street crimes; the rest is the same for all that data.police.uk publishes. */
export type PoliceUkAbout = Pick<TableEntry, 'id' | 'title' | 'areaLevel' | 'caveats' | 'derivation'> & {
  readonly file: string;
  readonly areaOf: (row: DownloadRow) => string;
  readonly area: string;
  readonly outcome: string;
};

/** No month is less complete than another: a delay as in the table outcome-delays would make February a third lower. */
const AS_OF =
  'The archive does not say when it was made, but it was long after: of the crimes of all forces 8.6% are charged or in court in October 2018 and as many in February 2019, none is under investigation and 0.05% await a court. The figures are taken as known at the end of February 2021, two years on.';

/** Crimes by area, month, crime type and last outcome, in the order of area, type, outcome and month. */
export function policeUkTable(read: ReadDownload, about: PoliceUkAbout): TidyTable {
  const rows = parseRecordsOf(read, about.file).map(
    (row) =>
      [
        about.areaOf(row),
        row('month'),
        row('crime_type'),
        row('last_outcome_category'),
        integer(row('count'), about.file),
      ] as const,
  );
  return {
    entry: {
      id: about.id,
      file: `${about.id}.csv`,
      title: about.title,
      ...openGovernmentLicence('data.police.uk'),
      basis: 'published',
      period: '2018-10/2019-02',
      asOf: '2021-02',
      window: 'period',
      unit: 'crimes',
      areaLevel: about.areaLevel,
      scheme: 'police-uk',
      columns: [
        { name: 'area', type: 'text', description: about.area },
        { name: 'period', type: 'period', description: 'Month in which the crime was recorded.' },
        { name: 'category', type: 'text', description: 'Crime type, exactly as published.' },
        { name: 'outcome', type: 'text', description: about.outcome },
        { name: 'count', type: 'integer', description: 'Rows of the published files.' },
      ],
      caveats: about.caveats,
      derivation: `${about.derivation} ${AS_OF}`,
    },
    rows: [...rows].sort(
      (a, b) => byText(a[0], b[0]) || byText(a[2], b[2]) || byText(a[3], b[3]) || byText(a[1], b[1]),
    ),
  };
}
