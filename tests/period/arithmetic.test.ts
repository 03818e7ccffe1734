import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { financialYear } from '../../src/period/financial-year.ts';
import { isPeriod } from '../../src/period/is-period.ts';
import { month } from '../../src/period/month.ts';
import { offset } from '../../src/period/offset.ts';
import { fromOrdinal, ordinal } from '../../src/period/ordinal.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { CalendarUnit, Month, Period } from '../../src/period/period.ts';
import type { CalendarPeriod } from '../../src/period/period-of.ts';
import { periodOfDate } from '../../src/period/period-of-date.ts';
import { financialQuarter, quarter } from '../../src/period/quarter.ts';
import { countBetween, range } from '../../src/period/range.ts';
import { rolling } from '../../src/period/rolling.ts';
import { samePeriodLastYear } from '../../src/period/same-period-last-year.ts';
import { span } from '../../src/period/span.ts';
import { unitOf } from '../../src/period/unit-of.ts';
import { yearToDate } from '../../src/period/year-to-date.ts';
import { calendarPeriods, months, periods, periodsOfUnit, units } from './arbitraries.ts';

const steps = fc.integer({ min: -40, max: 40 });

describe('month, quarter, financialQuarter, financialYear and span', () => {
  test('write the period in its one form', () => {
    expect(month(2019, 4)).toBe('2019-04');
    expect(quarter(2019, 2)).toBe('2019-Q2');
    expect(financialQuarter(2018, 4)).toBe('2018/19-Q4');
    expect(financialYear(1999)).toBe('1999/00');
    expect(span(month(2018, 10), month(2019, 2))).toBe('2018-10/2019-02');
    expect(span(month(2018, 10), month(2018, 10))).toBe('2018-10/2018-10');
  });

  test.each([
    [() => month(2019, 13), 'month: number must be a whole number from 1 to 12, got 13'],
    [() => month(2019, 0), 'got 0'],
    [() => month(2019, 1.5), 'got 1.5'],
    [() => month(Number.NaN, 1), 'month: year must be a whole number from 1900 to 2200, got NaN'],
    [() => month(19, 1), 'got 19'],
    [() => quarter(2019, 5), 'quarter: number must be a whole number from 1 to 4, got 5'],
    [() => financialQuarter(2019, 0), 'financialQuarter: number'],
    [() => financialQuarter(1899, 1), 'must lie from January 1900 to December 2200, got "1899-04"'],
    [() => financialYear(2200), 'financialYear: startYear'],
    [() => span(month(2019, 2), month(2018, 10)), 'span: to must not be before 2019-02, got "2018-10"'],
  ])('refuse %s', (make, message) => {
    expect(make).toThrow(message);
  });
});

describe('ordinal and fromOrdinal', () => {
  test('count from year 0 in the unit of the period', () => {
    expect(ordinal(month(2019, 4))).toBe(2019 * 12 + 3);
    expect(ordinal(quarter(2019, 2))).toBe(2019 * 4 + 1);
    expect(ordinal(financialQuarter(2018, 4))).toBe(2018 * 4 + 3);
    expect(ordinal(financialYear(2018))).toBe(2018);
    expect(ordinal(parsePeriod('2019', { expect: 'calendar-year' }))).toBe(2019);
    // 17,987 days from 1 January 1970, a Thursday, to 1 April 2019, a Monday.
    expect(ordinal(parsePeriod('2019-04-01', { expect: 'day' }))).toBe(17_987);
    expect(ordinal(parsePeriod('1970-W01', { expect: 'week' }))).toBe(0);
    expect(ordinal(parsePeriod('2019-W14', { expect: 'week' }))).toBe(2570);
  });

  test.each(units)('undo each other, in the order of time, for every %s from 1901 to 2199', (unit) => {
    const first = ordinal(periodOfDate('1901-06-30', unit));
    const last = ordinal(periodOfDate('2199-06-30', unit));
    let before = '';
    const wrong: string[] = [];
    for (let at = first; at < last; at += 1) {
      const period = fromOrdinal(unit, at);
      if (ordinal(period) !== at || !isPeriod(period, unit) || period <= before) wrong.push(period);
      before = period;
    }
    expect(last).toBeGreaterThan(first + 290);
    expect(wrong).toEqual([]);
  });

  test('refuse a place that is not whole, outside the calendar, or of no unit', () => {
    expect(() => fromOrdinal('month', 1.5)).toThrow('fromOrdinal: position must be a whole number, got 1.5');
    expect(() => fromOrdinal('month', Number.NaN)).toThrow('got NaN');
    expect(() => fromOrdinal('month', 0)).toThrow('must lie from January 1900 to December 2200');
    expect(() => fromOrdinal('month', 1e15)).toThrow('must lie from January 1900 to December 2200');
    expect(() => fromOrdinal('week', -3653)).toThrow('must lie from January 1900 to December 2200');
    expect(() => fromOrdinal('day', 1e9)).toThrow('must lie from January 1900 to December 2200');
    expect(() => fromOrdinal('fortnight' as CalendarUnit, 1)).toThrow('must be one of day, week');
    expect(() => fromOrdinal('toString' as CalendarUnit, 1)).toThrow('must be one of day, week');
  });

  test('refuse a span, which has no unit to count in', () => {
    const window: Period = parsePeriod('2018-04/2019-03');
    expect(() => ordinal(window as CalendarPeriod)).toThrow('which a span is not, got "2018-04/2019-03"');
  });
});

