import { describe, expect, test } from 'vitest';
import * as numeric from '../../src/numeric/index.ts';

const { NaN: no, POSITIVE_INFINITY: endless, NEGATIVE_INFINITY: below } = Number;

type Call = (...given: readonly number[]) => number;
const byName = new Map(Object.entries(numeric)) as Map<string, unknown>;

/** What stands in for each argument in turn. */
type Wrong = readonly (readonly number[])[];

const shares = [-0.01, 1.01, no];
const positive = [0, -1, no];
const atLeastZero = [-1, no];
const finite = [-1, endless, no];
const trials = [-1, 2.5, no];

/** Valid arguments, and for each of them what is not one. */
const refused: readonly (readonly [keyof typeof numeric, readonly number[], Wrong])[] = [
  ['normalLower', [1], [[no]]],
  ['normalUpper', [1], [[no]]],
  ['normalLogLower', [1], [[no]]],
  ['normalLogUpper', [1], [[no]]],
  ['normalDensity', [1], [[no]]],
  ['normalQuantile', [0.3], [shares]],
  ['studentLower', [1, 4], [[no], positive]],
  ['studentUpper', [1, 4], [[no], positive]],
  ['studentDensity', [1, 4], [[no], positive]],
  ['studentQuantile', [0.3, 4], [shares, positive]],
  ['gammaLower', [1, 4, 2], [[no], atLeastZero, positive]],
  ['gammaUpper', [1, 4, 2], [[no], atLeastZero, positive]],
  ['gammaDensity', [1, 4, 2], [[no], positive, positive]],
  ['gammaQuantile', [0.3, 4, 2], [shares, atLeastZero, positive]],
  ['chiSquaredLower', [1, 4], [[no], atLeastZero]],
  ['chiSquaredUpper', [1, 4], [[no], atLeastZero]],
  ['chiSquaredQuantile', [0.3, 4], [shares, atLeastZero]],
  ['betaLower', [0.3, 2, 4], [[no], atLeastZero, atLeastZero]],
  ['betaUpper', [0.3, 2, 4], [[no], atLeastZero, atLeastZero]],
  ['betaDensity', [0.3, 2, 4], [[no], positive, positive]],
  ['betaQuantile', [0.3, 2, 4], [shares, atLeastZero, atLeastZero]],
  ['fisherLower', [1, 2, 4], [[no], [...positive, endless], positive]],
  ['fisherUpper', [1, 2, 4], [[no], [...positive, endless], positive]],
  ['fisherDensity', [1, 2, 4], [[no], [...positive, endless], positive]],
  ['fisherQuantile', [0.3, 2, 4], [shares, [...positive, endless], positive]],
  ['binomialLower', [1, 4, 0.3], [[no], trials, shares]],
  ['binomialUpper', [1, 4, 0.3], [[no], trials, shares]],
  ['binomialMass', [1, 4, 0.3], [[no], trials, shares]],
  ['binomialQuantile', [0.3, 4, 0.3], [shares, trials, shares]],
  ['poissonLower', [1, 4], [[no], finite]],
  ['poissonUpper', [1, 4], [[no], finite]],
  ['poissonMass', [1, 4], [[no], finite]],
  ['poissonQuantile', [0.3, 4], [shares, finite]],
  ['negativeBinomialLower', [1, 4, 2], [[no], finite, positive]],
  ['negativeBinomialUpper', [1, 4, 2], [[no], finite, positive]],
  ['negativeBinomialMass', [1, 4, 2], [[no], finite, positive]],
  ['negativeBinomialQuantile', [0.3, 4, 2], [shares, finite, positive]],
];

describe('a distribution answers NaN to what is not an argument', () => {
  test.each(refused)('%s', (name, valid, wrong) => {
    const call = byName.get(name) as Call;
    expect(call(...valid)).not.toBeNaN();
    wrong.forEach((values, at) => {
      for (const value of values) expect(call(...valid.with(at, value)), `${at}: ${value}`).toBeNaN();
    });
  });

  test('and to a beta variable of no shape at all', () => {
    expect(numeric.betaLower(0.5, 0, 0)).toBeNaN();
    expect(numeric.betaUpper(0.5, 0, 0)).toBeNaN();
    expect(numeric.betaQuantile(0.5, 0, 0)).toBeNaN();
  });
});

