import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clopperPearson } from '../../src/interval/clopper-pearson.ts';
import { countRatio } from '../../src/interval/count-ratio.ts';
import { rateRatioExact, rateRatioScore } from '../../src/interval/rate-ratio.ts';
import { wilson } from '../../src/interval/wilson.ts';
import known from '../cases/interval-rate-ratio.json';

const positive = fc.integer({ min: 1, max: 3000 });
const exposure = fc.double({ min: 0.1, max: 1e6, noNaN: true });

describe('an interval for a ratio of two rates', () => {
  test('is exact as in R', () => {
    for (const { a, exposureA, b, exposureB, level, exact } of known.cases) {
      const { lower, upper } = rateRatioExact(a, exposureA, b, exposureB, { level });
      const [low, high] = exact;
      if (typeof low === 'number') expect(Math.abs((lower ?? -1) - low)).toBeLessThanOrEqual(1e-10 * low);
      if (typeof high === 'number') expect((upper ?? 0) / high).toBeCloseTo(1, 10);
      else expect(upper).toBeNull();
    }
  });

  test('by scores agrees with a published example (Gu and others 2008: 60 in 51477.5, 30 in 54308.7)', () => {
    const { lower, upper } = rateRatioScore(60, 51477.5, 30, 54308.7);
    expect(lower).toBeCloseTo(1.365962, 6);
    expect(upper).toBeCloseTo(3.259306, 6);
  });

  test('is the odds of the interval for the share of the first', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const odds = (share: number | null) => (share ?? 0) / (1 - (share ?? 0));
        const exact = rateRatioExact(a, 1, b, 1);
        const share = clopperPearson(a, a + b);
        expect((exact.lower ?? 0) / odds(share.lower)).toBeCloseTo(1, 8);
        expect((exact.upper ?? 0) / odds(share.upper)).toBeCloseTo(1, 8);
        const score = rateRatioScore(a, 1, b, 1);
        const scored = wilson(a, a + b);
        expect((score.lower ?? 0) / odds(scored.lower)).toBeCloseTo(1, 8);
        expect((score.upper ?? 0) / odds(scored.upper)).toBeCloseTo(1, 8);
      }),
    );
  });

  test('turns over when the areas change places, and holds the ratio', () => {
    fc.assert(
      fc.property(positive, exposure, positive, exposure, (a, exposureA, b, exposureB) => {
        for (const interval of [rateRatioExact, rateRatioScore]) {
          const forward = interval(a, exposureA, b, exposureB);
          const backward = interval(b, exposureB, a, exposureA);
          expect((forward.lower ?? 0) * (backward.upper ?? 0)).toBeCloseTo(1, 8);
          expect(forward.lower).toBeLessThan(forward.value ?? 0);
          expect(forward.upper).toBeGreaterThan(forward.value ?? 0);
        }
      }),
    );
  });

  test('keeps the limit that is left when one count is 0', () => {
    for (const interval of [rateRatioExact, rateRatioScore]) {
      const none = interval(0, 10, 5, 10);
      expect(none.value).toBe(0);
      expect(none.lower).toBe(0);
      expect(none.upper).toBeGreaterThan(0.5);
      const all = interval(5, 10, 0, 10);
      expect(all.value).toBeNull();
      expect(all.lower).toBeGreaterThan(0.5);
      expect(all.upper).toBeNull();
      const nothing = { value: null, lower: 0, upper: null, level: 0.95, unit: 'ratio' };
      expect(interval(0, 10, 0, 10)).toEqual(nothing);
      expect(interval(3, 0, 5, 10)).toEqual(nothing);
    }
  });

  test('is refused for counts and exposures below 0', () => {
    expect(() => rateRatioExact(-1, 1, 1, 1)).toThrow(
      'rateRatioExact: a must be a number of at least 0, got -1',
    );
    expect(() => rateRatioScore(1, 1, 1, -1)).toThrow('rateRatioScore: exposureB');
    expect(() => rateRatioExact(1, 1, 1, 1, { level: 0 })).toThrow('rateRatioExact: level');
  });
});

describe('countRatio(a, b)', () => {
  test('is the exact ratio of rates over the same exposure', () => {
    expect(countRatio(11, 20)).toEqual(rateRatioExact(11, 7, 20, 7));
  });

  test('by logarithms is close to the exact one for large counts, and narrower', () => {
    const exact = countRatio(3260, 16240);
    const log = countRatio(3260, 16240, { method: 'log' });
    expect(log.value).toBe(exact.value);
    expect((log.lower ?? 0) / (exact.lower ?? 1)).toBeCloseTo(1, 3);
    expect((log.upper ?? 0) / (exact.upper ?? 1)).toBeCloseTo(1, 3);
    expect((log.upper ?? 0) - (log.lower ?? 0)).toBeLessThan((exact.upper ?? 0) - (exact.lower ?? 0));
  });

  test('has no limits by logarithms when a count is 0', () => {
    expect(countRatio(0, 5, { method: 'log' })).toEqual({
      value: 0,
      lower: 0,
      upper: null,
      level: 0.95,
      unit: 'ratio',
    });
    expect(countRatio(5, 0, { method: 'log' }).value).toBeNull();
    expect(countRatio(0, 0, { method: 'log' }).value).toBeNull();
  });

  test('is refused for a count below 0', () => {
    expect(() => countRatio(1, -3)).toThrow('countRatio: b must be a number of at least 0, got -3');
  });
});
