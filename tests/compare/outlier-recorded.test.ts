import { expect, test } from 'vitest';
import { differ } from '../../src/compare/differ.ts';
import { different } from '../../src/compare/different.ts';
import { outlier } from '../../src/compare/outlier.ts';
import type { Panel } from '../../src/series/series.ts';
import { recorded } from '../recorded.ts';
import { steadyAreas } from './panels.ts';
import {
  changingSides,
  counts,
  lasting,
  lastingShares,
  lateOutlier,
  lessTogether,
  overlapping,
  panels,
  rolling,
  shares,
  stages,
  without,
} from './varied-over-time.ts';

test.each(panels)('whether areas differ is what was recorded: %s', (_, panel, options) => {
  expect(recorded(differ(panel, options))).toMatchSnapshot();
});

test.each(panels)('each area against the others is what was recorded: %s', (_, panel, options) => {
  expect(recorded(different(panel, options))).toMatchSnapshot();
});

test.each<readonly [string, Panel, Parameters<typeof outlier>[1]]>([
  ['two stages', stages, {}],
  ['six areas, at nearly any p', shares, { alpha: 0.9 }],
  ['five areas that lack none', without(shares, 5), {}],
  ['counts in the year before', counts, { period: '2026/27' }],
  ['rolling months', rolling(shares, 3), {}],
  ['overlapping periods', overlapping, {}],
  ['less of an outlier in four months together', lessTogether, {}],
  ['a difference that lasts', lasting, {}],
  ['a difference of shares that lasts', lastingShares(0.6), {}],
  ['a difference of shares within the margin', lastingShares(0.835), {}],
  ['an outlier of late', lateOutlier, {}],
  ['an area that changes sides', changingSides, {}],
  ['steady areas', steadyAreas(9, 0.6), {}],
  ['steady areas over years', steadyAreas(40, 0.76), {}],
])('whether an area is an outlier is what was recorded: %s', (_, panel, options) => {
  expect(recorded(outlier(panel, options))).toMatchSnapshot();
});
