import { describe, expect, test } from 'vitest';
import { course } from '../../src/course/course.ts';
import type { CourseFinding } from '../../src/course/finding.ts';
import { counts, drawnCounts, drawnShares, monthAt, shares } from './made.ts';

/** The last change, its interval and when it began. */
function stepOf({ evidence: { level } }: CourseFinding) {
  const { from = '', to = '', mostLikely = '' } = level?.date ?? {};
  return { size: level?.lastChange?.value ?? 0, ...level?.lastChange, from, to, mostLikely };
}

/** Twelve months about 107, then twelve about 207. */
const doubled = [
  121, 136, 103, 110, 113, 115, 98, 89, 105, 100, 100, 95, 201, 228, 190, 200, 199, 208, 186, 194, 220, 210,
  223, 215,
];
/** Of 600: 70% for eighteen months, then 78% for seven. */
const risen = [
  423, 414, 428, 418, 411, 425, 421, 416, 427, 417, 423, 414, 428, 418, 411, 425, 421, 416, 475, 465, 471,
  462, 476, 466, 459,
];

describe('a step is told as one, with its month and size', () => {
  test('counts that doubled in the thirteenth month, of which the last is ordinary at the new level', () => {
    const found = course(counts(doubled));
    const { size, from, to } = stepOf(found);
    expect(found.verdict).toBe('stepped-up-course-open');
    expect([from, to]).toEqual([monthAt(12), monthAt(12)]);
    expect(size).toBeGreaterThan(80);
    expect(size).toBeLessThan(115);
    expect(found.evidence.lastApart).toBe(false);
    const [next] = found.evidence.next;
    expect(next?.figure.lower).toBeLessThan(215);
    expect(next?.figure.upper).toBeGreaterThan(215);
    expect(next?.figure.lower).toBeGreaterThan(130);
  });

  test('a share of 70% that became 78%, without which there is no autocorrelation', () => {
    const found = course(shares(risen, 600));
    const { size, mostLikely } = stepOf(found);
    expect(found.verdict).toBe('stepped-up-too-soon');
    expect(mostLikely).toBe(monthAt(18));
    expect(size).toBeCloseTo(8, 0);
    expect(found.evidence.noise?.rho).toBeLessThan(0.1);
  });

  test('500 a month that became 700, each within 20', () => {
    const up = [7, -12, 19, -3, 15, -18, 2, 11, -7, 20, -15, 4];
    const found = course(counts([...up.map((off) => 500 + off), ...up.map((off) => 700 - off)]));
    expect(found.verdict).toBe('stepped-up-course-open');
    expect(stepOf(found).size).toBeCloseTo(40, -1);
    expect(stepOf(found).from).toBe(monthAt(12));
  });

  test('shifts of 3 to 6 standard deviations in the last 7 to 12 of 25 months, of 600 asked', () => {
    const sd = 100 * Math.sqrt((0.8 * 0.2) / 600);
    const found = [7, 8, 9, 10, 11, 12].flatMap((months) =>
      [3, 4, 5, 6].map((sds) => {
        const before = 25 - months;
        const share = (month: number) => (month < before ? 0.8 : 0.8 - (sds * sd) / 100);
        return { sds, ...stepOf(course(drawnShares(100 * months + sds, 25, 600, share))) };
      }),
    );
    const told = found.filter(({ upper }) => (upper ?? 0) < 0);
    expect(told.length).toBeGreaterThanOrEqual(23);
    const off = told.map(({ sds, size }) => Math.abs(size + sds * sd));
    expect(Math.max(...off)).toBeLessThan(2.5 * sd);
    expect(
      told.filter(({ lower, sds, upper }) => (lower ?? 0) <= -sds * sd && (upper ?? 0) >= -sds * sd).length,
    ).toBeGreaterThanOrEqual(0.85 * told.length);
  });

  test('83.2% that became 78.5% six months ago is no fall of some points a year', () => {
    const all = [51, 52, 53, 54, 55, 56].map((seed) =>
      course(drawnShares(seed, 25, 750, (month) => (month < 19 ? 0.832 : 0.785))),
    );
    for (const { evidence, estimate } of all) {
      expect(evidence.level?.verdict).toBe('lower');
      expect(evidence.shape).not.toBe('slope');
      expect(evidence.since?.verdict).toBe('too-soon');
      expect(Math.abs((estimate.value ?? 0) + 4.7)).toBeLessThan(1.6);
    }
    const stepped = all.filter(({ verdict }) => verdict === 'stepped-down-too-soon').map(stepOf);
    expect(stepped.length).toBeGreaterThanOrEqual(4);
    for (const { from, to } of stepped) expect(from <= monthAt(19) && to >= monthAt(19)).toBe(true);
  });

  test('flat, lower for fifteen months and back again is not called moving', () => {
    for (const seed of [61, 62, 63, 64]) {
      const found = course(drawnShares(seed, 45, 400, (month) => (month >= 15 && month < 30 ? 0.72 : 0.8)));
      expect(['rising', 'falling']).not.toContain(found.evidence.since?.verdict);
      expect(found.evidence.shape).not.toBe('slope');
    }
  });

  test('5 points down twenty of 36 months ago, of 300 asked, is no fall since the first month', () => {
    for (const seed of [71, 72, 73, 74, 75, 76]) {
      const found = course(drawnShares(seed, 36, 300, (month) => (month < 16 ? 0.8 : 0.75)));
      expect(found.evidence.level?.verdict).toBe('lower');
      expect(found.evidence.shape).not.toBe('slope');
      expect(found.evidence.since?.verdict).not.toBe('falling');
    }
  });

  test('a step in the last five of 48 months is dated, and its interval holds the truth', () => {
    for (const seed of [81, 82, 83, 84]) {
      const step = stepOf(course(drawnCounts(seed, 48, (month) => (month < 43 ? 100 : 160))));
      expect(step.from <= monthAt(43) && step.to >= monthAt(43)).toBe(true);
      expect(step.lower ?? 0).toBeLessThan(60);
      expect(step.upper ?? 0).toBeGreaterThan(60);
    }
  });

  test('10 that became 70 in the last four of 48 months is seen', () => {
    const found = course(drawnCounts(85, 48, (month) => (month < 44 ? 10 : 70)));
    expect(found.verdict).toBe('stepped-up-too-soon');
    expect(stepOf(found).mostLikely).toBe(monthAt(44));
    expect(stepOf(found).lower ?? 0).toBeLessThan(600);
    expect(stepOf(found).upper ?? 0).toBeGreaterThan(600);
  });

  test('a change too recent for its course has its direction and size all the same', () => {
    const found = course(drawnShares(91, 25, 700, (month) => (month < 18 ? 0.84 : 0.79)));
    expect(found.evidence.since?.verdict).toBe('too-soon');
    expect(found.evidence.level?.verdict).toBe('lower');
    expect(found.estimate.upper ?? 0).toBeLessThan(0);
    expect(found.settle?.text).toMatch(
      /^What it has done since can be judged from [A-Z][a-z]+ 20\d\d \(\d+ more months\)/,
    );
    expect(found.settle?.months).toBeGreaterThan(0);
  });
});
