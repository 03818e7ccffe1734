import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { numberEstimate, numberOf, poissonBinomial, tailsOf } from '../../src/areas/number.ts';
import { quartileEdge } from '../../src/areas/places.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { places } from '../../src/compare/places.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { confidencePublished, satisfaction } from '../indicators.ts';
import { panelFrom } from './panels.ts';

const distributionOf = (chances: readonly number[]) => {
  const out = new Float64Array(chances.length + 1);
  poissonBinomial(chances, out);
  return [...out];
};

describe('the distribution of a number of areas', () => {
  it('is a product of chances: by hand for 0.5, 0.2 and 0.9', () => {
    const expected = [0.04, 0.41, 0.46, 0.09];
    distributionOf([0.5, 0.2, 0.9]).forEach((chance, count) => {
      expect(chance).toBeCloseTo(expected[count] ?? Number.NaN, 12);
    });
    expect(distributionOf([])).toEqual([1]);
    expect(distributionOf([1, 0, 1])).toEqual([0, 0, 1, 0]);
  });

  it('is added up from the far end for at least so many', () => {
    const tails = tailsOf([0.04, 0.41, 0.46, 0.09]);
    [1, 0.96, 0.55, 0.09].forEach((chance, count) => {
      expect(tails[count]).toBeCloseTo(chance, 12);
    });
    expect(tailsOf([0.5, 0.6])[0]).toBe(1);
    expect(tailsOf([])).toEqual([]);
  });

  it('has its mean and central interval', () => {
    const found = numberOf([0.04, 0.41, 0.46, 0.09], 0.8);
    expect(found.expected).toBeCloseTo(1.6, 12);
    // At most a tenth beyond each end: 0 has 4%, 3 has 9%.
    expect(found).toMatchObject({ lower: 1, upper: 2 });
    expect(numberOf([0.04, 0.41, 0.46, 0.09], 0.9)).toMatchObject({ lower: 1, upper: 3 });
    expect(numberOf([0.04, 0.41, 0.46, 0.09], 0.95)).toMatchObject({ lower: 0, upper: 3 });
    expect(numberOf([1, 0], 0.95)).toMatchObject({ expected: 0, lower: 0, upper: 0 });
    expect(numberOf([0, 1], 0.95)).toMatchObject({ expected: 1, lower: 1, upper: 1 });
  });
});

describe('a number of areas as an estimate', () => {
  it('has a value within its limits, which are whole numbers', () => {
    const [few, most] = [
      [0.98, 0.015, 0.005],
      [0.005, 0.015, 0.98],
    ].map((each) => numberOf(each, 0.95));
    expect(few).toMatchObject({ lower: 0, upper: 0 });
    expect(few?.expected).toBeCloseTo(0.025, 12);
    expect(numberEstimate(few ?? null, 0.95)).toEqual({
      value: 0,
      lower: 0,
      upper: 0,
      level: 0.95,
      unit: 'count',
    });
    expect(numberEstimate(most ?? null, 0.95)).toMatchObject({ value: 2, lower: 2, upper: 2 });
    expect(numberEstimate(numberOf([0.04, 0.41, 0.46, 0.09], 0.95), 0.95).value).toBeCloseTo(1.6, 12);
    expect(numberEstimate(null, 0.95)).toMatchObject({ value: null, lower: null, upper: null });
  });
});

