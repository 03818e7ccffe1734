import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrestiCoull } from '../../src/interval/agresti-coull.ts';
import { clopperPearson } from '../../src/interval/clopper-pearson.ts';
import { jeffreys } from '../../src/interval/jeffreys.ts';
import { wilson } from '../../src/interval/wilson.ts';
import { normalQuantile } from '../../src/numeric/normal.ts';
import known from '../cases/interval-proportion.json';

const methods = { wilson, clopperPearson, jeffreys, agrestiCoull };
const names = ['wilson', 'clopperPearson', 'jeffreys', 'agrestiCoull'] as const;

/** Successes and trials, whole or (as for weighted surveys) not. */
const counts = fc
  .tuple(fc.nat(400), fc.nat(400), fc.constantFrom(1, 1.7))
  .map(([successes, failures, deff]) => ({ successes: successes / deff, n: (successes + failures) / deff }));

describe('an interval for a proportion', () => {
  test('agrees with the references, from 1 to a thousand million trials', () => {
    for (const { successes, n, level, ...limits } of known.cases) {
      for (const name of names) {
        const found = methods[name](successes, n, { level });
        const [lower = 0, upper = 1] = limits[name];
        const tolerance = name === 'wilson' ? 1e-13 : 1e-10;
        expect(Math.abs((found.lower ?? 2) - lower), `${name} ${successes}/${n}`).toBeLessThanOrEqual(
          tolerance * lower + 1e-15,
        );
        expect(Math.abs((found.upper ?? 2) - upper), `${name} ${successes}/${n}`).toBeLessThanOrEqual(
          tolerance * upper,
        );
      }
    }
  });

  test('holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 0.9999, noNaN: true }), ({ successes, n }, level) => {
        for (const name of names) {
          const { value, lower, upper } = methods[name](successes, n, { level });
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(value === null).toBe(n === 0);
          // Limits drawn about another centre than the share may miss it at low levels.
          if (value === null || (level < 0.8 && (name === 'agrestiCoull' || name === 'jeffreys'))) continue;
          expect(lower).toBeLessThanOrEqual(value + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
    );
  });

  test('of the failures mirrors the one of the successes', () => {
    fc.assert(
      fc.property(counts, ({ successes, n }) => {
        for (const name of names) {
          const one = methods[name](successes, n);
          const other = methods[name](n - successes, n);
          expect(one.lower).toBeCloseTo(1 - (other.upper ?? 0), 9);
        }
      }),
    );
  });

  test('is wider at a higher level, and narrower with more trials', () => {
    for (const name of names) {
      const width = (successes: number, n: number, level: number) => {
        const { lower, upper } = methods[name](successes, n, { level });
        return (upper ?? 1) - (lower ?? 0);
      };
      expect(width(40, 60, 0.998)).toBeGreaterThan(width(40, 60, 0.95));
      expect(width(40, 60, 0.95)).toBeGreaterThan(width(400, 600, 0.95));
    }
  });

  test('touches 0 with no successes and 1 with nothing else', () => {
    for (const n of [0.3, 1, 2, 100, 1e9]) {
      for (const name of names) {
        expect(methods[name](0, n).lower).toBe(0);
        expect(methods[name](n, n).upper).toBe(1);
      }
    }
  });

  test('without trials has no value and reaches from 0 to 1', () => {
    for (const name of names) {
      expect(methods[name](0, 0)).toEqual({
        value: null,
        lower: 0,
        upper: 1,
        level: 0.95,
        unit: 'proportion',
      });
    }
  });

  test('is refused for counts and levels that cannot be', () => {
    for (const name of names) {
      for (const [successes, n] of [
        [-1, 5],
        [6, 5],
        [1, -5],
        [Number.NaN, 5],
        [1, Number.POSITIVE_INFINITY],
      ] as const) {
        expect(() => methods[name](successes, n)).toThrow(`${name}: `);
      }
      for (const level of [0, 1, 95, -0.5, Number.NaN]) {
        expect(() => methods[name](1, 5, { level })).toThrow(
          expect.objectContaining({ code: 'invalid-option', path: `${name}: level` }),
        );
      }
    }
  });
});

test('wilson(x, n) ends where the score test just does not reject', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (successes, failures) => {
      const n = successes + failures;
      const { lower, upper } = wilson(successes, n);
      for (const p of [lower ?? 0, upper ?? 1]) {
        const z = (successes / n - p) / Math.sqrt((p * (1 - p)) / n);
        expect(Math.abs(z)).toBeCloseTo(normalQuantile(0.975), 8);
      }
    }),
  );
});
