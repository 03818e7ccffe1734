import { homeOfficeEntry } from './home-office-entry.ts';
import { integer, parseRecordsOf, type ReadDownload, type TidyTable } from './published-table.ts';

const FILES: readonly (readonly [area: string, file: string])[] = [
  ['england-and-wales', 'home-office-outcomes/national_2014_26.csv'],
  ['west-mercia', 'home-office-outcomes/west_mercia_2014_26.csv'],
];

const OUTCOMES: Readonly<Record<string, string>> = {
  oocd: 'out-of-court',
  positive: 'positive',
  assigned: 'all-assigned',
  crime: 'recorded-crime',
};

/** `closed_t16` is the closed basis and `type-16`; `recorded_crime` the recorded basis and `recorded-crime`. */
function meaning(column: string): { countBasis: string; outcome: string } {
  const [countBasis = '', name = ''] = column.split('_');
  const type = /^t(\d+)$/.exec(name)?.[1];
  const outcome = type === undefined ? OUTCOMES[name] : `type-${type}`;
  if (outcome === undefined) throw new Error(`${column}: expected a column of outcomes`);
  return { countBasis, outcome };
}

/** Yearly outcomes and recorded crime of West Mercia and of England and Wales. */
export function homeOfficeSeries(read: ReadDownload): TidyTable {
  const rows = FILES.flatMap(([area, file]) => {
    const columns = (read(file).split(/\r?\n/)[0] ?? '').split(',').slice(1);
    return parseRecordsOf(read, file).flatMap((row) =>
      columns
        .filter((column) => row(column) !== '')
        .map((column) => {
          const { countBasis, outcome } = meaning(column);
          const period = row('financial_year');
          return [area, period, countBasis, outcome, integer(row(column), `${file}, ${period}, ${column}`)];
        }),
    );
  });
  return {
    entry: homeOfficeEntry({
      id: 'home-office-series',
      title: 'Crime outcomes and recorded crime, West Mercia and England and Wales, 2012/13 to 2025/26',
      period: '2012-04/2026-03',
      area: 'west-mercia or england-and-wales.',
      outcome:
        'type-1 (charged), type-2, type-3, type-6, type-7, type-8, type-22; out-of-court (their sum without type 1); positive (type 1 and out-of-court); all-assigned; recorded-crime.',
      count: 'Outcomes, or offences for recorded-crime.',
      caveats: [
        'Outcomes start in 2014/15; West Mercia has recorded crime from 2012/13, England and Wales has none here.',
        'Out-of-court includes outcome 22 (voluntary from April 2019, compulsory from April 2021): years before and after are not alike.',
        'Recorded crime rose from 60,763 in 2014/15 to 76,290 in 2015/16 in West Mercia, a year in which recording practice is believed to have changed.',
        'The recorded basis of the latest years is low because many cases are still open.',
        'England and Wales in 2019/20 lacks most of the outcomes of Greater Manchester.',
      ],
      derivation:
        'Copied from sums of the Home Office open data tables, one figure a row; empty cells have no row.',
    }),
    rows,
  };
}
