import { describe, expect, it } from 'vitest';
import { between } from '../../src/series/between.ts';
import { daysAdjusted } from '../../src/series/days-adjusted.ts';
import { harmWeighted } from '../../src/series/harm-weighted.ts';
import { likeForLike } from '../../src/series/like-for-like.ts';
import { panel } from '../../src/series/panel.ts';
import { rolling } from '../../src/series/rolling.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { seriesOf } from '../../src/series/series-of.ts';
import { sumAreas } from '../../src/series/sum-areas.ts';
import { sumPeriods } from '../../src/series/sum-periods.ts';
import { total } from '../../src/series/total.ts';
import { valueAt } from '../../src/series/values.ts';
import { withPopulations } from '../../src/series/with-populations.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { problemsOf } from './problems-of.ts';

const counts = (start: string, numerator: readonly (number | null)[]) =>
  seriesFrom(offences, { start, numerator });
const shares = seriesFrom(satisfaction, {
  start: '2019-01',
  numerator: [8, null, 6, 7],
  denominator: [10, null, 10, 10],
});
const rate = seriesFrom(offenceRate, {
  start: '2018-04',
  numerator: Array.from({ length: 12 }, () => 10),
  denominator: Array.from({ length: 12 }, () => 2000),
});

describe('seriesOf', () => {
  const found = panel(satisfaction, [
    { area: 'shropshire', period: '2019-01', numerator: 1, denominator: 2 },
  ]);

  it('refuses an area that the panel does not have, with the nearest name', () => {
    expect(problemsOf(() => seriesOf(found, 'shopshire'))[0]).toContain('did you mean shropshire?');
  });

  it('gives the reason when the area was left out', () => {
    const left = {
      ...found,
      series: [],
      excluded: [{ area: 'x', areaName: 'X', code: 'c', reason: 'no data' }],
    };
    expect(problemsOf(() => seriesOf(left, 'x'))[0]).toContain('it was left out: no data');
  });

  it('refuses a part that does not choose', () => {
    const split = {
      ...found,
      series: found.series.flatMap((each) => [each, { ...each, part: { stage: 'x' } }]),
    };
    expect(problemsOf(() => seriesOf(split, 'shropshire'))[0]).toContain(
      'must tell one series of shropshire',
    );
    expect(seriesOf(split, 'shropshire', { stage: 'x' }).part).toEqual({ stage: 'x' });
    expect(problemsOf(() => seriesOf(split, 'shropshire', { stage: 'y' }))[0]).toContain('got {"stage":"y"}');
  });
});

describe('total', () => {
  it('adds the periods that have both parts and counts those that lack one', () => {
    expect(total(shares, '2019-01/2019-04')).toEqual({
      period: '2019-01/2019-04',
      numerator: 21,
      denominator: 30,
      value: 0.7,
      periodsUsed: 3,
      periodsMissing: 1,
    });
  });

  it('counts periods outside the series as missing, and has no sum where there is none inside', () => {
    expect(total(shares, '2018/19')).toMatchObject({ numerator: 14, periodsUsed: 2, periodsMissing: 10 });
    expect(total(shares, '2017-01/2017-03')).toMatchObject({
      numerator: null,
      value: null,
      periodsMissing: 3,
    });
  });

  it('holds a rate to whole periods and heads, whether or not a month is missing', () => {
    expect(total(rate, '2018/19')).toMatchObject({ numerator: 120, denominator: 2000, value: 60 });
    const gap = { ...rate, numerator: rate.numerator.map((value, index) => (index < 6 ? null : value)) };
    expect(total(gap, '2018/19')).toMatchObject({
      numerator: 60,
      denominator: 1000,
      value: 60,
      periodsMissing: 6,
    });
  });

  it('has no value over a denominator of 0', () => {
    const none = seriesFrom(chargeRatio, { start: '2019-01', numerator: [1], denominator: [0] });
    expect(total(none, '2019-01')).toMatchObject({
      numerator: 1,
      denominator: 0,
      value: null,
      periodsUsed: 1,
    });
  });

  it('takes one published figure, or one rolling total, and refuses to add several', () => {
    const published = seriesFrom(confidencePublished, { start: '2019-Q1', numerator: [0.6, 0.7] });
    expect(total(published, '2019-Q2')).toMatchObject({ numerator: 0.7, value: 0.7 });
    expect(problemsOf(() => total(published, '2019-01/2019-06'))[0]).toContain('wrong-measure');
    const yearly = rolling(counts('2018-04', Array(24).fill(1)), 12);
    expect(total(yearly, '2019-03').value).toBe(12);
    expect(problemsOf(() => total(yearly, '2018/19'))[0]).toContain('wrong-measure');
  });

  it('refuses a period that cuts the periods of the series', () => {
    const quarterly = seriesFrom(offences, { start: '2019-Q1', numerator: [1, 2] });
    expect(problemsOf(() => total(quarterly, '2019-02/2019-06'))[0]).toContain(
      'invalid-period: total: period',
    );
    expect(problemsOf(() => total(shares, 'soon'))[0]).toContain('invalid-period: total: period');
  });
});

