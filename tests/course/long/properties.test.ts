import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { course } from '../../../src/course/course.ts';
import { courses } from '../../../src/course/courses.ts';
import type { CourseFinding } from '../../../src/course/finding.ts';
import type { CourseOptions } from '../../../src/course/options.ts';
import { courseChart } from '../../../src/findings/course/picture.ts';
import { panel } from '../../../src/series/panel.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import { offences, satisfaction } from '../../indicators.ts';
import { awkward, seriesOf } from '../awkward-series.ts';
import { broken } from '../kept.ts';
import { drawnCounts, drawnShares, monthAt, shares } from '../made.ts';

const options: fc.Arbitrary<CourseOptions> = fc.record(
  {
    lookBack: fc.constantFrom(24, 36, 60, 120, 240),
    minMonths: fc.constantFrom(6, 12, 24),
    season: fc.constantFrom('auto', 'none', 'fit'),
    provisional: fc.constantFrom('leave-out', 'keep'),
  },
  { requiredKeys: [] },
);

describe('whatever the figures', () => {
  test('a course is plain, possible, in few words and does not contradict itself', () => {
    fc.assert(
      fc.property(awkward, options, (asked, given) => {
        const series = seriesOf(asked);
        const found = course(series, given);
        expect(broken(found, series.indicator.measure, given.minMonths)).toEqual([]);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(course(series, given)).toEqual(found);
        expect(JSON.stringify(courseChart(found))).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 120) },
    );
  });

  test('looking at the figures to a month is as if no later one were known', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 24, max: 47 }), (seed, months) => {
        const whole = drawnShares(seed, 48, 300, (month) => (month < 30 ? 0.8 : 0.74));
        const cut = { ...whole, calendar: { ...whole.calendar, length: months } };
        const known = {
          ...cut,
          numerator: whole.numerator.slice(0, months),
          denominator: whole.denominator?.slice(0, months) ?? null,
          states: whole.states.slice(0, months),
        };
        const { evidence, verdict } = course(whole, { to: monthAt(months - 1) });
        expect({ evidence, verdict }).toEqual({
          evidence: course(known).evidence,
          verdict: course(known).verdict,
        });
      }),
      { numRuns: 12 },
    );
  });
});

const seeds = fc.nat(1e6);
const few = { numRuns: 20 };
const stepped = (seed: number, asked = 300) =>
  drawnShares(seed, 36, asked, (month) => (month < 24 ? 0.8 : 0.74));

describe('a course is the same', () => {
  const unsaid = ({ evidence: { next, meetsTargetNow, ...evidence }, verdict }: CourseFinding) => ({
    evidence,
    verdict,
  });

  test('whichever direction is good', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const series = stepped(seed);
        const turned = {
          ...series,
          indicator: { ...series.indicator, polarity: 'lower-is-better' as const },
        };
        expect(unsaid(course(turned))).toEqual(unsaid(course(series)));
      }),
      few,
    );
  });

  test('four years later, but for its dates', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const series = drawnCounts(seed, 36, (month) => (month < 20 ? 90 : 110));
        const later = seriesFrom(offences, { start: '2018-04', numerator: series.numerator });
        // 2014 and 2018 stand alike in the four years of a leap year.
        const earlier = JSON.stringify(unsaid(course(later))).replace(
          /(?<=["/ ])20\d\d(?=-)/g,
          (year) => `${Number(year) - 4}`,
        );
        expect(earlier).toBe(JSON.stringify(unsaid(course(series))));
      }),
      few,
    );
  });

  test('in whichever order the areas come', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const areas = ['a', 'b', 'c'].map((area, index) => ({ area, series: stepped(seed + index, 150) }));
        const rows = (order: typeof areas) =>
          order.flatMap(({ area, series }) =>
            series.numerator.map((numerator, month) => ({
              area,
              period: monthAt(month),
              numerator,
              denominator: 150,
            })),
          );
        const by = (order: typeof areas) => {
          const made = panel(satisfaction, rows(order));
          const turned = {
            ...made,
            series: order
              .map(({ area }) => made.series.find((one) => one.area === area))
              .filter((one) => one !== undefined),
          };
          return new Map(courses(turned).map((found) => [found.subject.area, found]));
        };
        const [one, other] = [by(areas), by([...areas].reverse())];
        for (const { area } of areas) {
          expect(other.get(area)?.verdict).toBe(one.get(area)?.verdict);
          expect(other.get(area)?.estimate.value).toBeCloseTo(one.get(area)?.estimate.value ?? 0, 8);
        }
      }),
      { numRuns: 6 },
    );
  });

  test('mirrored, where those that disagree are counted', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const series = stepped(seed);
        const against = shares(
          series.numerator.map((x) => 300 - (x ?? 0)),
          300,
        );
        const [one, other] = [course(series), course(against)];
        expect(other.estimate.value).toBeCloseTo(-(one.estimate.value ?? 0), 6);
        expect(other.estimate.lower).toBeCloseTo(-(one.estimate.upper ?? 0), 4);
      }),
      few,
    );
  });
});

describe('a course that knows more', () => {
  const width = ({ evidence }: CourseFinding) =>
    (evidence.level?.sinceStart.upper ?? 0) - (evidence.level?.sinceStart.lower ?? 0);

  test('of twice as many answers with the same shares, which vary by less than chance, is surer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 28 }), fc.integer({ min: -30, max: 30 }), (from, drop) => {
        const numerator = Array.from(
          { length: 36 },
          (_, month) => 240 + (month < from ? 0 : drop) + ([2, -1, 0, -2, 1][month % 5] ?? 0),
        );
        const doubled = shares(
          numerator.map((x) => 2 * x),
          600,
        );
        expect(width(course(doubled))).toBeLessThan(width(course(shares(numerator, 300))));
      }),
      few,
    );
  });

  test('of counts eight times as large has nearly the same percent change', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const series = drawnCounts(seed, 40, (month) => (month < 25 ? 150 : 190));
        const larger = seriesFrom(offences, {
          start: '2014-04',
          numerator: series.numerator.map((x) => 8 * (x ?? 0)),
        });
        const [one, other] = [course(series), course(larger)];
        expect(
          Math.abs(
            (other.evidence.level?.sinceStart.value ?? 0) - (one.evidence.level?.sinceStart.value ?? 0),
          ),
        ).toBeLessThan(6);
        expect(other.evidence.level?.verdict).toBe(one.evidence.level?.verdict);
      }),
      few,
    );
  });
});
