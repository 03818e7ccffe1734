import { parseRecords } from './csv.ts';
import { LONDON_CATEGORIES } from './london-categories.ts';
import {
  byText,
  integer,
  openGovernmentLicence,
  type ReadDownload,
  slug,
  type TidyTable,
} from './published-table.ts';

const FILES = ['london-recorded-crime/APR2010-FEB2022.csv', 'london-recorded-crime/FEB2022-FEB2024.csv'];

/** The class is left out: it ends in February 2013, so any total that held it would break there. */
const LEFT_OUT = 'Historical Fraud and Forgery';

const AREAS: Readonly<Record<string, string>> = { 'London Heathrow and London City Airports': 'heathrow' };

/** The one leaf category that holds a class of the source. */
function leafOf(major: string, minor: string): string {
  const found = Object.entries(LONDON_CATEGORIES).filter(
    ([, { majors, minors }]) => majors.includes(major) && (minors.length === 0 || minors.includes(minor)),
  );
  const [leaf] = found;
  if (leaf === undefined || found.length > 1)
    throw new Error(`${major}, ${minor}: expected one category, got ${found.length}`);
  return leaf[0];
}

interface Counts {
  readonly months: readonly string[];
  /** Count by `area/category/month`. */
  readonly counts: Map<string, number>;
  readonly areas: readonly string[];
}

function countLeaves(read: ReadDownload): Counts {
  const counts = new Map<string, number>();
  const months: string[] = [];
  const areas = new Set<string>();
  for (const file of FILES) {
    const rows = parseRecords(read(file));
    const fresh = Object.keys(rows[0] ?? {}).filter((name) => /^\d{6}$/.test(name) && !months.includes(name));
    months.push(...fresh);
    for (const row of rows) {
      if (row['MajorText'] === LEFT_OUT) continue;
      const name = row['LookUp_BoroughName'] ?? '';
      const area = AREAS[name] ?? slug(name);
      const leaf = leafOf(row['MajorText'] ?? '', row['MinorText'] ?? '');
      areas.add(area);
      for (const month of fresh) {
        const key = `${area}/${leaf}/${month}`;
        counts.set(key, (counts.get(key) ?? 0) + integer(row[month] ?? '', `${file}, ${name}, ${month}`));
      }
    }
  }
  return { months: months.sort(byText), counts, areas: [...areas].sort(byText) };
}

/** London's recorded crime by borough, month and leaf category: every combination, 0 where nothing occurred. */
export function londonCrime(read: ReadDownload): TidyTable {
  const { months, counts, areas } = countLeaves(read);
  const categories = Object.keys(LONDON_CATEGORIES).sort(byText);
  const rows = areas.flatMap((area) =>
    categories.flatMap((category) =>
      months.map((month) => {
        const period = `${month.slice(0, 4)}-${month.slice(4)}`;
        return [area, period, category, counts.get(`${area}/${category}/${month}`) ?? 0];
      }),
    ),
  );
  return {
    entry: {
      id: 'london-crime',
      file: 'london-crime.csv',
      title: 'Recorded crime by London borough, month and category, April 2010 to January 2024',
      ...openGovernmentLicence('Metropolitan Police Service, by way of the London Datastore'),
      basis: 'published',
      period: '2010-04/2024-01',
      window: 'period',
      unit: 'offences',
      areaLevel: 'borough',
      scheme: 'met',
      columns: [
        {
          name: 'area',
          type: 'text',
          description: 'Key of the borough; heathrow holds Heathrow and London City airports.',
        },
        { name: 'period', type: 'period', description: 'Month.' },
        {
          name: 'category',
          type: 'text',
          description:
            'Leaf category: each offence is in exactly one, and they add up to recorded crime without Historical Fraud and Forgery.',
        },
        { name: 'count', type: 'integer', description: 'Offences recorded.' },
      ],
      caveats: [
        'Historical Fraud and Forgery is left out: the class ends in February 2013.',
        'The source has no row for a combination that never occurred; within the months covered that is written as 0.',
        'The source has no City of London, and no classes for stalking and harassment, domestic abuse or hate crime: all three lie inside the others.',
        'Domestic burglary rises by a quarter from 2016 to 2017, when the national definition is believed to have changed to residential burglary.',
        'The months from March 2020 are those of the pandemic.',
        'Figures stood as they were when each of the two files was published; later revisions are not in them.',
        'The names of the published files overstate their last month: the first ends in January 2022 and the second in January 2024, so no month is in both.',
      ],
      derivation:
        'The two published files, wide by month, made tidy; classes folded into leaf categories as listed under categories.',
      categories: LONDON_CATEGORIES,
    },
    rows,
  };
}
