import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTest } from '../../src/interval/binomial-test.ts';
import { clopperPearson } from '../../src/interval/clopper-pearson.ts';
import { garwood } from '../../src/interval/garwood.ts';
import { poissonScore } from '../../src/interval/poisson-score.ts';
import { rateRatioExact, rateRatioScore } from '../../src/interval/rate-ratio.ts';
import { rateRatioTest } from '../../src/interval/rate-ratio-test.ts';
import { wilson } from '../../src/interval/wilson.ts';
import known from '../cases/interval-rate-tests.json';

const counts = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([successes, failures]) => ({ successes, n: successes + failures }));
const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const near = (found: number | null, expected: number, tolerance = 1e-9) =>
  expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    tolerance * Math.abs(expected) + 1e-14,
  );

describe('a binomial test', () => {
  const { binomial, score } = known.oneShare;

  test('agrees with R, exactly and by score', () => {
    const { successes, n } = binomial;
    near(binomialTest(successes, n, 1 / 6, { alternative: 'less' }).p, binomial.less);
    near(binomialTest(successes, n, 1 / 6, { twoSided: 'likelihood' }).p, binomial.likelihood);
    const found = binomialTest(score.successes, score.n, score.share, { method: 'score' });
    near((found.z ?? 0) ** 2, score.chiSquared);
    near(found.p, score.p);
  });

  test('rejects what its interval leaves out, and nothing else', () => {
    fc.assert(
      fc.property(counts, inside, ({ successes, n }, share) => {
        if (n === 0) return;
        const exact = clopperPearson(successes, n);
        const apart = Math.min(Math.abs(share - (exact.lower ?? 0)), Math.abs(share - (exact.upper ?? 1)));
        if (apart > 1e-9) {
          const outside = share < (exact.lower ?? 0) || share > (exact.upper ?? 1);
          expect((binomialTest(successes, n, share).p ?? 1) < 0.05).toBe(outside);
        }
        const limits = wilson(successes, n);
        const beyond = share < (limits.lower ?? 0) || share > (limits.upper ?? 1);
        expect((binomialTest(successes, n, share, { method: 'score' }).p ?? 1) < 0.05).toBe(beyond);
      }),
    );
  });

  test('of likelihood adds up every result that is no likelier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.nat(25), inside, (n, seen, share) => {
        const x = Math.min(n, seen);
        const masses: number[] = [];
        let mass = (1 - share) ** n;
        for (let k = 0; k <= n; k++) {
          masses.push(mass);
          mass *= ((n - k) / (k + 1)) * (share / (1 - share));
        }
        const most = (masses[x] ?? 0) * (1 + 1e-7);
        const total = masses.filter((each) => each <= most).reduce((sum, each) => sum + each, 0);
        near(binomialTest(x, n, share, { twoSided: 'likelihood' }).p, total, 1e-8);
      }),
    );
  });

  test('mirrors itself, with p between 0 and 1 and one-sided tails that overlap in the figure seen', () => {
    fc.assert(
      fc.property(
        counts,
        inside,
        fc.constantFrom('exact' as const, 'score' as const),
        ({ successes, n }, share, method) => {
          const tails = (['less', 'greater'] as const).map(
            (alternative) => binomialTest(successes, n, share, { alternative, method }).p,
          );
          if (n > 0) expect((tails[0] ?? 0) + (tails[1] ?? 0)).toBeGreaterThanOrEqual(1 - 1e-12);
          const mirrored = binomialTest(n - successes, n, 1 - share, { method });
          const { p } = binomialTest(successes, n, share, { method });
          if (p === null) expect(mirrored.p).toBeNull();
          else {
            expect(p).toBeGreaterThanOrEqual(0);
            expect(p).toBeLessThanOrEqual(1);
            expect(mirrored.p).toBeCloseTo(p, 9);
          }
        },
      ),
    );
  });

  test('answers at the edges, and for fractions, without a number that is none', () => {
    expect(binomialTest(0, 0, 0.5)).toEqual({ p: 1, z: null });
    expect(binomialTest(0, 0, 0.5, { method: 'score' })).toEqual({ p: null, z: null });
    expect(binomialTest(3, 3, 1).p).toBe(1);
    expect(binomialTest(2, 3, 1).p).toBe(0);
    expect(binomialTest(2, 3, 0, { method: 'score' }).p).toBeNull();
    expect(binomialTest(2, 3, 0, { twoSided: 'likelihood' }).p).toBe(0);
    expect(binomialTest(2.5, 4.2, 0.5).p).toBeGreaterThan(0);
    expect(binomialTest(2.5, 4.2, 0.5, { twoSided: 'likelihood' }).p).toBeNull();
    expect(() => binomialTest(4, 3, 0.5)).toThrow('successes');
    expect(() => binomialTest(2, 3, 1.5)).toThrow('share');
  });
});

