import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIndicatorError } from '../../src/result/error.ts';
import { extremes, notFinite, stepsOf } from '../steps.ts';
import { ofSomeValues, ofValues, type Values } from './asked.ts';

/** Values of one kind, so that what breaks one formula is not hidden by what breaks another. */
const kinds: readonly (readonly number[])[] = [
  extremes,
  extremes.filter((value) => value >= 0),
  [0, 1e308, -1e308],
  [0, 5e-324, 1e-300, 1e-100],
  [3, 1e100, 1e99, -1e100],
  [1e100, 5e-324, 0, 2.3e-308],
  [0.1, 5e-324, -5e-324],
  [0, 1, 2, 3, 1e80],
  [2 ** 53, 2 ** 53 + 2, 1e17],
];
const some = fc.tuple(fc.constantFrom(...kinds), fc.boolean()).chain(([kind, gaps]) =>
  fc.array(gaps ? fc.option(fc.constantFrom(...kind), { nil: null, freq: 5 }) : fc.constantFrom(...kind), {
    maxLength: 30,
  }),
);

const MOST_STEPS = 5_000_000;

describe('of whatever finite figures, an answer of finite numbers or a refusal comes in a bounded number of steps', () => {
  it.each(Object.entries<(values: Values) => unknown>({ ...ofValues, ...ofSomeValues }))('%s', (_, ask) => {
    fc.assert(
      fc.property(some, (values) => {
        let answer: unknown;
        try {
          stepsOf(() => {
            answer = ask(values);
          }, MOST_STEPS);
        } catch (error) {
          expect(isIndicatorError(error), String(error)).toBe(true);
        }
        expect(notFinite(answer)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
