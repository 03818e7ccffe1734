import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as numeric from '../../src/numeric/index.ts';
import fromR from '../cases/numeric-distributions.json';
import exactTails from '../cases/numeric-tails.json';

const { binomialLower, binomialUpper, binomialMass, binomialQuantile } = numeric;
const { poissonLower, poissonUpper, poissonMass, poissonQuantile } = numeric;
const { negativeBinomialLower, negativeBinomialUpper, negativeBinomialMass, negativeBinomialQuantile } =
  numeric;

const byName = new Map(Object.entries(numeric)) as Map<string, unknown>;

function evaluate(name: string, given: readonly number[]): number {
  const found = byName.get(name) as (...given: readonly number[]) => number;
  return found(...given);
}

function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}

const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });
const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const real = fc.double({ min: -30, max: 30, noNaN: true });

/** What a call answers; infinite where no number holds it. */
function answered(call: () => number): number {
  try {
    return call();
  } catch (error) {
    expect(String(error)).toContain('a number can hold');
    return Number.POSITIVE_INFINITY;
  }
}

describe('the distributions', () => {
  test('agree with R to 1e-12, relatively, in both tails', () => {
    for (const { function: name, arguments: given, value } of fromR.cases) {
      expect(relativeError(evaluate(name, given), value), `${name}(${given})`).toBeLessThan(1e-12);
    }
  });

  test('agree with 40-digit arithmetic to 1e-12, relatively, far into both tails', () => {
    for (const { function: name, arguments: given, value } of exactTails.cases) {
      expect(relativeError(evaluate(name, given), value), `${name}(${given})`).toBeLessThan(1e-12);
    }
  });

  test('have tails that make 1 together', () => {
    fc.assert(
      fc.property(real, shape, shape, share, (z, a, b, x) => {
        const pairs = [
          numeric.normalLower(z) + numeric.normalUpper(z),
          numeric.studentLower(z, a) + numeric.studentUpper(z, a),
          numeric.gammaLower(x * 3 * a, a) + numeric.gammaUpper(x * 3 * a, a),
          numeric.chiSquaredLower(x * 3 * a, a) + numeric.chiSquaredUpper(x * 3 * a, a),
          numeric.betaLower(x, a, b) + numeric.betaUpper(x, a, b),
          numeric.fisherLower(3 * x, a, b) + numeric.fisherUpper(3 * x, a, b),
          poissonLower(a, b) + poissonUpper(a, b),
          binomialLower(x * 90, 90, x) + binomialUpper(x * 90, 90, x),
          negativeBinomialLower(a, b, a) + negativeBinomialUpper(a, b, a),
        ];
        for (const total of pairs) expect(total).toBeCloseTo(1, 10);
      }),
    );
  });

  test('have quantiles that give back their tail', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        const near = (tail: number, upper: number) =>
          expect(p <= 0.5 ? relativeError(tail, p) : relativeError(upper, 1 - p)).toBeLessThan(1e-10);
        const z = numeric.normalQuantile(p);
        near(numeric.normalLower(z), numeric.normalUpper(z));
        const t = answered(() => numeric.studentQuantile(p, a));
        if (Math.abs(t) < 1e140) near(numeric.studentLower(t, a), numeric.studentUpper(t, a));
        const g = answered(() => numeric.gammaQuantile(p, a));
        if (g > 1e-300 && g < 1e300) near(numeric.gammaLower(g, a), numeric.gammaUpper(g, a));
        const f = answered(() => numeric.fisherQuantile(p, a, b));
        if (f > 1e-290 && f < 1e290) near(numeric.fisherLower(f, a, b), numeric.fisherUpper(f, a, b));
      }),
    );
  });

  test('have a beta quantile that gives back its tail where x can be told from 1', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        const x = numeric.betaQuantile(p, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        if (x > 1e-300 && x < 0.9) {
          const error =
            p <= 0.5
              ? relativeError(numeric.betaLower(x, a, b), p)
              : relativeError(numeric.betaUpper(x, a, b), 1 - p);
          expect(error).toBeLessThan(1e-10);
        }
      }),
    );
  });

  test('have discrete quantiles that are the smallest count to reach the level', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 3000 }), share, shape, (level, n, p, mean) => {
        const smallest = (k: number, lower: (k: number) => number, upper: (k: number) => number) => {
          const [at, before] = [k, k - 1].map((x) =>
            level <= 0.5 ? lower(x) - level : 1 - level - upper(x),
          );
          expect(at).toBeGreaterThanOrEqual(-1e-11 * Math.min(level, 1 - level));
          if (k > 0) expect(before).toBeLessThan(0);
        };
        smallest(
          binomialQuantile(level, n, p),
          (k) => binomialLower(k, n, p),
          (k) => binomialUpper(k, n, p),
        );
        smallest(
          poissonQuantile(level, mean),
          (k) => poissonLower(k, mean),
          (k) => poissonUpper(k, mean),
        );
        smallest(
          negativeBinomialQuantile(level, mean, 0.02 + p * 50),
          (k) => negativeBinomialLower(k, mean, 0.02 + p * 50),
          (k) => negativeBinomialUpper(k, mean, 0.02 + p * 50),
        );
      }),
    );
  });

  test('have masses that are the steps of their tails', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), share, shape, (k, p, size) => {
        const step = (tail: (k: number) => number) => tail(k) - tail(k - 1);
        expect(binomialMass(k, 40, p)).toBeCloseTo(
          step((x) => binomialLower(x, 40, p)),
          12,
        );
        expect(poissonMass(k, 60 * p)).toBeCloseTo(
          step((x) => poissonLower(x, 60 * p)),
          12,
        );
        expect(negativeBinomialMass(k, 60 * p, size)).toBeCloseTo(
          step((x) => negativeBinomialLower(x, 60 * p, size)),
          12,
        );
      }),
    );
  });

  test('have densities that are the slopes of their tails', () => {
    const slope = (tail: (x: number) => number, x: number) => (tail(x + 1e-5) - tail(x - 1e-5)) / 2e-5;
    expect(numeric.normalDensity(1.3)).toBeCloseTo(slope(numeric.normalLower, 1.3), 8);
    for (const df of [0.7, 3, 1000]) {
      expect(numeric.studentDensity(1.3, df)).toBeCloseTo(
        slope((t) => numeric.studentLower(t, df), 1.3),
        8,
      );
    }
    expect(numeric.gammaDensity(1.3, 2.5, 3)).toBeCloseTo(
      slope((x) => numeric.gammaLower(x, 2.5, 3), 1.3),
      8,
    );
    expect(numeric.betaDensity(0.3, 2.5, 0.7)).toBeCloseTo(
      slope((x) => numeric.betaLower(x, 2.5, 0.7), 0.3),
      8,
    );
  });
});