describe('how many are above', () => {
  const of = (tops: readonly (number | null)[], n = 400) =>
    panelFrom(
      satisfaction,
      '2019-04',
      tops.map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [top === null ? null : n] })),
    );

  it('shows each area with its sample, its side and whether the figure is over', () => {
    const panel = of([340, 322, 300, null]);
    const found = howManyAbove(panel).evidence;
    expect(found.areas.map(({ area, observed, side }) => [area, observed, side])).toEqual([
      ['a0', true, 'above'],
      ['a1', true, 'cannot-tell'],
      ['a2', false, 'below'],
    ]);
    expect(found.areas[0]).toMatchObject({ numerator: 340, denominator: 400, value: 0.85 });
    expect(found).toMatchObject({ target: 0.8, observedAbove: 2, levels: { now: false } });
    expect(found.withoutFigure).toEqual(['a3']);
  });

  it('says the chance, the level and the number that are those of the areas', () => {
    const panel = of([340, 322, 300, 310, 331]);
    const [found, all] = [howManyAbove(panel), areas(panel).evidence];
    expect(found.evidence.areas.map(({ probability }) => probability)).toEqual(
      all.rows.map(({ chances }) => chances?.overTarget),
    );
    expect(found.evidence.areas.map(({ level }) => level)).toEqual(all.rows.map(({ level }) => level));
    expect(found.evidence.distribution).toEqual(all.over[0]?.distribution);
    expect(found.estimate).toMatchObject({ value: all.over[0]?.expected, unit: 'count', level: 0.95 });
    for (const [at, series] of panel.series.entries()) {
      const one = threshold(series, { among: panel });
      expect(one.evidence.probability).toBe(found.evidence.areas[at]?.probability);
      expect(one.verdict).toBe(found.evidence.areas[at]?.side);
      expect(one.estimate).toEqual(found.evidence.areas[at]?.level);
    }
  });

  it('counts the sample, the looks and the options', () => {
    const found = howManyAbove(of([340, 322, null]), { level: 0.9, sure: 0.9, probable: 0.7 });
    expect(found).toMatchObject({ n: 800, looks: 2, missing: 1, settle: null });
    expect(found.method.options).toEqual({
      target: 0.8,
      period: '2019-04',
      coverage: true,
      level: 0.9,
      sure: 0.9,
      probable: 0.7,
    });
    expect(found.estimate.level).toBe(0.9);
    expect(() => howManyAbove(of([340]), { sure: 0.4 })).toThrow('howManyAbove: probable, sure');
    expect(() => howManyAbove(panelFrom(confidencePublished, '2019-Q1', []))).toThrow('howManyAbove: target');
  });

  it('takes an area that has no other beside it by itself', () => {
    const panel = of([322]);
    const { areas: found, distribution } = howManyAbove(panel).evidence;
    // scipy 1.17: beta.sf(0.8, 322.5, 78.5).
    expect(found[0]?.probability).toBeCloseTo(0.5941275253293858, 12);
    expect(distribution[1]).toBeCloseTo(0.5941275253293858, 9);
  });

  it('is not known where one sample is not', () => {
    const published = panelFrom(confidencePublished, '2019-Q1', [
      { area: 'a', numerator: [0.9], denominator: [400] },
      { area: 'b', numerator: [0.7] },
    ]);
    const found = howManyAbove(published, { target: 0.8 });
    expect(found).toMatchObject({ verdict: 'cannot-tell', estimate: { value: null } });
    expect(found.evidence.distribution).toEqual([]);
    expect(found.evidence.areas.map(({ side }) => side)).toEqual(['above', 'cannot-tell']);
    expect(found.evidence.areas[1]?.probability).toBeNull();
    const caveat = found.caveats.find(({ code }) => code === 'sample-unknown');
    expect(caveat?.text).toContain('Samples were not published');
  });
});

describe('places', () => {
  it.each([
    ['competition', [1, 2, 2, 4]],
    ['mid', [1, 2.5, 2.5, 4]],
    ['last', [1, 3, 3, 4]],
    [0.25, [1, 2.25, 2.25, 4]],
    [7, [1, 3, 3, 4]],
    [-7, [1, 2, 2, 4]],
  ] as const)('share ties by %s', (ties, expected) => {
    expect(places([9, 5, 5, 1], { ties })).toEqual(expected);
    expect(places([1, 5, 5, 9], { ties, first: 'lowest' })).toEqual(expected);
  });

  it('have a top quartile from three areas on', () => {
    expect([2, 3, 6, 7, 39, 41, 42, 43].map(quartileEdge)).toEqual([0, 1, 1, 2, 10, 10, 10, 11]);
  });
});