/** Function, arguments, answer: limits of the definitions. */
const known: readonly (readonly [keyof typeof numeric, readonly number[], number])[] = [
  ['studentLower', [endless, 3], 1],
  ['studentUpper', [below, 3], 1],
  ['studentLower', [0, 3], 0.5],
  ['studentQuantile', [0.5, 3], 0],
  ['studentQuantile', [0, 3], below],
  ['studentQuantile', [1, 3], endless],
  ['studentLower', [below, endless], 0],
  ['gammaLower', [-1, 3], 0],
  ['gammaUpper', [-1, 3, 2], 1],
  ['gammaLower', [-1, 0], 1],
  ['gammaLower', [0, 3], 0],
  ['gammaUpper', [0, 3], 1],
  ['gammaLower', [0, 0], 1],
  ['gammaUpper', [0, 0], 0],
  ['gammaLower', [5, 0], 1],
  ['gammaUpper', [5, 0], 0],
  ['gammaLower', [endless, 3], 1],
  ['gammaUpper', [endless, 3], 0],
  ['gammaQuantile', [0, 3], 0],
  ['gammaQuantile', [1, 3], endless],
  ['gammaQuantile', [1, 0], 0],
  ['betaLower', [0, 2, 3], 0],
  ['betaLower', [1, 2, 3], 1],
  ['betaUpper', [0, 2, 3], 1],
  ['betaUpper', [-1, 2, 3], 1],
  ['betaLower', [2, 2, 3], 1],
  ['betaLower', [0, 0, 3], 1],
  ['betaUpper', [0.2, 0, 3], 0],
  ['betaLower', [0.9, 2, 0], 0],
  ['betaLower', [1, 2, 0], 1],
  ['betaQuantile', [0, 2, 3], 0],
  ['betaQuantile', [1, 0, 3], 0],
  ['betaQuantile', [1, 2, 3], 1],
  ['fisherLower', [0, 2, 4], 0],
  ['fisherLower', [-1, 2, 4], 0],
  ['fisherUpper', [-1, 2, 4], 1],
  ['fisherUpper', [-1, 2, endless], 1],
  ['fisherLower', [endless, 2, 4], 1],
  ['fisherUpper', [endless, 2, 4], 0],
  ['fisherDensity', [-1, 2, 4], 0],
  ['fisherDensity', [-1, 2, endless], 0],
  ['fisherDensity', [endless, 2, 4], 0],
  ['fisherQuantile', [0, 2, 4], 0],
  ['fisherQuantile', [0, 2, endless], 0],
  ['fisherQuantile', [1, 2, 4], endless],
  ['fisherQuantile', [1, 2, endless], endless],
  ['binomialLower', [-0.5, 9, 0.4], 0],
  ['binomialUpper', [-0.5, 9, 0.4], 1],
  ['binomialLower', [9, 9, 0.4], 1],
  ['binomialUpper', [9, 9, 0.4], 0],
  ['binomialUpper', [12, 9, 0.4], 0],
  ['binomialLower', [3, 9, 0], 1],
  ['binomialUpper', [3, 9, 1], 1],
  ['binomialMass', [0, 9, 0], 1],
  ['binomialMass', [1, 9, 0], 0],
  ['binomialMass', [3, 9, 1], 0],
  ['binomialQuantile', [0, 9, 1], 0],
  ['binomialQuantile', [1, 9, 0], 0],
  ['binomialQuantile', [0.7, 0, 0.4], 0],
  ['binomialQuantile', [1, 9, 0.4], 9],
  ['binomialQuantile', [0.2, 9, 1], 9],
  ['poissonLower', [-0.5, 4], 0],
  ['poissonUpper', [-0.5, 4], 1],
  ['poissonLower', [endless, 4], 1],
  ['poissonUpper', [endless, 4], 0],
  ['poissonLower', [below, 4], 0],
  ['poissonQuantile', [0, 4], 0],
  ['poissonQuantile', [1, 4], endless],
  ['poissonQuantile', [1, 0], 0],
  ['poissonUpper', [0, 0], 0],
  ['negativeBinomialLower', [-0.5, 4, 2], 0],
  ['negativeBinomialUpper', [-0.5, 4, 2], 1],
  ['negativeBinomialLower', [endless, 4, 2], 1],
  ['negativeBinomialUpper', [endless, 4, 2], 0],
  ['negativeBinomialUpper', [0, 0, 2], 0],
  ['negativeBinomialMass', [1, 0, 2], 0],
  ['negativeBinomialQuantile', [0, 4, 2], 0],
  ['negativeBinomialQuantile', [1, 4, 2], endless],
  ['negativeBinomialQuantile', [1, 0, 2], 0],
  ['negativeBinomialQuantile', [0.9, 4, endless], 7],
  ['poissonQuantile', [0.9, 4], 7],
];

describe('at the ends of what can happen', () => {
  test.each(known)('%s of %j is %d', (name, given, answer) => {
    const call = byName.get(name) as Call;
    expect(call(...given)).toBe(answer);
  });

  test('a count is rounded down, so that a tail holds between whole numbers', () => {
    expect(numeric.binomialLower(2.9, 9, 0.4)).toBe(numeric.binomialLower(2, 9, 0.4));
    expect(numeric.binomialUpper(2.9, 9, 0.4)).toBe(numeric.binomialUpper(2, 9, 0.4));
    expect(numeric.poissonLower(2.9, 4)).toBe(numeric.poissonLower(2, 4));
    expect(numeric.poissonUpper(2.9, 4)).toBe(numeric.poissonUpper(2, 4));
    expect(numeric.negativeBinomialLower(2.9, 4, 2)).toBe(numeric.negativeBinomialLower(2, 4, 2));
    expect(numeric.negativeBinomialUpper(2.9, 4, 2)).toBe(numeric.negativeBinomialUpper(2, 4, 2));
  });

  test('without an end to the denominator F is chi-squared over its degrees of freedom', () => {
    expect(numeric.fisherLower(1.2, 5, endless)).toBe(numeric.chiSquaredLower(6, 5));
    expect(numeric.fisherUpper(1.2, 5, endless)).toBe(numeric.chiSquaredUpper(6, 5));
    expect(numeric.fisherQuantile(0.3, 5, endless)).toBe(numeric.chiSquaredQuantile(0.3, 5) / 5);
  });

  test('without an end to the size a negative binomial count is a Poisson one', () => {
    expect(numeric.negativeBinomialLower(3, 4, endless)).toBe(numeric.poissonLower(3, 4));
    expect(numeric.negativeBinomialUpper(3, 4, endless)).toBe(numeric.poissonUpper(3, 4));
    expect(numeric.negativeBinomialMass(3, 4, endless)).toBe(numeric.poissonMass(3, 4));
  });
});
