import { describe, expect, it } from 'vitest';
import type { GapToRankOptions } from '../../src/compare/gap-to-rank.ts';
import { gapToRankFinding } from '../../src/compare/gap-to-rank-finding.ts';
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
} from './ranked-panels.ts';

type Asked = Partial<GapToRankOptions> & Pick<GapToRankOptions, 'period'>;

const table: readonly (readonly [string, Panel, string, Asked])[] = [
  ['an equal share', shares, 'area-5', { period: '2019-01/2019-04', rank: 3 }],
  ['an area without a figure', shares, 'area-10', { period: '2018-06', rank: 2 }],
  ['a ratio', ratios, 'area-5', { period: '2018-10/2019-03', rank: 2 }],
  [
    'a ratio of none',
    ratios,
    'area-8',
    { period: '2018-10/2019-03', rank: 'top-quartile', mechanism: 'moved-from-denominator' },
  ],
  ['a count', counts, 'area-4', { period: '2018-01/2018-12', rank: 1 }],
  ['a rate', rates, 'area-8', { period: '2019-04', rank: 3 }],
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
    const options = { rank: 1, mechanism: 'added', ...more } as const;
    expect(recorded(gapToRankFinding(panel, area, options))).toMatchSnapshot();
  });
});

describe('the count that would change', () => {
  const asked = { rank: 1, mechanism: 'added', period: '2019-Q1' } as const;
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

it('refuses a gap to what cannot be reached for, and says so', () => {
  const asked = (more: object, panel: Panel = shares, area = 'area-1') =>
    gapToRankFinding(panel, area, { period: '2019-04', rank: 1, mechanism: 'added', ...more });
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
