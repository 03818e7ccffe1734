import { describe, expect, test } from 'vitest';
import { changePoints } from '../../../src/change/steps/change-points.ts';
import { course } from '../../../src/course/course.ts';
import { sentence } from '../../../src/findings/sentence.ts';
import { random } from '../../../src/numeric/random.ts';
import { counts, drawnCounts, monthAt } from '../made.ts';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

describe('counts from none to many', () => {
  test.each([
    ['24 months, then 15 a month', 36, 24, 0, 15],
    ['24 months, then 15 a month for three', 27, 24, 0, 15],
    ['48 months, then 15 a month', 60, 48, 0, 15],
    ['1 a month for 30, then 10', 48, 30, 1, 10],
  ])('after %s are a step up, in its month and in events', (_, months, at, before, after) => {
    const all = seeds.map((seed) =>
      course(drawnCounts(seed, months, (month) => (month < at ? before : after))),
    );
    for (const { estimate, evidence } of all) {
      const { date, verdict } = evidence.level ?? {};
      expect([evidence.step, verdict]).toEqual([1, 'higher']);
      expect((date?.from ?? '') <= monthAt(at) && (date?.to ?? '') >= monthAt(at)).toBe(true);
      expect(estimate.unit).toBe('count');
      expect(Math.abs((estimate.value ?? 0) - (after - before))).toBeLessThan(0.45 * after);
      expect(estimate.lower ?? 0).toBeGreaterThan(0.3 * after);
    }
    expect(all.filter(({ verdict }) => verdict.startsWith('stepped-up')).length).toBe(all.length);
  });

  test('are said without a percentage', () => {
    const found = course(counts([...Array(24).fill(0), ...Array(12).fill(15)]));
    expect(sentence(found)).toMatch(
      /^Recorded crime in all areas stepped up 15 a month \(1\d to \d\d\) in April 2016, to 1[56] a month;/,
    );
    expect(changePoints(counts([...Array(24).fill(0), ...Array(12).fill(15)])).estimate.unit).toBe('count');
  });
});

describe('counts from many to none', () => {
  test.each([
    ['40 a month for 50 months, then none for ten', 60, 50, 40],
    ['40 a month for 30 months, then none for thirty', 60, 30, 40],
    ['40 a month for 57 months, then none for three', 60, 57, 40],
  ])('%s, are a step down by all, to none, in its month', (_, months, at, before) => {
    for (const seed of seeds) {
      const found = course(drawnCounts(seed, months, (month) => (month < at ? before : 0)));
      const { date, now } = found.evidence.level ?? {};
      expect(found.verdict).toMatch(/^stepped-down/);
      expect([date?.from, date?.to]).toEqual([monthAt(at), monthAt(at)]);
      expect(found.estimate.value).toBeLessThan(-96);
      expect(now?.value).toBeLessThan(1.5);
      expect(found.evidence.next[0]?.figure.lower).toBeLessThan(0.5);
      expect(found.evidence.next[0]?.figure.upper).toBeLessThan(10);
    }
  });

  test('of 4 a month, are one by the quarter', () => {
    for (const seed of seeds) {
      const found = course(drawnCounts(seed, 60, (month) => (month < 30 ? 4 : 0)));
      expect(found.verdict).toMatch(/^stepped-down/);
      expect(found.evidence.step).toBe(3);
    }
  });
});

test.each([0.5, 1, 2, 3, 5, 8])('flat counts of %f a month are not told changed or moving', (mean) => {
  const chance = random(10 * mean);
  const told = Array.from({ length: 60 }, (_, at) => {
    // Every other series varies twice as much as chance alone.
    const own = () => (at % 2 === 0 ? mean : chance.gamma(mean));
    const { level, since } = course(counts(Array.from({ length: 48 }, () => chance.poisson(own())))).evidence;
    const moving = since?.verdict === 'rising' || since?.verdict === 'falling';
    return level?.verdict === 'lower' || level?.verdict === 'higher' || moving;
  });
  expect(told.filter(Boolean).length).toBeLessThanOrEqual(4);
});

test('a level of rare events is their mean, and its coming months hold what comes', () => {
  const now = Array.from({ length: 24 }, (_, seed) =>
    course(drawnCounts(seed, 60, (month) => (month < 40 ? 30 : 1))),
  );
  const levels = now.map(({ evidence }) => evidence.level?.now.value ?? 0);
  const mean = levels.reduce((sum, each) => sum + each, 0) / levels.length;
  expect(Math.abs(mean - 1)).toBeLessThan(0.25);
  for (const { evidence } of now) expect(evidence.next[0]?.figure.upper).toBeGreaterThan(2.5);
});
