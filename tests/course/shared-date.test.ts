import { describe, expect, test } from 'vitest';
import { sharedDate } from '../../src/course/shared-date.ts';
import { random } from '../../src/numeric/random.ts';
import { panel } from '../../src/series/panel.ts';
import type { Panel } from '../../src/series/series.ts';
import { satisfaction } from '../indicators.ts';
import { monthAt } from './made.ts';

/** So many areas of 500 asked in 30 months, each with a step of its own size at a month of its own. */
function areas(many: number, steps: (area: number) => number): Panel {
  const chance = random(4);
  return panel(
    satisfaction,
    Array.from({ length: 30 * many }, (_, at) => {
      const [area, month] = [Math.floor(at / 30), at % 30];
      const numerator = chance.binomial(500, month < steps(area) ? 0.8 : 0.65);
      return { area: `area-${area}`, period: monthAt(month), numerator, denominator: 500 };
    }),
  );
}

describe('one month in which several areas changed', () => {
  test('is found where they did', () => {
    const found = sharedDate(areas(4, () => 18));
    expect(found.probability).toBeGreaterThan(0.99);
    expect(found.mostLikely).toBe(monthAt(18));
  });

  test('is denied where each changed in its own', () => {
    expect(sharedDate(areas(4, (area) => 8 + 4 * area)).probability).toBeLessThan(0.01);
  });

  test('is as sure of 200 areas, whose likelihoods multiplied are no number', () => {
    const found = sharedDate(areas(200, () => 18));
    expect(found.probability).toBe(1);
    expect([found.from, found.mostLikely, found.to]).toEqual([18, 18, 18].map(monthAt));
  });

  test('is not asked of one area', () => {
    expect(sharedDate(areas(1, () => 18)).probability).toBe(null);
  });
});
