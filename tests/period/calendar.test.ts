import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, calendar, indexIn, periodAt, periodsOf } from '../../src/period/calendar.ts';
import { month } from '../../src/period/month.ts';
import { offset } from '../../src/period/offset.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { CalendarPeriod } from '../../src/period/period-of.ts';
import { quarter } from '../../src/period/quarter.ts';
import { countBetween, range } from '../../src/period/range.ts';
import { rolling } from '../../src/period/rolling.ts';
import { span } from '../../src/period/span.ts';
import { periodsOfUnit, units } from './arbitraries.ts';

const year = calendar(month(2018, 4), month(2019, 3));

describe('calendar', () => {
  test('is plain data: the unit, the start and the number of periods', () => {
    expect(year).toEqual({ every: 'month', start: '2018-04', length: 12 });
    expect(JSON.parse(JSON.stringify(year))).toEqual(year);
  });

  test('is empty when the end comes before the start', () => {
    const empty = calendar(month(2019, 3), month(2018, 4));
    expect(empty.length).toBe(0);
    expect(periodsOf(empty)).toEqual([]);
    expect(indexIn(empty, month(2019, 3))).toBeNull();
  });

  test('refuses periods of different units, and a step that is not the unit of the periods', () => {
    expect(() => calendar<CalendarPeriod>(month(2019, 1), quarter(2019, 2))).toThrow(
      'calendar: to must be a whole number of steps (month) from 2019-01, and of the same unit and length',
    );
    expect(() => calendar(month(2019, 1), month(2019, 12), 'quarter')).toThrow(
      'calendar: every must be month, as 2019-01 is, got "quarter"',
    );
  });

  test.each(units)('has the periods of the range of each %s, each found again at its index', (unit) => {
    fc.assert(
      fc.property(periodsOfUnit(unit), fc.integer({ min: 0, max: 30 }), (from, more) => {
        const to = offset(from, more);
        const axis: Calendar = calendar(from, to);
        expect(axis.length).toBe(countBetween(from, to));
        expect(periodsOf(axis)).toEqual(range(from, to));
        expect(periodsOf(axis).map((period) => indexIn(axis, period))).toEqual([...periodsOf(axis).keys()]);
      }),
    );
  });
});

describe('indexIn and periodAt', () => {
  test('find nothing outside the calendar or in another unit', () => {
    expect(indexIn(year, month(2019, 3))).toBe(11);
    expect(indexIn(year, month(2019, 4))).toBeNull();
    expect(indexIn(year, month(2018, 3))).toBeNull();
    expect(indexIn(year, parsePeriod('2018-Q2'))).toBeNull();
    expect(indexIn(year, span(month(2018, 4), month(2018, 4)))).toBeNull();
  });

  test('name the periods that would come after the end and before the start', () => {
    expect(periodAt(year, 12)).toBe('2019-04');
    expect(periodAt(year, -1)).toBe('2018-03');
  });
});

describe('a calendar of rolling windows', () => {
  const monthly = calendar(rolling(month(2018, 12), 12), rolling(month(2019, 2), 12));

  test('moves on by a month', () => {
    expect(monthly).toEqual({ every: 'month', start: '2018-01/2018-12', length: 3 });
    expect(periodsOf(monthly)).toEqual(['2018-01/2018-12', '2018-02/2019-01', '2018-03/2019-02']);
    expect(indexIn(monthly, rolling(month(2019, 1), 12))).toBe(1);
    expect(indexIn(monthly, rolling(month(2019, 1), 11))).toBeNull();
    expect(indexIn(monthly, month(2019, 1))).toBeNull();
  });

  test('moves on by a quarter when asked, and knows the windows between as none of its own', () => {
    const quarterly = calendar(rolling(month(2014, 12), 12), rolling(month(2015, 6), 12), 'quarter');
    expect(periodsOf(quarterly)).toEqual(['2014-01/2014-12', '2014-04/2015-03', '2014-07/2015-06']);
    expect(indexIn(quarterly, rolling(month(2015, 3), 12))).toBe(1);
    expect(indexIn(quarterly, rolling(month(2015, 4), 12))).toBeNull();
  });

  test('refuses windows of unequal length or between two steps', () => {
    const from = rolling(month(2014, 12), 12);
    expect(() => calendar(from, rolling(month(2015, 12), 11))).toThrow('calendar: to');
    expect(() => calendar(from, rolling(month(2015, 1), 12), 'quarter')).toThrow('calendar: to');
  });
});
