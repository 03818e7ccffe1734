import { describe, expect, it } from 'vitest';
import { course } from '../../src/course/course.ts';
import { monthSentence } from '../../src/findings/control-chart/words.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { random } from '../../src/numeric/random.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { offences, satisfaction } from '../indicators.ts';
import { chargedSoFar } from '../series/maturing-charges.ts';
import { counts, monthAt, proportions, values } from './made.ts';

const survey = (x: readonly (number | null)[], size = 600, target?: number) =>
  seriesFrom(target === undefined ? satisfaction : { ...satisfaction, target }, {
    start: '2017-04',
    numerator: x,
    denominator: x.map(() => size),
  });
const crimes = (x: readonly (number | null)[]) => seriesFrom(offences, { start: '2017-04', numerator: x });
const wobble = [423, 414, 428, 418, 411, 425, 421, 416, 427, 417, 423, 414, 428, 418, 411, 425, 421, 416];

/** Series of tests/trials: what was printed of them, and what is right. */
describe('a step is not taken for noise', () => {
  const doubled = [
    ...[121, 136, 103, 110, 113, 115, 98, 89, 105, 100, 100, 95],
    ...[201, 228, 190, 200, 199, 208, 186, 194, 220, 210, 223, 215],
  ];

  it('1: counts that double in the thirteenth month shifted then, and the last is ordinary at that level', () => {
    const { evidence, verdict } = controlChart(crimes(doubled));
    expect(verdict).toBe('shifted');
    expect(evidence).toMatchObject({ direction: 'up', favourable: 'neither', reason: null });
    expect(evidence.course.level?.date).toMatchObject({ from: '2018-04', to: '2018-04' });
    // Means of the two years: 107 and 206; adjusted for the days of each month.
    expect(evidence.course.level?.lastChange?.value).toBeGreaterThan(80);
    expect(evidence.course.level?.lastChange?.value).toBeLessThan(105);
    expect(evidence.month).toMatchObject({ period: '2019-03', value: 215, verdict: 'ordinary' });
    expect(evidence.month?.lower).toBeGreaterThan(150);
    expect(evidence.month?.upper).toBeLessThan(310);
  });

  it('2: a share of 600 that goes from 70 to 78% shifted in its nineteenth month', () => {
    const { evidence, verdict } = controlChart(survey([...wobble, 475, 465, 471, 462, 476, 466, 459]));
    expect(verdict).toBe('shifted');
    expect(evidence.favourable).toBe('better');
    expect(evidence.course.level?.date?.mostLikely).toBe('2018-10');
    expect(evidence.course.noise?.rho).toBeLessThan(0.2);
    expect(evidence.month?.verdict).toBe('ordinary');
  });

  it('3: 500 a month, then 700, shifted; ten to twenty-one is moving, and no month of it is ordinary variation', () => {
    const about = (level: number) =>
      [3, -14, 9, -6, 18, -11, 5, -17, 12, -2, 7, -9].map((off) => level + off);
    expect(controlChart(crimes([...about(500), ...about(700)])).verdict).toBe('shifted');
    const rising = controlChart(crimes(Array.from({ length: 12 }, (_, month) => 10 + month)));
    expect(rising).toMatchObject({ verdict: 'moving', evidence: { direction: 'up' } });
  });

  it('7: 999 answered 92%, then 88%: shifted for the worse, and at that level it misses 90%', () => {
    const chance = random(999);
    const calls = (share: number, months: number) =>
      Array.from({ length: months }, () =>
        Math.round(8000 * share + Math.sqrt(8000 * share * (1 - share)) * chance.normal()),
      );
    const first = controlChart(survey([...calls(0.92, 16), ...calls(0.88, 7)], 8000, 0.9));
    expect(first).toMatchObject({
      verdict: 'shifted',
      evidence: { direction: 'down', favourable: 'worse', assurance: 'will-not-meet' },
    });
    const second = controlChart(survey([...calls(0.93, 19), ...calls(0.88, 6)], 8000, 0.9));
    expect(second).toMatchObject({ verdict: 'shifted', evidence: { assurance: 'will-not-meet' } });
  });
});

describe('what is said of the target', () => {
  it('21: always 100% meets 90%, always 0% does not meet 80%', () => {
    const always = Array(24).fill(600);
    expect(controlChart(survey(always, 600, 0.9)).evidence.assurance).toBe('will-meet');
    expect(
      controlChart(
        survey(
          always.map(() => 0),
          600,
          0.8,
        ),
      ).evidence.assurance,
    ).toBe('will-not-meet');
  });

  it('is either near the target, and cannot be told without a reading, a target or a polarity', () => {
    expect(controlChart(survey(wobble, 600, 0.7)).evidence.assurance).toBe('either');
    expect(controlChart(survey(wobble.slice(0, 8), 600, 0.7)).evidence.assurance).toBe('cannot-tell');
    expect(controlChart(crimes(wobble)).evidence.assurance).toBe('cannot-tell');
    const neutral = { ...satisfaction, target: 0.7, polarity: 'neutral' } as const;
    const series = seriesFrom(neutral, {
      ...{ start: '2017-04', numerator: wobble, denominator: wobble.map(() => 600) },
    });
    expect(controlChart(series).evidence.assurance).toBe('cannot-tell');
  });
});

