import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeEquivalence } from '../../src/change/plateau/equivalence.ts';
import { stl } from '../../src/change/season/stl.ts';
import { breakpoints } from '../../src/change/steps/breakpoints.ts';
import { countSlope } from '../../src/change/trend/count-slope.ts';
import { neweyWest } from '../../src/change/trend/newey-west.ts';
import { shareSlope } from '../../src/change/trend/share-slope.ts';

const times = Array.from({ length: 24 }, (_, at) => at);
/** Numbers that no machine holds exactly. */
const odd = [0.1, 1 / 3, 0.7, 5.1, 1e6 + 0.1];

describe('a fit without any error', () => {
  it('has no error made of rounding, of equal values', () => {
    for (const value of odd) {
      const level = times.map(() => value);
      expect(neweyWest(times, level)).toMatchObject({ slope: 0, slopeError: 0, lower: 0, upper: 0, p: 1 });
      expect(slopeEquivalence(times, level, 0.01)).toMatchObject({ estimate: 0, error: 0, p: 0 });
    }
    for (const count of [1, 3, 7, 1000, 123_457]) {
      const found = countSlope(
        times,
        times.map(() => count),
        { leastPhi: 0 },
      );
      expect(found).toMatchObject({ slope: 0, slopeError: 0, p: 1, phi: 0, pearson: 0, deviance: 0 });
    }
  });

  it('has no error made of rounding, of a straight line', () => {
    for (const step of odd) {
      const line = times.map((at) => 0.3 + step * at);
      expect(neweyWest(times, line)).toMatchObject({ slopeError: 0, p: 0, bandwidth: null });
      expect(neweyWest(times, line).slope).toBeCloseTo(step, 9);
    }
  });

  it('has no BIC made of rounding, of two levels', () => {
    for (const value of odd) {
      const found = breakpoints([...Array(12).fill(value), ...Array(12).fill(3 * value)]);
      expect(found).toMatchObject({ chosen: 1, breaks: [{ start: 12 }] });
      expect(found.fits[1]).toMatchObject({ residualSumOfSquares: 0, bic: null });
    }
  });
});

describe('robust STL', () => {
  const pattern = [3, 1, 2, 5, 6, 7, 8, 1, 2, 3, 1, 0];
  const perfect = (season: number, slope: number) =>
    Array.from({ length: 48 }, (_, at) => 10 + slope * at + season * (pattern[at % 12] ?? 0));

  it('weighs all figures alike where season and line leave next to nothing', () => {
    for (const [season, slope] of [
      [0.1, 0],
      [0.1, 0.1],
      [0, 0.1],
      [0, 0],
      [7, -1 / 3],
    ] as const)
      expect(new Set(stl(perfect(season, slope), { robust: true }).weights)).toEqual(new Set([1]));
  });

  it('still gives an odd month among perfect ones no weight', () => {
    const values = perfect(1, 0.1).map((value, at) => (at === 20 ? value + 50 : value));
    const { weights } = stl(values, { robust: true });
    expect(weights[20]).toBe(0);
    expect(weights.filter((weight) => weight === 1)).toHaveLength(47);
  });
});

describe('a slope of counts or shares that cannot be told', () => {
  const untold = { slope: null, intercept: null, p: null, phi: null, pearson: null, deviance: null };
  it('leaves no figure of the fit that was tried', () => {
    for (const spread of ['quasi-poisson', 'negative-binomial', 'poisson'] as const) {
      expect(countSlope([0, 1, 2, 3], [0, 0, 0, 0], { spread })).toMatchObject({ ...untold, size: null });
      expect(countSlope([0, 1, 2], [0, 0, 6], { spread })).toMatchObject({ ...untold, size: null });
    }
    expect(shareSlope([0, 1, 2], [0, 0, 0], [9, 9, 9])).toMatchObject(untold);
    expect(shareSlope([0, 1, 2], [9, 9, 9], [9, 9, 9])).toMatchObject(untold);
  });
});

describe('neweyWest', () => {
  it('reports the lags that its weights go by, with any number of rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 0, max: 20 }), (rows, lags) => {
        const x = Array.from({ length: rows }, (_, at) => at);
        const y = x.map((at) => (at * 7) % 5);
        expect(neweyWest(x, y, { lags }).lags).toBe(lags);
      }),
    );
  });

  it('weighs neighbours by all the lags asked for, though four rows have but three', () => {
    // Residuals of 2, 4, 3, 7 from 0.5 + 1.4 t (t = 1..4): 0.1, 0.7, -1.7, 0.9; times t less its mean.
    const moments = [-0.15, -0.35, -0.85, 1.35];
    const lagged = (lag: number) =>
      moments.slice(lag).reduce((sum, moment, at) => sum + moment * (moments[at] ?? 0), 0);
    const squares = lagged(0) + 2 * [1, 2, 3].reduce((sum, lag) => sum + (1 - lag / 6) * lagged(lag), 0);
    const found = neweyWest([1, 2, 3, 4], [2, 4, 3, 7], { lags: 5, adjust: false });
    expect(found.slopeError).toBeCloseTo(Math.sqrt(squares) / 5, 10);
    expect(found.lags).toBe(5);
  });
});
