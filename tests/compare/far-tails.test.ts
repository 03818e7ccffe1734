import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/compare/funnel.ts';
import {
  betaBinomialRatio,
  massTable,
  midTails,
  negativeBinomialRatio,
} from '../../src/compare/mass-table.ts';
import { binomialLower, binomialMass, binomialUpper } from '../../src/numeric/binomial.ts';
import { negativeBinomialMass, negativeBinomialUpper } from '../../src/numeric/negative-binomial.ts';
import { poissonLower, poissonMass, poissonUpper } from '../../src/numeric/poisson.ts';
import { panel } from '../../src/series/panel.ts';
import { satisfaction } from '../indicators.ts';

const alike = (found: number, expected: number) => expect(Math.abs(found / expected - 1)).toBeLessThan(1e-10);

describe('tails beyond the table of a distribution', () => {
  it('are those of the distribution functions, which hold every digit', () => {
    for (const [n, share, x] of [
      [1000, 0.5, 640],
      [1000, 0.1, 200],
      [200, 0.8, 200],
      [100_000, 0.5, 55_000],
    ] as const) {
      const table = massTable(betaBinomialRatio(n, share, 0));
      alike(midTails(table, x).upper, binomialUpper(x, n, share) + binomialMass(x, n, share) / 2);
      const low = n - x;
      const turned = massTable(betaBinomialRatio(n, 1 - share, 0));
      alike(
        midTails(turned, low).lower,
        binomialLower(low, n, 1 - share) - binomialMass(low, n, 1 - share) / 2,
      );
    }
    for (const [mean, x] of [
      [100, 200],
      [1e6, 1.01e6],
      [0.2, 30],
    ] as const)
      alike(
        midTails(massTable(negativeBinomialRatio(mean, 1, 0)), x).upper,
        poissonUpper(x, mean) + poissonMass(x, mean) / 2,
      );
    alike(
      midTails(massTable(negativeBinomialRatio(1000, 1, 0)), 600).lower,
      poissonLower(600, 1000) - poissonMass(600, 1000) / 2,
    );
    alike(
      midTails(massTable(negativeBinomialRatio(50, 1, 0.1)), 600).upper,
      negativeBinomialUpper(600, 50, 10) + negativeBinomialMass(600, 50, 10) / 2,
    );
  });

  it('fall without a step from inside the table to far beyond it', () => {
    const table = massTable(negativeBinomialRatio(100, 1, 0));
    const last = table.first + table.mass.length - 1;
    let before = 1;
    for (let x = last - 20; x < last + 40; x += 1) {
      const { upper } = midTails(table, x);
      expect(upper / before).toBeGreaterThan(before === 1 ? 0 : 0.4);
      expect(upper).toBeLessThan(before);
      before = upper;
    }
  });

  it('are 0 where nothing can be', () => {
    const table = massTable(betaBinomialRatio(10, 0.3, 0));
    expect(midTails(table, 11)).toEqual({ lower: 1, upper: 0 });
    expect(midTails(table, -1)).toEqual({ lower: 0, upper: 1 });
  });
});

describe('the p of a funnel', () => {
  it('is that of the area, however far out it lies', () => {
    // Two others at half of 50,000 each; 640 of 1,000 has P(X > 640) + P(640)/2 = 2.584e-19 at a half.
    const rows = [
      ['a', 25_000_000, 50_000_000],
      ['b', 25_000_000, 50_000_000],
      ['c', 640, 1000],
    ].map(([area, numerator, denominator]) => ({
      area: String(area),
      period: '2019-04',
      numerator: Number(numerator),
      denominator: Number(denominator),
    }));
    const { evidence } = funnel(panel(satisfaction, rows), { overdispersion: 'none', coverage: false });
    const { p = 0, place } = evidence.rows.find(({ area }) => area === 'c') ?? {};
    expect(place).toBe('above-998');
    // The level has an error of its own, of 1 in 100,000 of the limit's width.
    expect(Math.abs(p / (2 * 2.584231132714773e-19) - 1)).toBeLessThan(0.05);
  });
});
