import {
  byText,
  integer,
  openGovernmentLicence,
  parseRecordsOf,
  type ReadDownload,
  slug,
  type TidyTable,
} from './published-table.ts';

const FILE = 'police-uk/derived/derived_west_mercia_lpa_month_crimetype_outcome.csv';

/** West Mercia's crimes by local policing area, month, crime type and last outcome. */
export function westMerciaLpa(read: ReadDownload): TidyTable {
  const rows = parseRecordsOf(read, FILE).map(
    (row) =>
      [
        slug(row('lpa')),
        row('month'),
        row('crime_type'),
        row('last_outcome_category'),
        integer(row('count'), FILE),
      ] as const,
  );
  return {
    entry: {
      id: 'west-mercia-lpa-2018-19',
      file: 'west-mercia-lpa-2018-19.csv',
      title:
        'West Mercia crimes by local policing area, month, crime type and last outcome, October 2018 to February 2019',
      ...openGovernmentLicence('data.police.uk'),
      basis: 'published',
      period: '2018-10/2019-02',
      window: 'period',
      unit: 'crimes',
      areaLevel: 'lpa',
      scheme: 'police-uk',
      columns: [
        {
          name: 'area',
          type: 'text',
          description:
            'Key of the local policing area; outside-west-mercia and no-location hold the crimes that could not be put in one.',
        },
        { name: 'period', type: 'period', description: 'Month in which the crime was recorded.' },
        { name: 'category', type: 'text', description: 'Crime type, exactly as published.' },
        {
          name: 'outcome',
          type: 'text',
          description: 'Last outcome category, exactly as published; empty for anti-social behaviour.',
        },
        { name: 'count', type: 'integer', description: 'Rows of the published files.' },
      ],
      caveats: [
        'Local policing areas are made of districts, told by the LSOA of the anonymised map point: 234 rows lie outside West Mercia and 167 have no location.',
        'The mapping of districts to local policing areas was written from general knowledge, not from a published list.',
        'The last outcome stood as it was when the archive was made: court results have replaced "Suspect charged".',
        'Anti-social behaviour is incidents, not crime.',
      ],
      derivation:
        'Counts of the rows of the published West Mercia street files; North Worcestershire is Bromsgrove, Redditch and Wyre Forest, South Worcestershire is Malvern Hills, Worcester and Wychavon.',
    },
    rows: [...rows].sort(
      (a, b) => byText(a[0], b[0]) || byText(a[2], b[2]) || byText(a[3], b[3]) || byText(a[1], b[1]),
    ),
  };
}
