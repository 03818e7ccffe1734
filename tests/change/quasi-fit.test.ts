import { describe, expect, it } from 'vitest';
import { quasiFit } from '../../src/change/quasi-fit.ts';
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
