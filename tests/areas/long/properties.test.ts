import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsIn } from '../../../src/areas/levels.ts';
import { tablesFrom } from '../../../src/areas/tables.ts';
import { verdictsOf } from '../../../src/areas/verdicts.ts';
import { rowsOf, usual } from '../made.ts';

const size = fc.oneof(
  fc.integer({ min: 1, max: 30 }),
  fc.integer({ min: 31, max: 3000 }),
  fc.integer({ min: 3001, max: 1_000_000 }),
);
const area = fc.tuple(size, fc.double({ min: 0, max: 1, noNaN: true })).map(([n, share]) => ({
  n,
  y: Math.round(n * share ** 2),
}));
const areas = fc.array(area, { minLength: 3, maxLength: 14 });
const runs = { numRuns: 40 };

type Figure = { readonly y: number; readonly n: number };
const table = (kind: 'binomial' | 'poisson', figures: readonly Figure[]) =>
  tablesFrom(kind, [[{ y: figures.map(({ y }) => y), n: figures.map(({ n }) => n) }]]);

describe('whatever the figures of areas are', () => {
  it('their order changes no p by 1e-4', () => {
    fc.assert(
      fc.property(areas, fc.boolean(), (figures, poisson) => {
        const kind = poisson ? 'poisson' : 'binomial';
        const one = rowsOf(table(kind, figures));
        const other = rowsOf(table(kind, [...figures].reverse())).toReversed();
        one.forEach((row, at) => {
          expect(Math.abs((row?.chance ?? 0) - (other[at]?.chance ?? 1))).toBeLessThan(1e-4);
          expect(Math.abs((row?.ordinary ?? 0) - (other[at]?.ordinary ?? 1))).toBeLessThan(1e-4);
        });
      }),
      runs,
    );
  });

  it('successes and failures are mirrored to 1e-4', () => {
    fc.assert(
      fc.property(areas, (figures) => {
        const one = rowsOf(table('binomial', figures));
        const other = rowsOf(
          table(
            'binomial',
            figures.map(({ n, y }) => ({ n, y: n - y })),
          ),
        );
        one.forEach((row, at) => {
          expect(Math.abs((row?.chance ?? 0) - (other[at]?.chance ?? 1))).toBeLessThan(1e-4);
          expect(Math.abs((row?.ordinary ?? 0) - (other[at]?.ordinary ?? 1))).toBeLessThan(1e-4);
        });
      }),
      runs,
    );
  });

  it('every number is finite, an outlier really differs, and a level has its interval in order', () => {
    fc.assert(
      fc.property(areas, fc.array(areas, { maxLength: 2 }), (figures, earlier) => {
        const periods = [figures, ...earlier].map((each) => ({
          y: figures.map((_, i) => each[i]?.y ?? 0),
          n: figures.map((_, i) => each[i]?.n ?? 0),
        }));
        const tables = tablesFrom('binomial', [periods]);
        const verdicts = verdictsOf(tables, usual);
        const levels = levelsIn(tables, verdicts, 0, 0.02);
        verdicts.rows.forEach((row, i) => {
          if (row === null) return;
          for (const p of [row.chance, row.ordinary, row.adjustedChance, row.adjustedOrdinary])
            expect(p).toBeGreaterThanOrEqual(0);
          expect(row.ordinary).toBeGreaterThanOrEqual(row.chance);
          if (row.verdict === 'beyond-ordinary-variation') expect(row.adjustedChance).toBeLessThan(0.05);
          const level = levels[i];
          if (!level) return;
          const { below, mean, sd } = level.posterior;
          expect(level.apart === null || Number.isFinite(level.apart.difference)).toBe(true);
          expect(mean).toBeGreaterThanOrEqual(0);
          expect(mean).toBeLessThanOrEqual(1);
          expect(sd).toBeGreaterThanOrEqual(0);
          below.forEach((chance, at) => {
            expect(chance).toBeGreaterThanOrEqual(below[at - 1] ?? 0);
          });
        });
      }),
      runs,
    );
  });
});