describe('at the edges, the distributions', () => {
  test('put nothing below 0 and everything below infinity', () => {
    expect(poissonLower(-1, 3)).toBe(0);
    expect(poissonUpper(-1, 3)).toBe(1);
    expect(poissonLower(1e308, 3)).toBe(1);
    expect(numeric.gammaLower(-2, 3)).toBe(0);
    expect(numeric.chiSquaredUpper(0, 3)).toBe(1);
    expect(numeric.betaLower(-0.5, 2, 3)).toBe(0);
    expect(numeric.betaUpper(1.5, 2, 3)).toBe(0);
    expect(numeric.fisherUpper(0, 2, 3)).toBe(1);
    expect(numeric.normalUpper(1e308)).toBe(0);
    expect(numeric.studentLower(-1e308, 2)).toBe(0);
  });

  test('are points where the parameters leave no room', () => {
    expect(binomialLower(0, 0, 0.4)).toBe(1);
    expect(binomialUpper(0, 0, 0.4)).toBe(0);
    expect(binomialLower(0, 5, 0)).toBe(1);
    expect(binomialLower(4, 5, 1)).toBe(0);
    expect(binomialMass(5, 5, 1)).toBe(1);
    expect(binomialMass(0, 0, 0.3)).toBe(1);
    expect(binomialQuantile(0.3, 5, 1)).toBe(5);
    expect(poissonLower(0, 0)).toBe(1);
    expect(poissonMass(0, 0)).toBe(1);
    expect(poissonMass(2, 0)).toBe(0);
    expect(poissonQuantile(0.9, 0)).toBe(0);
    expect(negativeBinomialLower(0, 0, 2)).toBe(1);
    expect(negativeBinomialMass(0, 0, 2)).toBe(1);
    expect(numeric.gammaQuantile(0.3, 0)).toBe(0);
    expect(numeric.betaQuantile(0.3, 0, 2)).toBe(0);
    expect(numeric.betaQuantile(0.3, 2, 0)).toBe(1);
  });

  test('go over into each other where a parameter is vast', () => {
    const huge = 1e300;
    expect(numeric.studentUpper(1.96, huge)).toBeCloseTo(numeric.normalUpper(1.96), 14);
    expect(numeric.studentQuantile(0.975, huge)).toBeCloseTo(numeric.normalQuantile(0.975), 13);
    expect(numeric.fisherUpper(1.2, 5, 1e15)).toBeCloseTo(numeric.chiSquaredUpper(6, 5), 12);
    expect(numeric.fisherQuantile(0.9, 5, huge)).toBeCloseTo(numeric.chiSquaredQuantile(0.9, 5) / 5, 12);
    for (const size of [1e15, huge, 1e308]) {
      expect(negativeBinomialUpper(120, 100, size)).toBeCloseTo(poissonUpper(120, 100), 12);
      expect(negativeBinomialMass(120, 100, size)).toBeCloseTo(poissonMass(120, 100), 12);
    }
    expect(negativeBinomialQuantile(0.9, 100, huge)).toBe(poissonQuantile(0.9, 100));
  });

  test('are continuous where one method hands over to the next', () => {
    for (const z of [-4, -1, 0, 2, 5]) {
      const around = [1e6 - 0.5, 1e6 + 0.5].map((a) => numeric.gammaUpper(a + z * Math.sqrt(a), a));
      expect(relativeError(around[0] ?? 0, around[1] ?? 0)).toBeLessThan(1e-7);
    }
    for (const n of [1e8, 1e9]) expect(binomialLower(n / 2, n, 0.5)).toBeGreaterThan(0.5);
  });

  test('have the ends of the support as quantiles of 0 and 1, where there are ends', () => {
    expect(numeric.gammaQuantile(0, 3)).toBe(0);
    expect(numeric.betaQuantile(1, 3, 4)).toBe(1);
    expect(numeric.fisherQuantile(0, 3, 4)).toBe(0);
    expect(binomialQuantile(0, 9, 0.5)).toBe(0);
    expect(binomialQuantile(1, 9, 0.5)).toBe(9);
    for (const endless of [
      () => numeric.normalQuantile(0),
      () => numeric.studentQuantile(1, 3),
      () => numeric.chiSquaredQuantile(1, 3),
      () => poissonQuantile(1, 9),
    ])
      expect(endless).toThrow(/1, got [01]$/);
  });
});
