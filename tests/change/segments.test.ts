import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '../../src/change/steps/segments.ts';
import cases from '../cases/change-segments.json' with { type: 'json' };

/** Minus twice the log-likelihood of Poisson segments without its constant, as the reference states it. */
function poissonObjective(x: readonly number[], starts: readonly number[]): number {
  const edges = [0, ...starts, x.length];
  return edges.slice(1).reduce((total, end, segment) => {
    const inside = x.slice(edges[segment], end);
    const sum = inside.reduce((all, one) => all + one, 0);
    return total + (sum > 0 ? 2 * sum * (Math.log(inside.length) - Math.log(sum)) : 0);
  }, 0);
}
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));

describe('segments', () => {
  it.each(cases.normal)('finds the least cost for a penalty on $id', ({ id, x, runs }) => {
    for (const { minimum, penalty, starts, objective } of runs) {
      const found = segments(x, { minimum, penalty });
      near(found.cost + penalty * found.starts.length, objective);
      // Several partitions of these counts cost the same.
      if (id !== 'w1') expect(found.starts).toEqual(starts);
    }
  });

  it.each(cases.poisson)('finds the least Poisson cost on $id', ({ x, runs }) => {
    for (const { minimum, penalty, starts, objective } of runs) {
      const found = segments(x, { cost: 'poisson', minimum, penalty });
      near(poissonObjective(x, found.starts) + penalty * found.starts.length, objective);
      expect(found.starts).toEqual(starts);
    }
  });

  it.each(cases.given)(
    'finds the best given number of changes on $id',
    ({ x, minimum, changes, starts, cost }) => {
      const found = segments(x, { minimum, changes });
      expect(found.starts).toEqual(starts);
      near(found.cost, cost);
    },
  );

  it('agrees with the published segmentations of the Nile', () => {
    const { y, starts, rss } = cases.nile;
    for (const changes of [1, 2, 3, 4] as const) {
      const found = segments(y, { minimum: 15, changes });
      expect(found.starts).toEqual(starts[changes]);
      expect(Math.round(found.cost)).toBe(rss[changes]);
    }
  });

  it('finds by pruning what it finds by trying everything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('normal', 'poisson', 'binomial'),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (x, minimum, cost, penalty) => {
          const sizes = x.map(() => 12);
          const pruned = segments(x, { cost, sizes, minimum, penalty });
          const most = Math.max(0, Math.floor(x.length / minimum) - 1);
          const every = Array.from({ length: most + 1 }, (_, changes) =>
            segments(x, { cost, sizes, minimum, changes }),
          );
          const least = Math.min(...every.map((one) => one.cost + penalty * one.starts.length));
          expect(pruned.cost + penalty * pruned.starts.length).toBeCloseTo(least, 8);
        },
      ),
    );
  });

  it('refuses what cannot be cut', () => {
    expect(() => segments([1, 2], {})).toThrow('segments: penalty or changes is required');
    expect(() => segments([1, Number.NaN], { penalty: 1 })).toThrow('segments: values');
    expect(() => segments([1, 2], { penalty: 1, sizes: [1] })).toThrow('segments: sizes');
    expect(segments([], { penalty: 1 })).toEqual({ starts: [], cost: 0 });
  });
});
