import { measuredDelay } from '../../src/indicator/measured-delay.ts';
import { month } from '../../src/period/month.ts';
import { ordinal } from '../../src/period/ordinal.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import {
  byText,
  integer,
  openGovernmentLicence,
  parseRecordsOf,
  type ReadDownload,
  type TidyTable,
} from './published-table.ts';

const FILE = 'police-uk/derived/bedfordshire_outcomes_recorded_by_outcome_month.csv';

/** Months of recording, each followed for `MOST` months. */
const FIRST = ordinal(month(2021, 5));
const MONTHS = 12;
const MOST = 24;

/** With so many outcomes the standard error of a share is 5 points at most; fewer are pooled. */
const LEAST = 100;

type Triangle = number[][];

const triangle = (): Triangle => Array.from({ length: MONTHS }, () => new Array<number>(MOST + 1).fill(0));
const size = (counts: Triangle) => counts.flat().reduce((sum, count) => sum + count, 0);
const sum = (all: readonly Triangle[]): Triangle =>
  triangle().map((row, r) => row.map((_, c) => all.reduce((total, each) => total + (each[r]?.[c] ?? 0), 0)));

/** Outcomes by type of outcome and type of crime, by month of recording and months until the outcome. */
function readTriangles(read: ReadDownload): Map<string, Map<string, Triangle>> {
  const found = new Map<string, Map<string, Triangle>>();
  for (const row of parseRecordsOf(read, FILE)) {
    if (!/^\d{4}-\d{2}$/.test(row('recorded_month'))) continue;
    const position = (name: string) => ordinal(parsePeriod(row(name), { expect: 'month' })) - FIRST;
    const recorded = position('recorded_month');
    // A few outcomes stand in a month before that of their crime.
    const later = Math.max(0, position('outcome_month') - recorded);
    if (recorded < 0 || recorded >= MONTHS || later > MOST) continue;
    const types = found.get(row('outcome_type')) ?? new Map<string, Triangle>();
    const counts = types.get(row('crime_type')) ?? triangle();
    const line = counts[recorded];
    if (line !== undefined) line[later] = (line[later] ?? 0) + integer(row('count'), FILE);
    found.set(row('outcome_type'), types.set(row('crime_type'), counts));
  }
  return found;
}

/** How late outcomes come: shares in within 0 to 24 months of recording, by outcome and by type of crime. */
export function outcomeDelays(read: ReadDownload): TidyTable {
  const outcomes = [...readTriangles(read)].sort(([a], [b]) => byText(a, b));
  const cells: [string, string, Triangle][] = [];
  const few: Triangle[] = [];
  for (const [outcome, types] of outcomes) {
    const all = sum([...types.values()]);
    if (size(all) < LEAST) {
      few.push(all);
      continue;
    }
    cells.push([outcome, 'all', all]);
    const sorted = [...types].sort(([a], [b]) => byText(a, b));
    const large = sorted.filter(([, counts]) => size(counts) >= LEAST);
    const small = sum(sorted.filter(([, counts]) => size(counts) < LEAST).map(([, counts]) => counts));
    for (const [type, counts] of large) cells.push([outcome, type, counts]);
    if (size(small) >= LEAST) cells.push([outcome, 'other', small]);
  }
  cells.push(['other', 'all', sum(few)]);
  return {
    entry: ENTRY,
    rows: cells.flatMap(([outcome, category, counts]) => rowsOf(outcome, category, counts)),
  };
}

function rowsOf(outcome: string, category: string, counts: Triangle): (string | number)[][] {
  const { within, n, spread } = measuredDelay(counts, MOST);
  return within.map((share, months) => [
    outcome,
    category,
    months,
    Math.round(share * n),
    n,
    Number(share.toFixed(4)),
    Number(spread.toFixed(4)),
  ]);
}

const ENTRY: TidyTable['entry'] = {
  id: 'outcome-delays',
  file: 'outcome-delays.csv',
  title:
    'How many months after recording outcomes come, by outcome and crime type, Bedfordshire, 2021 to 2024',
  ...openGovernmentLicence('data.police.uk'),
  basis: 'published',
  period: '2021-05/2022-04',
  window: 'period',
  unit: 'share of the outcomes within 24 months',
  areaLevel: 'none',
  scheme: 'police-uk',
  columns: [
    {
      name: 'outcome',
      type: 'text',
      description: 'Outcome, exactly as published; other: the outcomes of which there are fewer than 100.',
    },
    {
      name: 'category',
      type: 'text',
      description:
        'Crime type, exactly as published; all: every type; other: the types with fewer than 100 of this outcome, where together they have as many.',
    },
    { name: 'months', type: 'integer', description: 'Months after the month of recording: 0 to 24.' },
    { name: 'came', type: 'integer', description: 'Outcomes that had come by the end of that month.' },
    { name: 'n', type: 'integer', description: 'Outcomes that came within 24 months.' },
    { name: 'share', type: 'number', description: 'The one over the other.' },
    {
      name: 'spread',
      type: 'number',
      description:
        'How far the share moves from the crimes of one month to those of the next: its variance beyond chance is spread x share x (1 - share).',
    },
  ],
  caveats: [
    'One force, Bedfordshire, and crimes recorded in May 2021 to April 2022: other forces and years are quicker or slower. Of charges within 12 months of crimes recorded in the year after, 44% came in the month itself, where it had been 50%.',
    'What came more than 24 months after recording is not in it. Of charges some still come then.',
    'Delays are in calendar months from that of recording: month 0 is two weeks on average.',
    'A crime may have several outcomes; each is counted. Crimes that could not be found in the street files, or have no ID, are not in it.',
    '"Unable to prosecute suspect" pools several Home Office outcomes.',
    'A cell with fewer than 100 outcomes is pooled: with 100 the standard error of a share is up to 5 percentage points, with 1,000 up to 1.6.',
  ],
  derivation:
    'Published outcome files of May 2021 to April 2024 joined by crime ID to the street files of the same months; crimes of each month followed for 24 months; cumulative shares of the outcomes within 24 months. Outcomes dated before their crime (13 of 150,417) count as month 0. The spread is by moments over months of recording and delays.',
};
