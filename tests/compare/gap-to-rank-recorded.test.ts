import { describe, expect, it } from 'vitest';
import { blockOf, figuresOf } from '../../src/areas/figures.ts';
import type { GapToRankOptions } from '../../src/compare/gap-to-rank.ts';
import { gapToRankFinding } from '../../src/compare/gap-to-rank-finding.ts';
import { movedLevel, peerTrend } from '../../src/compare/peer-trend.ts';
import { random } from '../../src/numeric/random.ts';
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

const draws = 200;
type Asked = Partial<GapToRankOptions> & Pick<GapToRankOptions, 'period'>;

const table: readonly (readonly [string, Panel, string, Asked])[] = [
  ['an equal share', shares, 'area-5', { period: '2019-01/2019-04', rank: 3, phi: 2.5 }],
  ['an area without a figure', shares, 'area-10', { period: '2018-06', rank: 2 }],
  ['a ratio', ratios, 'area-5', { period: '2018-10/2019-03', rank: 2 }],
  [
    'a ratio of none',
    ratios,
    'area-8',
    { period: '2018-10/2019-03', rank: 'top-quartile', mechanism: 'moved-from-denominator' },
  ],
  ['a count', counts, 'area-4', { period: '2018-01/2018-12', rank: 1 }],
  ['a rate, the others moving', rates, 'area-8', { period: '2019-04', rank: 3, peers: 'moving' }],
  ['a rate of a gap', rates, 'area-2', { period: '2019-01/2019-04', rank: 1 }],
  [
    'a published percentage without its sample',
    changed(published, { denominator: null }),
    'area-3',
    { period: '2019-Q1', rank: 1 },
  ],
];

describe('the gap to a rank of', () => {
  it.each(table)('%s is what was recorded', (_, panel, area, more) => {
    const options = { rank: 1, mechanism: 'added', draws, ...more } as const;
    expect(recorded(gapToRankFinding(panel, area, options))).toMatchSnapshot();
  });
});

describe('the count that would change', () => {
  const asked = { rank: 1, mechanism: 'added', draws: 20, period: '2019-Q1' } as const;
  const gap = (panel: Panel) => gapToRankFinding(panel, 'area-2', asked);
  const high = panelFrom(published.indicator, '2019-Q1', [
    { area: 'area-1', numerator: [0.76], denominator: [500] },
    { area: 'area-2', numerator: [0.64], denominator: [400] },
  ]);
  it('is the share of its sample that a published percentage stands for', () => {
    // 456 of 600 are 76%, 455 of 599 are 75.96%.
    expect(gap(high)).toMatchObject({ n: 400, evidence: { numerator: 256, change: 200 } });
    expect(gap(changed(high, { denominator: null }))).toMatchObject({
      verdict: 'out-of-reach',
      n: 1,
      evidence: { numerator: null, change: null },
    });
  });
  it('is not there in a length of time', () => {
    const days = changed(defined(high, { measure: 'duration', polarity: 'lower-is-better' }), (at) => ({
      numerator: [at === 0 ? 12 : 30],
    }));
    expect(gap(days)).toMatchObject({
      verdict: 'out-of-reach',
      evidence: { place: 2, valueNeeded: 12, numerator: null, change: null },
    });
  });
  it('may be all that is on the other side of a proportion, never of a ratio', () => {
    const two = (
      indicator: typeof shares.indicator,
      own: number,
      below: number,
      best: readonly [number, number],
    ) =>
      panelFrom(indicator, '2019-04', [
        { area: 'area-1', numerator: [best[0]], denominator: [best[1]] },
        { area: 'area-2', numerator: [own], denominator: [below] },
      ]);
    const moved = (panel: Panel, mechanism: 'added' | 'moved-from-denominator') =>
      gapToRankFinding(panel, 'area-2', { ...asked, mechanism, period: '2019-04' }).evidence.change;
    expect(moved(two(shares.indicator, 0, 10, [7, 7]), 'moved-from-denominator')).toBe(10);
    // 3.99 of the 4 would have to move.
    const ratio = two(ratios.indicator, 2, 4, [1000, 1]);
    expect(moved(ratio, 'moved-from-denominator')).toBeNull();
    expect(moved(ratio, 'added')).toBe(3998);
    expect(moved(two(ratios.indicator, 2, 4, [4, 2]), 'moved-from-denominator')).toBe(2);
  });
  it('is known for a place as it stands, and not by chance, where there was none', () => {
    const none = changed(quarters, (at) =>
      at === 1 ? { numerator: quarters.series[1]?.numerator.map(() => 0) } : {},
    );
    const { change, changeForHalf, changeForFourFifths } = gapToRankFinding(none, 'area-2', {
      ...asked,
      period: '2018-Q4',
    }).evidence;
    expect([change, changeForHalf, changeForFourFifths]).toEqual([
      quarters.series[6]?.numerator[10],
      null,
      null,
    ]);
  });
});

