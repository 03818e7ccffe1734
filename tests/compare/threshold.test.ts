import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { howManyNext } from '../../src/compare/how-many-next.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offences, satisfaction } from '../indicators.ts';
import { fiveAreas, panelFrom } from './panels.ts';

const month = (numerator: number, denominator: number, more: object = {}) =>
  seriesFrom(satisfaction, { start: '2019-04', numerator: [numerator], denominator: [denominator], ...more });

describe('threshold', () => {
  it('gives the beta probability of Jeffreys: scipy 1.17 beta.sf(0.8, 112.5, 38.5)', () => {
    const found = threshold(month(112, 150));
    expect(found.evidence.probability).toBeCloseTo(0.05439165634078087, 12);
    expect(found).toMatchObject({ verdict: 'probably-below', evidence: { observed: 'below' } });
    expect(found.estimate.lower).toBeCloseTo(0.6715, 4);
  });
  it('counts the target itself as over it, and 79.5% only with rounding', () => {
    expect(threshold(month(80, 100)).evidence.observed).toBe('above');
    expect(threshold(month(159, 200)).evidence.observed).toBe('below');
    expect(threshold(month(159, 200), { rounding: 0.01 }).evidence.observed).toBe('above');
  });
  it('is surer with more answers, and less sure with a design effect', () => {
    expect(threshold(month(700, 800)).verdict).toBe('above');
    expect(threshold(month(84, 100)).verdict).toBe('probably-above');
    expect(threshold(month(82, 100)).verdict).toBe('cannot-tell');
    const plain = threshold(month(700, 800));
    const designed = threshold(month(700, 800, { deff: 2 }));
    expect(designed.evidence.effectiveSample).toBe(400);
    expect(designed.evidence.probability ?? 1).toBeLessThan(plain.evidence.probability ?? 0);
  });
  it('says how many answers would settle a figure near the target', () => {
    const { settle } = threshold(month(82, 100));
    expect(settle?.perMonth).toBe(999);
    expect(threshold(month(700, 800)).settle).toBeNull();
  });
  it('counts the periods passed of the last twelve', () => {
    const series = seriesFrom(satisfaction, {
      start: '2018-01',
      numerator: [90, 90, 90, 70, 70, null, 85, 70, 80, 70, 70, 70, 70, 90],
      denominator: [100, 100, 100, 100, 100, null, 100, 100, 100, 100, 100, 100, 100, 100],
    });
    expect(threshold(series).evidence).toMatchObject({ periodsPassed: 5, periodsLooked: 12 });
  });
  it('knows the side but not the probability of a published percentage', () => {
    const found = threshold(seriesFrom(confidencePublished, { start: '2019-Q1', numerator: [0.83] }), {
      target: 0.8,
    });
    expect(found).toMatchObject({
      verdict: 'cannot-tell',
      evidence: { observed: 'above', probability: null },
    });
  });
  it('judges counts by the gamma and ratios by their share: scipy 1.17 gamma.sf(120, 100.5), beta.sf(1/3, 30.5, 100.5)', () => {
    const counts = threshold(seriesFrom(offences, { start: '2019-04', numerator: [100] }), { target: 120 });
    expect(counts.evidence.probability).toBeCloseTo(0.031115068496499136, 12);
    const ratio = threshold(
      seriesFrom(chargeRatio, { start: '2019-04', numerator: [30], denominator: [100] }),
      { target: 0.5 },
    );
    expect(ratio.verdict).toBe('below');
    expect(ratio.evidence.probability).toBeCloseTo(0.005414930353837801, 12);
  });
  it('has a verdict for no figure and for every edge', () => {
    expect(
      threshold(seriesFrom(satisfaction, { start: '2019-04', numerator: [null], denominator: [null] }))
        .verdict,
    ).toBe('no-data');
    expect(threshold(month(0, 0)).verdict).toBe('no-data');
    expect(threshold(month(0, 30)).verdict).toBe('below');
    expect(threshold(month(30, 30)).verdict).toBe('above');
    expect(() => threshold(seriesFrom(offences, { start: '2019-04', numerator: [1] }))).toThrow('target');
  });
  it('leaves open a level at an end of what is possible, where every figure lies on it', () => {
    const all = threshold(month(30, 30), { target: 1 });
    expect(all).toMatchObject({ verdict: 'cannot-tell', evidence: { observed: 'above', probability: null } });
    expect(sentence(all)).toMatch(
      /was 100\.0% in .*, which is the target of 100% itself; whether its level is just there no sample can tell\.$/,
    );
    expect(threshold(month(29, 30), { target: 1 }).verdict).toBe('below');
    const years = (tops: readonly number[]) =>
      seriesFrom(satisfaction, {
        start: '2017-04',
        numerator: tops,
        denominator: tops.map(() => 100),
      });
    const always = new Array<number>(24).fill(100);
    expect(threshold(years(always), { target: 1 }).verdict).toBe('cannot-tell');
    expect(threshold(years(always), { target: 0.8 }).verdict).toBe('above');
    // One month short of it, and the level is not there.
    expect(threshold(years(always.with(5, 99)), { target: 1 }).verdict).toBe('below');
    const none = seriesFrom(
      { ...offences, polarity: 'lower-is-better' },
      { start: '2019-04', numerator: [0] },
    );
    expect(threshold(none, { target: 0 }).verdict).toBe('cannot-tell');
  });
  it('never reads higher for fewer satisfied, and its interval holds the figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (n, most) => {
        const x = Math.min(n, most);
        const found = threshold(month(x, n));
        const fewer = threshold(month(x - 1, n));
        expect(fewer.evidence.probability ?? 1).toBeLessThanOrEqual(found.evidence.probability ?? 0);
        expect(found.estimate.lower ?? 1).toBeLessThanOrEqual(x / n + 1e-12);
        expect(found.estimate.upper ?? 0).toBeGreaterThanOrEqual(x / n - 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});

describe('threshold of a series with a course', () => {
  const months = 36;
  /** 83% for thirty months, then 78% for six, of 600 answers; the last month happens to be at 81%. */
  const tops = Array.from({ length: months }, (_, at) => (at < 30 ? 498 : 468) + (((at * 7) % 11) - 5));
  const series = seriesFrom(satisfaction, {
    start: '2016-05',
    numerator: [...tops.slice(0, -1), 486],
    denominator: new Array<number>(months).fill(600),
  });

  it('is that of its level now, with the last figure beside it', () => {
    const { estimate, evidence, verdict } = threshold(series);
    const now = readCourse(series).finding.evidence;
    expect(evidence.rests).toBe('course');
    expect(evidence.figure.value).toBeCloseTo(0.81, 12);
    expect(evidence.observed).toBe('above');
    expect(evidence.probability).toBeCloseTo(now.meetsTargetNow ?? -1, 9);
    expect(estimate.value).toBeCloseTo(now.level?.now.value ?? -1, 6);
    expect(evidence.probability ?? 1).toBeLessThan(0.2);
    expect(['below', 'probably-below']).toContain(verdict);
    // The month by itself says that it is rather over.
    expect(threshold(series, { period: '2019-04' }).evidence).toMatchObject({ rests: 'figure' });
    expect(threshold(series, { period: '2019-04' }).evidence.probability ?? 0).toBeGreaterThan(0.6);
  });

  it('is the chance of being over it, whichever direction is good, and 0 or 1 beyond what can be', () => {
    const low = { ...series, indicator: { ...series.indicator, polarity: 'lower-is-better' as const } };
    expect(threshold(low).evidence.probability).toBeCloseTo(threshold(series).evidence.probability ?? -1, 9);
    const chance = (target: number) => threshold(series, { target }).evidence.probability;
    expect([chance(0), chance(1)]).toEqual([1, 0]);
  });

  it('has levels of counts for a period of the calendar, as the target is', () => {
    const quarters = seriesFrom(
      { ...offences, every: 'quarter' },
      {
        start: '2014-Q1',
        numerator: Array.from({ length: 20 }, (_, at) => 300 + (((at * 7) % 11) - 5)),
      },
    );
    const { estimate, evidence } = threshold(quarters, { target: 250 });
    expect(evidence).toMatchObject({ rests: 'course' });
    expect(evidence.probability ?? 0).toBeGreaterThan(0.99);
    expect(Math.abs((estimate.value ?? 0) - 300)).toBeLessThan(10);
  });

  it('says how many months at this level would name the side, where some would', () => {
    const near = seriesFrom(satisfaction, {
      start: '2017-04',
      numerator: Array.from({ length: 24 }, (_, at) => 162 + (((at * 7) % 11) - 5)),
      denominator: new Array<number>(24).fill(200),
    });
    const found = threshold(near);
    expect(found.evidence.probability ?? 1).toBeLessThan(0.95);
    expect(found.settle?.months ?? 0).toBeGreaterThan(0);
    expect(found.settle?.text).toMatch(/^About \d+ more months? at this level would name the side\.$/);
    expect(threshold(near, { target: 0.5 }).settle).toBeNull();
  });

  it('refuses a panel that has no such area, and leaves open one whose records are not complete', () => {
    expect(() => threshold(series, { among: fiveAreas })).toThrow('threshold: among must hold the series');
    const whole = panelFrom(
      satisfaction,
      '2017-04',
      [160, 165, 155, 162, 150].map((level, at) => ({
        area: `a${at}`,
        numerator: Array.from({ length: 24 }, (_, month) => level + ((month * 7) % 11)),
        denominator: new Array<number>(24).fill(200),
      })),
    );
    const lost = whole.series.map((each, at) =>
      at < 4 ? each : { ...each, states: each.states.map(() => 'incomplete' as const) },
    );
    const panel = { ...whole, series: lost };
    const [one] = lost.slice(-1);
    if (one === undefined) throw new Error('no series');
    const found = threshold(one, { among: panel });
    expect(found).toMatchObject({ verdict: 'cannot-tell', evidence: { probability: null } });
    expect(found.caveats.map(({ code }) => code)).toContain('areas-left-out');
    expect(howManyAbove(panel).evidence.excluded.map(({ area }) => area)).toEqual(['a4']);
    const next = howManyNext(panel, { window: 'month', atLeast: 3 });
    expect(next.evidence.excluded.map(({ area }) => area)).toEqual(['a4']);
    expect(next.evidence.areas.map(({ area }) => area)).toEqual(['a0', 'a1', 'a2', 'a3']);
  });
});

describe('how many above', () => {
  it('finds three over as measured, and far less than that for sure', () => {
    const found = howManyAbove(fiveAreas);
    expect(found.evidence.observedAbove).toBe(3);
    expect(found.verdict).toBe('cannot-tell');
    expect(found.evidence.expected ?? 0).toBeGreaterThan(1.5);
    expect(found.evidence.expected ?? 9).toBeLessThan(2.9);
    expect(found.evidence.areas.map(({ side }) => side)).toContain('cannot-tell');
  });
  it('draws areas together: levels lie between their figure and the mean', () => {
    for (const { value, level } of howManyAbove(fiveAreas).evidence.areas)
      expect(Math.abs((level.value ?? 0) - 0.796)).toBeLessThan(Math.abs((value ?? 0) - 0.796) + 0.002);
  });
  it('has verdicts for all, some, none and no figure', () => {
    const of = (tops: readonly (number | null)[]) =>
      howManyAbove(
        panelFrom(
          satisfaction,
          '2019-04',
          tops.map((top, at) => ({
            area: `a${at}`,
            numerator: [top],
            denominator: [top === null ? null : 1000],
          })),
        ),
      );
    expect(of([950, 940, 930]).verdict).toBe('all-above');
    expect(of([950, 700, 690]).verdict).toBe('some-above');
    expect(of([600, 700, 690]).verdict).toBe('none-above');
    expect(of([null, null]).verdict).toBe('no-data');
    expect(of([]).verdict).toBe('no-data');
    expect(of([900, null]).evidence.withoutFigure).toEqual(['a1']);
    expect(of([0, 0, 0]).verdict).toBe('none-above');
    expect(of([1000, 1000]).verdict).toBe('all-above');
  });

  it('leaves open how many are at 100% where all have always been', () => {
    const rows = ['a', 'b', 'c'].flatMap((area) =>
      Array.from({ length: 14 }, (_, at) => ({
        area,
        period: `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
        numerator: 100,
        denominator: 100,
      })),
    );
    const found = howManyAbove(panel(satisfaction, rows), { target: 1 });
    expect(found).toMatchObject({ verdict: 'cannot-tell', evidence: { observedAbove: 3, expected: null } });
    expect(sentence(found)).toMatch(/; whether a level is just there no sample can tell\.$/);
  });
  it('gives a distribution that sums to one whatever the order of the areas', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 90 })), {
          minLength: 2,
          maxLength: 5,
        }),
        (areas) => {
          const panel = (rows: typeof areas) =>
            panelFrom(
              satisfaction,
              '2019-04',
              rows.map(([x, n], at) => ({ area: `a${at}`, numerator: [x], denominator: [n] })),
            );
          const found = howManyAbove(panel(areas), { target: 0.5 }).evidence;
          const turned = howManyAbove(panel([...areas].reverse()), { target: 0.5 }).evidence;
          expect(found.distribution.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
          expect(found.expected ?? 0).toBeCloseTo(turned.expected ?? 1, 9);
        },
      ),
      { numRuns: 15 },
    );
  });
});