describe('a test of two rates', () => {
  test('agrees with R and statsmodels', () => {
    for (const { a, exposureA, b, exposureB, central, likelihood, score } of known.cases) {
      near(rateRatioTest(a, exposureA, b, exposureB).p, central, 1e-8);
      near(rateRatioTest(a, exposureA, b, exposureB, { twoSided: 'likelihood' }).p, likelihood, 1e-8);
      const { z } = rateRatioTest(a, exposureA, b, exposureB, { method: 'score' });
      if (score !== null) near(z, score, 1e-8);
    }
  });

  test('rejects the ratios that its interval leaves out', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.double({ min: 0.05, max: 20, noNaN: true }), (a, b, ratio) => {
        if (a + b === 0) return;
        for (const [method, limits] of [
          ['exact', rateRatioExact(a, 100, b, 170)],
          ['score', rateRatioScore(a, 100, b, 170)],
        ] as const) {
          const [lower, upper] = [limits.lower ?? 0, limits.upper ?? Number.POSITIVE_INFINITY];
          if (Math.min(Math.abs(ratio / lower - 1), Math.abs(ratio / upper - 1)) < 1e-9) continue;
          const { p } = rateRatioTest(a, 100, b, 170, { method, ratio });
          expect((p ?? 1) < 0.05).toBe(ratio < lower || ratio > upper);
        }
      }),
    );
  });

  test('has an answer without events, and none without exposure', () => {
    expect(rateRatioTest(0, 10, 0, 20)).toEqual({ p: 1, z: null });
    expect(rateRatioTest(3, 0, 2, 0)).toEqual({ p: null, z: null });
    expect(rateRatioTest(0, 10, 0, 20, { method: 'score' })).toEqual({ p: null, z: null });
    expect(() => rateRatioTest(-1, 10, 0, 20)).toThrow('rateRatioTest: a');
  });
});

describe('a score interval for a count', () => {
  test('agrees with DescTools', () => {
    const { lower, upper } = poissonScore(15);
    near((lower ?? 0) / 400, 0.0227264749053794);
    near((upper ?? 0) / 400, 0.0618771721463559);
  });

  test('holds the count, is shorter than the exact one, and ends where the score test does', () => {
    fc.assert(
      fc.property(fc.nat(5000), (count) => {
        const { lower, upper } = poissonScore(count);
        const exact = garwood(count);
        expect(lower).toBeLessThanOrEqual(count);
        expect(upper).toBeGreaterThan(count);
        if (count > 0)
          expect((upper ?? 0) - (lower ?? 0)).toBeLessThan((exact.upper ?? 0) - (exact.lower ?? 0));
        near(Math.abs(count - (upper ?? 0)) / Math.sqrt(upper ?? 0), 1.959963984540054, 1e-9);
      }),
    );
    expect(poissonScore(0)).toMatchObject({ value: 0, lower: 0 });
    expect(() => poissonScore(-1)).toThrow('poissonScore');
  });
});
