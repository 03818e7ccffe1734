import { expect, test } from 'vitest';
import { outliers } from '../../src/compare/outliers.ts';
import { shrink } from '../../src/compare/shrink.ts';
import type { Panel } from '../../src/series/series.ts';
import { satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { policeUkPanel } from './panels.ts';
import { oneLowShare, onePeriod, publishedWithSamples } from './varied.ts';
import { counts, each, incomplete, lasting, published, rates, rolling, shares } from './varied-over-time.ts';

const stageWithoutSamples: Panel = {
  ...publishedWithSamples,
  series: ['contact', 'follow-up'].flatMap((stage, at) =>
    publishedWithSamples.series.slice(0, 6).map((series) => ({
      ...series,
      part: { stage },
      denominator: at === 0 ? series.denominator : null,
    })),
  ),
};

test.each<readonly [string, Panel, Parameters<typeof outliers>[1]]>([
  ['published percentages without samples', published, {}],
  ['one low area among ten', oneLowShare, {}],
  ['at nearly any p', shares, { alpha: 0.9, level: 0.8 }],
  ['incomplete figures', incomplete, {}],
  ['incomplete figures, taken as they are', incomplete, { coverage: false }],
  ['a difference that lasts', lasting, {}],
  ['rolling quarters', rolling(rates, 4), {}],
  [
    'equal areas',
    onePeriod(
      satisfaction,
      '2019-04',
      each(4, () => [8, 10] as const),
    ),
    {},
  ],
  ['two stages of which one has no samples', stageWithoutSamples, {}],
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
  ['counts', counts, { period: '2020/21' }],
  ['published percentages without samples', published, {}],
  ['one area', onePeriod(satisfaction, '2019-04', [[3, 9]]), {}],
])('the shrunken levels of %s are what was recorded', (_, panel, options) => {
  expect(recorded(shrink(panel, options))).toMatchSnapshot();
});
