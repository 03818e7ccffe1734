import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanInterval } from '../../src/interval/mean-interval.ts';
import known from '../cases/interval-mean.json';

describe('meanInterval(values)', () => {
  test('agrees with the public health tools', () => {
    for (const { values, value, limits95, limits998 } of known.cases) {
      for (const [level, limits] of [
        [0.95, limits95],
        [0.998, limits998],
      ] as const) {
        const found = meanInterval(values, { level });
        expect((found.value ?? 0) / value).toBeCloseTo(1, 12);
        expect((found.lower ?? 0) / (limits[0] ?? 0)).toBeCloseTo(1, 11);
        expect((found.upper ?? 0) / (limits[1] ?? 0)).toBeCloseTo(1, 11);
      }
    }
  });

  test('follows a change of scale and place, in any order', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const plain = meanInterval(list);
        const moved = meanInterval(list.map((value) => 10 - 2 * value).reverse());
        expect(moved.lower).toBeCloseTo(10 - 2 * (plain.upper ?? 0), 6);
        expect(moved.upper).toBeCloseTo(10 - 2 * (plain.lower ?? 0), 6);
      }),
    );
  });

  test('has no limits for one value, no value for none, and no width for equal ones', () => {
    expect(meanInterval([4], { unit: 'days' })).toEqual({
      value: 4,
      lower: null,
      upper: null,
      level: 0.95,
      unit: 'days',
    });
    expect(meanInterval([]).value).toBeNull();
    expect(meanInterval([3, 3, 3])).toEqual({ value: 3, lower: 3, upper: 3, level: 0.95, unit: 'score' });
  });

  test('is refused for a missing value, which it names', () => {
    expect(() => meanInterval([1, Number.NaN, 3])).toThrow(
      'meanInterval: values[1] must be a finite number, got NaN',
    );
    expect(() => meanInterval([1, 2], { level: 1 })).toThrow('meanInterval: level');
  });

  test('is of what its unit can be', () => {
    expect(meanInterval([1, 3], { unit: 'rank' }).lower).toBe(1);
    expect(() => meanInterval([0, 3], { unit: 'rank' })).toThrow(
      'values[0] must be a number of at least 1, got 0',
    );
    expect(() => meanInterval([0.5, 3], { unit: 'proportion' })).toThrow(
      'values[1] must be a number from 0 to 1',
    );
  });
});
