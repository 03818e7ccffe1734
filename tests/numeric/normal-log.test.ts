import { describe, expect, test } from 'vitest';
import { normalLogLower, normalLogUpper, normalLower, normalUpper } from '../../src/numeric/normal.ts';

/** The asymptotic series of Mills' ratio, whose next term bounds its error: far out it is exact. */
function far(z: number): number {
  let [term, sum] = [1, 1];
  for (let k = 1; k <= 12; k += 1) {
    term *= -(2 * k - 1) / (z * z);
    sum += term;
  }
  return (-z * z) / 2 - Math.log(z) - Math.log(2 * Math.PI) / 2 + Math.log(sum);
}

const close = (found: number, expected: number, relative = 1e-14) =>
  expect(Math.abs(found / expected - 1)).toBeLessThan(relative);

describe('the logarithm of the normal tail', () => {
  test('holds where the tail itself is no number', () => {
    // R: pnorm(c(-5, -10, -40), log.p = TRUE).
    close(normalLogLower(-5), -15.06499839398872);
    close(normalLogLower(-10), -53.23128515051247);
    close(normalLogLower(-40), -804.6084420137538);
    for (const z of [20, 38, 39, 40, 100, 1e3, 1e5, 1e8]) {
      close(normalLogLower(-z), far(z));
      expect(normalLogUpper(z)).toBe(normalLogLower(-z));
    }
    expect(normalUpper(40)).toBe(0);
  });

  test('is the logarithm of the tail wherever that is a number', () => {
    for (const z of [-37, -12.3, -5.7, -5.6, -2, -0.5, 0, 0.5, 2]) {
      close(normalLogLower(z), Math.log(normalLower(z)), 1e-13);
      close(normalLogUpper(-z), normalLogLower(z));
    }
    // Near a chance of 1 it keeps the digits of what is missing.
    close(normalLogLower(9), -normalUpper(9));
    close(normalLogLower(38), -normalUpper(38));
  });

  test('has its ends', () => {
    expect(Math.abs(normalLogLower(1e308))).toBe(0);
    expect(() => normalLogLower(-1e308)).toThrow('a number can hold');
    for (const wrong of [Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
      expect(() => normalLogUpper(wrong)).toThrow('normalLogUpper: z must be a number that is finite');
  });
});
