import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseMix } from '../../src/compare/case-mix.ts';
import { heterogeneity } from '../../src/compare/heterogeneity.ts';
import { jointDeviate, jointPlaces } from '../../src/compare/joint-places.ts';
import { places } from '../../src/compare/places.ts';
import { quantileGroups } from '../../src/compare/quantile-groups.ts';
import { rank } from '../../src/compare/rank.ts';
import reference from '../cases/compare-tables.json' with { type: 'json' };
import { panelFrom, policeUkPanel, policeUkShare } from './panels.ts';

describe('quantile groups', () => {
  it('are those of Public Health England', () => {
    for (const { values, groups, first, expected } of reference.quantiles)
      expect(quantileGroups(values, { groups, first: first === 'highest' ? 'highest' : 'lowest' })).toEqual(
        expected,
      );
  });
  it('keep ties together, differ by at most one in size without them, and leave missing values out', () => {
    expect(quantileGroups([1, null, 1, 2, 3], { groups: 2, first: 'lowest' })).toEqual([1, null, 1, 2, 2]);
    expect(quantileGroups([], { groups: 4 })).toEqual([]);
    expect(() => quantileGroups([1], { groups: 0 })).toThrow();
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (values, groups) => {
          const found = quantileGroups(values, { groups });
          const sizes = Array.from(
            { length: groups },
            (_, at) => found.filter((each) => each === at + 1).length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('heterogeneity', () => {
  it('is that of metafor on the data of Kacker 2004', () => {
    const { y, v, expected } = reference.metafor;
    const found = heterogeneity(y, v);
    expect(found.mean).toBeCloseTo(expected.b, 9);
    expect(found.error).toBeCloseTo(expected.se, 9);
    expect(found.lower).toBeCloseTo(expected.ci_lb, 9);
    expect(found.tau2).toBeCloseTo(expected.tau2, 9);
    expect(found.q).toBeCloseTo(expected.QE, 8);
    expect(found.p).toBeCloseTo(expected.QEp, 9);
    expect(100 * (found.i2 ?? 0)).toBeCloseTo(expected.I2, 8);
    expect(found.h2).toBeCloseTo(expected.H2, 9);
    expect(heterogeneity(y, v, { spread: 'none' }).tau2).toBe(0);
  });
  it('leaves out what it cannot use, and says nothing of nothing', () => {
    expect(heterogeneity([], [])).toMatchObject({ areas: 0, mean: null, q: null, tau2: 0 });
    expect(heterogeneity([3, null, 4], [1, 1, 0])).toMatchObject({ areas: 1, mean: 3, q: null });
    expect(heterogeneity([2, 2, 2], [1, 1, 1])).toMatchObject({ q: 0, tau2: 0, h2: 1, i2: 0 });
  });
  it('moves with the values and scales with their square', () => {
    const cells = fc.array(
      fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.1, max: 3, noNaN: true })),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(cells, (pairs) => {
        const [y, v] = [pairs.map(([value]) => value), pairs.map(([, variance]) => variance)];
        const one = heterogeneity(y, v);
        const other = heterogeneity(
          y.map((value) => 2 * value + 7),
          v.map((variance) => 4 * variance),
        );
        expect(other.q).toBeCloseTo(one.q ?? 0, 6);
        expect(other.tau2).toBeCloseTo(4 * one.tau2, 6);
        expect(other.mean).toBeCloseTo(2 * (one.mean ?? 0) + 7, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('joint places', () => {
  it('need the deviates of Klein, Wright and Wieczorek', () => {
    const { areas, level, independent, bonferroni } = reference.joint;
    expect(jointDeviate(areas, { level, independent: true })).toBeCloseTo(independent, 3);
    expect(jointDeviate(areas, { level })).toBeCloseTo(bonferroni, 3);
    expect(jointDeviate(1, { independent: true })).toBeCloseTo(1.959963984540054, 10);
    expect(() => jointDeviate(0)).toThrow();
  });
  it('hold the place of any values inside the intervals', () => {
    const interval = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 9 }), (cells) => {
        const found = jointPlaces(cells.map(([at, width]) => ({ lower: at, upper: at + width })));
        const held = places(cells.map(([at, width]) => at + width / 2));
        found.forEach(({ best, worst }, at) => {
          expect(best).toBeLessThanOrEqual(held[at] ?? 0);
          expect(worst).toBeGreaterThanOrEqual(held[at] ?? 0);
        });
      }),
      { numRuns: 80 },
    );
    expect(
      jointPlaces([
        { lower: null, upper: null },
        { lower: 1, upper: 2 },
      ]),
    ).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
  });
});

describe('ties', () => {
  it('lie anywhere between the first and the last of the places shared: csranks', () => {
    const values = [1, 3, 4, 4, 4, 7, 7, 10];
    const found = places(values, { first: 'lowest', ties: 0.4 });
    [1, 2, 3.8, 3.8, 3.8, 6.4, 6.4, 8].forEach((place, at) => {
      expect(found[at]).toBeCloseTo(place, 12);
    });
    expect(places(values, { ties: 0 })).toEqual(places(values));
    expect(places(values, { ties: 1 })).toEqual(places(values, { ties: 'last' }));
  });
});

describe('case mix', () => {
  const { indicator } = policeUkShare('charged-of-all', 'numerator', 'total');
  const of = (offence: string, cells: readonly (readonly [number, number])[]) =>
    cells.map(([top, below], at) => ({
      area: `a${at}`,
      numerator: [top],
      denominator: [below],
      part: { offence },
    }));
  // The same rates everywhere, and very different mixes of an easy and a hard offence.
  const mixed = panelFrom(indicator, '2019-01', [
    ...of('easy', [
      [400, 1000],
      [40, 100],
      [200, 500],
    ]),
    ...of('hard', [
      [10, 100],
      [100, 1000],
      [50, 500],
    ]),
  ]);

  it('is all of the difference when every offence has the same rate everywhere', () => {
    const rows = caseMix(mixed);
    expect(rows.map(({ place }) => place)).toEqual([1, 3, 2]);
    expect(rows.map(({ groups }) => groups)).toEqual([2, 2, 2]);
    for (const { standardised, observed, expected } of rows) {
      expect(observed / expected).toBeCloseTo(1, 12);
      expect(standardised).toBeCloseTo(800 / 3200, 12);
    }
  });
  it('changes nothing when there is one group', () => {
    for (const { value, standardised } of caseMix(policeUkPanel, { period: '2018-10/2019-02' }))
      expect(standardised ?? 0).toBeCloseTo(value, 9);
  });
  it('stands beside the raw place in a rank', () => {
    const total = panelFrom(indicator, '2019-01', [
      { area: 'a0', numerator: [410], denominator: [1100] },
      { area: 'a1', numerator: [140], denominator: [1100] },
      { area: 'a2', numerator: [250], denominator: [1000] },
    ]);
    const ask = { period: '2019-01', coverage: false } as const;
    const found = rank(total, 'a1', { ...ask, caseMix: mixed });
    expect(found.evidence.caseMix).toMatchObject({ area: 'a1', place: 3 });
    expect(found.evidence.caseMix?.standardised).toBeCloseTo(0.25, 12);
    expect(rank(total, 'a1', ask).evidence.caseMix).toBeNull();
  });
  it('survives empty tables and groups without events', () => {
    expect(caseMix(panelFrom(indicator, '2019-01', []))).toEqual([]);
    const none = panelFrom(
      indicator,
      '2019-01',
      of('easy', [
        [0, 10],
        [0, 0],
      ]),
    );
    expect(JSON.parse(JSON.stringify(caseMix(none)))).toEqual(caseMix(none));
    expect(caseMix(none)).toMatchObject([{ area: 'a0', value: 0, standardised: null }]);
  });
});
