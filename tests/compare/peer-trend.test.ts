import { describe, expect, it } from 'vitest';
import { blockOf, figuresOf } from '../../src/areas/figures.ts';
import { movedLevel, peerTrend } from '../../src/compare/peer-trend.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { random } from '../../src/numeric/random.ts';
import { offences, satisfaction } from '../indicators.ts';
import { panelFrom } from './panels.ts';

const yearly = (indicator: Indicator): Indicator => ({ ...indicator, every: 'financial-year' });

function trendOf(panel: ReturnType<typeof panelFrom>, period: string, noise = 1) {
  const block = blockOf(panel, 'test', period);
  return peerTrend(panel, block, figuresOf(panel, block), noise);
}

const counts = panelFrom(
  yearly(offences),
  '2017/18',
  [
    [400, 520],
    [900, 860],
    [150, 240],
    [600, 640],
    [null, 300],
  ].map((numerator, at) => ({ area: `a${at}`, numerator })),
);

const expectEach = (
  found: ReturnType<typeof peerTrend>,
  expected: readonly (readonly [mean: number, deviation: number])[],
) => {
  expect(found?.each.length).toBe(expected.length);
  expected.forEach(([mean, deviation], at) => {
    expect(found?.each[at]?.mean).toBeCloseTo(mean, 10);
    expect(found?.each[at]?.deviation).toBeCloseTo(deviation, 10);
  });
};

// DerSimonian and Laird's formulae, and the shrinkage, worked out in Python apart from the library.
describe('how the areas move on', () => {
  it('is the move of each on the logarithm, shrunk towards that of all; an area without a past moves as all do', () => {
    const found = trendOf(counts, '2018/19');
    expect(found).toMatchObject({ from: '2017/18', to: '2017/18' });
    expectEach(found, [
      [0.25180934969769864, 0.06354976769413453],
      [-0.031756696133128426, 0.04656586280546356],
      [0.39738477729315713, 0.09361045647679125],
      [0.07388009744951785, 0.054953832747169175],
      [0.1728293820768113, 0.20907842631614873],
    ]);
  });

  it('is shrunk further where figures vary more than chance', () => {
    const [first, , , , none] = trendOf(counts, '2018/19', 2)?.each ?? [];
    expect(first?.mean).toBeCloseTo(0.23890948878571378, 10);
    expect(first?.deviation).toBeCloseTo(0.08563626152040912, 10);
    expect(none?.mean).toBeCloseTo(0.16040322139016222, 10);
    expect(none?.deviation).toBeCloseTo(0.1994518892483179, 10);
  });

  it('is on the log odds for shares', () => {
    const shares = panelFrom(yearly(satisfaction), '2017/18', [
      { area: 'a', numerator: [40, 70], denominator: [100, 110] },
      { area: 'b', numerator: [30, 28], denominator: [100, 90] },
      { area: 'c', numerator: [200, 210], denominator: [300, 320] },
    ]);
    expectEach(trendOf(shares, '2018/19'), [
      [0.7889089361389833, 0.25721183355207555],
      [0.12647562841193838, 0.2789260315674446],
      [-0.00800340178089426, 0.16367261780292],
    ]);
  });

  it('is not known without an earlier period, or with fewer than three areas in it', () => {
    expect(trendOf(counts, '2017/18')).toBeNull();
    const two = { ...counts, series: [...counts.series.slice(0, 2), ...counts.series.slice(4)] };
    expect(trendOf(two, '2018/19')).toBeNull();
    expect(trendOf({ ...counts, series: counts.series.slice(0, 3) }, '2018/19')).not.toBeNull();
  });
});

describe('the earlier periods that the areas are taken to have moved from', () => {
  const monthly = (months: number, start = '2017-04') =>
    panelFrom(
      offences,
      start,
      [100, 120, 140].map((level, at) => ({
        area: `a${at}`,
        numerator: Array.from({ length: months }, (_, month) => level + month),
      })),
    );
  const since = (months: number, period: string) => {
    const found = trendOf(monthly(months), period);
    return found === null ? null : [found.from, found.to];
  };

  it('are the same months of the year before', () => {
    expect(since(24, '2019-01/2019-03')).toEqual(['2018-01', '2018-03']);
    expect(since(13, '2018-04')).toEqual(['2017-04', '2017-04']);
    expect(since(24, '2018-04/2019-03')).toEqual(['2017-04', '2018-03']);
  });

  it('are the block just before where the year before is not there', () => {
    expect(since(12, '2018-01/2018-03')).toEqual(['2017-10', '2017-12']);
    expect(since(6, '2017-07/2017-09')).toEqual(['2017-04', '2017-06']);
    expect(since(5, '2017-07/2017-08')).toEqual(['2017-05', '2017-06']);
  });

  it('are whole years back for a block of more than a year', () => {
    expect(since(40, '2019-04/2020-07')).toEqual(['2017-04', '2018-07']);
  });

  it('are none where nothing lies before', () => {
    expect(since(12, '2017-05/2018-01')).toBeNull();
  });

  it('do not overlap rolling figures', () => {
    const rolling = panelFrom(
      offences,
      '2017-04',
      [100, 120, 140].map((level, at) => ({
        area: `a${at}`,
        numerator: Array.from({ length: 20 }, (_, month) => level + month),
        window: { rolling: 18 },
      })),
    );
    const found = trendOf(rolling, '2018-11');
    expect([found?.from, found?.to]).toEqual(['2017-05', '2017-05']);
  });

  it('are four quarters back in a calendar of quarters', () => {
    const quarters = panelFrom(
      { ...offences, every: 'quarter' },
      '2018-Q1',
      [100, 120, 140].map((level, at) => ({ area: `a${at}`, numerator: [level, 90, 95, 99, 105, 108] })),
    );
    expect(trendOf(quarters, '2019-Q2')?.from).toBe('2018-Q2');
  });
});

describe('a level moved on', () => {
  const certain = { mean: Math.log(2), deviation: 0 };
  it('is multiplied for counts, and has its odds multiplied for shares', () => {
    expect(movedLevel(30, true, certain, random(1))).toBeCloseTo(60, 12);
    expect(movedLevel(0.5, false, certain, random(1))).toBeCloseTo(2 / 3, 12);
  });

  it('stays where it is at 0 and at 1, and without a trend', () => {
    expect(movedLevel(0, false, certain, random(1))).toBe(0);
    expect(movedLevel(1, false, certain, random(1))).toBe(1);
    expect(movedLevel(0.3, false, undefined, random(1))).toBe(0.3);
  });

  it('differs from draw to draw by the deviation', () => {
    const chance = random(3);
    const moves = Array.from({ length: 2000 }, () =>
      Math.log(movedLevel(1, true, { mean: 0.5, deviation: 0.2 }, chance)),
    );
    const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length;
    const spread = Math.sqrt(moves.reduce((sum, move) => sum + (move - mean) ** 2, 0) / moves.length);
    expect(mean).toBeGreaterThan(0.48);
    expect(mean).toBeLessThan(0.52);
    expect(spread).toBeGreaterThan(0.19);
    expect(spread).toBeLessThan(0.21);
  });
});
