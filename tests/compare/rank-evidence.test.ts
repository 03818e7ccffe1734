import { describe, expect, it } from 'vitest';
import { type RankOptions, rank } from '../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../src/compare/rank-across-definitions.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { chargeRatio, offences, satisfaction } from '../indicators.ts';
import { panelFrom } from './panels.ts';

const tableOf = (indicator: Indicator, tops: readonly (number | null)[], below: number | null = 100) =>
  panelFrom(
    indicator,
    '2019-04',
    tops.map((top, at) => ({
      area: `a${at}`,
      numerator: [top],
      denominator: below === null ? null : [top === null ? null : below],
    })),
  );
const ask = { period: '2019-04', coverage: false } as const;
const place = (
  indicator: Indicator,
  tops: readonly (number | null)[],
  at: number,
  options: Partial<RankOptions> = {},
) =>
  rank(tableOf(indicator, tops, indicator.measure === 'count' ? null : 100), `a${at}`, {
    ...ask,
    ...options,
  });
const sets = (indicator: Indicator, tops: readonly number[], options: Partial<RankOptions> = {}) =>
  tops.map((_, at) => {
    const set = place(indicator, tops, at, options).evidence.after?.set;
    return [set?.best, set?.worst];
  });
const five = [50, 70, 72, 90, 95];

describe('the places that an area may truly hold', () => {
  const far = [10, 48, 52, 88, 99];
  it('are one where areas are far apart, and several where they are close', () => {
    expect(sets(satisfaction, far)).toEqual([
      [5, 5],
      [3, 4],
      [3, 4],
      [2, 2],
      [1, 1],
    ]);
    const [, second] = sets(satisfaction, [58, 60, 61, 62, 63]);
    expect(second).toEqual([1, 5]);
  });

  it('are the same of a ratio as of the share of its first count', () => {
    const ratio = (top: number) => (100 * top) / (100 - top);
    // Of a ratio both counts are the sample, so that 50 to 50 is a share of 100.
    const panel = panelFrom(
      chargeRatio,
      '2019-04',
      far.map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [100 - top] })),
    );
    far.forEach((top, at) => {
      const { after, rows } = rank(panel, `a${at}`, ask).evidence;
      expect(after?.set).toEqual(place(satisfaction, far, at).evidence.after?.set);
      expect(rows.find(({ area }) => area === `a${at}`)?.value).toBeCloseTo(ratio(top) / 100, 9);
    });
  });

  it('hold for counts, one of which is none', () => {
    expect(sets({ ...offences, polarity: 'higher-is-better' }, [64, 70, 72, 400, 0])).toEqual([
      [2, 4],
      [2, 4],
      [2, 4],
      [1, 1],
      [5, 5],
    ]);
  });

  it('are turned round where the lowest is first', () => {
    const low = sets(satisfaction, five, { first: 'lowest' });
    expect(low).toEqual(sets(satisfaction, five).map(([best = 0, worst = 0]) => [6 - worst, 6 - best]));
    expect(sets({ ...satisfaction, polarity: 'lower-is-better' }, five)).toEqual(low);
  });

  it('are said to hold with at least 98%', () => {
    for (const [at] of five.entries()) expect(place(satisfaction, five, at).estimate.level).toBe(0.98);
  });
});

describe('the verdict on a place', () => {
  const wide = [10, 30, 50, 70, 90, 95, 97];
  it('is by the chance of a quarter', () => {
    // Seven areas: the first two are the top quartile, the last two the bottom one.
    const verdicts = [5, 15, 25, 50, 52, 90, 99].map((_, at, tops) => place(satisfaction, tops, at).verdict);
    expect(verdicts[0]).toBe('bottom-quartile');
    expect(verdicts[3]).toBe('below-top-quartile');
    expect(verdicts[6]).toBe('top-quartile');
    expect(place(satisfaction, wide, 4).verdict).toBe('cannot-tell');
    expect(place(satisfaction, [10, 50, 90], 2).verdict).toBe('cannot-tell');
    expect(place(satisfaction, [10, 50, 90, 99], 3).evidence.quartile).toEqual({ topTo: 1, bottomFrom: 4 });
    expect(place(satisfaction, [null, 50, 90, 99], 0)).toMatchObject({
      verdict: 'not-ranked',
      evidence: {
        after: null,
        before: null,
        quartile: null,
        topQuartileChance: null,
        bottomQuartileChance: null,
        atOrBetter: [],
      },
      estimate: { value: null, level: null },
    });
  });

  it('says top and bottom only where places count from the better end', () => {
    const seven = [5, 15, 25, 50, 52, 90, 99];
    const said = (at: number, polarity: Indicator['polarity'], options: Partial<RankOptions> = {}) =>
      place({ ...satisfaction, polarity }, seven, at, options).verdict;
    expect([0, 3, 6].map((at) => said(at, 'higher-is-better'))).toEqual([
      'bottom-quartile',
      'below-top-quartile',
      'top-quartile',
    ]);
    expect([0, 3, 6].map((at) => said(at, 'lower-is-better'))).toEqual([
      'top-quartile',
      'below-top-quartile',
      'bottom-quartile',
    ]);
    expect([0, 3, 6].map((at) => said(at, 'lower-is-better', { first: 'highest' }))).toEqual([
      'lowest-quarter',
      'below-highest-quarter',
      'highest-quarter',
    ]);
    expect([0, 3, 6].map((at) => said(at, 'neutral'))).toEqual([
      'lowest-quarter',
      'below-highest-quarter',
      'highest-quarter',
    ]);
    expect([0, 3, 6].map((at) => said(at, 'higher-is-better', { first: 'lowest' }))).toEqual([
      'lowest-quarter',
      'above-lowest-quarter',
      'highest-quarter',
    ]);
  });

  it('has the chances of the first and of the last quarter', () => {
    const seven = [5, 15, 25, 50, 52, 90, 99];
    const chances = (at: number, options: Partial<RankOptions> = {}) => {
      const { topQuartileChance, bottomQuartileChance } = place(satisfaction, seven, at, options).evidence;
      return [topQuartileChance?.toFixed(2), bottomQuartileChance?.toFixed(2)];
    };
    expect(chances(6)).toEqual(['1.00', '0.00']);
    expect(chances(0)).toEqual(['0.00', '1.00']);
    expect(chances(0, { first: 'lowest' })).toEqual(['1.00', '0.00']);
    expect(place(satisfaction, seven, 6).evidence.atOrBetter.length).toBe(7);
    expect(place(satisfaction, [10, 50], 1).evidence).toMatchObject({
      topQuartileChance: null,
      bottomQuartileChance: null,
    });
    expect(place(satisfaction, seven, 0, { first: 'lowest' }).evidence.first).toBe('lowest');
  });
});

