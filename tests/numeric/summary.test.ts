import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lag1Autocorrelation } from '../../src/numeric/lag1-autocorrelation.ts';
import { mean, weightedMean } from '../../src/numeric/mean.ts';
import { median, medianAbsoluteDeviation } from '../../src/numeric/median.ts';
import { quantile } from '../../src/numeric/quantile.ts';
import { quantile7, sortedQuantile7 } from '../../src/numeric/quantile7.ts';
import { rankData } from '../../src/numeric/rank-data.ts';
import { sum } from '../../src/numeric/sum.ts';
import { trimmedMean } from '../../src/numeric/trimmed-mean.ts';
import { squaredDeviations, standardDeviation, variance } from '../../src/numeric/variance.ts';
import nist from '../cases/numeric-nist.json';
import robust from '../cases/numeric-robust.json';
import exact from '../cases/numeric-summary.json';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });

/** Correct digits, as NIST counts them. */
function digits(actual: number | null, expected: number): number {
  return actual === expected
    ? 16
    : actual === null
      ? 0
      : -Math.log10(Math.abs(actual - expected) / Math.abs(expected));
}

describe('sums, means and spreads', () => {
  test('reach 13 digits of the certified values of NIST', () => {
    for (const { id, values, ...certified } of nist.cases) {
      expect(digits(mean(values), certified.mean), id).toBeGreaterThan(13);
      expect(digits(standardDeviation(values), certified.standardDeviation), id).toBeGreaterThan(13);
      expect(digits(lag1Autocorrelation(values), certified.lag1Autocorrelation), id).toBeGreaterThan(13);
    }
  });

  test('keep the digits that the numbers of NumAcc3 and NumAcc4 themselves hold', () => {
    for (const base of [1e6, 1e7]) {
      const alternating = [
        base + 0.2,
        ...Array.from({ length: 1000 }, (_, i) => base + (i % 2 === 0 ? 0.1 : 0.3)),
      ];
      expect(digits(mean(alternating), base + 0.2)).toBeGreaterThan(15);
      expect(standardDeviation(alternating)).toBeCloseTo(0.1, 8);
      expect(lag1Autocorrelation(alternating)).toBeCloseTo(-0.999, 8);
    }
  });

  test('equal exact arithmetic to the last digits, very large, very small and equal values included', () => {
    for (const { id, values, ...known } of exact.cases) {
      expect(digits(sum(values), known.sum), id).toBeGreaterThan(15);
      expect(digits(mean(values), known.mean), id).toBeGreaterThan(15);
      if (known.standardDeviation !== null && known.standardDeviation !== undefined) {
        expect(digits(standardDeviation(values), known.standardDeviation), id).toBeGreaterThan(14);
        expect(digits(squaredDeviations(values), known.squaredDeviations ?? 0), id).toBeGreaterThan(14);
      }
    }
  });

  test('do not depend on the order', () => {
    fc.assert(
      fc.property(values, (list) => {
        const reversed = [...list].reverse();
        expect(Math.abs(sum(list) - sum(reversed))).toBeLessThan(1e-8);
        expect(standardDeviation(reversed)).toBeCloseTo(standardDeviation(list) ?? Number.NaN, 6);
        expect(median(reversed)).toBe(median(list));
        expect(medianAbsoluteDeviation(reversed)).toBe(medianAbsoluteDeviation(list));
      }),
    );
  });

  test('follow a change of scale and place', () => {
    fc.assert(
      fc.property(values, (list) => {
        const moved = list.map((value) => 4 * value + 8);
        expect(standardDeviation(moved)).toBeCloseTo(4 * (standardDeviation(list) ?? Number.NaN), 5);
        expect(median(moved)).toBeCloseTo(4 * (median(list) ?? Number.NaN) + 8, 5);
        expect(medianAbsoluteDeviation(moved)).toBeCloseTo(
          4 * (medianAbsoluteDeviation(list) ?? Number.NaN),
          5,
        );
      }),
    );
  });

  test('do not overflow together where each value is finite', () => {
    expect((mean([1.5e308, 1.6e308, 1.4e308]) ?? 0) / 1.5e308).toBeCloseTo(1, 14);
    expect((standardDeviation([1.5e308, 1.6e308, 1.4e308]) ?? 0) / 1e307).toBeCloseTo(1, 12);
    expect((standardDeviation([-1e308, 1e308]) ?? 0) / 1e308).toBeCloseTo(Math.SQRT2, 12);
    expect(median([1.5e308, 1.7e308])).toBe(1.6e308);
    expect(quantile7([-1.5e308, 1.5e308], 0.5)).toBe(0);
    expect(weightedMean([1.5e308, 1.7e308], [1e308, 1e308])).toBe(1.6e308);
    expect(standardDeviation([0, 5e-324])).toBeGreaterThanOrEqual(0);
    for (const [name, beyond] of Object.entries({ sum, variance, squaredDeviations }))
      expect(() => beyond([1.5e308, -1.7e308, 1.7e308, 1.7e308]), name).toThrow('a number can hold');
  });

  test('weigh values', () => {
    expect(weightedMean([1, 2, 3], [1, 1, 1])).toBe(2);
    expect(weightedMean([1, 2, 3], [0, 0, 5])).toBe(3);
    expect(weightedMean([1], [0])).toBeNull();
    expect(() => weightedMean([1, 2], [1])).toThrow(
      'weightedMean: weights must be as many as the values (2)',
    );
    expect(() => weightedMean([1], [-1])).toThrow('weightedMean: weights[0] must be at least 0');
    // What a plain sum loses beside 1e16 is kept, whichever comes first.
    expect(weightedMean([1e16, 1, -1e16], [1, 1, 1])).toBeCloseTo(1 / 3, 15);
    expect(weightedMean([1, 1e16, -1e16], [3, 1, 1])).toBeCloseTo(3 / 5, 15);
  });

  test('say null where there is nothing to tell', () => {
    expect(sum([])).toBe(0);
    for (const nothing of [mean([]), median([]), medianAbsoluteDeviation([]), quantile7([], 0.5)]) {
      expect(nothing).toBeNull();
    }
    for (const tooFew of [variance([1]), standardDeviation([]), standardDeviation([1])]) {
      expect(tooFew).toBeNull();
    }
    for (const flat of [[], [1], [3, 3, 3]]) expect(lag1Autocorrelation(flat)).toBeNull();
  });

  test('refuse what is not finite, by its place, rather than leave it out or count it', () => {
    const summaries = {
      ...{ lag1Autocorrelation, median, squaredDeviations, standardDeviation, sum, variance },
      quantile: (values: readonly number[]) => quantile(values, 0.5),
      quantile7: (values: readonly number[]) => quantile7(values, 0.5),
      rankData,
      trimmedMean,
    };
    for (const [name, summary] of Object.entries(summaries))
      for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
        expect(() => summary([1, 2, wrong, 4]), name).toThrow(
          `${name}: values[2] must be a finite number, got ${wrong}`,
        );
    for (const wrong of [Number.NaN, null, '3'])
      expect(() => mean([1, wrong as number, 3])).toThrow('mean: values[1] must be a finite number');
    expect(() => weightedMean([1, 2], [1, Number.NaN])).toThrow('weightedMean: weights[1]');
  });

  test('take typed arrays and leave them as they are', () => {
    const given = Float64Array.from([3, 1, 2]);
    expect([mean(given), median(given), quantile7(given, 0), standardDeviation(given)]).toEqual([2, 2, 1, 1]);
    expect([...given]).toEqual([3, 1, 2]);
  });
});

