import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StlOptions, stl } from '../../src/change/season/stl.ts';
import cases from '../cases/change-stl.json' with { type: 'json' };

const near = (found: readonly (number | null)[], expected: readonly number[]) => {
  expect(found.length).toBe(expected.length);
  found.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at] ?? 0, 8);
  });
};

const values = fc.array(fc.option(fc.integer({ min: 0, max: 500 }), { nil: null, freq: 8 }), {
  maxLength: 60,
});

describe('stl', () => {
  it.each(cases.r)('agrees with R on $id', ({ x, period, s_window, seasonal, trend, remainder, win }) => {
    const found = stl(x, { period, seasonalWindow: s_window as NonNullable<StlOptions['seasonalWindow']> });
    near(found.seasonal, seasonal);
    near(found.trend, trend);
    near(found.remainder, remainder);
    expect([found.seasonalWindow, found.trendWindow, found.lowPassWindow]).toEqual(win);
  });

  it.each(cases.statsmodels)('agrees with the published algorithm on $id, robust or not', (one) => {
    const found = stl(one.x, { period: one.period, seasonalWindow: one.s_window, robust: one.robust });
    near(found.seasonal, one.seasonal);
    near(found.trend, one.trend);
    near(found.remainder, one.resid);
    if (one.weights !== null) near(found.weights, one.weights);
  });

  it('agrees with the Fortran of its authors, robust', () => {
    const { y, at, seasonal, trend, weights } = cases.robust;
    const windows = { seasonalWindow: 35, trendWindow: 19, lowPassWindow: 13, seasonalDegree: 1 } as const;
    for (const rounds of [{ robust: 'settled' }, { inner: 1, outer: 2 }] as const) {
      const found = stl(y, { ...windows, ...rounds });
      expect(found.outer).toBe(2);
      at.forEach((place, index) => {
        expect(found.seasonal[place]).toBeCloseTo(seasonal[index] ?? 0, 6);
        expect(found.trend[place]).toBeCloseTo(trend[index] ?? 0, 5);
        expect(found.weights[place]).toBeCloseTo(weights[index] ?? 0, 6);
      });
    }
  });

  it('gives parts that add up to the figure, and none where the figure is missing', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(true, false, 'settled' as const), (x, robust) => {
        const found = stl(x, { period: 4, robust });
        expect(found.trend.length).toBe(x.length);
        expect(JSON.stringify(found)).not.toContain('null,"model":null');
        x.forEach((value, at) => {
          const { trend, seasonal, remainder } = found;
          const parts = [trend[at], seasonal[at], remainder[at]];
          if (value === null) expect(remainder[at]).toBe(null);
          else if (trend[at] !== null) {
            expect(parts.every((part) => Number.isFinite(part))).toBe(true);
            expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(value, 6);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('follows a change of scale and of level', () => {
    const x = Array.from({ length: 40 }, (_, at) => 20 + ((at * 7) % 11) + 5 * Math.cos((Math.PI * at) / 2));
    const plain = stl(x, { period: 4, robust: true });
    const moved = stl(
      x.map((value) => 1e9 + 3 * value),
      { period: 4, robust: true },
    );
    near(
      moved.seasonal,
      plain.seasonal.map((value) => 3 * (value ?? 0)),
    );
  });

  it('carries trend and season over a gap, and over a gap as wide as a window', () => {
    const x: (number | null)[] = Array.from({ length: 48 }, (_, at) => 10 + 3 * Math.cos((Math.PI * at) / 6));
    x[20] = null;
    const found = stl(x);
    expect(found.remainder[20]).toBe(null);
    expect((found.trend[20] ?? 0) + (found.seasonal[20] ?? 0)).toBeCloseTo(
      10 + 3 * Math.cos((Math.PI * 20) / 6),
      6,
    );
    const holed = x.map((value, at) => (at >= 13 && at < 30 ? null : value));
    expect(stl(holed).trend.every((value) => Number.isFinite(value))).toBe(true);
  });

  it('takes no weight from odd figures unless robust', () => {
    const x = Array.from(
      { length: 60 },
      (_, at) => 100 + ((at * 13) % 7) + 20 * Math.cos((Math.PI * at) / 6),
    );
    x[30] = 400;
    expect(stl(x).weights.every((weight) => weight === 1)).toBe(true);
    expect(stl(x, { robust: true }).weights[30]).toBe(0);
    expect(stl(x, { robust: 'settled' }).outer).toBeLessThan(15);
  });

  it('says nothing of series under two years, or of a month that never has a figure', () => {
    for (const x of [[], [1], [1, 2], new Array<number>(23).fill(3)])
      expect(stl(x).trend).toEqual(x.map(() => null));
    expect(stl([1, null, 2, null, 3, null], { period: 2 }).seasonal).toEqual(new Array(6).fill(null));
    expect(stl(new Array<number>(24).fill(0)).seasonal).toEqual(new Array(24).fill(0));
  });

  it('refuses windows that are not odd', () => {
    expect(() => stl([1], { seasonalWindow: 1 })).toThrow('must be an odd whole number from 3');
    expect(() => stl([1], { seasonalWindow: 8 })).toThrow('stl: seasonalWindow must be an odd whole number');
    expect(() => stl([1], { trendWindow: 2.5 })).toThrow('stl: trendWindow');
    expect(() => stl([1], { trendJump: 0 })).toThrow('stl: trendJump');
  });
});