describe('the last figure', () => {
  it('is outlying where no change is shown and it lies outside what was expected of it', () => {
    const { evidence, verdict } = controlChart(survey([...wobble, 340]));
    expect(verdict).toBe('outlying');
    expect(evidence).toMatchObject({ direction: 'down', favourable: 'worse' });
    // Three sd of a share of .7 of 600 are 5.6 points, and the mean of eighteen has an error of its own.
    expect(evidence.month?.expected).toBeCloseTo(0.699, 2);
    expect((evidence.month?.expected ?? 0) - (evidence.month?.lower ?? 0)).toBeGreaterThan(0.056);
    expect((evidence.month?.expected ?? 0) - (evidence.month?.lower ?? 0)).toBeLessThan(0.07);
    expect(evidence.points.at(-1)).toMatchObject({ lower: evidence.month?.lower, label: 'outside' });
  });

  it('has a range within what is possible, of the month that the sentence is about', () => {
    // 13-14: shares of so few answers that limits of -49% to 202% were printed.
    const few = Array.from({ length: 60 }, (_, month) => 17 + ((month * 7) % 4));
    const shares = controlChart(survey(few, 20)).evidence.points;
    const limits = shares.flatMap(({ lower, upper }) =>
      lower === null || upper === null ? [] : [lower, upper],
    );
    expect(limits.length).toBeGreaterThan(0);
    for (const limit of limits) {
      expect(limit).toBeGreaterThanOrEqual(0);
      expect(limit).toBeLessThanOrEqual(1);
    }
    for (const { lower } of controlChart(crimes(few.map((count) => count - 11))).evidence.points)
      expect(lower ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('of a small count has limits that a Poisson count is outside of in about 0.3%', () => {
    const { evidence } = controlChart(crimes(Array.from({ length: 24 }, (_, month) => 7 + (month % 3))));
    // Mean 8: by scipy P(X <= 1) is .0030 and P(X >= 19) is .0008; a mean of 24 months moves both a little.
    expect(evidence.month?.lower).toBeGreaterThan(0.5);
    expect(evidence.month?.lower).toBeLessThan(3);
    expect(evidence.month?.upper).toBeGreaterThan(16);
    expect(evidence.month?.upper).toBeLessThan(22);
  });

  it('24: is the last month that is mature', () => {
    const { caveats, evidence, verdict } = controlChart(chargedSoFar(2));
    expect(['ordinary', 'cannot-tell']).toContain(verdict);
    expect(evidence.month?.period).toBe('2023-04');
    expect(caveats.map(({ code }) => code)).toContain('immature-left-out');
  });
});

describe('what cannot be told', () => {
  it('is said under twelve figures, with how many more would do', () => {
    const found = controlChart(survey(wobble.slice(0, 8)));
    expect(found).toMatchObject({ verdict: 'cannot-tell', evidence: { reason: 'too-few' } });
    expect(found.settle?.months).toBe(4);
    expect(found.evidence.points.map(({ lower }) => lower)).toEqual(Array(8).fill(null));
  });

  it('is refused of rolling figures and of none', () => {
    const rolling = seriesFrom(offences, { start: '2017-04', numerator: wobble, window: { rolling: 12 } });
    expect(controlChart(rolling)).toMatchObject({ verdict: 'refused', evidence: { reason: 'rolling' } });
    expect(controlChart(crimes([null]))).toMatchObject({ verdict: 'refused', evidence: { month: null } });
  });

  it('is a level that went up for ten months and came back: a change, and not ordinary variation', () => {
    const chance = random(36);
    const hump = Array.from({ length: 36 }, (_, month) => {
      const share = 0.8 + (month >= 12 && month < 22 ? 0.06 : 0) + 0.02 * chance.normal();
      return Math.round(400 * share);
    });
    const found = controlChart(survey(hump, 400));
    expect(found.verdict).not.toBe('ordinary');
    expect(sentence(found)).not.toContain('ordinary variation');
  });

  it('is a rule that points at the last figure of a series in which no change is shown', () => {
    const run = { rule: 'shift', points: 2 } as const;
    const found = controlChart(survey([...wobble, 424, 425]), { rules: [run] });
    expect(found).toMatchObject({ verdict: 'cannot-tell', evidence: { reason: 'rule' } });
    expect(found.evidence.month).toMatchObject({ verdict: 'cannot-tell', direction: 'none' });
    expect(sentence(found)).toContain('the last of a run above its average');
    expect(sentence(found)).not.toContain('ordinary');
  });
});

describe('what the chart covers', () => {
  const long = Array.from({ length: 80 }, (_, month) => 100 + ((month * 37) % 11) + (month < 15 ? 80 : 0));

  it('is the look-back: earlier months are shown without limits', () => {
    const { points } = controlChart(counts(long)).evidence;
    expect(points).toHaveLength(80);
    expect(points.slice(0, 20).every(({ lower, value }) => lower === null && value !== null)).toBe(true);
    expect(points.slice(20).every(({ lower }) => lower !== null)).toBe(true);
    expect(controlChart(counts(long)).verdict).not.toBe('shifted');
    expect(controlChart(counts(long), { lookBack: 80 }).verdict).toBe('shifted');
  });

  it('begins again at a declared restart, and leaves masked months out', () => {
    const breaks = [
      { kind: 'restart', from: '2011-04', title: 'new form', source: 'test' },
      { kind: 'mask', from: '2013-01', to: '2013-02', title: 'system down', source: 'test' },
    ] as never;
    const { points, restarts } = controlChart(counts(long.slice(0, 40), { breaks })).evidence;
    expect(restarts).toEqual([{ period: '2011-04', title: 'new form' }]);
    expect(points.slice(0, 15).every(({ lower }) => lower === null)).toBe(true);
    expect(points.slice(36, 38).map(({ excluded, lower }) => [excluded, lower])).toEqual([
      ['system down', null],
      ['system down', null],
    ]);
  });

  it('has the textbook limits of phases beside, where they are given', () => {
    expect(controlChart(counts(long)).evidence.byPhases).toBeNull();
    const phases = [{ from: monthAt(15), reason: 'new form' }];
    const beside = controlChart(counts(long), { phases }).evidence.byPhases;
    expect(beside?.evidence.chart).toBe('u-prime');
    expect(beside?.evidence.phases.map(({ from, reason }) => [from, reason])).toEqual([
      [monthAt(0), ''],
      [monthAt(15), 'new form'],
    ]);
    expect(beside?.evidence.points[0]?.lower).not.toBeNull();
  });

  it('has a point for each run of periods where single ones hold too few events', () => {
    const sparse = controlChart(counts(Array.from({ length: 48 }, (_, month) => 2 + (month % 3))));
    expect(sparse.evidence.course.step).toBe(3);
    expect(sparse.evidence.points).toHaveLength(16);
    expect(sparse.evidence.month?.value).toBe(9);
    expect(sparse.evidence.month?.period).toBe('2013-10/2013-12');
  });
});

describe('the chart and the course', () => {
  it('say one thing of one series', () => {
    const chance = random(12);
    const shapes = [0, 4, -4, 2].flatMap((size) => [3, 7, 14].map((ago) => ({ size, ago })));
    for (const { ago, size } of shapes)
      for (let repeat = 0; repeat < 4; repeat += 1) {
        const figures = Array.from(
          { length: 30 },
          (_, month) => 100 + 5 * chance.normal() + (month >= 30 - ago ? 5 * size : 0),
        );
        const series = values(figures);
        const whole = course(series);
        const { evidence, verdict } = controlChart(series);
        const told = evidence.course.level?.verdict;
        const changed = ['shifted', 'changed', 'moving'].includes(verdict);
        const says = told === 'higher' || told === 'lower' || ['rising', 'falling'].includes(whole.verdict);
        expect(changed).toBe(says);
        if (whole.evidence.lastApart) expect(evidence.month?.verdict).toBe('outlying');
        if (evidence.points.at(-1)?.signals.length !== 0) expect(verdict).not.toBe('ordinary');
      }
  });

  it('share one reading', () => {
    const series = proportions(wobble, Array(18).fill(600));
    expect(controlChart(series).evidence.course.level).toBe(course(series).evidence.level);
  });
});

describe('the words', () => {
  it('are led by the course, and the month alone stands beside its sentence', () => {
    const found = controlChart(survey([...wobble, 475, 465, 471, 462, 476, 466, 459]));
    expect(sentence(found)).toMatch(
      /^Victim satisfaction in all areas stepped up 8\.0 points.* in October 2018, to 77\.9%; April 2019 \(76\.5%\) is ordinary at that level/,
    );
    expect(monthSentence(found)).toMatch(
      /was 76\.5% in April 2019, inside the range of its present level \(/,
    );
  });
});
