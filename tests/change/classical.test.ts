import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classicalDecomposition } from '../../src/change/season/classical-decomposition.ts';
import cases from '../cases/change-classical.json' with { type: 'json' };

describe('classicalDecomposition', () => {
  it.each(cases.cases)('agrees with R on $id', ({ id, y, period, seasonal, trend, resid }) => {
    const model = id === 'additive' ? 'additive' : 'multiplicative';
    const found = classicalDecomposition(y, { period, model });
    const digits = model === 'additive' ? 2 : 4;
    seasonal.forEach((value, at) => {
      expect(found.seasonal[at]).toBeCloseTo(value, digits - 0.01);
    });
    trend.forEach((value, at) => {
      if (value === null) expect(found.trend[at]).toBe(null);
      else expect(found.trend[at]).toBeCloseTo(value, 1.99);
    });
    expect(found.remainder[2]).toBeCloseTo(resid[2] ?? 0, 3);
  });

  it('has seasons that add to 0, and parts that add up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 40 }), (y) => {
        const { trend, seasonal, remainder } = classicalDecomposition(y, { period: 4 });
        const year = seasonal.slice(0, 4).reduce<number>((sum, value) => sum + (value ?? 0), 0);
        expect(year).toBeCloseTo(0, 9);
        y.forEach((value, at) => {
          if (trend[at] === null) return;
          expect((trend[at] ?? 0) + (seasonal[at] ?? 0) + (remainder[at] ?? 0)).toBeCloseTo(value, 9);
        });
      }),
    );
  });

  it('leaves half a year either side of a gap without a trend', () => {
    const y: (number | null)[] = Array.from({ length: 24 }, (_, at) => at);
    y[12] = null;
    const { trend } = classicalDecomposition(y, { period: 4 });
    expect(trend.map((value, at) => (value === null ? at : -1)).filter((at) => at >= 0)).toEqual([
      0, 1, 10, 11, 12, 13, 14, 22, 23,
    ]);
  });

  it('says nothing of short series, nor of products with nothing', () => {
    expect(classicalDecomposition([], { period: 4 }).trend).toEqual([]);
    expect(classicalDecomposition([1, 2, 3, 4, 5], { period: 4 }).seasonal).toEqual(new Array(5).fill(null));
    const zeros = new Array<number>(12).fill(0);
    expect(classicalDecomposition(zeros, { period: 4 }).seasonal).toEqual(zeros);
    expect(classicalDecomposition(zeros, { period: 4, model: 'multiplicative' }).trend).toEqual(
      zeros.map(() => null),
    );
  });
});
