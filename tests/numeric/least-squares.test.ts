import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../src/numeric/least-squares.ts';
import nist from '../cases/numeric-least-squares.json';

describe('leastSquares(columns, y)', () => {
  test('reaches 12 digits on the regressions of NIST', () => {
    for (const { id, columns, y, ...known } of nist.cases) {
      const fit = leastSquares(columns, y);
      const variance = fit.residualSumOfSquares / (y.length - fit.rank);
      known.coefficients.forEach((coefficient, index) => {
        expect((fit.coefficients[index] ?? 0) / coefficient, id).toBeCloseTo(1, 12);
        const error = Math.sqrt(variance * (fit.unscaledCovariance[index]?.[index] ?? 0));
        expect(error / (known.standardErrors[index] ?? 0), id).toBeCloseTo(1, 11);
      });
      expect(fit.residualSumOfSquares / known.residualSumOfSquares, id).toBeCloseTo(1, 11);
    }
  });

  test('weights count a row as often as they say', () => {
    const x = [1, 2, 3, 5];
    const y = [2, 1, 4, 4];
    const weighted = leastSquares([x.map(() => 1), x], y, [1, 2, 0, 3]);
    const repeated = [1, 2, 2, 5, 5, 5];
    const written = leastSquares([repeated.map(() => 1), repeated], [2, 1, 1, 4, 4, 4]);
    weighted.coefficients.forEach((coefficient, index) => {
      expect(coefficient).toBeCloseTo(written.coefficients[index] ?? 0, 12);
    });
    expect(weighted.residualSumOfSquares).toBeCloseTo(written.residualSumOfSquares, 12);
    const [intercept = 0, slope = 0] = weighted.coefficients;
    x.forEach((value, row) => {
      expect(weighted.residuals[row]).toBeCloseTo((y[row] ?? 0) - intercept - slope * value, 12);
    });
  });

  test('drops a column that depends on earlier ones, and fits with the rest', () => {
    const fit = leastSquares(
      [
        [1, 1, 1],
        [2, 2, 2],
        [1, 2, 3],
        [0, 0, 0],
      ],
      [3, 5, 7],
    );
    expect(fit.rank).toBe(2);
    expect(fit.dropped).toEqual([1, 3]);
    expect(fit.coefficients[0]).toBeCloseTo(1, 12);
    expect(fit.coefficients[1]).toBe(0);
    expect(fit.coefficients[2]).toBeCloseTo(2, 12);
  });

  test('leaves residuals at right angles to every column', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    const rows = fc.array(fc.tuple(number, number, number), { minLength: 4, maxLength: 25 });
    fc.assert(
      fc.property(rows, (table) => {
        const columns = [table.map(() => 1), table.map((row) => row[0]), table.map((row) => row[1])];
        const fit = leastSquares(
          columns,
          table.map((row) => row[2]),
        );
        for (const column of columns) {
          const product = column.reduce((total, value, row) => total + value * (fit.residuals[row] ?? 0), 0);
          expect(Math.abs(product)).toBeLessThan(1e-5);
        }
      }),
    );
  });

  test('drops a column whose squares no number holds', () => {
    const tiny = leastSquares(
      [
        [1, 1, 1, 1],
        [0, 0, 0, 2e-162],
      ],
      [0.00002, 0, 0, 1],
    );
    expect(tiny.dropped).toEqual([1]);
    expect(tiny.residuals.reduce((total, left) => total + left, 0)).toBeCloseTo(0, 12);
    expect(
      leastSquares(
        [
          [1, 1, 1],
          [0, 1, 2e170],
        ],
        [1, 2, 3],
      ).dropped,
    ).toEqual([1]);
    expect(
      leastSquares(
        [
          [1, 1, 1],
          [0, 0, 2e-130],
        ],
        [1, 1, 3],
      ).coefficients[1],
    ).toBeCloseTo(1e130, -120);
  });

  test('has nothing to say about nothing', () => {
    expect(leastSquares([], [1, 2]).residualSumOfSquares).toBe(5);
    expect(leastSquares([[]], []).rank).toBe(0);
  });
});
