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
    expect(fisherDensity(-0.1, 3, 5)).toBe(0);
    expect([betaDensity(-0.1, 0.5, 0.5), betaDensity(1.1, 0.5, 0.5)]).toEqual([0, 0]);
    expect([normalDensity(40), normalDensity(-1e308)]).toEqual([0, 0]);
    expect([0.5, -1, 11].map((k) => numeric.binomialMass(k, 10, 0.4))).toEqual([0, 0, 0]);
    expect([0.5, -1].map((k) => numeric.poissonMass(k, 3))).toEqual([0, 0]);
    expect([0.5, -1].map((k) => numeric.negativeBinomialMass(k, 3, 2))).toEqual([0, 0]);
  });

  test('at the end of the range follows the shape: more than a number holds below 1, finite at 1, 0 above', () => {
    expect(() => gammaDensity(0, 0.5, 4)).toThrow('gammaDensity must have an answer that a number can hold');
    expect(() => betaDensity(0, 0.5, 3)).toThrow('betaDensity must');
    expect(() => betaDensity(1, 5, 0.5)).toThrow('betaDensity must');
    expect(() => fisherDensity(0, 1, 9)).toThrow('fisherDensity must');
    expect([1, 2].map((shape) => gammaDensity(0, shape, 4))).toEqual([0.25, 0]);
    expect([1, 2].map((a) => betaDensity(0, a, 3))).toEqual([3, 0]);
    expect([1, 2].map((b) => betaDensity(1, 5, b))).toEqual([5, 0]);
    expect([2, 3].map((df) => fisherDensity(0, df, 9))).toEqual([1, 0]);
  });

  test('of Student with vast degrees of freedom is the normal one', () => {
    expect(studentDensity(1.2, 1e308)).toBeCloseTo(normalDensity(1.2), 15);
  });

  test('of Fisher with vast second degrees of freedom is that of chi-squared over the first', () => {
    expect(fisherDensity(1.5, 2, 1e300)).toBeCloseTo(Math.exp(-1.5), 15);
  });
});

test('ln gamma has no value at 0, below it, nor where no number holds it', () => {
  for (const x of [0, -0.5, 1e308, Number.POSITIVE_INFINITY])
    expect(() => numeric.logGamma(x), String(x)).toThrow('logGamma');
  expect([numeric.logGamma(1), numeric.logGamma(2)]).toEqual([0, 0]);
});
