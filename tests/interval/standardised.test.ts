import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directlyStandardisedRate } from '../../src/interval/directly-standardised-rate.ts';
import {
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
} from '../../src/interval/indirectly-standardised.ts';
import { poissonInterval } from '../../src/interval/poisson-interval.ts';
import { rate } from '../../src/interval/rate.ts';
import type { Estimate } from '../../src/result/estimate.ts';
import known from '../cases/interval-standardised.json';

const near = (found: number | null | undefined, expected: number) =>
  expect(Math.abs((found ?? Number.NaN) / expected - 1)).toBeLessThanOrEqual(1e-9);
const same = (found: Estimate, expected: { value: number; lower: number; upper: number }) => {
  near(found.value, expected.value);
  near(found.lower, expected.lower);
  near(found.upper, expected.upper);
};

const groups = fc.array(
  fc.record({
    count: fc.option(fc.nat(200), { freq: 10 }),
    population: fc.integer({ min: 200, max: 9000 }),
    standard: fc.integer({ min: 1, max: 7000 }),
    referenceCount: fc.integer({ min: 1, max: 500 }),
    referencePopulation: fc.integer({ min: 500, max: 90000 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('a directly standardised rate', () => {
  test('agrees with the public health tools', () => {
    for (const { counts, populations, standard, direct } of known.cases) {
      const bands = counts.map((count, at) => ({
        count,
        population: populations[at] ?? 0,
        standard: standard[at] ?? 0,
      }));
      same(directlyStandardisedRate(bands, { per: 100000 }), direct);
    }
  });

  test('takes account of people with several events, as they do', () => {
    for (const { groups: bands, value, limits95 } of known.repeated) {
      const found = directlyStandardisedRate(bands, { per: 100000 });
      const printed = [found.value, found.lower, found.upper].map((figure) => (figure ?? 0).toFixed(6));
      expect(printed).toEqual([value, ...limits95].map((figure) => figure.toFixed(6)));
    }
  });

  test('holds its value, whatever the order, and scales with what it is given per', () => {
    fc.assert(
      fc.property(groups, (bands) => {
        const found = directlyStandardisedRate(bands, { fewest: 0 });
        expect(found.lower).toBeLessThanOrEqual(found.value ?? Number.NaN);
        expect(found.upper).toBeGreaterThanOrEqual(found.value ?? Number.NaN);
        expect(directlyStandardisedRate([...bands].reverse(), { fewest: 0 }).value).toBeCloseTo(
          found.value ?? 0,
          9,
        );
        expect(directlyStandardisedRate(bands, { fewest: 0, per: 1 }).upper).toBeCloseTo(
          (found.upper ?? 0) / 1000,
          9,
        );
      }),
    );
  });

  test('of one group is the crude rate with its limits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 900 }),
        fc.integer({ min: 1000, max: 9000 }),
        (count, population) => {
          const found = directlyStandardisedRate([{ count, population, standard: 5 }]);
          const crude = rate(count, population);
          near(found.value, crude.value ?? 0);
          near(found.lower, crude.lower ?? 0);
          near(found.upper, crude.upper ?? 0);
        },
      ),
    );
  });

  test('is not given for too few events, or where it has nothing to stand on', () => {
    const band = { count: 9, population: 100, standard: 50 };
    expect(directlyStandardisedRate([band])).toMatchObject({
      value: null,
      lower: null,
      upper: null,
      events: 9,
    });
    expect(directlyStandardisedRate([band], { fewest: 5 }).value).toBeCloseTo(90, 9);
    const none = directlyStandardisedRate([{ ...band, count: 0 }], { fewest: 0 });
    near(none.upper, (poissonInterval(0).upper ?? 0) * 10);
    expect(none).toMatchObject({ value: 0, lower: 0 });
    expect(directlyStandardisedRate([])).toMatchObject({ value: null, population: 0 });
    expect(directlyStandardisedRate([{ ...band, count: 20, population: 0 }]).value).toBeNull();
    expect(directlyStandardisedRate([{ ...band, count: 20, standard: 0 }]).value).toBeNull();
    expect(directlyStandardisedRate([band, { ...band, count: null }], { fewest: 0 })).toMatchObject({
      events: 9,
    });
    expect(() => directlyStandardisedRate([{ ...band, population: -1 }])).toThrow('groups[0].population');
  });
});

describe('an indirectly standardised ratio', () => {
  test('agrees with the public health tools, as a ratio and as a rate', () => {
    for (const { counts, populations, referenceCounts, referencePopulations, ...expected } of known.cases) {
      const bands = counts.map((count, at) => ({
        count,
        population: populations[at] ?? 0,
        referenceCount: referenceCounts[at] ?? 0,
        referencePopulation: referencePopulations[at] ?? 0,
      }));
      same(indirectlyStandardisedRatio(bands), expected.indirectRatio);
      near(indirectlyStandardisedRatio(bands).expected, expected.expected);
      same(indirectlyStandardisedRate(bands, { per: 100000 }), expected.indirectRate);
    }
  });

  test('holds its value, whatever the order, and is the rate over that of the reference', () => {
    fc.assert(
      fc.property(groups, (bands) => {
        const ratio = indirectlyStandardisedRatio(bands);
        const found = indirectlyStandardisedRate(bands);
        expect(ratio.lower).toBeLessThanOrEqual(ratio.value ?? Number.NaN);
        expect(ratio.upper).toBeGreaterThanOrEqual(ratio.value ?? Number.NaN);
        expect((found.value ?? 0) / (found.referenceRate ?? 0)).toBeCloseTo(ratio.value ?? 0, 9);
        expect(indirectlyStandardisedRatio([...bands].reverse()).value).toBeCloseTo(ratio.value ?? 0, 9);
      }),
    );
  });

  test('of the reference itself is 1', () => {
    const bands = [
      { count: 40, population: 900, referenceCount: 40, referencePopulation: 900 },
      { count: 70, population: 800, referenceCount: 70, referencePopulation: 800 },
    ];
    expect(indirectlyStandardisedRatio(bands).value).toBeCloseTo(1, 12);
    expect(indirectlyStandardisedRatio(bands, { per: 100 }).value).toBeCloseTo(100, 12);
  });

  test('has no value where nothing is expected or a group has no reference', () => {
    const band = { count: 4, population: 100, referenceCount: 0, referencePopulation: 900 };
    expect(indirectlyStandardisedRatio([band])).toMatchObject({
      value: null,
      lower: null,
      observed: 4,
      expected: 0,
    });
    expect(indirectlyStandardisedRatio([{ ...band, referencePopulation: 0 }])).toMatchObject({
      value: null,
      expected: null,
    });
    expect(indirectlyStandardisedRate([])).toMatchObject({ value: null, referenceRate: null });
    expect(indirectlyStandardisedRate([{ ...band, count: null, referenceCount: 9 }])).toMatchObject({
      value: 0,
      lower: 0,
    });
    expect(() => indirectlyStandardisedRatio([{ ...band, referenceCount: Number.NaN }])).toThrow(
      'referenceCount',
    );
  });

  test('takes groups that carry more than their counts, such as the name of an age band', () => {
    const band = { age: '0-4', count: 4, population: 100, referenceCount: 20, referencePopulation: 900 };
    const { age: _, ...plain } = band;
    expect(indirectlyStandardisedRatio([band])).toEqual(indirectlyStandardisedRatio([plain]));
    expect(indirectlyStandardisedRate([band]).value).toBeCloseTo(40, 9);
  });

  test('is refused where a group lacks a member', () => {
    const band = { count: 4, population: 100, referenceCount: 20, referencePopulation: 900 };
    for (const member of ['population', 'referenceCount', 'referencePopulation'] as const) {
      const lacking = JSON.parse(JSON.stringify({ ...band, [member]: undefined }));
      expect(() => indirectlyStandardisedRatio([lacking])).toThrow(
        `indirectlyStandardisedRatio: groups[0].${member} must be a number of at least 0`,
      );
    }
  });
});