describe('the evidence of a rank', () => {
  it('lists every area, best first, with the places that it may truly hold', () => {
    const { rows } = place(satisfaction, five, 0).evidence;
    expect(rows.map(({ area, placeBefore, place: after }) => [area, placeBefore, after])).toEqual([
      ['a4', 1, 1],
      ['a3', 2, 2],
      ['a2', 3, 3],
      ['a1', 4, 4],
      ['a0', 5, 5],
    ]);
    expect(rows[0]).toMatchObject({
      numerator: 95,
      denominator: 100,
      value: 0.95,
      set: { best: 1, worst: 2 },
    });
    expect(rows[4]?.set).toEqual(place(satisfaction, five, 0).evidence.after?.set);
  });

  it('shares places as it is told to', () => {
    const ties = (how: RankOptions['ties']) =>
      place(satisfaction, [50, 70, 70, 90], 1, how === undefined ? {} : { ties: how }).estimate.value;
    expect([ties(undefined), ties('mid'), ties('last')]).toEqual([2, 2.5, 3]);
  });

  it('says where months are too few to see how they move', () => {
    const monthly = (months: number) =>
      panelFrom(
        satisfaction,
        '2019-01',
        five.map((top, at) => ({
          area: `a${at}`,
          numerator: Array.from({ length: months }, (_, month) => top - (month % 3)),
          denominator: Array.from({ length: months }, () => 100),
        })),
      );
    const codes = (months: number) =>
      rank(monthly(months), 'a0', { period: '2019-04' }).caveats.map(({ code }) => code);
    expect(codes(11)).toEqual(['noise-unknown']);
    expect(codes(12)).toEqual([]);
  });

  it('records what was asked', () => {
    const found = place(satisfaction, five, 0, { level: 0.9 });
    expect(found.method.options).toEqual({
      definition: 'satisfaction',
      period: '2019-04',
      ties: 'competition',
      first: 'highest',
      coverage: false,
      caseMix: 'not standardised',
      level: 0.9,
      quartile: 'place <= (areas + 1) / 4',
    });
    expect(found).toMatchObject({ kind: 'rank', n: 500, looks: 5, missing: 0, settle: null });
    expect(found.estimate).toMatchObject({ value: 5, level: 0.98, unit: 'rank' });
    expect(found.subject).toMatchObject({ area: 'a0', areaName: 'a0', from: '2019-04', to: '2019-04' });
  });

  it.each([
    ['invalid-option', 'rank: period is required', () => place(satisfaction, five, 0, { period: '' })],
    [
      'unknown-area',
      "rank: area must be one of the panel's: a0, a1, a2, a3, a4, got",
      () => place(satisfaction, five, 9),
    ],
    [
      'invalid-period',
      'rank: period must hold at least one period',
      () => place(satisfaction, five, 0, { period: '2020-04' }),
    ],
  ])('refuses with %s: %s', (code, message, call) => {
    expect(call).toThrow(expect.objectContaining({ code }));
    expect(call).toThrow(message);
  });
});

describe('a rank across definitions', () => {
  const one = { definition: 'one', panel: tableOf(satisfaction, [99, 50, 30, 20, 10]) };
  const two = { definition: 'two', panel: tableOf(satisfaction, [10, 50, 60, 70, 99]) };
  it('has the best and the worst, and how far apart they are', () => {
    const found = rankAcrossDefinitions([two, one], 'a0', ask);
    expect(found).toMatchObject({ kind: 'definitions', verdict: 'definition-decides', looks: 2, n: 1000 });
    expect(found.evidence).toMatchObject({
      best: { place: 1, of: 5, definition: 'one' },
      worst: { place: 5, of: 5, definition: 'two' },
      placesByDefinition: 5,
      placesByChance: 1,
    });
    expect(found.estimate).toEqual({ value: null, lower: 1, upper: 5, level: null, unit: 'rank' });
    expect(found.evidence.rows.map(({ definition, value }) => [definition, value])).toEqual([
      ['two', 0.1],
      ['one', 0.99],
    ]);
    expect(found.method.options).toEqual({
      definitions: ['two', 'one'],
      period: '2019-04',
      coverage: false,
    });
  });

  it('has nothing to show of none', () => {
    const found = rankAcrossDefinitions([], 'a0', { period: '2019-04' });
    expect(found.evidence).toEqual({
      rows: [],
      best: null,
      worst: null,
      placesByDefinition: null,
      placesByChance: null,
    });
    expect(found.subject).toMatchObject({ area: 'a0', areaName: 'a0', from: '', to: '' });
    expect(found.method.options).toMatchObject({ coverage: true });
  });
});
