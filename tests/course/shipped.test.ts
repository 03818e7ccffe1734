import { describe, expect, test } from 'vitest';
import { course } from '../../src/course/course.ts';
import { courses } from '../../src/course/courses.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { attendanceAtCourt } from '../../src/indicator/catalogue/attendance-at-court.ts';
import { domesticBurglary } from '../../src/indicator/catalogue/domestic-burglary.ts';
import { fileQuality } from '../../src/indicator/catalogue/file-quality.ts';
import { personalRobbery } from '../../src/indicator/catalogue/robbery.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { violenceWithInjury } from '../../src/indicator/catalogue/violence.ts';
import { bladePossession } from '../../src/indicator/catalogue/weapons.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { panel } from '../../src/series/panel.ts';
import type { Series } from '../../src/series/series.ts';
import { sumAreas } from '../../src/series/sum-areas.ts';
import { rows as attendances } from '../../src/tables/illustrative-attendance-at-court.ts';
import { rows as files } from '../../src/tables/illustrative-file-quality.ts';
import { rows as answers } from '../../src/tables/illustrative-satisfaction.ts';
import { rows as crimes } from '../../src/tables/london-crime.ts';

/** Made with one step in November 2018 and flat on either side: data/README.md. */
describe('the illustrative satisfaction', () => {
  const areas = panel(victimSatisfaction, answers, { where: { stage: 'whole-experience', group: 'all' } });
  const force = course(sumAreas(areas, { area: 'west-mercia', areaName: 'West Mercia' }));
  const found = courses(areas);

  test('stepped down by about 4.7 points in autumn 2018, too soon to say more', () => {
    expect(force.verdict).toBe('stepped-down-too-soon');
    expect(force.estimate.value).toBeCloseTo(-4.7, 0);
    expect(force.evidence.level?.date?.from).toBe('2018-10');
    expect(force.evidence.level?.date?.to).toBe('2018-12');
    expect(sentence(force)).toMatch(
      /^Victim satisfaction \(whole-experience\) in West Mercia stepped down 4\.7 points .* in October to December 2018, to 78\.9%; it is too soon to say whether it will hold; judge from December 2020\.$/,
    );
  });

  test('is lower in every area, with nearly the same drop', () => {
    expect(found).toHaveLength(5);
    for (const { evidence } of found) {
      expect(evidence.level?.sinceStart.value ?? 0).toBeLessThan(-3);
      expect(evidence.level?.sinceStart.value ?? 0).toBeGreaterThan(-6.5);
      expect(evidence.level?.date?.mostLikely).toBe('2018-10');
      expect(evidence.borrowed).toHaveLength(4);
    }
  });

  test('will be over 80% in four areas of five next month with a chance of under an eighth', () => {
    // Chances that so many of the areas are over, one area after another.
    let over = [1];
    for (const { evidence } of found) {
      const chance = evidence.next[0]?.meetsTarget ?? 0;
      over = [...over, 0].map((same, many) => same * (1 - chance) + (over[many - 1] ?? 0) * chance);
    }
    expect(over.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    const four = (over[4] ?? 0) + (over[5] ?? 0);
    expect(four).toBeGreaterThan(0.03);
    expect(four).toBeLessThan(0.125);
  });
});

/** Made as a rise from August 2018 to the turn of the year. */
test('the illustrative file quality rose from about August 2018 to the turn of the year', () => {
  const [whole] = panel(fileQuality, files).series;
  if (whole === undefined) throw new Error('no series');
  const { estimate, evidence, verdict } = course(whole);
  expect(verdict).toBe('stepped-up-too-soon');
  expect(evidence.level?.date).toMatchObject({ from: '2018-08', passage: true });
  expect(['2018-12', '2019-01']).toContain(evidence.level?.date?.to);
  expect(estimate.value).toBeCloseTo(14, 0);
});

/** Made at one level throughout, 84% of victims and 88% of witnesses, in five areas that differ by about a point. */
describe('the illustrative attendance at court', () => {
  const whole = { area: 'west-mercia', areaName: 'West Mercia' };
  const of = (role: string) => sumAreas(panel(attendanceAtCourt, attendances, { where: { role } }), whole);

  test.each([
    ['victim', 84],
    ['witness', 88],
  ])('of a %s is about %f in 100, and is not said to have changed', (role, made) => {
    const series = of(role);
    const { verdict } = course(series);
    expect(verdict).toMatch(/^(level|same|cannot-tell)/);
    const sum = (counts: Series['denominator']) =>
      (counts ?? []).reduce<number>((all, one) => all + (one ?? 0), 0);
    expect(Math.abs((100 * sum(series.numerator)) / sum(series.denominator) - made)).toBeLessThan(1.5);
  });

  test('is of both roles together unless one is asked for', () => {
    const both = sumAreas(panel(attendanceAtCourt, attendances), whole);
    const [victims, witnesses] = [of('victim'), of('witness')];
    expect(both.numerator).toHaveLength(25);
    for (const side of ['numerator', 'denominator'] as const)
      for (let at = 0; at < 25; at += 1)
        expect(both[side]?.[at]).toBe((victims[side]?.[at] ?? 0) + (witnesses[side]?.[at] ?? 0));
  });
});

describe('London to February 2020', () => {
  const read = (indicator: Indicator) =>
    course(sumAreas(panel(indicator, crimes), { area: 'london', areaName: 'London' }), { to: '2020-02' });

  test('violence with injury has been level since early 2017', () => {
    const { evidence, verdict } = read(violenceWithInjury);
    expect(verdict).toMatch(/-and-level$/);
    expect(evidence.since?.from.slice(0, 4)).toBe('2017');
    expect(evidence.level?.verdict).toBe('higher');
  });

  test('domestic burglary has been level since 2017, about a third higher than before', () => {
    const { estimate, evidence, verdict } = read(domesticBurglary);
    expect(verdict).toBe('higher-and-level');
    expect(evidence.since?.from.slice(0, 4)).toBe('2017');
    expect(estimate.value).toBeGreaterThan(20);
    expect(estimate.value).toBeLessThan(45);
  });

  test.each([
    ['personal robbery', personalRobbery, 85],
    ['possession of a blade', bladePossession, 50],
  ])('%s is higher, and whether it has held cannot be told', (_, indicator, size) => {
    const { estimate, evidence } = read(indicator);
    expect(evidence.level?.verdict).toBe('higher');
    expect(evidence.since?.verdict).toBe('cannot-tell');
    expect(estimate.lower).toBeLessThan(size);
    expect(estimate.upper).toBeGreaterThan(size);
  });
});
