import { describe, expect, test } from 'vitest';
import * as numeric from '../../src/numeric/index.ts';

const { NaN: no, POSITIVE_INFINITY: endless, NEGATIVE_INFINITY: below } = Number;
/** What is no number of any kind. */
const never: readonly unknown[] = [no, endless, below, '1', '', null, undefined, true, 1n];

type Call = (...given: readonly number[]) => number;
const byName = new Map(Object.entries(numeric)) as Map<string, unknown>;

/** What stands in for each argument in turn. */
type Wrong = readonly (readonly number[])[];

const any: readonly number[] = [];
const shares = [-0.01, 1.01];
const open = [0, 1, -0.01, 1.01];
const belowOne = [1, -0.01, 1.01];
const positive = [0, -1];
const atLeastZero = [-1];
const trials = [-1, 2.5];

/** Valid arguments, and for each of them what is not one. */
const refused: readonly (readonly [keyof typeof numeric, readonly number[], Wrong])[] = [
  ['normalLower', [1], [any]],
  ['normalUpper', [1], [any]],
  ['normalLogLower', [1], [any]],
  ['normalLogUpper', [1], [any]],
  ['normalDensity', [1], [any]],
  ['normalQuantile', [0.3], [open]],
  ['studentLower', [1, 4], [any, positive]],
  ['studentUpper', [1, 4], [any, positive]],
  ['studentDensity', [1, 4], [any, positive]],
  ['studentQuantile', [0.3, 4], [open, positive]],
  ['gammaLower', [1, 4, 2], [any, atLeastZero, positive]],
  ['gammaUpper', [1, 4, 2], [any, atLeastZero, positive]],
  ['gammaDensity', [1, 4, 2], [any, positive, positive]],
  ['chiSquaredLower', [1, 4], [any, atLeastZero]],
  ['chiSquaredUpper', [1, 4], [any, atLeastZero]],
  ['gammaQuantile', [0.3, 4, 2], [belowOne, atLeastZero, positive]],
  ['chiSquaredQuantile', [0.3, 4], [belowOne, atLeastZero]],
  ['fisherQuantile', [0.3, 2, 4], [belowOne, positive, positive]],
  ['poissonQuantile', [0.3, 4], [belowOne, atLeastZero]],
  ['negativeBinomialQuantile', [0.3, 4, 2], [belowOne, atLeastZero, positive]],
  ['betaLower', [0.3, 2, 4], [any, atLeastZero, atLeastZero]],
  ['betaUpper', [0.3, 2, 4], [any, atLeastZero, atLeastZero]],
  ['betaDensity', [0.3, 2, 4], [any, positive, positive]],
  ['betaQuantile', [0.3, 2, 4], [shares, atLeastZero, atLeastZero]],
  ['fisherLower', [1, 2, 4], [any, positive, positive]],
  ['fisherUpper', [1, 2, 4], [any, positive, positive]],
  ['fisherDensity', [1, 2, 4], [any, positive, positive]],
  ['binomialLower', [1, 4, 0.3], [any, trials, shares]],
  ['binomialUpper', [1, 4, 0.3], [any, trials, shares]],
  ['binomialMass', [1, 4, 0.3], [any, trials, shares]],
  ['binomialQuantile', [0.3, 4, 0.3], [shares, trials, shares]],
  ['poissonLower', [1, 4], [any, atLeastZero]],
  ['poissonUpper', [1, 4], [any, atLeastZero]],
  ['poissonMass', [1, 4], [any, atLeastZero]],
  ['negativeBinomialLower', [1, 4, 2], [any, atLeastZero, positive]],
  ['negativeBinomialUpper', [1, 4, 2], [any, atLeastZero, positive]],
  ['negativeBinomialMass', [1, 4, 2], [any, atLeastZero, positive]],
];

describe('a distribution refuses what is not an argument, and says which', () => {
  test.each(refused)('%s', (name, valid, wrong) => {
    const call = byName.get(name) as Call;
    expect(call(...valid)).not.toBeNaN();
    valid.forEach((_, at) => {
      for (const value of [...(wrong[at] ?? []), ...never.filter((each) => each !== undefined || at < 2)])
        expect(() => call(...valid.with(at, value as number)), `${at}: ${value}`).toThrow(`${name}: `);
    });
  });

  test('and a beta variable of no shape at all', () => {
    expect(() => numeric.betaLower(0.5, 0, 0)).toThrow('betaLower: a must be over 0 where b is 0, got 0');
    expect(() => numeric.betaUpper(0.5, 0, 0)).toThrow('betaUpper: a');
    expect(() => numeric.betaQuantile(0.5, 0, 0)).toThrow('betaQuantile: a');
  });
});

/** Function, arguments, answer: limits of the definitions. */
const known: readonly (readonly [keyof typeof numeric, readonly number[], number])[] = [
  ['studentLower', [0, 3], 0.5],
  ['studentQuantile', [0.5, 3], 0],
  ['gammaLower', [-1, 3], 0],
  ['gammaUpper', [-1, 3, 2], 1],
  ['gammaLower', [-1, 0], 1],
  ['gammaLower', [0, 3], 0],
  ['gammaUpper', [0, 3], 1],
  ['gammaLower', [0, 0], 1],
  ['gammaUpper', [0, 0], 0],
  ['gammaLower', [5, 0], 1],
  ['gammaUpper', [5, 0], 0],
  ['gammaQuantile', [0, 3], 0],
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
  ['fisherDensity', [-1, 2, 4], 0],
  ['fisherQuantile', [0, 2, 4], 0],
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
  ['poissonQuantile', [0, 4], 0],
  ['poissonUpper', [0, 0], 0],
  ['negativeBinomialLower', [-0.5, 4, 2], 0],
  ['negativeBinomialUpper', [-0.5, 4, 2], 1],
  ['negativeBinomialUpper', [0, 0, 2], 0],
  ['negativeBinomialMass', [1, 0, 2], 0],
  ['negativeBinomialQuantile', [0, 4, 2], 0],
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
});
