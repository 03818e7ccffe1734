import { describe, expect, test } from 'vitest';
import * as numeric from '../../src/numeric/index.ts';
import exact from '../cases/numeric-densities.json';

const { betaDensity, fisherDensity, gammaDensity, normalDensity, studentDensity } = numeric;
const byName = new Map(Object.entries(numeric)) as Map<string, unknown>;

describe('a density, a mass or ln gamma', () => {
  test.each(exact.cases)('agrees with 40-digit arithmetic: $function of $arguments', (known) => {
    const found = byName.get(known.function) as (...given: readonly number[]) => number;
    expect(Math.abs(found(...known.arguments) / known.value - 1)).toBeLessThan(2e-13);
  });

  test('of nothing possible is 0', () => {
    expect(gammaDensity(-0.1, 2)).toBe(0);
    expect([-0.1, Number.POSITIVE_INFINITY].map((f) => fisherDensity(f, 3, 5))).toEqual([0, 0]);
    expect([betaDensity(-0.1, 0.5, 0.5), betaDensity(1.1, 0.5, 0.5)]).toEqual([0, 0]);
    expect([normalDensity(Number.POSITIVE_INFINITY), normalDensity(Number.NEGATIVE_INFINITY)]).toEqual([
      0, 0,
    ]);
    expect([0.5, -1, 11].map((k) => numeric.binomialMass(k, 10, 0.4))).toEqual([0, 0, 0]);
    expect([0.5, -1].map((k) => numeric.poissonMass(k, 3))).toEqual([0, 0]);
    expect([0.5, -1].map((k) => numeric.negativeBinomialMass(k, 3, 2))).toEqual([0, 0]);
  });

  test('at the end of the range follows the shape: infinite below 1, finite at 1, 0 above', () => {
    expect([0.5, 1, 2].map((shape) => gammaDensity(0, shape, 4))).toEqual([
      Number.POSITIVE_INFINITY,
      0.25,
      0,
    ]);
    expect([0.5, 1, 2].map((a) => betaDensity(0, a, 3))).toEqual([Number.POSITIVE_INFINITY, 3, 0]);
    expect([0.5, 1, 2].map((b) => betaDensity(1, 5, b))).toEqual([Number.POSITIVE_INFINITY, 5, 0]);
    expect([1, 2, 3].map((df) => fisherDensity(0, df, 9))).toEqual([Number.POSITIVE_INFINITY, 1, 0]);
  });

  test('of Student without an end to the degrees of freedom is the normal one', () => {
    expect(studentDensity(1.2, Number.POSITIVE_INFINITY)).toBe(normalDensity(1.2));
  });

  test('of Fisher without an end to the second degrees of freedom is that of chi-squared over the first', () => {
    expect(fisherDensity(1.5, 2, Number.POSITIVE_INFINITY)).toBeCloseTo(Math.exp(-1.5), 15);
  });
});

test('ln gamma has no value below 0 and none that is finite at its ends', () => {
  expect(numeric.logGamma(0)).toBe(Number.POSITIVE_INFINITY);
  expect(numeric.logGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(numeric.logGamma(-0.5)).toBeNaN();
  expect([numeric.logGamma(1), numeric.logGamma(2)]).toEqual([0, 0]);
});
