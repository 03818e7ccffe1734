import { homeOfficeEntry } from './home-office-entry.ts';
import {
  byText,
  integer,
  parseRecordsOf,
  type ReadDownload,
  slug,
  type TidyTable,
} from './published-table.ts';

const FILE = 'home-office-outcomes/ho_outcomes_force_year_2016_20.csv';

const KEYS: Readonly<Record<string, string>> = {
  'Metropolitan Police': 'metropolitan',
  'British Transport Police': 'btp',
};

/** Which column of the source is which outcome, on which basis. */
const COLUMNS: readonly (readonly [column: string, countBasis: string, outcome: string])[] = [
  ['closed_charged', 'closed', 'charged'],
  ['closed_out_of_court_six_types', 'closed', 'out-of-court'],
  ['closed_all_assigned', 'closed', 'all-assigned'],
  ['recorded_charged', 'recorded', 'charged'],
  ['recorded_all_assigned', 'recorded', 'all-assigned'],
  ['recorded_crime', 'recorded', 'recorded-crime'],
];

/** A year in which a basis holds outcomes for less than this share of the crimes recorded is incomplete. */
const COMPLETE_SHARE = 0.8;

/** Outcomes by force and financial year, on the closed and the recorded basis. */
export function homeOfficeOutcomes(read: ReadDownload): TidyTable {
  const incomplete: string[] = [];
  const rows = parseRecordsOf(read, FILE).flatMap((row) => {
    const name = row('force');
    const period = row('financial_year');
    const crimes = row('recorded_crime') || row('recorded_all_assigned');
    return COLUMNS.filter(([column]) => row(column) !== '').map(([column, countBasis, outcome]) => {
      const assigned = integer(row(`${countBasis}_all_assigned`), FILE);
      const short = assigned < COMPLETE_SHARE * integer(crimes, FILE) && outcome !== 'recorded-crime';
      if (short && outcome === 'charged') incomplete.push(`${name} ${period} (${countBasis} basis)`);
      const count = integer(row(column), `${FILE}, ${name} ${period}, ${column}`);
      return [
        KEYS[name] ?? slug(name),
        period,
        countBasis,
        outcome,
        count,
        short ? 'incomplete' : 'reported',
      ] as const;
    });
  });
  return {
    entry: homeOfficeEntry({
      id: 'home-office-outcomes',
      title: 'Crime outcomes by police force, 2016/17 to 2019/20, closed and recorded basis',
      period: '2016-04/2020-03',
      asOf: '2026-03',
      area: 'Key of the force; btp is the British Transport Police.',
      outcome:
        'charged (type 1), out-of-court (types 2, 3, 6, 7, 8 and 22), all-assigned (every outcome type), recorded-crime (offences, on the recorded basis only).',
      count: 'Outcomes, or offences for recorded-crime. Can be negative in the source.',
      more: [
        {
          name: 'state',
          type: 'text',
          values: ['reported', 'incomplete'],
          description:
            'incomplete where the basis holds outcomes for under 80% of the crimes recorded, else reported.',
        },
      ],
      caveats: [
        `Incomplete: ${incomplete.join(', ')}. Their rows carry the state incomplete.`,
        'The British Transport Police is not a territorial force and has no recorded crime here.',
        'The two bases are not interchangeable: the recorded basis lacks the outcomes of cases still open.',
        'Out-of-court includes outcome 22, which was voluntary from April 2019.',
      ],
      derivation:
        'Sums of the Home Office outcomes open data tables by force and financial year, one figure a row; cells without a figure have no row. The release is that of home-office-series, which reaches 2025/26: its counts of these years are the same.',
    }),
    rows: [...rows].sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1])),
  };
}
