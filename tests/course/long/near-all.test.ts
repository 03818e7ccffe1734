import { describe, expect, it } from 'vitest';
import { course } from '../../../src/course/course.ts';
import { drawnShares } from '../made.ts';

/** Of a hundred shares of n answers that change six of 36 months ago: how many are told to have, and of them how many sizes hold it. */
function found(before: number, now: number, n: number) {
  const all = Array.from({ length: 100 }, (_, seed) => {
    const series = drawnShares(seed + 1, 36, n, (month) => (month < 30 ? before : now));
    const { level } = course(series).evidence;
    const said = level?.against === 'start' ? level.sinceStart : level?.lastChange;
    const change = 100 * (now - before);
    const word = change < 0 ? 'lower' : 'higher';
    const told = level?.verdict === word;
    return { told, holds: told && (said?.lower ?? 0) <= change && (said?.upper ?? 0) >= change };
  });
  const told = all.filter((each) => each.told).length;
  return { told, holds: all.filter((each) => each.holds).length / told };
}

describe('a share near all or none', () => {
  // An answer at 95% varies five times as much as one at 99%: by the variance of all answers 83% of sizes held, of 100% to 95% 56%.
  it.each([
    [0.99, 0.95, 200],
    [0.98, 0.93, 200],
    [0.02, 0.08, 200],
    [0.995, 0.97, 1000],
  ])('that goes from %f to %f, of %i answers, is told with a size that holds it', (before, now, n) => {
    const { holds, told } = found(before, now, n);
    expect(told).toBeGreaterThanOrEqual(95);
    expect(holds).toBeGreaterThanOrEqual(0.88);
  });

  it('that was always all has a size that is no surer than its answers', () => {
    const { holds, told } = found(1, 0.95, 200);
    expect(told).toBeGreaterThanOrEqual(98);
    expect(holds).toBeGreaterThanOrEqual(0.84);
    // 95% of 1,200 answers: sampling alone moves it by 1.23 points either way.
    const { lastChange } =
      course(drawnShares(1, 36, 200, (month) => (month < 30 ? 1 : 0.95))).evidence.level ?? {};
    expect((lastChange?.upper ?? 0) - (lastChange?.lower ?? 0)).toBeGreaterThan(2 * 1.23);
  });

  it('that does not change is not told to', () => {
    for (const [share, n] of [
      [0.99, 200],
      [0.98, 60],
      [0.03, 100],
    ] as const) {
      const changed = Array.from({ length: 60 }, (_, seed) =>
        course(drawnShares(seed + 1, 36, n, () => share)),
      ).filter(({ evidence: { level } }) => level?.verdict === 'lower' || level?.verdict === 'higher');
      expect(changed.length).toBeLessThanOrEqual(2);
    }
  });
});
