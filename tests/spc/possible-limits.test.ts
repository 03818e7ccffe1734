import fc from 'fast-check';
import { expect, it } from 'vitest';
import { directlyStandardisedRate } from '../../src/interval/directly-standardised-rate.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { ewma } from '../../src/spc/ewma.ts';
import { mrChart } from '../../src/spc/mr-chart.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { counts, proportions } from './made.ts';

const months = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 30, max: 40 })), {
  minLength: 6,
  maxLength: 36,
});
const limitsOf = (points: readonly { readonly lower?: number | null; readonly upper: number | null }[]) =>
  points.flatMap(({ lower = null, upper }) => [lower, upper]).filter((limit) => limit !== null);

it('limits of shares lie between 0 and 1, and those of counts not below 0', () => {
  fc.assert(
    fc.property(months, (cells) => {
      const shares = proportions(
        cells.map(([some]) => some),
        cells.map(([, all]) => all),
      );
      const events = counts(cells.map(([some]) => some));
      for (const limit of [
        ...limitsOf(ewma(shares).points),
        ...limitsOf(mrChart(shares).points),
        ...limitsOf(xmr(shares).evidence.points),
        ...limitsOf(controlChart(shares).evidence.points),
      ]) {
        expect(limit).toBeGreaterThanOrEqual(0);
        expect(limit).toBeLessThanOrEqual(1);
      }
      for (const limit of [
        ...limitsOf(ewma(events).points),
        ...limitsOf(controlChart(events).evidence.points),
      ])
        expect(limit).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 60 },
  );
});

it('an EWMA of shares near 1, and the ranges of shares that swing, end at 1', () => {
  const high = proportions(
    Array.from({ length: 12 }, (_, at) => 96 + (at % 2) * 4),
    Array.from({ length: 12 }, () => 100),
  );
  // 98% give or take 3 x 4 / 1.128 x sqrt(0.2 / 1.8) points would be 101.5%.
  expect(Math.max(...limitsOf(ewma(high).points))).toBe(1);
  const swing = proportions(
    Array.from({ length: 12 }, (_, at) => (at % 2) * 100),
    Array.from({ length: 12 }, () => 100),
  );
  expect(mrChart(swing).points[3]?.upper).toBe(1);
});

it('a directly standardised rate has no lower limit below 0', () => {
  // One event among 10 people who have nearly all of the weight, 100 among a million who have next to none.
  const found = directlyStandardisedRate(
    [
      { count: 100, population: 1_000_000, standard: 1 },
      { count: 1, population: 10, standard: 99_999 },
    ],
    { fewest: 0 },
  );
  expect(found.lower).toBe(0);
  expect(found.value).toBeGreaterThan(0);
});
