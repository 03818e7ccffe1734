import { describe, expect, it } from 'vitest';
import { blockOf, figuresOf } from '../../src/areas/figures.ts';
import { chanceAtTarget, reaches, sideOf } from '../../src/compare/target.ts';
import { type ThresholdOptions, threshold } from '../../src/compare/threshold.ts';
import type { Panel } from '../../src/series/series.ts';
import { recorded } from '../recorded.ts';
import { panelFrom } from './panels.ts';
import {
  changed,
  counts,
  defined,
  published,
  quarters,
  rates,
  ratios,
  refusals,
  shares,
  years,
} from './ranked-panels.ts';

const table: readonly (readonly [string, Panel, number, ThresholdOptions])[] = [
  ['a share that is rounded', shares, 4, { target: 0.805, rounding: 0.01, sure: 0.9, probable: 0.6 }],
  ['a share without a figure', shares, 9, { period: '2018-06' }],
  ['a share, low being good', defined(shares, { polarity: 'lower-is-better' }), 3, {}],
  ['a ratio of none', ratios, 7, { target: 0.02 }],
  ['a rate', rates, 2, { target: 6 }],
  [
    'a published percentage without its sample',
    changed(published, { denominator: null }),
    1,
    { target: 0.64 },
  ],
  [
    'a rolling count',
    changed(counts, { window: { rolling: 12 } }),
    3,
    { target: 140, period: '2018-01/2018-12' },
  ],
  ['a year', years, 3, {}],
  [
    'a count of none',
    changed(counts, { numerator: counts.series[0]?.numerator.map(() => 0) }),
    0,
    { target: 1.5 },
  ],
  ['a quarter', quarters, 4, { target: 122, period: '2018-04/2018-12' }],
];

describe('the threshold of', () => {
  it.each(table)('%s is what was recorded', (_, panel, at, options) => {
    const series = panel.series[at];
    if (series === undefined) throw new Error('no such series');
    const { evidence, ...found } = threshold(series, options);
    const { points, ...rest } = evidence;
    expect(recorded({ ...found, evidence: rest, points: points.slice(-4) })).toMatchSnapshot();
  });
});

describe('what would settle a threshold', () => {
  const settled = (panel: Panel, target: number, period?: string) => {
    const [series] = panel.series;
    if (series === undefined) throw new Error('no series');
    return threshold(series, period === undefined ? { target } : { target, period });
  };
  it('is more answers than there are, where none or all were counted', () => {
    for (const [numerator, target] of [
      [0, 0.02],
      [74, 0.98],
    ] as const) {
      const one = panelFrom(shares.indicator, '2019-04', [
        { area: 'a', numerator: [numerator], denominator: [74] },
      ]);
      const { settle } = settled(one, target);
      // z² p/(1 - p) for p of 98%: 1.6449² x 49.
      expect(settle?.perMonth).toBe(133);
    }
    const none = panelFrom(counts.indicator, '2019-04', [{ area: 'a', numerator: [0] }]);
    // 1.6449²/1.5 is 1.8 months, of which one is there.
    expect(settled(none, 1.5).settle?.months).toBe(1);
  });
  it('is counted in the months that a rolling figure covers', () => {
    const rolling = panelFrom(counts.indicator, '2018-01', [{ area: 'a', numerator: [150, 151, 155] }]);
    const yearly = changed(rolling, { window: { rolling: 12 } });
    // 1.6449²/10² x 155 is 4.19 figures, of which one is there: 3.19 more.
    expect(settled(rolling, 145).settle?.months).toBe(4);
    expect(settled(yearly, 145).settle?.months).toBe(39);
    expect(settled(yearly, 145, '2018-01/2018-03').settle?.months).toBe(39);
  });
  it('rests on answers, on events, or on one figure of which neither is known', () => {
    const unknown = changed(published, { denominator: null });
    expect([
      settled(shares, 0.8, '2019-04').n,
      settled(counts, 400, '2019-02').n,
      settled(unknown, 0.6, '2019-Q1').n,
    ]).toEqual([125, counts.series[0]?.numerator[25], 1]);
  });
});

it('refuses a target or cut-offs that do not name a side, and says so', () => {
  const [series] = shares.series;
  const [ratio] = ratios.series;
  if (series === undefined || ratio === undefined) throw new Error('no series');
  const asked = (more: object) => threshold(series, { ...more });
  expect(
    refusals({
      'no target': () => threshold(ratio),
      'a target that is no number': () => asked({ target: Number.NaN }),
      'a target in words': () => asked({ target: '80%' }),
      'sure at 1': () => asked({ sure: 1 }),
      'sure below 1': () => asked({ sure: 0.999 }),
      'probable at a half': () => asked({ probable: 0.5 }),
      'probable over a half': () => asked({ probable: 0.51 }),
      'probable over sure': () => asked({ probable: 0.96 }),
      'probable at sure': () => asked({ probable: 0.95 }),
      'a level of 1': () => asked({ level: 1 }),
      'no such period': () => asked({ period: 'May' }),
      'a period after': () => asked({ period: '2019-05' }),
    }),
  ).toMatchSnapshot();
});

describe('the chance of a target', () => {
  it('is what was recorded, by the figure with Jeffreys', () => {
    const found = [shares, ratios, counts, rates, published].map((panel) =>
      figuresOf(panel, blockOf(panel, 'test')).map((figure) =>
        [-1, 0, 0.02, 0.4, 0.8, 1, 3, 150].map((target) => chanceAtTarget(figure, target)),
      ),
    );
    expect(recorded(found)).toMatchSnapshot();
  });

  it('has words that begin where the cut-offs lie', () => {
    const found = [null, 0, 0.125, 0.126, 0.25, 0.26, 0.5, 0.74, 0.75, 0.874, 0.875, 1];
    expect(found.map((chance) => sideOf(chance, 0.875, 0.75))).toEqual([
      'cannot-tell',
      'below',
      'below',
      'probably-below',
      'probably-below',
      'cannot-tell',
      'cannot-tell',
      'cannot-tell',
      'probably-above',
      'probably-above',
      'above',
      'above',
    ]);
    expect(sideOf(0.25, 0.75, 0.75)).toBe('below');
  });

  it('is reached with a rounding error, and with no more', () => {
    expect([0.8, 0.8 - 5e-13, 0.8 - 2e-12, 0.81].map((value) => reaches(value, 0.8))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect([1000 - 5e-10, 1000 - 2e-9].map((value) => reaches(value, 1000))).toEqual([true, false]);
    expect([-1000 - 5e-10, -1000 - 2e-9].map((value) => reaches(value, -1000))).toEqual([true, false]);
  });
});
