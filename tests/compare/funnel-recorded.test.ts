import { expect, test } from 'vitest';
import { type FunnelOptions, funnel } from '../../src/compare/funnel.ts';
import type { Panel } from '../../src/series/series.ts';
import { offenceRate, satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { fiveAreas, panelFrom, policeUkPanel } from './panels.ts';
import {
  countsOf,
  largeRates,
  oneLowShare,
  onePeriod,
  publishedAlone,
  quarterOfRates,
  ratios,
  unequalShares,
} from './varied.ts';

const unlikeCounts = countsOf([30, 133, 8, 0, 35, 250, 29, 400, 22, 90]);
const hardlyUnlike = onePeriod(satisfaction, '2019-04', [
  [80, 100],
  [61, 70],
  [31, 50],
  [243, 300],
  [70, 100],
]);
const allOrNone = onePeriod(satisfaction, '2019-04', [
  [20, 20],
  [0, 30],
  [25, 25],
  [0, 18],
  [22, 22],
]);
const noneAtAll = onePeriod(satisfaction, '2019-04', [
  [0, 9],
  [0, 9],
  [0, 4],
]);
const month = { period: '2019-04', points: 3 };
const quarter = { period: '2019-Q2', points: 3 };

test.each<readonly [string, Panel, FunnelOptions]>([
  ['areas of very different sizes', unequalShares, { points: 3 }],
  ['one low area among areas that are alike', oneLowShare, { ...month, alpha: 0.2 }],
  ['millions of people', largeRates, month],
  ['five areas', fiveAreas, { points: 5 }],
  ['five areas that differ a little', hardlyUnlike, month],
  ['areas of all or none', allOrNone, month],
  ['ratios', ratios, { ...month, coverage: false }],
  ['rates by the rules of cqc', quarterOfRates, { ...quarter, preset: 'cqc', overdispersion: 'none' }],
  ['counts that are unlike', unlikeCounts, month],
  ['published percentages without samples', publishedAlone([0.6, 0.7, 0.65, 0.61]), {}],
  ['no areas by the rules of cqc', panelFrom(offenceRate, '2019-04', []), { preset: 'cqc' }],
  [
    'two areas',
    onePeriod(satisfaction, '2019-04', [
      [3, 9],
      [5, 9],
    ]),
    { period: '2019-04' },
  ],
  ['no counts by the rules of shmi', countsOf([0, 0, 0]), { ...month, preset: 'shmi' }],
  ['none at all', noneAtAll, month],
])('the funnel of %s is what was recorded', (_, panel, options) => {
  const { evidence, ...finding } = funnel(panel, options);
  expect(recorded({ ...finding, ...evidence })).toMatchSnapshot();
});

test('the funnel of the forces leaves out what was recorded', () => {
  const whole = { period: '2018-10/2019-02', points: 2 };
  const { evidence, ...finding } = funnel(policeUkPanel, whole);
  const { rows, curve, ...rest } = evidence;
  expect(recorded({ ...finding, ...rest, rows: rows.slice(0, 4), curve })).toMatchSnapshot();
});
