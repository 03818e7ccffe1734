import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePeriods, contains, overlaps } from '../../src/period/compare-periods.ts';
import { daysIn } from '../../src/period/days-in.ts';
import { month } from '../../src/period/month.ts';
import { firstDay, lastDay } from '../../src/period/month-index.ts';
import { firstMonth, lastMonth, months, monthsIn } from '../../src/period/months.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { Period } from '../../src/period/period.ts';
import { financialQuarterOf, financialYearOf, quarterOf } from '../../src/period/period-holding.ts';
import { periodOfDate } from '../../src/period/period-of-date.ts';
import { quarter } from '../../src/period/quarter.ts';
import { range } from '../../src/period/range.ts';
import { span } from '../../src/period/span.ts';
import { months as aMonth, monthlyPeriods, periods, periodsOfUnit, units } from './arbitraries.ts';

describe('firstMonth, lastMonth, monthsIn and months', () => {
  test.each([
    ['2019-04-01', '2019-04', '2019-04', 0],
    ['2019-W14', '2019-04', '2019-04', 0],
    ['2019-W18', '2019-04', '2019-05', 0],
    ['2019', '2019-01', '2019-12', 12],
    ['2019-04', '2019-04', '2019-04', 1],
    ['2019-Q2', '2019-04', '2019-06', 3],
    ['2018/19-Q4', '2019-01', '2019-03', 3],
    ['2018/19', '2018-04', '2019-03', 12],
    ['2018-10/2019-02', '2018-10', '2019-02', 5],
  ])('of %s run from %s to %s: %i', (text, first, last, count) => {
    const period = parsePeriod(text);
    expect(firstMonth(period)).toBe(first);
    expect(lastMonth(period)).toBe(last);
    expect(monthsIn(period)).toBe(count);
  });

  test('are the range from the first month to the last', () => {
    fc.assert(
      fc.property(monthlyPeriods, (period) => {
        expect(months(period)).toEqual(range(firstMonth(period), lastMonth(period)));
        expect(months(period).length).toBe(monthsIn(period));
      }),
    );
  });
});

describe('daysIn', () => {
  test('counts leap days by the Gregorian rule', () => {
    expect(daysIn(parsePeriod('2019-02'))).toBe(28);
    expect(daysIn(parsePeriod('2020-02'))).toBe(29);
    expect(daysIn(parsePeriod('2000-02'))).toBe(29);
    expect(daysIn(parsePeriod('1900-02'))).toBe(28);
    expect(daysIn(parsePeriod('2100-02'))).toBe(28);
    expect(daysIn(parsePeriod('2018/19'))).toBe(365);
    expect(daysIn(parsePeriod('2019/20'))).toBe(366);
    expect(daysIn(parsePeriod('2019-Q2'))).toBe(91);
    expect(daysIn(parsePeriod('2020'))).toBe(366);
    expect(daysIn(parsePeriod('2019-W14'))).toBe(7);
    expect(daysIn(parsePeriod('2019-04-01'))).toBe(1);
  });

  test('counts 31 days in months whose clocks change or whose zone skipped a day', () => {
    for (const text of ['2019-03', '2019-10', '2011-12']) expect(daysIn(parsePeriod(text))).toBe(31);
  });

  test('adds up over the months of a period', () => {
    fc.assert(
      fc.property(monthlyPeriods, (period) => {
        expect(daysIn(period)).toBe(months(period).reduce((sum, each) => sum + daysIn(each), 0));
      }),
    );
  });
});

describe('quarterOf, financialQuarterOf and financialYearOf', () => {
  test('put January to March in the financial year that started the April before', () => {
    expect(quarterOf(month(2019, 2))).toBe('2019-Q1');
    expect(financialQuarterOf(month(2019, 2))).toBe('2018/19-Q4');
    expect(financialYearOf(month(2019, 3))).toBe('2018/19');
    expect(financialYearOf(month(2019, 4))).toBe('2019/20');
    expect(financialQuarterOf(quarter(2019, 2))).toBe('2019/20-Q1');
    expect(financialYearOf(quarter(2019, 1))).toBe('2018/19');
    expect(financialYearOf(parsePeriod('2018/19', { expect: 'financial-year' }))).toBe('2018/19');
  });

  test('contain what they are of', () => {
    fc.assert(
      fc.property(aMonth, (each) => {
        expect(contains(quarterOf(each), each)).toBe(true);
        expect(contains(financialQuarterOf(each), each)).toBe(true);
        expect(contains(financialYearOf(each), each)).toBe(true);
        expect(quarterOf(financialQuarterOf(each))).toBe(quarterOf(each));
        expect(financialYearOf(financialQuarterOf(each))).toBe(financialYearOf(each));
      }),
    );
  });

  test('refuse a financial year that is not whole within the calendar', () => {
    expect(financialQuarterOf(month(1900, 1))).toBe('1899/00-Q4');
    expect(() => financialYearOf(month(1900, 1))).toThrow('must lie from January 1900');
    expect(() => financialYearOf(parsePeriod('2019') as never)).toThrow(
      'must lie in one financial year, got "2019"',
    );
    expect(() => financialYearOf(parsePeriod('2019-W14') as never)).not.toThrow();
    expect(() => financialYearOf(parsePeriod('2018-W13') as never)).toThrow('must lie in one financial year');
  });
});

