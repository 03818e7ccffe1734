import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hamedRao } from '../../src/change/trend/hamed-rao.ts';
import { mannKendall } from '../../src/change/trend/mann-kendall.ts';
import { theilSen } from '../../src/change/trend/theil-sen.ts';
import cases from '../cases/change-theil-sen.json' with { type: 'json' };

describe('theilSen', () => {
  it.each(cases.cases)('agrees with the reference on $id', (one) => {
    const times = one.x ?? one.y.map((_, at) => at);
    for (const level of [0.9, 0.95]) {
      const found = theilSen(times, one.y, { level });
      const expected = level === 0.9 ? one['at0.9'] : one['at0.95'];
      expect(found).toMatchObject({ lower: expected.lower, upper: expected.upper });
      expect(found.slope).toBeCloseTo(expected.slope, 12);
      expect(found.intercept).toBeCloseTo(expected.intercept, 8);
    }
  });

  it('keeps the place of a gap on the time axis', () => {
    expect(theilSen([0, 1, 2, 10], [0, 1, 2, 10]).slope).toBe(1);
    expect(theilSen([0, 1, 2, 3, 4], [0, 1, null, 3, 4]).slope).toBe(1);
  });

  it('has no slope of none, of one, or of one time', () => {
    for (const [times, values] of [
      [[], []],
      [[1], [5]],
      [
        [1, 1],
        [5, 6],
      ],
    ] as const)
      expect(theilSen(times, values)).toMatchObject({ slope: null, lower: null, upper: null, pairs: 0 });
  });

  it('follows a change of scale and leaves a straight line as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 25 }),
        fc.integer({ min: -5, max: 5 }),
        (y, slope) => {
          const times = y.map((_, at) => at);
          const plain = theilSen(times, y);
          const tilted = theilSen(
            times,
            y.map((value, at) => value + slope * at),
          );
          expect(tilted.slope).toBeCloseTo((plain.slope ?? 0) + slope, 10);
          if (plain.lower !== null) expect(plain.lower).toBeLessThanOrEqual(plain.slope ?? 0);
          if (plain.upper !== null) expect(plain.upper).toBeGreaterThanOrEqual(plain.slope ?? 0);
        },
      ),
    );
  });

  it('refuses more figures than can be counted', () => {
    const many = new Array<number>(5_000_001).fill(1);
    for (const refused of [() => theilSen(many, many), () => hamedRao(many), () => mannKendall(many)])
      expect(refused).toThrow('must be at most 5000000 figures');
  });

  it('refuses times that do not fit', () => {
    expect(() => theilSen([1, 2], [1])).toThrow('theilSen: values must be as many as the times');
    expect(() => theilSen([2, 1], [1, 2])).toThrow('theilSen: times must be in order');
  });
});
