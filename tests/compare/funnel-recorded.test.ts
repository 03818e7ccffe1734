import { expect, test } from 'vitest';
import { type FunnelOptions, funnel } from '../../src/compare/funnel.ts';
import { overdispersion } from '../../src/compare/overdispersion.ts';
import type { Panel } from '../../src/series/series.ts';
import { offenceRate, satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { fiveAreas, homeOfficePanel, panelFrom, policeUkPanel } from './panels.ts';
import {
  alikeShares,
  countsOf,
  largeRates,
  oneLowShare,
  onePeriod,
  publishedAlone,
  publishedWithSamples,
  quarterOfRates,
  ratios,
  unequalShares,
} from './varied.ts';

const alikeCounts = countsOf([30, 33, 28, 31, 35, 25, 29, 40, 22, 30]);
const oneHighCount = countsOf([30, 33, 28, 31, 35, 25, 29, 60, 22, null, 30]);
const unlikeCounts = countsOf([30, 133, 8, 0, 35, 250, 29, 400, 22, 90]);
const rolling: Panel = {
  ...quarterOfRates,
  series: quarterOfRates.series.map((series) => ({ ...series, window: { rolling: 3 } })),
};
const hardlyUnlike = onePeriod(satisfaction, '2019-04', [
  [80, 100],
  [61, 70],
  [31, 50],
  [243, 300],
  [70, 100],
]);
const wholeTrials = onePeriod(
  satisfaction,
  '2019-04',
  [
    [80, 100],
    [161, 200],
    [1, 1],
    [10, 100],
  ],
  { deff: 3 },
);
const allOrNone = onePeriod(satisfaction, '2019-04', [
  [20, 20],
  [0, 30],
  [25, 25],
  [0, 18],
  [22, 22],
]);
const largeShares = onePeriod(satisfaction, '2019-04', [
  [4_000_000, 9_000_000],
  [5_100_000, 11_000_000],
  [2_200_000, 5_000_000],
  [8_000_000, 20_000_000],
]);
const noneAtAll = onePeriod(satisfaction, '2019-04', [
  [0, 9],
  [0, 9],
  [0, 4],
]);
const month = { period: '2019-04', points: 3 };
const quarter = { period: '2019-Q2', points: 3 };

test.each<readonly [string, Panel, FunnelOptions]>([
  ['areas of very different sizes', unequalShares, { points: 4 }],
  ['areas of very different sizes, chance alone', unequalShares, { ...month, overdispersion: 'none' }],
  ['areas of very different sizes, none of them pulled in', unequalShares, { ...month, winsorise: 0 }],
  [
    'areas of very different sizes, a quarter of them pulled in',
    unequalShares,
    { ...month, winsorise: 0.25 },
  ],
  ['areas that are alike', alikeShares, month],
  ['areas that are alike, chance alone', alikeShares, { ...month, overdispersion: 'none' }],
  ['one low area among areas that are alike', oneLowShare, { ...month, alpha: 0.3 }],
  ['five areas', fiveAreas, {}],
  ['five areas that differ a little', hardlyUnlike, { ...month, alpha: 1 }],
  ['effective samples that are not whole', wholeTrials, { ...month, overdispersion: 'none' }],
  ['areas of all or none', allOrNone, month],
  ['millions of trials', largeShares, month],
  ['ratios', ratios, { ...month, coverage: false }],
  ['ratios, chance alone', ratios, { ...month, coverage: false, overdispersion: 'none' }],
  ['ratios by the rules of cqc', ratios, { ...month, coverage: false, preset: 'cqc' }],
  ['ratios by the rules of shmi', ratios, { ...month, coverage: false, preset: 'shmi', winsorise: 0.2 }],
  ['three months of rates', quarterOfRates, quarter],
  ['the last month of rates', quarterOfRates, { points: 2 }],
  ['three months of rates, chance alone', quarterOfRates, { ...quarter, overdispersion: 'none' }],
  ['rolling rates', rolling, quarter],
  ['millions of people', largeRates, month],
  ['rates by the rules of phe', quarterOfRates, { ...quarter, preset: 'phe' }],
  ['rates by the rules of cqc', quarterOfRates, { ...quarter, preset: 'cqc', overdispersion: 'none' }],
  ['rates by the rules of shmi', quarterOfRates, { ...quarter, preset: 'shmi' }],
  ['shares by the rules of phe', unequalShares, { ...month, preset: 'phe' }],
  ['shares by the rules of cqc', unequalShares, { ...month, preset: 'cqc', winsorise: 0 }],
  ['shares by the rules of shmi', unequalShares, { ...month, preset: 'shmi', overdispersion: 'none' }],
  ['counts that are alike', alikeCounts, month],
  ['one high count', oneHighCount, month],
  ['counts that are unlike', unlikeCounts, month],
  ['counts that are unlike, chance alone', unlikeCounts, { ...month, overdispersion: 'none' }],
  ['published percentages', publishedWithSamples, month],
  ['published percentages without samples', publishedAlone([0.6, 0.7, 0.65, 0.61]), {}],
  ['no areas', panelFrom(offenceRate, '2019-04', []), {}],
  ['no areas by the rules of cqc', panelFrom(offenceRate, '2019-04', []), { preset: 'cqc' }],
  [
    'two areas',
    onePeriod(satisfaction, '2019-04', [
      [3, 9],
      [5, 9],
    ]),
    { period: '2019-04' },
  ],
  [
    'three areas',
    onePeriod(satisfaction, '2019-04', [
      [3, 9],
      [5, 9],
      [0, 4],
    ]),
    month,
  ],
  [
    'no events at all',
    onePeriod(satisfaction, '2019-04', [
      [0, 9],
      [0, 9],
      [0, 4],
    ]),
    month,
  ],
  ['no counts at all', countsOf([0, 0, 0, 0]), month],
  ['no counts at all, chance alone', countsOf([0, 0, 0, 0]), { ...month, overdispersion: 'none' }],
  ['no counts by the rules of shmi', countsOf([0, 0, 0]), { ...month, preset: 'shmi' }],
  ['none, chance alone', noneAtAll, { ...month, overdispersion: 'none' }],
  ['none by the rules of cqc', noneAtAll, { ...month, preset: 'cqc' }],
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

test.each<readonly [string, Panel, Parameters<typeof overdispersion>[1]]>([
  ['areas of very different sizes', unequalShares, {}],
  ['areas of very different sizes, none pulled in', unequalShares, { winsorise: 0, alpha: 0.2 }],
  ['areas of very different sizes, a fifth pulled in', unequalShares, { winsorise: 0.2 }],
  ['areas that are alike', alikeShares, {}],
  ['areas that are alike, established at any p', alikeShares, { alpha: 1 }],
  ['one low area', oneLowShare, { alpha: 1e-9 }],
  ['ratios', ratios, {}],
  ['a month of rates', quarterOfRates, { period: '2019-05' }],
  ['three months of rates', quarterOfRates, { period: '2019-Q2' }],
  ['counts that are unlike', unlikeCounts, {}],
  ['published percentages', publishedWithSamples, {}],
  ['published percentages without samples', publishedAlone([0.6, 0.7, 0.65, 0.61]), {}],
  [
    'three areas',
    onePeriod(satisfaction, '2019-04', [
      [3, 9],
      [5, 9],
      [0, 4],
    ]),
    {},
  ],
  [
    'two areas',
    onePeriod(satisfaction, '2019-04', [
      [3, 9],
      [5, 9],
    ]),
    {},
  ],
  ['the forces of 2018/19', homeOfficePanel('closed'), {}],
])('the overdispersion of %s is what was recorded', (_, panel, options) => {
  expect(recorded(overdispersion(panel, options))).toMatchSnapshot();
});
