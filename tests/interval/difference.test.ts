import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { miettinenNurminen } from '../../src/interval/miettinen-nurminen.ts';
import { newcombe } from '../../src/interval/newcombe.ts';
import known from '../cases/interval-difference.json';

const methods = { newcombe, miettinenNurminen };
const names = ['newcombe', 'miettinenNurminen'] as const;
const group = fc
  .tuple(fc.nat(200), fc.nat(200))
  .filter(([successes, failures]) => successes + failures > 0)
  .map(([successes, failures]) => [successes, successes + failures] as const);

describe('an interval for a difference of two proportions', () => {
  test('agrees with the references, Newcombe (1998) Table II among them, in percentage points', () => {
    for (const { first, second, level, ...limits } of known.cases) {
      for (const name of names) {
        const expected = limits[name];
        if (expected === null) continue;
        const [x1 = 0, n1 = 0] = first;
        const [x2 = 0, n2 = 0] = second;
        const found = methods[name](x1, n1, x2, n2, { level });
        expect(found.unit).toBe('points');
        expect(found.lower, `${name} ${first} ${second}`).toBeCloseTo(100 * (expected[0] ?? 0), 8);
        expect(found.upper, `${name} ${first} ${second}`).toBeCloseTo(100 * (expected[1] ?? 0), 8);
      }
    }
  });

  test('holds the difference, and stays within a hundred points', () => {
    fc.assert(
      fc.property(group, group, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (one, two, level) => {
        for (const name of names) {
          const { value, lower, upper } = methods[name](...one, ...two, { level });
          expect(lower).toBeGreaterThanOrEqual(-100);
          expect(upper).toBeLessThanOrEqual(100);
          expect(lower).toBeLessThanOrEqual((value ?? -200) + 1e-9);
          expect(upper).toBeGreaterThanOrEqual((value ?? 200) - 1e-9);
        }
      }),
    );
  });

  test('changes its sign when the groups change places, and when failures are counted', () => {
    fc.assert(
      fc.property(group, group, (one, two) => {
        for (const name of names) {
          const forward = methods[name](...one, ...two);
          const backward = methods[name](...two, ...one);
          const failures = methods[name](one[1] - one[0], one[1], two[1] - two[0], two[1]);
          for (const other of [backward, failures]) {
            expect(forward.value).toBeCloseTo(-(other.value ?? 0), 8);
            expect(forward.lower).toBeCloseTo(-(other.upper ?? 0), 6);
            expect(forward.upper).toBeCloseTo(-(other.lower ?? 0), 6);
          }
        }
      }),
    );
  });

  test('without answers in a group has no value and reaches over everything', () => {
    for (const name of names) {
      const nothing = { value: null, lower: -100, upper: 100, level: 0.95, unit: 'points' };
      expect(methods[name](0, 0, 3, 5)).toEqual(nothing);
      expect(methods[name](3, 5, 0, 0)).toEqual(nothing);
    }
  });

  test('is refused for counts and levels that cannot be', () => {
    for (const name of names) {
      expect(() => methods[name](6, 5, 1, 5)).toThrow(
        `${name}: first: successes must be at most n (5), got 6`,
      );
      expect(() => methods[name](1, 5, -1, 5)).toThrow(`${name}: second`);
      expect(() => methods[name](1, 5, 1, 5, { level: 2 })).toThrow(`${name}: level`);
    }
  });
});
