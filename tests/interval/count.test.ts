import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byar } from '../../src/interval/byar.ts';
import { garwood } from '../../src/interval/garwood.ts';
import { poissonInterval } from '../../src/interval/poisson-interval.ts';
import { rate } from '../../src/interval/rate.ts';
import { poissonLower, poissonUpper } from '../../src/numeric/poisson.ts';
import knownCounts from '../cases/interval-count.json';
import knownRates from '../cases/interval-rate.json';

const count = fc.nat(5000);

describe('an interval for a count', () => {
  test('agrees with R (Garwood) and with the public health tools (Byar)', () => {
    for (const known of knownCounts.cases) {
      const exact = garwood(known.count, { level: known.level });
      const [lower = 0, upper = 0] = known.garwood;
      expect(Math.abs((exact.lower ?? -1) - lower)).toBeLessThanOrEqual(1e-11 * lower);
      expect((exact.upper ?? 0) / upper).toBeCloseTo(1, 11);
      if (known.byar === null) continue;
      const formula = byar(known.count, { level: known.level });
      // The tools say nothing where the formula falls below 0; here it is 0.
      if (known.byar[0] === null) expect(formula.lower).toBe(0);
      else expect((formula.lower ?? 0) / (known.byar[0] ?? 0)).toBeCloseTo(1, 11);
      expect((formula.upper ?? 0) / (known.byar[1] ?? 0)).toBeCloseTo(1, 11);
    }
  });

  test('holds the count, and starts at 0 when there were no events', () => {
    fc.assert(
      fc.property(count, fc.double({ min: 0.5, max: 0.9999, noNaN: true }), (events, level) => {
        for (const interval of [garwood, byar, poissonInterval]) {
          const { value, lower, upper } = interval(events, { level });
          expect(value).toBe(events);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(events);
          expect(upper).toBeGreaterThan(events);
          if (events === 0) expect(lower).toBe(0);
        }
      }),
    );
  });

  test('by Garwood leaves exactly half of what is left at each end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (events) => {
        const { lower, upper } = garwood(events);
        expect(poissonUpper(events - 1, lower ?? 0)).toBeCloseTo(0.025, 10);
        expect(poissonLower(events, upper ?? 0)).toBeCloseTo(0.025, 10);
      }),
    );
  });

  test('is exact below 10 events and Byar from 10', () => {
    expect(poissonInterval(9)).toEqual(garwood(9));
    expect(poissonInterval(10)).toEqual(byar(10));
    expect(poissonInterval(0, { level: 0.99 })).toEqual(garwood(0, { level: 0.99 }));
  });

  test('is right for thousands of events, where other libraries are not', () => {
    expect(garwood(2000).upper).toBeCloseTo(2089.617439, 6);
    expect(garwood(1e7).lower).toBeCloseTo(9993802.996884, 4);
  });

  test('is refused for counts and levels that cannot be', () => {
    for (const interval of [garwood, byar, poissonInterval]) {
      for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(() => interval(wrong)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
      }
      expect(() => interval(3, { level: 95 })).toThrow('level must be between 0 and 1');
    }
  });
});

describe('rate(count, exposure)', () => {
  test('agrees with the public health tools', () => {
    for (const known of knownRates.cases) {
      const found = rate(known.count, known.exposure, { per: known.per });
      expect((found.value ?? 0) / known.value).toBeCloseTo(1, 12);
      expect((found.lower ?? 0) / (known.limits95[0] ?? 0)).toBeCloseTo(1, 11);
      expect((found.upper ?? 0) / (known.limits95[1] ?? 0)).toBeCloseTo(1, 11);
    }
  });

  test('without exposure has no value and no upper limit', () => {
    expect(rate(3, 0)).toEqual({ value: null, lower: 0, upper: null, level: 0.95, unit: 'rate' });
  });

  test('does not change when count and exposure are told per day instead of per month', () => {
    expect(rate(30, 6000, { per: 1000 }).value).toBeCloseTo(rate(30, 200, { per: 1000 / 30 }).value ?? 0, 12);
  });

  test('is refused for an exposure or a per below 0', () => {
    expect(() => rate(3, -1)).toThrow('rate: exposure must be a number of at least 0, got -1');
    expect(() => rate(3, 1, { per: -1000 })).toThrow('rate: per');
  });
});