describe('sumPeriods', () => {
  it('sums months to quarters and financial years, and leaves the ends that are not whole missing', () => {
    const series = counts('2018-03', Array(14).fill(1));
    expect(sumPeriods(series, 'financial-year')).toMatchObject({
      calendar: { every: 'financial-year', start: '2017/18', length: 3 },
      numerator: [null, 12, null],
      states: ['missing', 'reported', 'missing'],
      caveats: [
        { code: 'partial-periods', text: 'Not every part of 2017/18, 2019/20 has a figure: left missing.' },
      ],
    });
    expect(sumPeriods(series, 'quarter').numerator).toEqual([null, 3, 3, 3, 3, null]);
  });

  it('leaves a period with a gap missing', () => {
    expect(sumPeriods(counts('2019-01', [1, null, 1, 1, 1, 1]), 'quarter').numerator).toEqual([null, 3]);
  });

  it('holds the population of a rate to its mean', () => {
    const yearly = sumPeriods(rate, 'financial-year');
    expect(yearly.denominator).toEqual([2000]);
    expect(valueAt(yearly, 0)).toBe(60);
  });

  it('returns the series itself for its own unit, and calendar quarters as financial ones', () => {
    const quarterly = seriesFrom(offences, { start: '2019-Q1', numerator: [1, 2] });
    expect(sumPeriods(quarterly, 'quarter')).toBe(quarterly);
    expect(sumPeriods(quarterly, 'financial-quarter')).toMatchObject({
      calendar: { start: '2018/19-Q4' },
      numerator: [1, 2],
    });
  });

  it('refuses a shorter unit, rolling totals and figures that cannot be added', () => {
    const quarterly = seriesFrom(offences, { start: '2019-Q1', numerator: [1, 2] });
    expect(problemsOf(() => sumPeriods(quarterly, 'month'))[0]).toContain('invalid-option: sumPeriods: unit');
    expect(problemsOf(() => sumPeriods(rolling(quarterly, 2), 'financial-year'))[0]).toContain(
      'wrong-measure',
    );
    const published = seriesFrom(confidencePublished, { start: '2019-Q1', numerator: [0.6] });
    expect(problemsOf(() => sumPeriods(published, 'financial-year'))[0]).toContain('wrong-measure');
  });
});

describe('rolling', () => {
  it('adds each figure to those before it, from the first whole window', () => {
    expect(rolling(counts('2019-01', [1, 2, 3, null, 5, 6]), 2)).toMatchObject({
      numerator: [null, 3, 5, null, null, 11],
      states: ['not-applicable', 'reported', 'reported', 'missing', 'missing', 'reported'],
      window: { rolling: 2 },
    });
  });

  it('refuses to roll twice and windows of less than two', () => {
    const once = rolling(counts('2019-01', [1, 2, 3]), 2);
    expect(problemsOf(() => rolling(once, 2))[0]).toContain('wrong-measure');
    expect(problemsOf(() => rolling(counts('2019-01', [1]), 1))[0]).toContain('invalid-option');
  });
});

describe('between', () => {
  it('keeps what lies inside, in any unit, and adds nothing outside', () => {
    expect(between(shares, '2018/19', '2018/19')).toMatchObject({
      calendar: { start: '2019-01', length: 3 },
      numerator: [8, null, 6],
      denominator: [10, null, 10],
    });
    expect(between(shares, '2010-01', '2030-01')).toEqual(shares);
    expect(between(shares, '2020-01', '2020-02').calendar.length).toBe(0);
    expect(between(shares, '2019-03', '2019-02').numerator).toEqual([]);
  });
});

describe('sumAreas', () => {
  const rows = [
    { area: 'a', period: '2019-01', numerator: 1, denominator: 10 },
    { area: 'b', period: '2019-01', numerator: 5, denominator: 10 },
    { area: 'c', period: '2019-01', numerator: 9, denominator: 100 },
    { area: 'a', period: '2019-02', numerator: 1, denominator: 10 },
    { area: 'b', period: '2019-02', numerator: null, denominator: null, state: 'suppressed' as const },
    { area: 'c', period: '2019-02', numerator: 9, denominator: 100 },
  ];
  const found = panel(satisfaction, rows);

  it('adds both sides and leaves a period missing when any part is', () => {
    const sum = sumAreas(found, { area: 'all', areaName: 'All' });
    expect(sum).toMatchObject({
      area: 'all',
      numerator: [15, null],
      denominator: [120, null],
      states: ['reported', 'suppressed'],
    });
    expect(sumAreas(found, { area: 'ac', areaName: 'A, C', areas: ['a', 'c'] }).numerator).toEqual([10, 10]);
  });

  it('is illustrative when any part is', () => {
    const [first, ...others] = found.series;
    const mixed = {
      ...found,
      series: first === undefined ? [] : [{ ...first, basis: 'illustrative' as const }, ...others],
    };
    expect(sumAreas(mixed, { area: 'all', areaName: 'All' }).basis).toBe('illustrative');
  });

  it('refuses unknown areas, several series of an area, and percentages', () => {
    const options = { area: 'all', areaName: 'All' };
    expect(problemsOf(() => sumAreas(found, { ...options, areas: ['x'] }))[0]).toContain('unknown-area');
    const twice = { ...found, series: [...found.series, ...found.series] };
    expect(problemsOf(() => sumAreas(twice, options))[0]).toContain('sumAreas: part');
    const published = panel(confidencePublished, [{ area: 'a', period: '2019-Q1', value: 0.5 }]);
    expect(problemsOf(() => sumAreas(published, options))[0]).toContain('wrong-measure');
  });

  it('is all missing when the panel has no area', () => {
    const none = panel(satisfaction, [], { from: '2019-01', to: '2019-02' });
    expect(sumAreas(none, { area: 'all', areaName: 'All' }).numerator).toEqual([null, null]);
  });
});