describe('offset', () => {
  test('steps by the unit of the period, and a span by months', () => {
    expect(offset(month(2018, 12), 1)).toBe('2019-01');
    expect(offset(quarter(2019, 1), -1)).toBe('2018-Q4');
    expect(offset(financialQuarter(2018, 4), 1)).toBe('2019/20-Q1');
    expect(offset(financialYear(1998), 1)).toBe('1999/00');
    expect(offset(parsePeriod('2018-04/2019-03'), -12)).toBe('2017-04/2018-03');
  });

  test('adds up, is undone by its opposite, and keeps the unit', () => {
    fc.assert(
      fc.property(periods, steps, steps, (period, a, b) => {
        expect(offset(offset(period, a), b)).toBe(offset(period, a + b));
        expect(offset(offset(period, a), -a)).toBe(period);
        expect(unitOf(offset(period, a))).toBe(unitOf(period));
      }),
    );
  });

  test('moves the ordinal by as much', () => {
    fc.assert(
      fc.property(calendarPeriods, steps, (period, count) => {
        expect(ordinal(offset(period, count))).toBe(ordinal(period) + count);
      }),
    );
  });

  test('refuses to leave the calendar or to move by part of a step', () => {
    expect(() => offset(month(2200, 12), 1)).toThrow('must lie from January 1900 to December 2200');
    expect(() => offset(span(month(1900, 1), month(1900, 2)), -1)).toThrow('got "1899-12"');
    expect(() => offset(month(2019, 1), 0.5)).toThrow('offset: count');
  });
});

describe('range and countBetween', () => {
  test('include both ends', () => {
    expect(range(month(2018, 11), month(2019, 1))).toEqual(['2018-11', '2018-12', '2019-01']);
    expect(range(financialYear(2018), financialYear(2018))).toEqual(['2018/19']);
    expect(range(month(2019, 2), month(2019, 1))).toEqual([]);
    expect(countBetween(month(2019, 2), month(2018, 1))).toBe(0);
  });

  test.each(units)('agree with each other and with offset for a %s', (unit) => {
    fc.assert(
      fc.property(periodsOfUnit(unit), fc.integer({ min: 0, max: 40 }), (from, count) => {
        const all = range(from, offset(from, count));
        expect(all.length).toBe(count + 1);
        expect(countBetween(from, offset(from, count))).toBe(count + 1);
        expect(all).toEqual(all.map((_, at) => offset(from, at)));
      }),
    );
  });

  test('refuse periods of different units', () => {
    const from: CalendarPeriod = month(2019, 1);
    const to: CalendarPeriod = quarter(2019, 2);
    expect(() => range<CalendarPeriod>(from, to)).toThrow(
      'range: to must be a month, as 2019-01 is, got "2019-Q2"',
    );
    expect(() => countBetween<CalendarPeriod>(from, to)).toThrow('countBetween: to must be a month');
  });
});

describe('samePeriodLastYear', () => {
  test('is twelve months earlier in every unit', () => {
    expect(samePeriodLastYear(month(2019, 4))).toBe('2018-04');
    expect(samePeriodLastYear(quarter(2019, 2))).toBe('2018-Q2');
    expect(samePeriodLastYear(financialQuarter(2018, 4))).toBe('2017/18-Q4');
    expect(samePeriodLastYear(financialYear(2018))).toBe('2017/18');
    expect(samePeriodLastYear(parsePeriod('2018-10/2019-02'))).toBe('2017-10/2018-02');
  });
});

describe('yearToDate', () => {
  test('starts in April, or in January when asked', () => {
    expect(yearToDate(month(2019, 2))).toBe('2018-04/2019-02');
    expect(yearToDate(month(2019, 4))).toBe('2019-04/2019-04');
    expect(yearToDate(month(2019, 3))).toBe('2018-04/2019-03');
    expect(yearToDate(month(2019, 2), { yearStarts: 'january' })).toBe('2019-01/2019-02');
    expect(yearToDate(financialQuarter(2018, 2))).toBe('2018-04/2018-09');
  });

  test('of last year is last year of the year to date', () => {
    fc.assert(
      fc.property(months, fc.constantFrom('april', 'january'), (now, yearStarts) => {
        expect(yearToDate(samePeriodLastYear(now), { yearStarts })).toBe(
          samePeriodLastYear(yearToDate(now, { yearStarts })),
        );
      }),
    );
  });
});

describe('rolling', () => {
  test('ends with the last month of the period', () => {
    expect(rolling(month(2019, 2), 12)).toBe('2018-03/2019-02');
    expect(rolling(quarter(2019, 2), 12)).toBe('2018-07/2019-06');
    expect(rolling(month(2019, 2), 1)).toBe('2019-02/2019-02');
  });

  test('moves on one month at a time with the month', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 60 }), (now: Month, count) => {
        expect(rolling(offset(now, 1), count)).toBe(offset(rolling(now, count), 1));
      }),
    );
  });

  test('refuses a window of no months', () => {
    expect(() => rolling(month(2019, 2), 0)).toThrow(
      'rolling: count must be a whole number from 1 to 1200, got 0',
    );
  });
});
