import { describe, expect, it } from 'vitest';
import { judgeNone } from '../../../src/assess/claims/judge.ts';
import { allCases, checked, shownButSmall, slowFall, tooFew } from './cases.ts';

describe('a claim of no change', () => {
  const points = (value: number, lower: number, upper: number) =>
    ({ value, lower, upper, level: 0.95, unit: 'points' }) as const;

  it('is contradicted by a change beyond the margin alone: one that is shown may be too small to matter', () => {
    const judged = (wide: ReturnType<typeof points>, margin: number | null) =>
      judgeNone(points(wide.value, wide.lower + 0.25, wide.upper - 0.25), wide, margin);
    // 1.7 points (0.1 to 3.2), of which 2 matter: a change is shown, and whether it matters is not.
    expect(judged(points(1.7, 0.1, 3.2), 2)).toBe('not-distinguishable-from-chance');
    expect(judged(points(-1.7, -3.2, -0.1), 2)).toBe('not-distinguishable-from-chance');
    expect(judged(points(1, 0.1, 1.9), 2)).toBe('supported');
    expect(judged(points(3.7, 2.1, 5.2), 2)).toBe('contradicted');
    expect(judged(points(-3.7, -5.2, -2.1), 2)).toBe('contradicted');
    expect(judged(points(1.7, 0.1, 3.2), null)).toBe('contradicted');
  });

  it('says that one is shown, though not of the margin', () => {
    const found = checked(shownButSmall);
    expect(found.verdict).toBe('not-distinguishable-from-chance');
    expect(found.sentence).toMatch(/a change is shown, though not one of 2\.0 points\.$/);
  });
});

describe('a claim of no change of what is told to be falling', () => {
  it('is not supported by two years that differ by less than the margin', () => {
    const found = checked(slowFall);
    expect(found.verdict).not.toBe('supported');
  });
});

describe('a claim about figures whose truth is known', () => {
  it.each(allCases)('of kind $kind is $verdict', ({ verdict, made }) => {
    expect(checked(made).verdict).toBe(verdict);
  });

  it.each(allCases)(
    'of kind $kind, $verdict, is plain JSON with a sentence that can be read aloud',
    ({ made }) => {
      const found = checked(made);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      expect(found.sentence.split(/\s+/).length).toBeLessThanOrEqual(35);
      expect(found.sentence).toMatch(/^[A-Z].*\.$/);
      expect(found.sentence).not.toMatch(/undefined|NaN|null|\bcaused?\b|\bbecause of\b/);
    },
  );

  it.each(allCases.filter(({ verdict }) => verdict === 'not-testable'))(
    'of kind $kind that is not testable says what is wanting',
    ({ made }) => {
      const { missing, settle, supports } = checked(made);
      expect(missing.length).toBeGreaterThan(0);
      expect(settle?.text ?? '').not.toBe('');
      expect(supports).toBe(false);
    },
  );

  it.each(allCases.filter(({ kind }) => kind === 'turned' || kind === 'plateau-lower'))(
    'of kind $kind, $verdict, never stands beside a slope that leaves nothing open',
    ({ made, verdict }) => {
      const { estimate } = checked(made);
      const isSlope = estimate !== null && estimate.unit !== 'proportion';
      const open = isSlope && (estimate.lower ?? -1) * (estimate.upper ?? 1) <= 0;
      if (verdict === 'not-distinguishable-from-chance') expect(isSlope && !open).toBe(false);
    },
  );

  it('of two things with too few months in common says how many would do', () => {
    const found = checked(tooFew);
    expect(found.verdict).toBe('not-distinguishable-from-chance');
    expect(found.settle?.months).toBe(12);
  });
});
