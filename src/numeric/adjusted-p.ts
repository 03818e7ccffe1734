import { arrayOf, type Column } from '../result/column.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireFinite } from '../result/require-finite.ts';

type P = number | null;

/** Refuses what is no list of chances, or gaps. */
function requireP(name: string, pValues: readonly P[]): void {
  requireFinite(`${name}: pValues`, pValues, { size: 'any' });
  pValues.forEach((p, at) => {
    if (p === null || (p >= 0 && p <= 1)) return;
    throw new IndicatorError({
      code: 'invalid-observation',
      path: `${name}: pValues[${at}]`,
      expected: 'must be a chance from 0 to 1',
      received: received(p),
    });
  });
}

/**
 * The shape of every step method: p-values in order, each multiplied by its own factor, then made monotone from one
 * end and held at 1. A null is no test: it stays null and is not counted.
 */
function adjust(
  name: string,
  column: Column,
  factor: (rank: number, count: number) => number,
  direction: 'step-down' | 'step-up',
): P[] {
  const pValues = arrayOf<P>(`${name}: pValues`, column);
  requireP(name, pValues);
  const tested: { index: number; p: number }[] = [];
  pValues.forEach((p, index) => {
    if (p !== null) tested.push({ index, p });
  });
  tested.sort((one, other) => one.p - other.p);
  const adjusted: P[] = pValues.map(() => null);
  const count = tested.length;
  let bound = direction === 'step-down' ? 0 : 1;
  for (let step = 0; step < count; step++) {
    const place = direction === 'step-down' ? step : count - 1 - step;
    const test = tested[place];
    if (test === undefined) break;
    const raised = Math.min(1, test.p * factor(place + 1, count));
    bound = direction === 'step-down' ? Math.max(bound, raised) : Math.min(bound, raised);
    adjusted[test.index] = bound;
  }
  return adjusted;
}

/**
 * Holm's adjusted p-values: which of several tests stand when the chance of even one false finding is held.
 *
 * The i-th smallest of m is multiplied by m - i + 1, never below the one before it, at most 1. Valid however the tests
 * depend on each other. Nulls stay null and are not counted. In the order given.
 *
 * Throws `invalid-observation` for a value that is not finite. Source: Holm 1979.
 *
 * @example
 * holm([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 */
export function holm(pValues: ArrayLike<number>): number[];
export function holm(pValues: Column): (number | null)[];
export function holm(pValues: Column): P[] {
  return adjust('holm', pValues, (rank, count) => count - rank + 1, 'step-down');
}

/**
 * Benjamini-Hochberg adjusted p-values: which of many tests stand when the expected share of false findings among
 * the findings is held.
 *
 * The i-th smallest of m is multiplied by m / i, never above the one after it, at most 1. Valid for independent or
 * positively dependent tests. Nulls stay null and are not counted. In the order given.
 *
 * Throws `invalid-observation` for a value that is not finite. Source: Benjamini & Hochberg 1995.
 *
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03]) // => [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): number[];
export function benjaminiHochberg(pValues: Column): (number | null)[];
export function benjaminiHochberg(pValues: Column): P[] {
  return adjust('benjaminiHochberg', pValues, (rank, count) => count / rank, 'step-up');
}

/**
 * Benjamini-Yekutieli adjusted p-values: the false discovery rate under any dependence, as when a family holds
 * complementary tests.
 *
 * As Benjamini-Hochberg, times 1 + 1/2 + ... + 1/m. Nulls stay null and are not counted. In the order given.
 *
 * Throws `invalid-observation` for a value that is not finite. Source: Benjamini & Yekutieli 2001.
 *
 * @example
 * benjaminiYekutieli([0.01, 0.04, 0.03]) // => [0.055, 0.0733, 0.0733]
 */
export function benjaminiYekutieli(pValues: ArrayLike<number>): number[];
export function benjaminiYekutieli(pValues: Column): (number | null)[];
export function benjaminiYekutieli(pValues: Column): P[] {
  let harmonic = 0;
  const tests = arrayOf<P>('benjaminiYekutieli: pValues', pValues);
  const count = tests.filter((p) => p !== null).length;
  for (let i = 1; i <= count; i++) harmonic += 1 / i;
  return adjust('benjaminiYekutieli', pValues, (rank, total) => (harmonic * total) / rank, 'step-up');
}
