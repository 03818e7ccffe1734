import { describe, expect, it } from 'vitest';
import { quartileEdge } from '../../src/areas/places.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import {
  numberEstimate,
  poissonBinomial,
  surelyAbove,
  tailsOf,
} from '../../src/compare/number-distribution.ts';
import { places } from '../../src/compare/places.ts';
import { confidencePublished, satisfaction } from '../indicators.ts';
import { panelFrom } from './panels.ts';

describe('the distribution of a number of areas', () => {
  it('is a product of chances: by hand for 0.5, 0.2 and 0.9', () => {
    const expected = [0.04, 0.41, 0.46, 0.09];
    poissonBinomial([0.5, 0.2, 0.9]).forEach((chance, count) => {
      expect(chance).toBeCloseTo(expected[count] ?? Number.NaN, 12);
    });
    expect(poissonBinomial([])).toEqual([1]);
    expect(poissonBinomial([1, 0, 1])).toEqual([0, 0, 1, 0]);
  });

  it('is added up from the far end for at least so many', () => {
    const tails = tailsOf([0.04, 0.41, 0.46, 0.09]);
    [1, 0.96, 0.55, 0.09].forEach((chance, count) => {
      expect(tails[count]).toBeCloseTo(chance, 12);
    });
    expect(tailsOf([0.5, 0.6])[0]).toBe(1);
    expect(tailsOf([])).toEqual([]);
  });

  it('says how many are surely above by the areas that are rather above, and at most by those rather below', () => {
    // Above: 1 - 0.1 x 0.4 = 0.96 of at least one, 0.54 of two. Below: 0.8 that one of the three is not.
    expect(surelyAbove([0.9, 0.6, 0.2], 0.95)).toEqual({ least: 1, most: 3 });
    expect(surelyAbove([0.9, 0.6, 0.2], 0.8)).toEqual({ least: 1, most: 2 });
    // One of seven is above with a chance of 95%, and none of them by its own sample; at least two are not: 0.991.
    expect(surelyAbove(new Array<number>(7).fill(0.35), 0.95)).toEqual({ least: 0, most: 5 });
    expect(surelyAbove([1, 1, 0], 0.95)).toEqual({ least: 2, most: 2 });
    expect(surelyAbove([], 0.95)).toEqual({ least: 0, most: 0 });
  });

  it('has its mean and central interval', () => {
    const found = numberEstimate([0.04, 0.41, 0.46, 0.09], 0.8);
    expect(found.value).toBeCloseTo(1.6, 12);
    // At most a tenth beyond each end: 0 has 4%, 3 has 9%.
    expect(found).toMatchObject({ lower: 1, upper: 2, level: 0.8, unit: 'count' });
    expect(numberEstimate([0.04, 0.41, 0.46, 0.09], 0.9)).toMatchObject({ lower: 1, upper: 3 });
    expect(numberEstimate([0.04, 0.41, 0.46, 0.09], 0.95)).toMatchObject({ lower: 0, upper: 3 });
    expect(numberEstimate([1, 0], 0.95)).toMatchObject({ value: 0, lower: 0, upper: 0 });
    expect(numberEstimate([0, 1], 0.95)).toMatchObject({ value: 1, lower: 1, upper: 1 });
    expect(numberEstimate([], 0.95)).toEqual({
      value: null,
      lower: null,
      upper: null,
      level: null,
      unit: 'count',
    });
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
    const { areas, ...evidence } = howManyAbove(of([340, 322, 300, null]), { prior: 'independent' }).evidence;
    expect(areas.map(({ area, observed, side }) => [area, observed, side])).toEqual([
      ['a0', true, 'above'],
      ['a1', true, 'cannot-tell'],
      ['a2', false, 'below'],
    ]);
    // scipy 1.17: beta.sf(0.8, 322.5, 78.5).
    expect(areas[1]?.probability).toBeCloseTo(0.5941275253293858, 12);
    expect(areas[0]).toMatchObject({ numerator: 340, denominator: 400, value: 0.85, shrunken: 0.85 });
    expect(evidence).toMatchObject({ target: 0.8, observedAbove: 2, prior: 'independent' });
    expect(evidence.withoutFigure).toEqual(['a3']);
  });

  it('counts the sample, the looks and the options', () => {
    const found = howManyAbove(of([340, 322, null]), { level: 0.9, sure: 0.9, probable: 0.7 });
    expect(found).toMatchObject({ n: 800, looks: 2, missing: 1, settle: null });
    expect(found.method.options).toEqual({
      target: 0.8,
      period: '2019-04',
      prior: 'shrunken',
      level: 0.9,
      sure: 0.9,
      probable: 0.7,
    });
    expect(found.estimate.level).toBe(0.9);
    expect(() => howManyAbove(of([340]), { sure: 0.4 })).toThrow('howManyAbove: probable, sure');
    expect(() => howManyAbove(panelFrom(confidencePublished, '2019-Q1', []))).toThrow('howManyAbove: target');
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
    expect(caveat?.text).toContain('for 1 of the areas');
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
