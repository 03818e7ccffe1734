import { describe, expect, test } from 'vitest';
import { course } from '../../src/course/course.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { satisfaction } from '../indicators.ts';
import { charged, chargedSoFar } from '../series/maturing-charges.ts';
import { counts, drawnCounts, drawnShares, monthAt, shares } from './made.ts';

describe('what a level has done since its last change', () => {
  test('is rising for 10, 11, ... 21', () => {
    const found = course(counts([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]));
    expect(found.verdict).toBe('rising');
    expect(found.evidence.level?.verdict).toBe('higher');
  });

  test('is falling, or too soon to say, for a line of one standard deviation a month over the last twelve', () => {
    const sd = Math.sqrt((0.8 * 0.2) / 600);
    for (const seed of [41, 42, 43, 44, 45, 46]) {
      const { evidence, estimate } = course(
        drawnShares(seed, 25, 600, (month) => 0.8 - sd * Math.max(0, month - 12)),
      );
      expect(evidence.level?.verdict).toBe('lower');
      expect(evidence.shape).not.toBe('step');
      expect(['falling', 'too-soon']).toContain(evidence.since?.verdict);
      expect(estimate.upper ?? 0).toBeLessThan(-10);
    }
  });

  test.each([24, 36, 48, 60])('is falling for one straight line from 766 to 31 in %i months', (months) => {
    const line = (month: number) => 766 - (735 * month) / (months - 1);
    const straight = Array.from({ length: months }, (_, month) => Math.round(line(month)));
    expect(course(counts(straight)).verdict).toBe('falling');
    expect(course(drawnCounts(33, months, line)).verdict).toBe('falling');
  });

  test.each([7, 9, 11])('is not falling for a step or a first fall %i months ago', (ago) => {
    for (const seed of [1, 2, 3]) {
      const step = course(drawnCounts(seed, 36, (month) => (month < 36 - ago ? 200 : 130)));
      expect(step.evidence.since?.verdict).toBe('too-soon');
    }
  });

  test.each([0.1, 1 / 3, 7.3])('has no drift where every figure is exactly %f', (value) => {
    const found = course(
      seriesFrom(
        { ...satisfaction, measure: 'duration', durationUnit: 'minutes', margin: { percent: 5 } },
        { start: '2014-04', numerator: Array(36).fill(value) },
      ),
    );
    expect(found.verdict).toBe('level');
    expect(found.evidence.since?.drift).toBe('none');
  });

  test('is level with a dip of four months that it came back from', () => {
    for (const seed of [91, 92, 93]) {
      const dip = (month: number) => (month >= 24 && month < 28 ? 0.7 : 0.8);
      const found = course(drawnShares(seed, 36, 400, dip));
      expect(found.verdict).toBe('level');
      expect(found.evidence.outlying.map(({ period }) => period)).toEqual([24, 25, 26, 27].map(monthAt));
      expect(found.evidence.since?.from).toBe(monthAt(0));
    }
  });

  test('is not level where a fall of 1.2 points a year since a rise is within the margin, unless that drift is said', () => {
    for (const seed of [171, 172, 173, 174]) {
      const course60 = course(
        drawnShares(seed, 60, 2000, (month) =>
          month < 20 ? 0.78 + 0.003 * month : 0.84 - 0.001 * (month - 20),
        ),
      );
      const { since } = course60.evidence;
      if (since?.verdict === 'level') expect(since.drift).toBe('down');
      else expect(since?.verdict).toBe('falling');
    }
  });

  test('is not level for counts that rise by 2.9% a year, unless that drift is said', () => {
    for (const seed of [17, 18, 19]) {
      const { since } = course(drawnCounts(seed, 60, (month) => 2000 * 1.029 ** (month / 12))).evidence;
      if (since?.verdict === 'level') expect(since.drift).toBe('up');
      else expect(['rising', 'cannot-tell']).toContain(since?.verdict);
    }
  });

  test('is level for a flat share of 750 over 60 months', () => {
    const verdicts = [1, 2, 3, 4, 5, 6].map((seed) => course(drawnShares(seed, 60, 750, () => 0.8)).verdict);
    expect(verdicts.filter((verdict) => verdict === 'level').length).toBeGreaterThanOrEqual(5);
  });

  test('is said of no series of under 24 months', () => {
    expect(course(shares(Array(23).fill(4000), 5000)).evidence.since?.verdict).not.toBe('level');
    expect(course(shares(Array(24).fill(4000), 5000)).verdict).toBe('level');
  });
});

describe('the target', () => {
  test('of 90% will be met by 100% throughout, and one of 80% will not by none throughout', () => {
    const all = course(shares(Array(24).fill(120), 120, { indicator: { target: 0.9 } }));
    expect(all.verdict).toBe('level');
    expect(all.evidence.next[0]?.meetsTarget).toBeGreaterThan(0.99);
    expect(all.evidence.meetsTargetNow).toBeGreaterThan(0.99);
    const none = course(shares(Array(24).fill(0), 120, { indicator: { target: 0.8 } }));
    expect(none.verdict).toBe('level');
    expect(none.evidence.next[0]?.meetsTarget).toBeLessThan(0.01);
  });

  test('of 90% will not be met at the present level of 88%, whatever the 93% before', () => {
    const indicator = { target: 0.9 };
    const found = course(drawnShares(72, 25, 8000, (month) => (month < 19 ? 0.93 : 0.88), { indicator }));
    expect(found.verdict).toBe('stepped-down-too-soon');
    expect(found.evidence.next[0]?.meetsTarget).toBeLessThan(0.05);
  });

  test('that was met until eight months ago, and the last month a little better: stepped down all the same', () => {
    const share = (month: number) => (month < 16 ? 0.92 : month < 23 ? 0.88 : 0.889);
    const found = course(drawnShares(71, 24, 8000, share, { indicator: { target: 0.9 } }));
    expect(found.verdict).toBe('stepped-down-too-soon');
    expect(found.evidence.level?.date?.mostLikely).toBe(monthAt(16));
    expect(Math.abs((found.estimate.value ?? 0) + 4)).toBeLessThan(0.6);
  });
});

describe('figures of which not all is in', () => {
  const { maturity, ...undeclared } = charged;

  test('of a constant 12% are left out, and said, so that it has not fallen', () => {
    for (const seed of [1, 2, 3]) {
      const found = course(chargedSoFar(seed));
      expect(found.evidence.level?.verdict).not.toBe('lower');
      expect(found.evidence.since?.verdict).not.toBe('falling');
      expect(found.subject.to).toBe('2023-04');
      expect(found.caveats.some(({ text }) => text.includes('left out as immature'))).toBe(true);
      expect(found.evidence.level?.now.value).toBeCloseTo(0.12, 1);
    }
  });

  test('or are completed by the delay that is known', () => {
    for (const seed of [1, 2, 3]) {
      const { evidence, subject } = course(chargedSoFar(seed), { immature: 'complete' });
      expect(subject.to).toBe('2024-04');
      expect(evidence.level?.verdict).not.toBe('lower');
      expect(evidence.level?.now.lower ?? 1).toBeLessThan(0.12);
      expect(evidence.level?.now.upper ?? 0).toBeGreaterThan(0.12);
    }
  });

  test('seem to have fallen where no delay is declared', () => {
    expect(course(chargedSoFar(1, undeclared)).evidence.level?.verdict).toBe('lower');
  });
});
