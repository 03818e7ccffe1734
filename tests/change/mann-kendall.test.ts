import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../src/change/trend/mann-kendall.ts';
import { seasonalMannKendall } from '../../src/change/trend/seasonal-mann-kendall.ts';
import cases from '../cases/change-mann-kendall.json' with { type: 'json' };

const close = (actual: number | null, expected: number, relative = 1e-9) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    relative * Math.max(1e-3, Math.abs(expected)),
  );

describe('mannKendall', () => {
  it.each(cases.original)('agrees with the reference on $id', ({ x, s, variance, z, p, tau }) => {
    const found = mannKendall(x);
    expect(found.s).toBe(s);
    close(found.variance, variance);
    close(found.z, z);
    close(found.p, p);
    if (tau !== null) close(found.tau, tau);
  });

  it('widens the variance as Hamed and Rao do', () => {
    for (const { id, variance } of cases.hamedRao) {
      const x = cases.original.find((one) => one.id === id)?.x ?? [];
      close(mannKendall(x, { variance: 'hamed-rao', lags: 1 }).variance, variance);
    }
  });

  it('has nothing to say of none, one or equal values', () => {
    for (const x of [[], [3], [3, 3, 3, 3], [null, 3, null]])
      expect(mannKendall(x)).toMatchObject({ s: 0, z: 0, p: 1, tau: null });
  });

  it('counts every pair, whatever the order, and turns round with time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 }), (x) => {
        let s = 0;
        x.forEach((late, at) => {
          for (const early of x.slice(0, at)) s += Math.sign(late - early);
        });
        expect(mannKendall(x).s).toBe(s);
        expect(mannKendall([...x].reverse()).s + s).toBe(0);
        expect(mannKendall(x.map((value) => 3 * value + 7)).p).toBe(mannKendall(x).p);
      }),
    );
  });
});

describe('seasonalMannKendall', () => {
  it.each(cases.seasonal)('agrees with the reference on $id', (one) => {
    const found = seasonalMannKendall(one.x, { season: one.season });
    expect(found.s).toBe(one.s);
    close(found.variance, one.variance);
    close(found.p, one.p);
    const wide = seasonalMannKendall(one.x, { season: one.season, variance: 'hirsch-slack' });
    close(wide.variance, one.hirschSlackVariance);
    close(wide.p, one.hirschSlackP ?? 1, 1e-8);
  });

  it('does not take a season for a trend', () => {
    const season = Array.from({ length: 48 }, (_, month) => 100 + 40 * (month % 12));
    expect(seasonalMannKendall(season).s).toBe(0);
    expect(mannKendall(season).s).toBeGreaterThan(0);
  });

  it('refuses a season that is none', () => {
    expect(() => seasonalMannKendall([1, 2], { season: 1 })).toThrow('seasonalMannKendall: season must be');
  });
});
