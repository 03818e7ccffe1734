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
      derivation: about.derivation,
    },
    rows: [...rows].sort(
      (a, b) => byText(a[0], b[0]) || byText(a[2], b[2]) || byText(a[3], b[3]) || byText(a[1], b[1]),
    ),
  };
}
