import { describe, expect, test } from 'vitest';
import { growth } from '../../src/change/amount/growth.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { course } from '../../src/course/course.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { random } from '../../src/numeric/random.ts';
import type { Estimate } from '../../src/result/estimate.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { offences, satisfaction } from '../indicators.ts';
import { counts, shares } from './made.ts';

const width = ({ lower, upper }: Estimate) => (upper ?? 0) - (lower ?? 0);

describe('few figures', () => {
  test('say which way the level went where that is plain, and nothing of what it has done since', () => {
    const found = course(shares([480, 475, 484, 478, 481, 479, 400, 396], 600));
    expect(found.evidence.since).toBe(null);
    expect(found.evidence.level?.verdict).toBe('lower');
    expect(found.estimate.upper ?? 0).toBeLessThan(-8);
  });

  test('of six answers a month are as sure as the months show: a fall from 75% to 43% in two years is told', () => {
    const yes = [
      ...Array.from({ length: 18 }, (_, at) => [5, 4, 4, 5, 4, 5][at % 6] ?? 0),
      ...Array.from({ length: 12 }, (_, at) => [3, 2, 3, 2, 3, 3][at % 6] ?? 0),
    ];
    const found = course(shares(yes, 6));
    expect(found.evidence.step).toBe(12);
    expect(found.evidence.level?.verdict).toBe('lower');
    // 72 answers a year: sampling alone is 15.5 points either way.
    expect(width(found.estimate)).toBeGreaterThan(31);
    expect(width(found.estimate)).toBeLessThan(42);
  });

  test('as two annual totals are never surer than the same events by month', () => {
    const chance = random(13);
    const monthly = Array.from({ length: 24 }, (_, month) => chance.poisson(month < 12 ? 40 : 44));
    const year = (from: number) => monthly.slice(from, from + 12).reduce((sum, each) => sum + each, 0);
    const annual = seriesFrom(
      { ...offences, every: 'financial-year' },
      { start: '2014/15', numerator: [year(0), year(12)] },
    );
    const [less, more] = [course(annual), course(counts(monthly))];
    expect(less.evidence.level).not.toBe(null);
    expect(width(less.estimate)).toBeGreaterThan(width(more.estimate));
  });

  test('as two annual totals 17% apart leave it open: years vary more than sampling, and their range holds 0', () => {
    const annual = { ...offences, every: 'financial-year' } as const;
    const found = course(seriesFrom(annual, { start: '2014/15', numerator: [1200, 1400] }));
    expect(found.evidence.level?.verdict).toBe('cannot-tell');
    // ln(1400 / 1200) less a leap day = .151, its standard error .0393, and the range 5.46 of those to either side: of 1 + 3.29 v, v with
    // density (1 + v)^-2 / (1 + v / 10), the 97.5% point of a normal deviate times the root.
    expect(Math.abs((found.estimate.lower ?? 0) - 100 * Math.expm1(0.151 - 5.46 * 0.0393))).toBeLessThan(0.8);
    expect(found.estimate.lower ?? 0).toBeLessThan(0);
  });

  test.each([
    [30, 6, 'lower'],
    [6, 30, 'higher'],
    [21, 0, 'lower'],
    [0, 21, 'higher'],
    [12, 5, 'cannot-tell'],
    [1200, 1400, 'cannot-tell'],
    [1200, 900, 'lower'],
    [120, 60, 'lower'],
    [60, 120, 'higher'],
    [200, 150, 'cannot-tell'],
  ])('as totals of %i and %i are %s by the course, the trend and the growth', (before, now, word) => {
    const annual = { ...offences, every: 'financial-year' } as const;
    const series = seriesFrom(annual, { start: '2014/15', numerator: [before, now] });
    const grown = growth(series, { from: '2014/15', to: '2015/16' });
    const found = course(series);
    expect([found.evidence.level?.verdict, trend(series).verdict, grown.verdict]).toEqual([word, word, word]);
    expect(found.estimate.unit).toBe(grown.estimate.unit);
    if (grown.estimate.unit !== 'percent') return;
    for (const end of ['value', 'lower', 'upper'] as const)
      expect(found.estimate[end]).toBeCloseTo(grown.estimate[end] ?? 0, 6);
  });

  test.each([
    ['the last of eight years', 'calendar-year', '2011', [1200, 1180, 1215, 1195, 1210, 1190, 1205, 900], 1],
    ['the last three of six months', 'month', '2018-01', [100, 104, 98, 60, 58, 62], 3],
    ['the last five of eleven months', 'month', '2018-01', [90, 94, 88, 91, 93, 90, 60, 58, 62, 59, 61], 5],
  ] as const)('say that %s are lower, against all those before', (_, every, start, numerator, last) => {
    const found = course(seriesFrom({ ...offences, every }, { start, numerator }));
    const { level, periods } = found.evidence;
    expect([level?.verdict, level?.start.to]).toEqual(['lower', periods[periods.length - 1 - last]]);
    const mean = (part: readonly number[]) => part.reduce((sum, each) => sum + each, 0) / part.length;
    const fall = 100 * (mean(numerator.slice(-last)) / mean(numerator.slice(0, -last)) - 1);
    expect(Math.abs((found.estimate.value ?? 0) - fall)).toBeLessThan(2.5);
  });

  test('of months do not take the last one for a level', () => {
    const found = course(counts([100, 104, 98, 101, 99, 103, 97, 60]));
    expect(found.evidence.level?.verdict).toBe('cannot-tell');
  });

  test('of six months that differ by chance are told to have changed in at most one series of twenty', () => {
    const chance = random(31);
    const drawn = Array.from({ length: 300 }, () =>
      course(counts(Array.from({ length: 6 }, () => chance.poisson(60)))),
    );
    const told = drawn.filter(({ evidence }) => /er$/.test(evidence.level?.verdict ?? ''));
    expect(told.length).toBeLessThanOrEqual(15);
  });

  test('of a mean of 5 answers a month are put together, and their range is within what is possible', () => {
    const chance = random(14);
    const numerator = Array.from({ length: 24 }, (_, month) => chance.binomial(5, month < 18 ? 0.9 : 0.45));
    const { caveats, estimate, evidence } = course(shares(numerator, 5));
    expect(evidence.step).toBeGreaterThan(1);
    expect(caveats.map(({ code }) => code)).toContain('longer-periods');
    expect(estimate.lower ?? 0).toBeGreaterThanOrEqual(-100);
    expect(estimate.upper ?? 0).toBeLessThanOrEqual(100);
    expect(evidence.level?.now.lower ?? 0).toBeGreaterThanOrEqual(0);
    expect(evidence.level?.now.upper ?? 0).toBeLessThanOrEqual(1);
  });

  test.each([
    ['1,200 to 0', Array.from({ length: 24 }, (_, month) => Math.round(1200 * (1 - month / 23)))],
    ['59 to 5', Array.from({ length: 24 }, (_, month) => Math.round(59 * (5 / 59) ** (month / 23)))],
  ])('a fall from %s over 24 months is told as a fall', (_, numerator) => {
    const found = course(counts(numerator));
    expect(found.evidence.level?.verdict).toBe('lower');
    expect(found.verdict).toMatch(/^fall|^fell/);
    expect(found.estimate.lower ?? 0).toBeGreaterThanOrEqual(-100);
    expect(found.estimate.upper ?? 0).toBeLessThan(-60);
  });

  test('of durations say that nothing shows how much they vary, where there are two', () => {
    const minutes = { ...satisfaction, measure: 'duration', durationUnit: 'minutes' } as const;
    const found = course(
      seriesFrom({ ...minutes, margin: { percent: 5 } }, { start: '2014-04', numerator: [7, 9] }),
    );
    expect(found.verdict).toBe('cannot-tell');
    expect(found.evidence.reason).toBe('no-noise');
    expect(sentence(found)).toBe(
      'Victim satisfaction in all areas cannot be told to have changed: 2.0 minutes higher than in April 2014; nothing shows how much such figures vary.',
    );
  });

  test('one among which there is a thousand million is given a chance all the same', () => {
    const { chance } = course(counts([20, 25, 1e9, 22, 19, 24])).evidence.level ?? {};
    expect(chance?.lower).toBeGreaterThan(0);
    expect(chance?.higher).toBeGreaterThan(0);
  });
});

describe('a level a month', () => {
  const quarterly = { ...offences, every: 'quarter', target: 320, polarity: 'lower-is-better' } as const;
  const found = course(seriesFrom(quarterly, { start: '2014-Q1', numerator: Array(24).fill(300) }));

  test('is said as one of a count of quarters, and the coming figure is of a quarter', () => {
    expect(found.evidence.level?.now.value).toBeCloseTo(300 / 3.004, 0);
    expect(sentence(found)).toContain('higher');
    expect(found.evidence.next[0]?.figure.value).toBeGreaterThan(285);
    expect(found.evidence.next[0]?.figure.value).toBeLessThan(310);
  });

  test('is held against a target for a quarter by the quarter', () => {
    expect(found.evidence.meetsTargetNow).toBeGreaterThan(0.9);
    expect(found.evidence.next[0]?.meetsTarget).toBeGreaterThan(0.6);
    expect(found.evidence.next[0]?.meetsTarget).toBeLessThan(0.99);
  });
});
