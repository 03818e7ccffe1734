import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invertTail } from '../../src/numeric/invert.ts';
import { guessQuantile, invertDiscrete } from '../../src/numeric/invert-discrete.ts';

/** A function that counts its calls. */
function counted<Given extends number>(f: (x: Given) => number) {
  const calls = { made: 0 };
  return [
    (x: Given) => {
      calls.made += 1;
      return f(x);
    },
    calls,
  ] as const;
}

/** The logistic distribution: both tails, its density and its quantile are closed forms. */
const lower = (u: number) => 1 / (1 + Math.exp(-u));
const upper = (u: number) => 1 / (1 + Math.exp(u));
const density = (u: number) => lower(u) * upper(u);

describe('invertTail', () => {
  test('finds the place of a tail from any start, at either end', () => {
    for (const rising of [true, false])
      for (const target of [1e-200, 1e-9, 0.03, 0.5, 0.97])
        for (const start of [-400, -3, 0, 0.1, 3, 400]) {
          const [tail, calls] = counted(rising ? lower : upper);
          const place = Math.log(target / (1 - target)) * (rising ? 1 : -1);
          const found = invertTail({ tail, density, rising }, target, start);
          expect(Math.abs(found - place)).toBeLessThan(1e-12 * Math.max(1, Math.abs(place)));
          // From where the density is next to nothing the first step goes astray by its inverse.
          expect(calls.made).toBeLessThan(Math.abs(start) > 3 ? 700 : 60);
        }
  });

  test('takes two or three steps from a good start, and one from the place itself', () => {
    const [tail, calls] = counted(lower);
    const found = invertTail({ tail, density, rising: true }, 0.03, -3.4);
    expect(found).toBeCloseTo(Math.log(0.03 / 0.97), 13);
    expect(calls.made).toBeLessThan(6);
    calls.made = 0;
    expect(invertTail({ tail, density, rising: true }, lower(-2), -2)).toBe(-2);
    expect(calls.made).toBe(1);
  });

  test('halves or doubles its way where the density says nothing', () => {
    for (const start of [-40, 40, 2]) {
      const [tail, calls] = counted(upper);
      const found = invertTail({ tail, density: () => 0, rising: false }, 0.2, start);
      expect(found).toBeCloseTo(Math.log(4), 12);
      expect(calls.made).toBeLessThan(75);
    }
  });
});

describe('invertDiscrete', () => {
  /** Geometric: P(X <= k) = 1 - q^(k + 1). */
  const geometric = (q: number) => ({
    lower: (k: number) => -Math.expm1((k + 1) * Math.log(q)),
    upper: (k: number) => q ** (k + 1),
  });

  test('is the smallest whole number that reaches the level, whatever the guess', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.999, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.999_999, noNaN: true }),
        fc.constantFrom(-5, 0, 1, 7, 300, 5000),
        (q, p, guess) => {
          const tails = geometric(q);
          const k = invertDiscrete(tails, p, guess);
          expect(tails.lower(k)).toBeGreaterThanOrEqual(p * (1 - 2e-12));
          if (k > 0) expect(tails.lower(k - 1)).toBeLessThan(p * (1 + 2e-12));
        },
      ),
    );
  });

  test('asks little more than twice at a good guess, and twice the logarithm of its error at a bad one', () => {
    const tails = geometric(0.99);
    for (const [guess, most] of [
      [68, 3],
      [67, 4],
      [69, 4],
      [60, 9],
      [80, 10],
      [0, 16],
      [1000, 22],
    ] as const) {
      const [asked, calls] = counted(tails.lower);
      expect(invertDiscrete({ lower: asked, upper: tails.upper }, 0.5, guess)).toBe(68);
      expect(calls.made).toBeLessThanOrEqual(most);
    }
  });

  test('lets rounding decide at neither end: a level that a sum of masses is meant to reach is reached', () => {
    const third = {
      lower: (k: number) => (k < 2 ? (k + 1) / 4 - 1e-15 : 1),
      upper: (k: number) => (k < 2 ? 0.75 - k / 4 + 1e-15 : 0),
    };
    expect(invertDiscrete(third, 0.5, 0)).toBe(1);
    expect(invertDiscrete(third, 0.25, 0)).toBe(0);
    expect(
      invertDiscrete({ lower: (k) => 1 - 0.25 / (k + 1), upper: (k) => 0.25 / (k + 1) + 1e-17 }, 0.75, 3),
    ).toBe(0);
  });

  test('is guessed by Cornish and Fisher: mean, deviation, and skewness times (z^2 - 1)/6', () => {
    expect(guessQuantile(2, 10, 3, 0)).toBe(16);
    expect(guessQuantile(2, 10, 3, 0.4)).toBeCloseTo(16.6, 12);
    expect(guessQuantile(-0.5, 10, 3, 0.4)).toBeCloseTo(8.35, 12);
  });
});
