import { describe, expect, test } from 'vitest';
import { betaLower } from '../../src/numeric/beta.ts';
import { binomialMass } from '../../src/numeric/binomial.ts';
import { chiSquaredUpper } from '../../src/numeric/chi-squared.ts';
import { gammaLower } from '../../src/numeric/gamma.ts';
import { negativeBinomialMass } from '../../src/numeric/negative-binomial.ts';
import { normalLower } from '../../src/numeric/normal.ts';
import { poissonMass } from '../../src/numeric/poisson.ts';
import { type Random, random } from '../../src/numeric/random.ts';

const DRAWS = 20_000;

/** How surprising the draws of a continuous variable are: Kolmogorov's distance times the root of n. */
function distance(draw: () => number, lower: (x: number) => number): number {
  const sorted = Float64Array.from({ length: DRAWS }, draw).sort();
  let furthest = 0;
  sorted.forEach((value, index) => {
    furthest = Math.max(furthest, Math.abs(lower(value) - (index + 0.5) / DRAWS));
  });
  return furthest * Math.sqrt(DRAWS);
}

/** The p-value of the chi-squared test of drawn counts against their masses. */
function pValue(draw: () => number, mass: (k: number) => number): number {
  const seen = new Map<number, number>();
  for (let i = 0; i < DRAWS; i++) {
    const k = draw();
    seen.set(k, (seen.get(k) ?? 0) + 1);
  }
  let statistic = 0;
  let df = -1;
  let waiting = { observed: 0, expected: 0 };
  for (let k = 0; k < 1000; k++) {
    waiting = {
      observed: waiting.observed + (seen.get(k) ?? 0),
      expected: waiting.expected + DRAWS * mass(k),
    };
    if (waiting.expected < 10) continue;
    statistic += (waiting.observed - waiting.expected) ** 2 / waiting.expected;
    df += 1;
    waiting = { observed: 0, expected: 0 };
  }
  return chiSquaredUpper(statistic, df);
}

describe('random(seed)', () => {
  test('repeats itself for the same seed, and only for it', () => {
    const draws = (chance: Random) => [
      chance.uniform(),
      chance.normal(),
      chance.poisson(40),
      chance.beta(2, 3),
    ];
    expect(draws(random(7))).toEqual(draws(random(7)));
    const firsts = [0, 1, -1, 0.5, 7, 8, 2 ** 32, 2 ** 32 + 7, 2 ** 52 + 1].map((seed) =>
      random(seed).uniform(),
    );
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  test('draws continuous variables with their distribution', () => {
    const chance = random(1);
    expect(distance(chance.uniform, (x) => x)).toBeLessThan(1.6);
    expect(distance(chance.normal, normalLower)).toBeLessThan(1.6);
    for (const shape of [0.3, 1, 40]) {
      const draw = () => chance.gamma(shape);
      expect(distance(draw, (x) => gammaLower(x, shape))).toBeLessThan(1.6);
    }
    for (const [a, b] of [
      [2, 5],
      [0.5, 0.2],
    ] as const) {
      const draw = () => chance.beta(a, b);
      expect(distance(draw, (x) => betaLower(x, a, b))).toBeLessThan(1.6);
    }
    let seed = 0;
    expect(
      distance(
        () => random(seed++).uniform(),
        (x) => x,
      ),
    ).toBeLessThan(1.6);
  });

  test('draws counts with their distribution, by inversion and by rejection', () => {
    const chance = random(2);
    for (const mean of [0.4, 9.9, 10, 300]) {
      const draw = () => chance.poisson(mean);
      expect(pValue(draw, (k) => poissonMass(k, mean))).toBeGreaterThan(0.001);
    }
    for (const [n, p] of [
      [20, 0.3],
      [150, 0.8],
      [900, 0.4],
    ] as const) {
      const draw = () => chance.binomial(n, p);
      expect(pValue(draw, (k) => binomialMass(k, n, p))).toBeGreaterThan(0.001);
    }
    expect(
      pValue(
        () => chance.negativeBinomial(6, 2.5),
        (k) => negativeBinomialMass(k, 6, 2.5),
      ),
    ).toBeGreaterThan(0.001);
    expect(
      pValue(
        () => chance.below(7),
        (k) => (k < 7 ? 1 / 7 : 0),
      ),
    ).toBeGreaterThan(0.001);
  });
});
