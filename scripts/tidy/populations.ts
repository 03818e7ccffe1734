import {
  byText,
  integer,
  openGovernmentLicence,
  parseRecordsOf,
  type ReadDownload,
  slug,
  type TidyTable,
} from './published-table.ts';

const FORCES = 'reference/forces_43.csv';
const FORCE_AREAS = 'reference/pfa_mid2018_population_households.csv';
const BOROUGHS = [
  'london-recorded-crime/borough_pop_2011_2022.csv',
  'london-recorded-crime/borough_pop_2023_24.csv',
];

type PopulationRow = readonly [area: string, year: number, population: number, households: number | null];

function forcePopulations(read: ReadDownload): PopulationRow[] {
  return parseRecordsOf(read, FORCES).map((row) => [
    row('police_uk_slug'),
    2018,
    integer(row('population_mid_2018'), FORCES),
    integer(row('households_2017_snhp'), FORCES),
  ]);
}

/** One area by its code: a name alone does not tell, because one is both a region and a force. */
function nation(read: ReadDownload): PopulationRow[] {
  return parseRecordsOf(read, FORCE_AREAS)
    .filter((row) => row('code') === 'K04000001')
    .map((row) => [
      'england-and-wales',
      2018,
      integer(row('MYE2018'), FORCE_AREAS),
      integer(row('SNHP2017'), FORCE_AREAS),
    ]);
}

function boroughPopulations(read: ReadDownload, path: string): PopulationRow[] {
  const years = (read(path).split('\n')[0] ?? '').match(/\d{4}(?=_Population)/g) ?? [];
  return parseRecordsOf(read, path)
    .filter((row) => row('Area name') !== 'City of London')
    .flatMap((row) =>
      years.map(
        (year): PopulationRow => [
          slug(row('Area name')),
          Number(year),
          integer(row(`${year}_Population`), path),
          null,
        ],
      ),
    );
}

/** Resident populations: forces in mid-2018, London boroughs each year from 2011. */
export function populations(read: ReadDownload): TidyTable {
  const rows = [
    ...forcePopulations(read),
    ...nation(read),
    ...BOROUGHS.flatMap((path) => boroughPopulations(read, path)),
  ].sort((a, b) => byText(a[0], b[0]) || a[1] - b[1]);
  return {
    entry: {
      id: 'populations',
      file: 'populations.csv',
      title: 'Resident populations of forces (mid-2018) and London boroughs (2011 to 2024)',
      ...openGovernmentLicence('Office for National Statistics'),
      basis: 'published',
      period: '2011-01/2024-12',
      window: 'period',
      unit: 'people',
      areaLevel: 'force and borough',
      scheme: null,
      columns: [
        { name: 'area', type: 'text', description: 'Key of the area, as in areas.csv.' },
        {
          name: 'year',
          type: 'integer',
          description: 'Calendar year; the estimate is for the middle of it.',
        },
        { name: 'population', type: 'integer', description: 'Resident people.' },
        {
          name: 'households',
          type: 'integer',
          optional: true,
          description:
            'Households in 2017 (the source calls them SNHP2017), given for forces beside the population of 2018.',
        },
      ],
      caveats: [
        'Force and borough figures are of different vintages: do not add boroughs and compare with the force.',
        'Residents are not the people at risk: the City of London has 8,700 residents and is left out of ranks per head.',
        'Borough figures start in 2011, one year after the London crime series; there is one year only for forces.',
      ],
      derivation:
        'Copied from the mid-2018 police force area file and the borough population files, made tidy.',
    },
    rows,
  };
}
