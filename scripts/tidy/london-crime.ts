import { type LondonRow, londonCategories, londonRows, londonSums } from './london-counts.ts';
import { byText, openGovernmentLicence, type ReadDownload, type TidyTable } from './published-table.ts';

const BOROUGHS = ['london-recorded-crime/APR2010-FEB2022.csv', 'london-recorded-crime/FEB2022-FEB2024.csv'];
const WARDS = 'london-recorded-crime/NOV2023-OCT2025-WARD.csv';
const PUBLISHER = 'Metropolitan Police Service, by way of the London Datastore';

/** Weapons are told apart in the tables of boroughs, and are one class in that of wards. */
const APART = ['blade-possession', 'other-weapons'];
const TOGETHER = 'possession-of-weapons';

const distinct = (rows: readonly LondonRow[], of: (row: LondonRow) => Iterable<string>): string[] =>
  [...new Set(rows.flatMap((row) => [...of(row)]))].sort(byText);

/** London's recorded crime by borough, month and leaf category: every combination, 0 where nothing occurred. */
export function londonCrime(read: ReadDownload): TidyTable {
  const before = BOROUGHS.flatMap((file) => londonRows(read, file));
  const after = londonRows(read, WARDS);
  const first = distinct(before, ({ counts }) => counts.keys());
  const later = distinct(after, ({ counts }) => counts.keys()).filter((month) => !first.includes(month));
  const [countBefore, countAfter] = [londonSums(before), londonSums(after)];
  const categories = londonCategories([...before, ...after]);
  const cells = (area: string, category: string, month: string): (string | number | null)[] => {
    const isLater = later.includes(month);
    const isPublished = isLater ? !APART.includes(category) : category !== TOGETHER;
    const count = (isLater ? countAfter : countBefore)(area, category, month);
    return [area, month, category, isPublished ? count : null, isPublished ? '' : 'not-applicable'];
  };
  const areas = distinct([...before, ...after], ({ area }) => [area]);
  return {
    entry: { ...ENTRY, categories },
    rows: areas.flatMap((area) =>
      Object.keys(categories)
        .sort(byText)
        .flatMap((category) => [...first, ...later].map((month) => cells(area, category, month))),
    ),
  };
}

/** The three months that both vintages hold, as each has them: what is published of them later is less. */
export function londonRevisions(read: ReadDownload): TidyTable {
  const fold = (rows: readonly LondonRow[]) =>
    rows.map((row) => (APART.includes(row.category) ? { ...row, category: TOGETHER } : row));
  const before = fold(londonRows(read, BOROUGHS[1] ?? ''));
  const after = fold(londonRows(read, WARDS));
  const monthsOf = (rows: readonly LondonRow[]) => distinct(rows, ({ counts }) => counts.keys());
  const common = monthsOf(before).filter((month) => monthsOf(after).includes(month));
  const [earlier, later] = [londonSums(before), londonSums(after)];
  const [areas, categories] = [
    distinct(before, ({ area }) => [area]),
    distinct(before, ({ category }) => [category]),
  ];
  return {
    entry: REVISIONS,
    rows: areas.flatMap((area) =>
      categories.flatMap((category) =>
        common.map((month) => [
          area,
          month,
          category,
          earlier(area, category, month),
          later(area, category, month),
        ]),
      ),
    ),
  };
}

const AREA = {
  name: 'area',
  type: 'text',
  description: 'Key of the borough; heathrow holds Heathrow and London City airports.',
} as const;
const MONTH = { name: 'period', type: 'period', description: 'Month.' } as const;

const ENTRY: TidyTable['entry'] = {
  id: 'london-crime',
  file: 'london-crime.csv',
  title: 'Recorded crime by London borough, month and category, April 2010 to October 2025',
  ...openGovernmentLicence(PUBLISHER),
  basis: 'published',
  period: '2010-04/2025-10',
  window: 'period',
  unit: 'offences',
  areaLevel: 'borough',
  scheme: 'met',
  columns: [
    AREA,
    MONTH,
    {
      name: 'category',
      type: 'text',
      description:
        'Leaf category: each offence is in exactly one, and they add up to recorded crime without fraud and forgery.',
    },
    {
      name: 'count',
      type: 'integer',
      optional: true,
      description: 'Offences recorded; empty where the class is not published for the month.',
    },
    {
      name: 'state',
      type: 'text',
      optional: true,
      values: ['reported', 'not-applicable'],
      empty: 'reported',
      description:
        'not-applicable where the class is not published for the month, so that it adds nothing to a sum; empty: reported.',
    },
  ],
  caveats: [
    'Fraud and forgery is left out: the class ends in February 2013 but for 168 offences from November 2023 on.',
    'The source has no row for a combination that never occurred; within the months covered that is written as 0.',
    'The source has no City of London, and no classes for domestic abuse or hate crime: both lie inside the others. Stalking and harassment is put inside violence without injury in every month, as the source does to January 2024, and death or serious injury by illegal driving inside violence with injury.',
    'Possession of weapons is told apart by kind to January 2024 (blade-possession, other-weapons) and is one class from February 2024 on (possession-of-weapons).',
    'Domestic burglary rises by a quarter from 2016 to 2017, when the national definition is believed to have changed to residential burglary.',
    'The months from March 2020 are those of the pandemic.',
    'From February 2024 on the figures are sums of wards, of a later vintage, with 1.6% fewer offences in the three months that both hold (229,146 in place of 232,793; sexual offences 6% fewer, weapons 13% more). Whether those are revisions or offences without a ward cannot be told: a step of that size there is no change in crime. The three months stand as first published; both figures are in london-crime-revisions.',
    'Figures stood as they were when each of the three files was published; later revisions are not in them.',
    'The names of the published files of boroughs overstate their last month: the first ends in January 2022 and the second in January 2024, so no month is in both.',
  ],
  breaks: [
    {
      from: '2024-02',
      title: 'Figures of wards in place of boroughs',
      source: 'The tables london-crime and london-crime-revisions: 229,146 offences in place of 232,793',
    },
  ],
  derivation:
    'The three published files, wide by month, made tidy; wards added up to their boroughs; classes folded into leaf categories as listed under categories.',
};

const REVISIONS: TidyTable['entry'] = {
  id: 'london-crime-revisions',
  file: 'london-crime-revisions.csv',
  title:
    'Recorded crime by London borough and category as first and as later published, November 2023 to January 2024',
  ...openGovernmentLicence(PUBLISHER),
  basis: 'published',
  period: '2023-11/2024-01',
  window: 'period',
  unit: 'offences',
  areaLevel: 'borough',
  scheme: 'met',
  columns: [
    AREA,
    MONTH,
    {
      name: 'category',
      type: 'text',
      description: 'Leaf category, as in london-crime; weapons of any kind are one.',
    },
    { name: 'earlier', type: 'integer', description: 'Offences in the table of boroughs to January 2024.' },
    { name: 'later', type: 'integer', description: 'Offences in the table of wards to October 2025.' },
  ],
  caveats: [
    'The later figures are sums of wards: an offence that is in no ward would be missing from them, so a difference is not for certain a revision.',
    'Stalking and harassment is inside violence without injury in both.',
  ],
  derivation:
    'The months that are in both published files, folded into the same leaf categories and added up by borough.',
};
