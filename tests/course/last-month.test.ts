import { describe, expect, test } from 'vitest';
import { forecast } from '../../src/change/ahead/forecast.ts';
import { yearEnd } from '../../src/change/ahead/year-end.ts';
import { course } from '../../src/course/course.ts';
import { drawnCounts, drawnShares } from './made.ts';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

/** Limits of the next month, and what is expected of it. */
function next(series: Parameters<typeof course>[0]) {
  const { lower, upper, value } = course(series).evidence.next[0]?.figure ?? {};
  return { value: value ?? 0, holds: (level: number) => (lower ?? 0) < level && (upper ?? 0) > level };
}

describe('a last month that stands apart', () => {
  test.each(seeds)('is no step for the months to come: next month is rather as before (%i)', (seed) => {
    const bad = drawnShares(seed, 48, 200, (month) => (month < 47 ? 0.8 : 0.6));
    const { evidence } = course(bad);
    expect(evidence.level?.verdict).not.toBe('lower');
    expect(evidence.lastApart).toBe(true);
    const { holds, value } = next(bad);
    expect(value).toBeGreaterThan((0.8 + 0.6) / 2);
    expect(holds(0.8) && holds(0.6)).toBe(true);
  });

  test('is the same for a forecast and for the end of the year', () => {
    const bad = drawnCounts(11, 42, (month) => (month < 41 ? 80 : 36));
    const months = forecast(bad, { periods: 6 }).evidence.forecast;
    expect(months[0]?.value).toBeCloseTo(course(bad).evidence.next[0]?.figure.value ?? 0, 9);
    const year = yearEnd(bad, { target: { total: 900 }, meets: 'at-most' });
    const coming = year.evidence.periods.filter(({ state }) => state === 'coming');
    expect(coming.map(({ value }) => value)).toEqual(months.map(({ value }) => value));
    const sum = year.evidence.periods.reduce((total, { value }) => total + (value ?? 0), 0);
    expect(Math.abs((year.estimate.value ?? 0) / sum - 1)).toBeLessThan(0.05);
  });
});

describe('a dip that came back in the last month', () => {
  test.each([3, 5, 8])('of %i months leaves next month open to both levels', (months) => {
    const dipped = (level: number, low: number) => (month: number) =>
      month < 47 - months || month === 47 ? level : low;
    const inside = seeds.flatMap((seed) => {
      const share = next(drawnShares(seed, 48, 200, dipped(0.8, 0.66)));
      const count = next(drawnCounts(seed, 48, dipped(80, 42)));
      return [share.holds(0.8), share.holds(0.66), count.holds(80), count.holds(42)];
    });
    expect(inside.filter(Boolean).length).toBeGreaterThanOrEqual(0.85 * inside.length);
  });

  test('does not hide the step that it was until then', () => {
    const told = seeds.filter(
      (seed) =>
        course(drawnShares(seed, 48, 200, (month) => (month < 39 || month === 47 ? 0.8 : 0.66))).evidence
          .level?.verdict === 'lower',
    );
    expect(told.length).toBeGreaterThanOrEqual(7);
  });
});