describe('how the others have moved', () => {
  const rolling = changed(counts, { window: { rolling: 12 } });
  it.each([
    ['shares', shares, '2019-01/2019-04', 1],
    ['shares with noise', shares, '2019-04', 2.5],
    ['ratios', ratios, '2019-02/2019-03', 1],
    ['counts', counts, '2018-01/2018-12', 1],
    ['counts of more than a year', counts, '2018-01/2019-01', 1],
    ['counts of thirteen months', counts, '2018-02/2019-02', 1],
    ['counts since the months before', counts, '2017-07/2017-12', 1],
    ['rolling counts', rolling, '2019-02', 1],
    ['rolling counts with too little before', rolling, '2017-12', 1],
    ['rolling counts of two years', changed(counts, { window: { rolling: 24 } }), '2019-02', 1],
    ['rates', rates, '2019-04', 1],
    ['quarters', quarters, '2018-Q4', 1],
    ['five quarters', quarters, '2017-10/2018-12', 1],
    ['years', years, '2018/19', 1],
    ['two years', years, '2017-04/2019-03', 1],
    ['three areas', { ...counts, series: counts.series.slice(0, 3) }, '2018-12', 1],
    ['two areas', { ...counts, series: counts.series.slice(0, 2) }, '2018-12', 1],
    [
      'one of which has nobody',
      changed(rates, (at) => (at === 3 ? { denominator: rates.series[3]?.numerator.map(() => 0) } : {})),
      '2019-04',
      1,
    ],
  ] as const)('of %s is what was recorded', (_, panel, period, noise) => {
    const block = blockOf(panel, 'test', period);
    const found = peerTrend(panel, block, figuresOf(panel, block), noise);
    expect(recorded(found ?? { none: true })).toMatchSnapshot();
  });

  it('moves a level by its odds or its logarithm, and nothing that is none or all', () => {
    const trend = { mean: 0.2, deviation: 0.5 };
    const moved = (level: number, poisson: boolean, each: typeof trend | undefined = trend) =>
      movedLevel(level, poisson, each, random(4));
    const found = [0, 1e-6, 0.3, 0.9, 1, 1.2].map((level) => [moved(level, false), moved(level, true)]);
    expect(recorded(found)).toMatchSnapshot();
    expect(movedLevel(0.3, true, undefined, random(4))).toBe(0.3);
    expect(movedLevel(0, false, trend, random(4))).toBe(0);
    expect(movedLevel(1, false, trend, random(4))).toBe(1);
  });
});

it('refuses a gap to what cannot be reached for, and says so', () => {
  const asked = (more: object, panel: Panel = shares, area = 'area-1') =>
    gapToRankFinding(panel, area, { period: '2019-04', rank: 1, mechanism: 'added', draws: 2, ...more });
  const two = { ...shares, series: shares.series.slice(0, 2) };
  expect(
    refusals({
      'no period': () => asked({ period: undefined }),
      'a period after': () => asked({ period: '2020-01' }),
      'no mechanism': () => asked({ mechanism: undefined }),
      'another mechanism': () => asked({ mechanism: 'removed' }),
      'a list of one mechanism': () => asked({ mechanism: ['added'] }),
      'moved in a count': () => asked({ mechanism: 'moved-from-denominator', period: '2018-12' }, counts),
      'moved in a rate': () => asked({ mechanism: 'moved-from-denominator' }, rates),
      'moved in a published percentage': () =>
        asked({ mechanism: 'moved-from-denominator', period: '2019-Q1' }, published),
      'moved in a ratio': () => asked({ mechanism: 'moved-from-denominator', period: '2019-03' }, ratios),
      'rank 0': () => asked({ rank: 0 }),
      'rank 1': () => asked({ rank: 1 }),
      'rank 1.5': () => asked({ rank: 1.5 }),
      'no rank': () => asked({ rank: undefined }),
      'another quartile': () => asked({ rank: 'bottom-quartile' }),
      'a quartile of two': () => asked({ rank: 'top-quartile' }, two),
      'an area that is not there': () => asked({}, shares, 'constructor'),
      'several parts': () =>
        asked(
          {},
          changed(shares, (at) => ({ part: { group: at < 3 ? 'a' : 'b' } })),
        ),
      'low being good': () => asked({}, defined(shares, { polarity: 'lower-is-better' })),
    }),
  ).toMatchSnapshot();
});
