import {
  byText,
  openGovernmentLicence,
  parseRecordsOf,
  type ReadDownload,
  slug,
  type TidyTable,
} from './published-table.ts';

const FORCES = 'reference/forces_43.csv';
const BOROUGHS = 'london-recorded-crime/borough_pop_2011_2022.csv';

/** West Mercia's local policing areas, with the codes of the districts that each is made of where there is one. */
const LOCAL_POLICING_AREAS: readonly (readonly [key: string, name: string, code: string])[] = [
  ['herefordshire', 'Herefordshire', 'E06000019'],
  ['north-worcestershire', 'North Worcestershire', ''],
  ['shropshire', 'Shropshire', 'E06000051'],
  ['south-worcestershire', 'South Worcestershire', ''],
  ['telford-and-wrekin', 'Telford and Wrekin', 'E06000020'],
];

/** Bedfordshire's local policing areas are its three districts. */
const BEDFORDSHIRE: readonly (readonly [key: string, name: string, code: string])[] = [
  ['bedford', 'Bedford', 'E06000055'],
  ['central-bedfordshire', 'Central Bedfordshire', 'E06000056'],
  ['luton', 'Luton', 'E06000032'],
];

/** The register of areas: every area key that a table uses, once. */
export function areas(read: ReadDownload): TidyTable {
  const forces = parseRecordsOf(read, FORCES).map((row) => [
    row('police_uk_slug'),
    row('ho_name'),
    'force',
    row('ons_pfa_code'),
    'england-and-wales',
    '',
    '',
  ]);
  const boroughs = parseRecordsOf(read, BOROUGHS)
    .filter((row) => row('Area name') !== 'City of London')
    .map((row) => [slug(row('Area name')), row('Area name'), 'borough', row('Code'), 'metropolitan', '', '']);
  const lpas = LOCAL_POLICING_AREAS.map(([key, name, code]) => [
    key,
    name,
    'lpa',
    code,
    'west-mercia',
    '2018',
    '2026-01-18',
  ]);
  const districts = BEDFORDSHIRE.map(([key, name, code]) => [key, name, 'lpa', code, 'bedfordshire', '', '']);
  const others = [
    ['england-and-wales', 'England and Wales', 'nation', 'K04000001', '', '', ''],
    ['btp', 'British Transport Police', 'other-force', '', '', '', ''],
    ['northern-ireland', 'Police Service of Northern Ireland', 'other-force', '', '', '', ''],
    ['heathrow', 'London Heathrow and London City Airports', 'airport', '', 'metropolitan', '', ''],
    ['bedfordshire-no-location', 'Bedfordshire: no location given', 'unplaced', '', 'bedfordshire', '', ''],
    [
      'outside-bedfordshire',
      'Bedfordshire: located outside its area',
      'unplaced',
      '',
      'bedfordshire',
      '',
      '',
    ],
    ['no-location', 'West Mercia: no location given', 'unplaced', '', 'west-mercia', '', ''],
    ['outside-west-mercia', 'West Mercia: located outside its area', 'unplaced', '', 'west-mercia', '', ''],
  ];
  const rows = [...forces, ...boroughs, ...lpas, ...districts, ...others].sort((a, b) =>
    byText(a[0] ?? '', b[0] ?? ''),
  );
  return {
    entry: {
      id: 'areas',
      file: 'areas.csv',
      title: 'Areas: police forces, local policing areas of West Mercia and Bedfordshire, London boroughs',
      ...openGovernmentLicence('Office for National Statistics; data.police.uk'),
      basis: 'published',
      period: '',
      window: 'period',
      unit: 'label',
      areaLevel: 'none',
      scheme: null,
      columns: [
        {
          name: 'area',
          type: 'text',
          description: 'Key of the area; for forces, the name that data.police.uk uses in addresses.',
        },
        { name: 'name', type: 'text', description: 'Name to print.' },
        {
          name: 'level',
          type: 'text',
          description:
            'force (43 territorial forces), lpa (local policing area), borough, nation, other-force (not territorial, or outside England and Wales), airport, or unplaced (crimes that cannot be put in an area).',
        },
        {
          name: 'code',
          type: 'text',
          description: 'ONS code, such as E23000016; empty where there is none.',
        },
        {
          name: 'part_of',
          type: 'text',
          description: 'Key of the area that contains it; empty where none does.',
        },
        {
          name: 'valid_from',
          type: 'text',
          description: 'First year or day on which the area existed; empty where it needs no date.',
        },
        {
          name: 'valid_to',
          type: 'text',
          description: 'Last day on which the area existed; empty where it still does.',
        },
      ],
      caveats: [
        'West Mercia had five local policing areas from 2018 until they were merged into two on 19 January 2026.',
        'The local policing areas of Bedfordshire are taken to be its three districts; the codes of the districts are from the ONS, written by hand.',
        'North and South Worcestershire are made of several districts and have no ONS code of their own.',
        'The City of London is here as a force only; the London tables have no figures for it as a borough.',
      ],
      derivation:
        'Forces with their codes from the reference list of 43 forces; boroughs with their codes from the borough population file; local policing areas and other areas written by hand.',
    },
    rows,
  };
}