describe('likeForLike', () => {
  const series = counts('2017-04', [...Array(12).fill(10), ...Array(11).fill(12)]);

  it('compares the period, the year to date and twelve months with those of the year before', () => {
    const found = likeForLike(series, '2019-02');
    expect(found.period).toMatchObject({ now: { value: 12 }, before: { period: '2018-02', value: 10 } });
    expect(found.yearToDate).toMatchObject({
      now: { period: '2018-04/2019-02', value: 132 },
      before: { period: '2017-04/2018-02', value: 110 },
    });
    expect(found.rolling12?.now).toMatchObject({ value: 132, periodsUsed: 11, periodsMissing: 1 });
    expect(found.rolling12?.before).toMatchObject({ value: 110, periodsUsed: 11, periodsMissing: 1 });
  });

  it('leaves a month that is missing in one year out of both', () => {
    const gap = {
      ...series,
      numerator: series.numerator.map((value, index) => (index === 0 ? null : value)),
    };
    const { yearToDate } = likeForLike(gap, '2019-02');
    expect(yearToDate?.now).toMatchObject({ value: 120, periodsUsed: 10 });
    expect(yearToDate?.before).toMatchObject({ value: 100, periodsUsed: 10 });
  });

  it('compares only the period itself where figures cannot be added', () => {
    const published = seriesFrom(confidencePublished, {
      start: '2018-Q1',
      numerator: [0.5, 0.6, 0.7, 0.8, 0.9],
    });
    const found = likeForLike(published, '2019-Q1');
    expect(found).toMatchObject({
      period: { now: { value: 0.9 }, before: { value: 0.5 } },
      yearToDate: null,
    });
  });
});

describe('daysAdjusted', () => {
  it('gives months of different length the same count for the same daily number', () => {
    const found = daysAdjusted(counts('2019-01', [31, 28, null, 30]));
    expect(found.numerator).toEqual([30.4375, 30.4375, null, 30.4375]);
    expect(problemsOf(() => daysAdjusted(shares))[0]).toContain('wrong-measure');
  });
});

describe('withPopulations', () => {
  it('makes rates of counts', () => {
    const found = panel(offences, [{ area: 'west-mercia', period: '2018/19', numerator: 87140 }]);
    const rates = withPopulations(found, [{ area: 'west-mercia', year: 2018, population: 1282200 }]);
    expect(rates.indicator).toMatchObject({
      measure: 'rate',
      per: 1000,
      name: 'Recorded crime per 1,000 people',
    });
    expect(valueAt(seriesOf(rates, 'west-mercia'), 0)).toBeCloseTo(67.96, 2);
    expect(problemsOf(() => withPopulations(rates, []))[0]).toContain('wrong-measure');
  });
});

describe('harmWeighted', () => {
  const tallies = [
    { area: 'a', period: '2019-01', category: 'homicide', count: 1 },
    { area: 'a', period: '2019-01', category: 'theft', count: 50 },
    { area: 'b', period: '2019-01', category: 'theft', count: 100 },
  ];
  const byCategory = panel(offences, tallies, { by: 'category' });
  const harm = { ...offences, id: 'harm' };

  it('adds up the categories by their weights', () => {
    const found = harmWeighted(harm, byCategory, { homicide: 5475, theft: 2 });
    expect(found.series.map(({ area, numerator, part }) => [area, numerator, part])).toEqual([
      ['a', [5575], {}],
      ['b', [200], {}],
    ]);
    expect(found.series[0]?.caveats.at(-1)?.code).toBe('weighted');
    expect(found.indicator.id).toBe('harm');
  });

  it('refuses a category without a weight, and a panel without categories', () => {
    expect(problemsOf(() => harmWeighted(harm, byCategory, { theft: 2 }))[0]).toContain('weights.homicide');
    expect(problemsOf(() => harmWeighted(harm, panel(offences, tallies), {}))[0]).toContain('wrong-measure');
  });
});
