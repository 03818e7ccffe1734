import { describe, expect, it } from 'vitest';
import { between } from '../../src/series/between.ts';
import { daysAdjusted } from '../../src/series/days-adjusted.ts';
import { likeForLike } from '../../src/series/like-for-like.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { sumPeriods } from '../../src/series/sum-periods.ts';
import { total } from '../../src/series/total.ts';
import { offenceRate, offences } from '../indicators.ts';

/** One crime on each day from 1 January 2019, two on Mondays. */
const days = (length: number) =>
  seriesFrom(offences, {
    start: '2019-01-01',
    numerator: Array.from({ length }, (_, at) => (at % 7 === 6 ? 2 : 1)),
  });

describe('a series of days', () => {
  it('is summed to weeks, months, quarters and years, which are made of days', () => {
    // 31 days of January with the Mondays 7, 14, 21 and 28.
    expect(sumPeriods(days(59), 'month')).toMatchObject({
      calendar: { every: 'month', start: '2019-01', length: 2 },
      numerator: [35, 32],
    });
    // 1 to 6 January end a week of which the Monday is not there.
    expect(sumPeriods(days(20), 'week')).toMatchObject({
      calendar: { every: 'week', start: '2019-W01', length: 3 },
      numerator: [null, 8, 8],
      states: ['missing', 'reported', 'reported'],
    });
    expect(sumPeriods(days(365), 'calendar-year').numerator).toEqual([365 + 52]);
    expect(sumPeriods(days(365), 'financial-year').numerator).toEqual([null, null]);
  });

  it('has a total for any run of whole days', () => {
    expect(total(days(59), '2019-02')).toMatchObject({ numerator: 32, periodsUsed: 28, periodsMissing: 0 });
    expect(total(days(59), '2019-W02')).toMatchObject({ numerator: 8, periodsUsed: 7 });
    expect(total(days(59), '2019-01-07')).toMatchObject({ numerator: 2, periodsUsed: 1 });
    expect(total(days(40), '2019-02')).toMatchObject({ numerator: 10, periodsMissing: 19 });
    expect(between(days(59), '2019-01-30', '2019-02').calendar).toMatchObject({
      start: '2019-01-30',
      length: 30,
    });
  });

  it('is compared with the same day of the week a year before', () => {
    const { period, yearToDate } = likeForLike(days(500), '2020-01-06');
    expect(period).toMatchObject({ now: { numerator: 2 }, before: { period: '2019-01-07', numerator: 2 } });
    expect(yearToDate).toBeNull();
  });

  it('is not adjusted for days, which are all as long', () => {
    expect(daysAdjusted(days(7)).numerator).toEqual([1, 1, 1, 1, 1, 1, 2]);
  });
});

describe('a panel of days, weeks or calendar years', () => {
  const rows = (periods: readonly string[]) => periods.map((period) => ({ area: 'a', period, numerator: 5 }));

  it('goes from its first to its last, within bounds of any unit', () => {
    const daily = rows(['2019-03-30', '2019-03-31', '2019-04-02']);
    expect(panel(offences, daily).calendar).toEqual({ every: 'day', start: '2019-03-30', length: 4 });
    expect(panel(offences, daily, { from: '2019/20' }).calendar).toEqual({
      every: 'day',
      start: '2019-04-01',
      length: 2,
    });
    expect(panel(offences, daily, { to: '2019-03-30' }).calendar).toMatchObject({ length: 1 });
    expect(panel(offences, rows(['2019-W01', '2019-W03']), { to: '2019-01' }).calendar).toEqual({
      every: 'week',
      start: '2019-W01',
      // The fifth week of 2019 ends on 3 February.
      length: 4,
    });
    expect(panel(offences, rows(['2016', '2018'])).calendar).toEqual({
      every: 'calendar-year',
      start: '2016',
      length: 3,
    });
  });

  it('is summed where that is asked for, and refused where no whole periods make it up', () => {
    expect(
      panel(offences, rows(['2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4']), { every: 'calendar-year' })
        .series[0]?.numerator,
    ).toEqual([20]);
    expect(() => panel(offences, rows(['2019-W01', '2019-W02']), { every: 'month' })).toThrow(
      'must be made of whole periods of the series (week)',
    );
    expect(() => panel(offences, rows(['2018', '2019']), { every: 'financial-year' })).toThrow(
      'must be made of whole periods of the series (calendar-year)',
    );
  });

  it('never takes a calendar year for a financial one', () => {
    expect(() => panel(offences, rows(['2018/19', '2019/20', '2019']))).toThrow(
      'must be a financial-year, as other rows are, got "2019"',
    );
  });

  it('has the people of the year of the day', () => {
    const populations = [2018, 2019].map((year) => ({ area: 'a', year, population: year }));
    const made = panel(offenceRate, rows(['2019-01-01', '2019-01-02']), { populations });
    expect(made.series[0]?.denominator).toEqual([2019, 2019]);
  });
});
