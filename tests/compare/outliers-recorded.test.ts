import { expect, test } from 'vitest';
import { outliers } from '../../src/compare/outliers.ts';
import { shrink } from '../../src/compare/shrink.ts';
import type { Panel } from '../../src/series/series.ts';
import { confidencePublished, satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { panelFrom, policeUkPanel, steadyAreas } from './panels.ts';
import {
  largeRates,
  oneLowShare,
  onePeriod,
  publishedAlone,
  publishedWithSamples,
  quarterOfRates,
  ratios,
  unequalShares,
} from './varied.ts';
import {
  changingSides,
  counts,
  each,
  incomplete,
  lasting,
  monthsOf,
  panels,
  published,
  rates,
  rolling,
  shares,
  stages,
} from './varied-over-time.ts';

const oneWithoutSample = onePeriod(
  { ...confidencePublished, every: 'month' },
  '2019-04',
  [0.6, 0.61, 0.62, 0.6, 0.59, 0.58, 0.61, 0.64, 0.4, 0.63].map((value, at) => [
    value,
    at === 3 ? null : 400,
  ]),
);
const stageWithoutSamples: Panel = {
  ...publishedWithSamples,
  series: ['contact', 'follow-up'].flatMap((stage, at) =>
    publishedWithSamples.series.map((series) => ({
      ...series,
      part: { stage },
      denominator: at === 0 ? series.denominator : null,
    })),
  ),
};

const stageOfThree: Panel = {
  ...stageWithoutSamples,
  series: stageWithoutSamples.series.slice(0, 15).map((series) => ({ ...series, denominator: [400] })),
};
const twelveForces: Panel = { ...policeUkPanel, series: policeUkPanel.series.slice(0, 12) };

test.each<readonly [string, Panel, Parameters<typeof outliers>[1]]>([
  ...panels,
  ['at nearly any p', shares, { alpha: 0.9, level: 0.8 }],
  ['two earlier periods needed', shares, { earlierNeeded: 2, period: '2018-12' }],
  ['a funnel from six areas on', shares, { funnelFrom: 6 }],
  ['a funnel from seven areas on', shares, { funnelFrom: 7 }],
  ['incomplete figures', incomplete, {}],
  ['incomplete figures, taken as they are', incomplete, { coverage: false }],
  ['steady areas', steadyAreas(9, 0.6), {}],
  ['a difference that lasts', lasting, {}],
  ['rolling quarters', rolling(rates, 4), {}],
  ['one low area among ten', oneLowShare, {}],
  ['a funnel of each stage', stages, { funnelFrom: 4 }],
  ['large rates', largeRates, { level: 0.99 }],
  [
    'equal areas',
    onePeriod(
      satisfaction,
      '2019-04',
      each(4, () => [8, 10] as const),
    ),
    {},
  ],
  ['ten published figures', publishedAlone([0.6, 0.61, 0.62, 0.6, 0.59, 0.58, 0.61, 0.64, 0.4, 0.63]), {}],
  ['ten published figures, most of them equal', publishedAlone([...each(9, () => 0.6), 0.4]), {}],
  ['three published figures', publishedAlone([0.6, 0.61, 0.5]), {}],
  ['ten areas of which one has no sample', oneWithoutSample, {}],
  ['two stages of which one has no samples', stageWithoutSamples, {}],
  ['areas that differ, none of them singly', monthsOf(100, [[60], [64], [68], [72], [76], [79]]), {}],
  ['an area that changes sides', changingSides, {}],
  ['a stage of three areas beside one of twelve', stageOfThree, {}],
  ['some forces in one month', twelveForces, { period: '2018-11', coverage: false, level: 0.9 }],
  ['no areas', panelFrom(satisfaction, '2019-04', []), {}],
  [
    'no figures',
    onePeriod(satisfaction, '2019-04', [
      [null, 9],
      [null, 8],
    ]),
    {},
  ],
])('the finding on outliers is what was recorded: %s', (_, panel, options) => {
  const { evidence, ...finding } = outliers(panel, options);
  expect(recorded({ ...finding, ...evidence })).toMatchSnapshot();
});

test('the finding on the outliers of the forces is what was recorded', () => {
  const { evidence, ...finding } = outliers(policeUkPanel, { period: '2018-10/2019-02' });
  const { rows, ...rest } = evidence;
  expect(recorded({ ...finding, ...rest, rows: rows.slice(0, 4) })).toMatchSnapshot();
});

test.each<readonly [string, Panel, Parameters<typeof shrink>[1]]>([
  ['areas of very different sizes', unequalShares, {}],
  ['areas of very different sizes at 80%', unequalShares, { level: 0.8 }],
  ['rates', quarterOfRates, { period: '2019-Q2' }],
  ['counts', counts, { period: '2020/21' }],
  ['ratios', ratios, {}],
  ['published percentages', publishedWithSamples, {}],
  ['published percentages without samples', published, {}],
  ['one area', onePeriod(satisfaction, '2019-04', [[3, 9]]), {}],
])('the shrunken levels of %s are what was recorded', (_, panel, options) => {
  expect(recorded(shrink(panel, options))).toMatchSnapshot();
});
