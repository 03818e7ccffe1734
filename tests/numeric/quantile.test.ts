import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median } from '../../src/numeric/median.ts';
import { quantile } from '../../src/numeric/quantile.ts';
import { quantile7 } from '../../src/numeric/quantile7.ts';
import { trimmedMean } from '../../src/numeric/trimmed-mean.ts';
import known from '../cases/numeric-quantiles.json';

const types = [2, 6, 7, 8] as const;
const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

const near = (found: number | null, expected: number) =>
  expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected) + 1e-14);

describe('a quantile by a named definition', () => {
  test('agrees with R for every definition', () => {
    for (const { values: sample, p, ...expected } of known.cases) {
      for (const type of types) {
        p.forEach((at, index) => {
          near(quantile(sample, at, { type }), expected[`type${type}`][index] ?? Number.NaN);
        });
      }
    }
  });

  test('rises with its share, lies among the values and does not ask for their order', () => {
    fc.assert(
      fc.property(values, share, share, fc.constantFrom(...types), (sample, one, other, type) => {
        const [low, high] = [one, other].sort((a, b) => a - b).map((p) => quantile(sample, p, { type }) ?? 0);
        const slack = 1e-9 * Math.max(...sample.map(Math.abs));
        expect(low ?? 0).toBeLessThanOrEqual((high ?? 0) + slack);
        expect(low).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(high).toBeLessThanOrEqual(Math.max(...sample));
        expect(quantile([...sample].reverse(), one, { type })).toBe(quantile(sample, one, { type }));
      }),
    );
  });

  test('mirrors itself, moves with the values, and is the median in the middle', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1 }),
        fc.constantFrom(...types),
        (sample, type) => {
          for (const p of [0, 0.1, 0.25, 0.3, 0.5]) {
            const found = quantile(sample, p, { type }) ?? Number.NaN;
            expect(
              quantile(
                sample.map((value) => -value),
                1 - p,
                { type },
              ),
            ).toBeCloseTo(-found, 9);
            expect(
              quantile(
                sample.map((value) => 2 * value + 7),
                p,
                { type },
              ),
            ).toBeCloseTo(2 * found + 7, 9);
          }
          expect(quantile(sample, 0.5, { type })).toBeCloseTo(median(sample) ?? Number.NaN, 9);
        },
      ),
    );
  });

  test('is of type 7 unless another is named', () => {
    expect(quantile([4, 1, 9], 0.3)).toBe(quantile7([4, 1, 9], 0.3));
  });

  test('of nothing is null; of a share outside 0 to 1 there is none', () => {
    expect(quantile([], 0.5)).toBeNull();
    for (const wrong of [-0.1, 95, Number.NaN])
      expect(() => quantile([1], wrong)).toThrow(`quantile: p must be a number from 0 to 1, got ${wrong}`);
    expect(quantile([3], 0.9, { type: 6 })).toBe(3);
  });
});

describe('a trimmed mean', () => {
  test('agrees with R', () => {
    for (const { values: sample, trimmedMean: expected } of known.cases) near(trimmedMean(sample), expected);
  });

  test('lies among the values, whatever their order, and ends at the median', () => {
    fc.assert(
      fc.property(values, share, (sample, cut) => {
        const found = trimmedMean(sample, cut) ?? Number.NaN;
        const slack = 1e-9 * Math.max(...sample.map(Math.abs));
        expect(found).toBeGreaterThanOrEqual(Math.min(...sample) - slack);
        expect(found).toBeLessThanOrEqual(Math.max(...sample) + slack);
        expect(trimmedMean([...sample].reverse(), cut)).toBe(found);
        expect(trimmedMean(sample, 0.5)).toBeCloseTo(median(sample) ?? Number.NaN, 6);
      }),
    );
  });

  test('holds when extreme values are made more extreme', () => {
    const sample = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(trimmedMean([...sample.slice(0, 9), 1e9])).toBe(trimmedMean(sample));
  });

  test('of nothing is null; of a share below 0 there is none', () => {
    expect(trimmedMean([])).toBeNull();
    for (const wrong of [-0.1, Number.NaN])
      expect(() => trimmedMean([1], wrong)).toThrow('trimmedMean: share must be a number of at least 0');
    expect([trimmedMean([7]), trimmedMean([7, 9], 2)]).toEqual([7, 8]);
  });
});