describe('periodOfDate', () => {
  test('finds the period of a day on either side of the year end', () => {
    expect(periodOfDate('2019-05-28', 'month')).toBe('2019-05');
    expect(periodOfDate('28/05/2019', 'month')).toBe('2019-05');
    expect(periodOfDate('2019-03-31', 'financial-year')).toBe('2018/19');
    expect(periodOfDate('2019-04-01', 'financial-year')).toBe('2019/20');
    expect(periodOfDate('2019-03-31', 'financial-quarter')).toBe('2018/19-Q4');
    expect(periodOfDate('2019-04-01', 'quarter')).toBe('2019-Q2');
    expect(periodOfDate('2019-12-31', 'calendar-year')).toBe('2019');
    // A week belongs to the year of its Thursday.
    expect(periodOfDate('2018-12-31', 'week')).toBe('2019-W01');
    expect(periodOfDate('2021-01-03', 'week')).toBe('2020-W53');
  });

  test.each(units)('finds the %s that contains the day', (unit) => {
    fc.assert(
      fc.property(periodsOfUnit('day'), (day) => {
        expect(contains(periodOfDate(day, unit), day)).toBe(true);
      }),
    );
  });

  test.each([
    '2019-02-29',
    '2019-13-01',
    '2019-04-31',
    '2019-04-00',
    '05/28/2019',
    '1/4/2019',
    '2019-05-28T23:30:00Z',
    '1899-12-31',
    '2019-05',
    '',
  ])('refuses %s', (date) => {
    expect(() => periodOfDate(date, 'month')).toThrow(
      'periodOfDate: date must be a day such as 2019-05-28 or 28/05/2019, got ',
    );
  });
});

const days = (period: Period) =>
  Array.from({ length: lastDay(period) - firstDay(period) + 1 }, (_, at) => firstDay(period) + at);

describe('contains and overlaps', () => {
  const year = parsePeriod('2018/19');

  test('look at the days alone, whatever the units', () => {
    expect(contains(year, parsePeriod('2019-Q1'))).toBe(true);
    expect(contains(year, parsePeriod('2018-04/2019-03'))).toBe(true);
    expect(contains(year, parsePeriod('2018-03/2018-05'))).toBe(false);
    expect(overlaps(year, parsePeriod('2018-03/2018-04'))).toBe(true);
    expect(overlaps(year, parsePeriod('2019-04'))).toBe(false);
  });

  test('agree with the lists of days', () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        const held = new Set(days(a));
        expect(contains(a, b)).toBe(days(b).every((each) => held.has(each)));
        expect(overlaps(a, b)).toBe(days(b).some((each) => held.has(each)));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
      { numRuns: 50 },
    );
  });
});

describe('comparePeriods', () => {
  test('sorts by first day, then by last day', () => {
    const sorted = ['2018-03', '2018-04', '2018-Q2', '2018/19', '2018-04/2019-06', '2018-05'].map((text) =>
      parsePeriod(text),
    );
    expect([...sorted].reverse().sort(comparePeriods)).toEqual(sorted);
  });

  test('is a total order across units: only a period itself is its equal', () => {
    // Few enough months that the same ones often come back in another unit.
    const close = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 5 }))
      .map(([from, more]) => span(month(2019, from), month(2019, from + more)));
    const period = fc.oneof(
      close,
      close.map((each) => quarterOf(firstMonth(each))),
      close.map((each) => financialQuarterOf(firstMonth(each))),
      close.map((each) => firstMonth(each)),
      periods,
    );
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(a === b);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0)
          expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
