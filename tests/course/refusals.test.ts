import { describe, expect, test } from 'vitest';
import { growth } from '../../src/change/amount/growth.ts';
import { course } from '../../src/course/course.ts';
import type { CourseOptions } from '../../src/course/options.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { rolling } from '../../src/series/rolling.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { offences } from '../indicators.ts';
import { counts, shares } from './made.ts';

const flat = Array(60).fill(400);

describe('a series without a reading', () => {
  test.each([
    [
      'rolling totals',
      rolling(counts(flat), 12),
      'rolling',
      'its periods overlap, and the figures of each period are needed',
    ],
    ['no figures', counts([]), 'no-figures', 'there are no figures'],
    ['gaps alone', counts([null, null, null]), 'no-figures', 'there are no figures'],
    ['one figure', counts([null, 12, null]), 'one-figure', 'there is one figure, and two are the fewest'],
    [
      'an event in two years',
      counts([...Array(20).fill(0), 1, 0, 0, 0]),
      'sparse',
      'there are too few events to read, even by year; in all 1, 0.042 a month (0.0011 to 0.23)',
    ],
    [
      'no event in two years',
      counts(Array(24).fill(0)),
      'sparse',
      // Garwood's upper limit of none is 3.689, of 24.0 months of 30.4 days.
      'there are too few events to read, even by year; none from April 2014 to March 2016, so at most 0.15 a month',
    ],
  ])('is refused, and says why: %s', (_, series, reason, words) => {
    const found = course(series);
    expect(found.verdict).toBe('refused');
    expect(found.evidence.reason).toBe(reason);
    expect(found.estimate.value).toBe(null);
    expect(sentence(found)).toBe(`Recorded crime in all areas cannot be told to have changed: ${words}.`);
  });

  test('a month below 0 is a gap, named once with what it holds, and counts in totals alone', () => {
    const whole = Array.from({ length: 36 }, (_, at) => 100 + ((at * 7) % 11));
    const with30 = whole.map((count, at) => (at === 20 ? -30 : count));
    const found = course(counts(with30));
    const left = found.caveats.filter(({ code }) => code === 'negative-left-out');
    expect(left).toHaveLength(1);
    expect(left[0]?.text).toContain('left out as a gap: December 2015 (-30).');
    // It is as if it had no figure: taken for none, it made the noise of the others.
    const gap = course(counts(whole.map((count, at) => (at === 20 ? null : count))));
    expect(found.evidence.noise).toEqual(gap.evidence.noise);
    expect(found.estimate).toEqual(gap.estimate);
    const years = { from: '2014-04/2015-03', to: '2015-04/2016-03' } as const;
    const { caveats, evidence } = growth(counts(with30), years);
    expect(evidence.to.count).toBe(with30.slice(12, 24).reduce((sum, one) => sum + one, 0));
    expect(caveats.find(({ code }) => code === 'negative-counted')?.text).toContain('December 2015 (-30)');
    const chart = controlChart(counts(with30));
    expect(chart.evidence.points.find(({ period }) => period === '2015-12')).toMatchObject({ lower: null });
    // Where months are put together, corrections are of the same quarter more often than not, and are added.
    const rare = counts(Array.from({ length: 60 }, (_, at) => (at === 20 ? -1 : 2 + (at % 3))));
    expect(course(rare).caveats.map(({ code }) => code)).not.toContain('negative-left-out');
  });

  test('NaN is refused where the series is made, by its place', () => {
    expect(() => counts([12, Number.NaN, 14])).toThrow(/numerator\[1\]/);
  });
});

describe('options out of range are refused by name', () => {
  test.each<[string, CourseOptions, RegExp]>([
    ['lookBack under 24', { lookBack: 23 }, /lookBack/],
    ['lookBack over 240', { lookBack: 241 }, /lookBack/],
    ['half a month', { minMonths: 7.5 }, /minMonths/],
    ['more months than are looked at', { lookBack: 24, minMonths: 25 }, /minMonths/],
    ['a period that is not there', { to: '2030-01' }, /to must be a period of the series/],
    ['a margin of nothing', { margin: { percent: 0 } }, /margin/],
  ])('%s', (_, options, message) => {
    expect(() => course(counts(flat), options)).toThrow(message);
  });

  test('a margin in points for a count, and in percent for a proportion', () => {
    expect(() => course(counts(flat), { margin: { points: 2 } })).toThrow(/must be \{ percent \} for count/);
    expect(() => course(shares(flat, 500), { margin: { percent: 5 } })).toThrow(/must be \{ points \}/);
  });
});

describe('a course has an end', () => {
  test('for durations whose noise is large beside the margin', () => {
    const minutes = { ...offences, measure: 'duration', durationUnit: 'minutes' } as const;
    const numerator = Array.from({ length: 24 }, (_, month) => (month % 2 === 0 ? 0 : 0.01));
    const found = course(seriesFrom(minutes, { start: '2014-04', numerator }), { margin: { percent: 0.01 } });
    expect(found.evidence.since?.needed).toBe(600);
    expect(found.evidence.since?.judgeFrom).toBe(null);
    expect(found.settle?.months).toBe(null);
  });

  test.each([
    ['throughout', Array(36).fill(0)],
    ['but for one month', [...Array(20).fill(0), 3, ...Array(15).fill(0)]],
  ])('for durations of 0 %s, in numbers', (_, numerator) => {
    const minutes = { ...offences, measure: 'duration', durationUnit: 'minutes' } as const;
    const { evidence } = course(seriesFrom(minutes, { start: '2014-04', numerator }));
    expect(evidence.level?.now.value).toBe(0);
    expect(evidence.mean.every((value) => value === null || value === 0)).toBe(true);
    expect(evidence.next[0]?.figure.value).toBe(0);
  });

  test('for samples of under half an effective answer', () => {
    const one = seriesFrom(
      { ...offences, measure: 'proportion', outOf: 'asked', margin: { points: 2 } },
      {
        start: '2014-04',
        numerator: Array.from({ length: 40 }, (_, month) => month % 2),
        denominator: Array(40).fill(1),
        deff: 20,
      },
    );
    expect(Number.isFinite(course(one).evidence.next[0]?.figure.value ?? 0)).toBe(true);
  });
});
