import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, holm } from '../../src/numeric/adjusted-p.ts';
import fromR from '../cases/numeric-adjusted-p.json';

const methods = { holm, benjaminiHochberg, benjaminiYekutieli };
const names = ['holm', 'benjaminiHochberg', 'benjaminiYekutieli'] as const;
const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('adjusted p-values', () => {
  test('agree with R', () => {
    for (const known of fromR.cases) {
      for (const name of names) {
        methods[name](known.p).forEach((adjusted, index) => {
          expect(adjusted, `${known.id} ${name}`).toBeCloseTo(known[name][index] ?? 0, 13);
        });
      }
    }
  });

  test('are never below the p-value, never over 1, and keep its order', () => {
    fc.assert(
      fc.property(family, (pValues) => {
        for (const name of names) {
          const adjusted = methods[name](pValues);
          pValues.forEach((p, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(p);
            expect(adjusted[i]).toBeLessThanOrEqual(1);
            pValues.forEach((other, j) => {
              if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
              if (p === other) expect(adjusted[i]).toBe(adjusted[j]);
            });
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('leave a null null and do not count it', () => {
    expect(holm([0.01, null, 0.03])).toEqual([0.02, null, 0.03]);
    expect(benjaminiHochberg([null, 0.01, null])).toEqual([null, 0.01, null]);
    expect(benjaminiYekutieli([null])).toEqual([null]);
    expect(benjaminiYekutieli([null, 0.01, null, 0.04])[1]).toBeCloseTo(0.03, 12);
    expect(holm([])).toEqual([]);
  });
});
