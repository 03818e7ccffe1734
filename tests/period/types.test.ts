import { expectTypeOf, test } from 'vitest';
import { type Calendar, calendar, periodAt } from '../../src/period/calendar.ts';
import type { comparePeriods } from '../../src/period/compare-periods.ts';
import { financialYear } from '../../src/period/financial-year.ts';
import { isPeriod } from '../../src/period/is-period.ts';
import { month } from '../../src/period/month.ts';
import { firstMonth } from '../../src/period/months.ts';
import { offset } from '../../src/period/offset.ts';
import { fromOrdinal } from '../../src/period/ordinal.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { CalendarUnit, Month, Period, PeriodUnit, Quarter, Span } from '../../src/period/period.ts';
import { quarterOf } from '../../src/period/period-holding.ts';
import type { CalendarPeriod, PeriodOf } from '../../src/period/period-of.ts';
import { periodOfDate } from '../../src/period/period-of-date.ts';
import { quarter } from '../../src/period/quarter.ts';
import { range } from '../../src/period/range.ts';
import { readPeriod } from '../../src/period/read-period.ts';
import { rolling } from '../../src/period/rolling.ts';
import { samePeriodLastYear } from '../../src/period/same-period-last-year.ts';
import { span } from '../../src/period/span.ts';
import { unitOf } from '../../src/period/unit-of.ts';

test('a month is not a quarter, and text is neither', () => {
  expectTypeOf<Month>().not.toExtend<Quarter>();
  expectTypeOf<Quarter>().not.toExtend<Month>();
  expectTypeOf<PeriodOf<'quarter'>>().not.toExtend<PeriodOf<'financial-quarter'>>();
  expectTypeOf<string>().not.toExtend<Period>();
  expectTypeOf<Month>().toExtend<string>();
  expectTypeOf<Span>().not.toExtend<CalendarPeriod>();
  expectTypeOf<PeriodOf<PeriodUnit>>().toEqualTypeOf<Period>();
});

test('reading gives the type of the unit that is expected', () => {
  expectTypeOf(parsePeriod('2019-04')).toEqualTypeOf<Period>();
  expectTypeOf(parsePeriod('2019-04', { expect: 'month' })).toEqualTypeOf<Month>();
  expectTypeOf(readPeriod('2019-Q2', { expect: 'quarter' })).toEqualTypeOf<Quarter | null>();
  expectTypeOf(periodOfDate('2019-04-01', 'month')).toEqualTypeOf<Month>();
  expectTypeOf(fromOrdinal('quarter', 8077)).toEqualTypeOf<Quarter>();
  const value: unknown = '2019-04';
  if (isPeriod(value)) expectTypeOf(value).toEqualTypeOf<Period>();
  if (isPeriod(value, 'month')) expectTypeOf(value).toEqualTypeOf<Month>();
});

test('arithmetic keeps the unit', () => {
  expectTypeOf(offset(month(2019, 4), 1)).toEqualTypeOf<Month>();
  expectTypeOf(offset(parsePeriod('2019-04'), 1)).toEqualTypeOf<Period>();
  expectTypeOf(samePeriodLastYear(quarter(2019, 2))).toEqualTypeOf<Quarter>();
  expectTypeOf(range(month(2019, 4), month(2019, 6))).toEqualTypeOf<Month[]>();
  expectTypeOf(rolling(month(2019, 4), 12)).toEqualTypeOf<Span>();
  expectTypeOf(firstMonth(financialYear(2018))).toEqualTypeOf<Month>();
  expectTypeOf(unitOf(month(2019, 4))).toEqualTypeOf<'month'>();
  expectTypeOf(unitOf(parsePeriod('2019-04'))).toEqualTypeOf<PeriodUnit>();
  expectTypeOf([parsePeriod('2019-04')].sort)
    .parameter(0)
    .extract<typeof comparePeriods>()
    .not.toBeNever();
});

test('a calendar knows the type of its periods', () => {
  const axis = calendar(month(2018, 4), month(2019, 3));
  expectTypeOf(axis).toEqualTypeOf<Calendar<Month>>();
  expectTypeOf(axis).toExtend<Calendar>();
  expectTypeOf(periodAt(axis, 0)).toEqualTypeOf<Month>();
  expectTypeOf<Calendar['every']>().toEqualTypeOf<CalendarUnit>();
});

test('what cannot be does not compile', () => {
  const never = () => {
    // @ts-expect-error: text becomes a period by parsing it
    firstMonth('2019-04');
    // @ts-expect-error: a range has one unit
    range(month(2019, 4), quarter(2019, 2));
    // @ts-expect-error: a calendar has one unit
    calendar(month(2019, 4), quarter(2019, 2));
    // @ts-expect-error: a span is made of months
    span(quarter(2019, 2), quarter(2019, 3));
    // @ts-expect-error: a financial year lies in no one quarter
    quarterOf(financialYear(2018));
    // @ts-expect-error: there is no such unit
    parsePeriod('2019-04', { expect: 'fortnight' });
  };
  expectTypeOf(never).returns.toEqualTypeOf<void>();
});
