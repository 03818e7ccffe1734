import { describe, expect, it } from 'vitest';
import { quasiFit } from '../../src/change/quasi-fit.ts';
import { digamma, trigamma } from '../../src/numeric/digamma.ts';
import cases from '../cases/change-quasi-poisson.json' with { type: 'json' };

describe('quasiFit', () => {
  it.each(cases.cases)('agrees with R on $id', ({ y, t, exposure, coef, quasiSe, deviance }) => {
    const fit = quasiFit([y.map(() => 1), t], { family: 'poisson', x: y, size: exposure });
    const phi = fit.pearson.reduce((sum, residual) => sum + residual * residual, 0) / (y.length - 2);
    for (const at of [0, 1]) {
      const se = Math.sqrt((fit.unscaledCovariance[at]?.[at] ?? 0) * phi);
      expect(Math.abs((fit.coefficients[at] ?? 0) - (coef[at] ?? 0))).toBeLessThan(1e-7);
      expect(se / (quasiSe[at] ?? 1)).toBeCloseTo(1, 5);
    }
    if (deviance !== null) expect(fit.deviance / deviance).toBeCloseTo(1, 8);
  });

  it('stays finite where every count is 0 or every answer the same', () => {
    const none = quasiFit([[1, 1, 1]], { family: 'poisson', x: [0, 0, 0], size: [1, 1, 1] });
    const all = quasiFit([[1, 1, 1]], { family: 'binomial', x: [5, 5, 5], size: [5, 5, 5] });
    for (const fit of [none, all]) {
      expect(fit.coefficients.every(Number.isFinite)).toBe(true);
      expect(fit.deviance).toBeCloseTo(0, 6);
    }
  });
});

describe('digamma', () => {
  it('has the values of tables, and steps by 1 / x', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14);
    expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 14);
    expect(digamma(1e10)).toBeCloseTo(Math.log(1e10), 9);
    for (const x of [1e-6, 0.3, 1.4616321449683622, 7, 11.9, 12, 80, 1e4])
      expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(1e-15 * (10 + 20 / x));
  });
});

describe('trigamma', () => {
  it('has the values of R and of pi, and steps by 1 / x^2', () => {
    const close = (x: number, value: number) => expect(Math.abs(trigamma(x) / value - 1)).toBeLessThan(2e-15);
    // R 4.2.
    close(1e-10, 1.0000000000000008e20);
    close(1.5, 0.9348022005446793);
    close(10, 0.10516633568168572);
    close(1e5, 1.0000050000166665e-5);
    // Abramowitz and Stegun 6.4.2 and 6.4.4.
    close(1, Math.PI ** 2 / 6);
    close(0.5, Math.PI ** 2 / 2);
    for (const x of [1e-3, 0.3, 7, 11.9, 12, 80, 1e4])
      expect(Math.abs(trigamma(x) - trigamma(x + 1) - x ** -2)).toBeLessThan(2e-15 * trigamma(x));
  });
});