describe('medians, quantiles and ranks', () => {
  test('agree with R', () => {
    for (const { id, values, ...known } of robust.cases) {
      expect(median(values), id).toBeCloseTo(known.median, 12);
      expect(digits(medianAbsoluteDeviation(values), known.mad), id).toBeGreaterThan(14);
      expect(digits(medianAbsoluteDeviation(values, { scale: 1 }), known.rawMad), id).toBeGreaterThan(14);
      known.p.forEach((p, index) => {
        expect(digits(quantile7(values, p), known.quantile7[index] ?? 0), `${id} at ${p}`).toBeGreaterThan(
          14,
        );
      });
    }
  });

  test('stay among the values, in order', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const sorted = Float64Array.from(list).sort();
        const found = sortedQuantile7(sorted, p);
        expect(found).toBeGreaterThanOrEqual(sorted[0] ?? 0);
        expect(found).toBeLessThanOrEqual(sorted.at(-1) ?? 0);
        expect(found).toBe(quantile7(list, p));
      }),
    );
    expect(() => quantile7([1, 2], 1.5)).toThrow('quantile7: p must be a number from 0 to 1');
  });

  test('give ranks that sum to n(n+1)/2, ties sharing theirs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 30 }), (list) => {
        const ranks = rankData(list);
        expect(sum(ranks)).toBeCloseTo((list.length * (list.length + 1)) / 2, 9);
        list.forEach((value, index) => {
          const below = list.filter((other) => other < value).length;
          const tied = list.filter((other) => other === value).length;
          expect(ranks[index]).toBe(below + (tied + 1) / 2);
        });
      }),
    );
  });
});
