import {
  byText,
  integer,
  openGovernmentLicence,
  parseRecordsOf,
  type ReadDownload,
  type TidyTable,
} from './published-table.ts';

const FILE = 'police-uk/derived/derived_force_month_crimetype_outcome.csv';

/** Crimes by force, month, crime type and last outcome, counted from the street files of data.police.uk. */
export function policeUkOutcomes(read: ReadDownload): TidyTable {
  const rows = parseRecordsOf(read, FILE).map(
    (row) =>
      [
        row('force_slug'),
        row('month'),
        row('crime_type'),
        row('last_outcome_category'),
        integer(row('count'), FILE),
      ] as const,
  );
  return {
    entry: {
      id: 'police-uk-outcomes-2018-19',
      file: 'police-uk-outcomes-2018-19.csv',
      title: 'Crimes by force, month, crime type and last outcome, October 2018 to February 2019',
      ...openGovernmentLicence('data.police.uk'),
      basis: 'published',
      period: '2018-10/2019-02',
      window: 'period',
      unit: 'crimes',
      areaLevel: 'force',
      scheme: 'police-uk',
      columns: [
        {
          name: 'area',
          type: 'text',
          description: 'Key of the force: 39 territorial forces, btp and northern-ireland.',
        },
        { name: 'period', type: 'period', description: 'Month in which the crime was recorded.' },
        { name: 'category', type: 'text', description: 'Crime type, exactly as published.' },
        {
          name: 'outcome',
          type: 'text',
          description:
            'Last outcome category, exactly as published; empty for anti-social behaviour, and for btp and northern-ireland, which have none.',
        },
        { name: 'count', type: 'integer', description: 'Rows of the published files.' },
      ],
      caveats: [
        'Absent: Metropolitan Police, Greater Manchester, West Midlands, West Yorkshire.',
        'Lancashire and Northumbria have no figures for October 2018.',
        'The last outcome stood as it was when the archive was made: court results have replaced "Suspect charged", which does not occur.',
        '"Unable to prosecute suspect" pools several outcome types: outcome 16 cannot be told apart.',
        'Northumbria has 7 "Unable to prosecute suspect" and a third unknown; "Status update unavailable" reaches 55% in one force.',
        'Anti-social behaviour is incidents, not crime.',
        'Published rows with the same crime number are counted as published; nothing was imputed.',
      ],
      derivation:
        'Counts of the rows of the published street files by force, month, crime type and last outcome.',
    },
    rows: [...rows].sort(
      (a, b) => byText(a[0], b[0]) || byText(a[2], b[2]) || byText(a[3], b[3]) || byText(a[1], b[1]),
    ),
  };
}
