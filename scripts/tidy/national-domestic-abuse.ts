import { openGovernmentLicence, type TidyTable } from './published-table.ts';

/** Domestic abuse-related crimes in England and Wales: the comparator of a force's growth. */
export function nationalDomesticAbuse(): TidyTable {
  const area = 'england-and-wales';
  return {
    entry: {
      id: 'national-domestic-abuse',
      file: 'national-domestic-abuse.csv',
      title: 'Domestic abuse-related crimes recorded in England and Wales, 2017/18 to 2019/20',
      ...openGovernmentLicence('Office for National Statistics'),
      basis: 'published',
      period: '2017-04/2020-03',
      window: 'period',
      unit: 'offences',
      areaLevel: 'nation',
      scheme: null,
      columns: [
        { name: 'area', type: 'text', description: 'england-and-wales.' },
        { name: 'period', type: 'period', description: 'Financial year.' },
        { name: 'count', type: 'integer', description: 'Offences flagged as related to domestic abuse.' },
        {
          name: 'state',
          type: 'text',
          values: ['estimated', 'incomplete', 'reported'],
          description: 'estimated: worked back from the published change; incomplete: a force is left out.',
        },
      ],
      caveats: [
        'The figure for 2017/18 is worked back from the published 746,219 and growth of 24.5%, so it is uncertain by about 240 either way.',
        'The figure for 2019/20 leaves out Greater Manchester: it must not be set against 2018/19, which does not (the published change on the same forces is +9%).',
        'The publisher says that part of the growth is better recording.',
        'Domestic abuse is a flag on offences, not an offence: never add it to other categories.',
      ],
      derivation:
        'Written by hand from the published totals for the years ending March 2019 and March 2020 (Domestic abuse and the criminal justice system, Office for National Statistics).',
    },
    rows: [
      [area, '2017/18', Math.round(746219 / 1.245), 'estimated'],
      [area, '2018/19', 746219, 'reported'],
      [area, '2019/20', 758941, 'incomplete'],
    ],
  };
}
