import { describe, expect, it } from 'vitest';
import { digamma, gammaSlopes, trigamma } from '../../src/numeric/digamma.ts';
import { logGamma, logGammaRise } from '../../src/numeric/log-gamma.ts';

describe('slopes and rises of the gamma function', () => {
  it('has both slopes at once, within 1e-11 of each', () => {
    const at = Float64Array.of(0.01, 0.5, 1, 1.46, 3, 6.999, 7, 12, 150, 1e6, 1e12);
    const [first, second] = [new Float64Array(at.length), new Float64Array(at.length)];
    gammaSlopes(at, at.length, first, second);
    at.forEach((x, each) => {
      const exact = digamma(x);
      expect(Math.abs((first[each] ?? 0) - exact)).toBeLessThan(1e-11 * Math.max(1, Math.abs(exact)));
      expect(Math.abs((second[each] ?? 0) / trigamma(x) - 1)).toBeLessThan(1e-11);
    });
  });

  it('rises as the logarithms do, and without their cancellation', () => {
    for (const [x, by] of [
      [0.5, 2],
      [3, -1.5],
      [20, 13],
      [400, -0.25],
    ] as const)
      expect(logGammaRise(x, by)).toBeCloseTo(logGamma(x + by) - logGamma(x), 11);
    // ln gamma(x + 1) - ln gamma(x) is ln x, and of a half (ln x) / 2 - 1 / (8 x).
    expect(logGammaRise(1e9, 1)).toBeCloseTo(Math.log(1e9), 12);
    expect(logGammaRise(1e9, 0.5)).toBeCloseTo(Math.log(1e9) / 2 - 1 / 8e9, 12);
  });
});
