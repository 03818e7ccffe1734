import { areas } from '../../../src/areas/areas.ts';
import { areasChart } from '../../../src/findings/areas/picture.ts';
import type { Row } from '../../../src/series/observation.ts';
import { panel } from '../../../src/series/panel.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import { tableOf } from '../../../src/series/table.ts';
import { offences, satisfaction } from '../../indicators.ts';

const months = Array.from(
  { length: 30 },
  (_, at) => `${2014 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
);
const rows = ['area-0', 'area-1', 'kent'].flatMap((area, one) =>
  months.map(
    (period, at): Row => ({ area, period, numerator: 120 + ((at * 7 + one * 5) % 11), denominator: 150 }),
  ),
);
const shares = panel(satisfaction, rows);
const counts = seriesFrom(offences, {
  start: '2014-04',
  numerator: months.map((_, at) => 90 + ((at * 7) % 31)),
});
const pair = { from: '2014-04', to: '2015-04' };
const period = { period: '2014-05' };
const times = months.map((_, at) => at);
const events = months.map((_, at) => 90 + ((at * 7) % 31));
const csv = new TextEncoder().encode(
  `Area,Month,Numerator,Denominator\n${rows.map((row) => `${row.area},${row.period},120,150`).join('\n')}\n`,
);
const result = [
  { tally_area: 'telford', tally_period: '2018-10', tally_records: 3n, tally_count: '3' },
  { tally_area: null, tally_period: null, tally_records: 3n, tally_count: '3' },
];
const crimes = { table: 'crimes', columns: { area: 'LPA', period: 'Month' }, dialect: 'duckdb' };

/** A sound call of a function whose arguments must fit each other: from here the fuzz goes on by changes. */
export const starts: Readonly<Record<string, readonly unknown[]>> = {
  calendar: ['2014-04', '2015-03'],
  contribution: [shares, pair],
  countSlope: [times, events],
  countBetween: ['2014-04', '2015-03'],
  courseIn: [shares, shares.series[0]],
  difference: [counts, pair],
  financialQuarter: [2018, 1],
  gapToRank: [shares, 'kent', { ...period, mechanism: 'added', rank: 1 }],
  gapToRankFinding: [shares, 'kent', { ...period, mechanism: 'added', rank: 1 }],
  growth: [counts, { from: '2014-04/2015-03', to: '2015-04/2016-03' }],
  harmWeighted: [
    { ...offences, id: 'harm' },
    panel(
      offences,
      rows.map(({ area, period: when }) => ({ area, period: when, count: 3, category: 'theft' })),
      { by: 'category' },
    ),
    { theft: 2 },
  ],
  ledger: [[], { own: [{ indicator: satisfaction, rows }] }, '2019-06-30'],
  openForce: [[{ name: 'victim-satisfaction.csv', content: csv }], { folder: 'north', listed: [] }],
  panel: [satisfaction, rows],
  panelOf: [satisfaction, tableOf({ id: 'own', title: 'Own' }, rows), {}],
  quarter: [2018, 1],
  range: ['2014-04', '2015-03'],
  rank: [shares, 'kent', period],
  rankIfMisapplied: [
    shares,
    'kent',
    { ...period, misapplied: { share: 0.15 }, missed: 'none', destination: 'outcome 15' },
  ],
  readIndicator: [satisfaction],
  readProfile: [{ force: 'kent' }],
  regularisedBeta: [0.3, 0.7, 2, 3],
  runAggregation: [{ query: () => Promise.resolve(result) }, offences, crimes],
  shareSlope: [times, events, events.map((one) => one + 20)],
  svgFrom: [areasChart(areas(shares))],
  svgPictures: [{ one: areasChart(areas(shares)) }],
  talliesFrom: [result],
  theilSen: [times, events],
};

/** Functions that read from the disk, or start another program: other tests are of these. */
export const impure: readonly string[] = ['node:open', 'node:readPoliceUkFiles', 'node:pdfFrom'];
