import fc from 'fast-check';
import { financialYear } from '../../src/period/financial-year.ts';
import { month } from '../../src/period/month.ts';
import { isMonthly } from '../../src/period/month-index.ts';
import { fromOrdinal } from '../../src/period/ordinal.ts';
import type { CalendarUnit, Month, PeriodUnit } from '../../src/period/period.ts';
import type { PeriodOf } from '../../src/period/period-of.ts';
import { financialQuarter, quarter } from '../../src/period/quarter.ts';
import { span } from '../../src/period/span.ts';

export const units: readonly CalendarUnit[] = [
  'day',
  'week',
  'month',
  'quarter',
  'financial-quarter',
  'calendar-year',
  'financial-year',
];

/** Far enough from both ends of the calendar for offsets of a century or less. */
const year = fc.integer({ min: 2000, max: 2099 });

export const months: fc.Arbitrary<Month> = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => month(y, m));

const byUnit: { readonly [Unit in PeriodUnit]: fc.Arbitrary<PeriodOf<Unit>> } = {
  day: fc.integer({ min: 10_957, max: 47_481 }).map((day) => fromOrdinal('day', day)),
  week: fc.integer({ min: 1566, max: 6782 }).map((week) => fromOrdinal('week', week)),
  month: months,
  quarter: fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarter(y, q)),
  'financial-quarter': fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => financialQuarter(y, q)),
  'calendar-year': year.map((y) => fromOrdinal('calendar-year', y)),
  'financial-year': year.map(financialYear),
  span: fc.tuple(months, months).map(([a, b]) => (a <= b ? span(a, b) : span(b, a))),
};

export function periodsOfUnit<Unit extends PeriodUnit>(unit: Unit): fc.Arbitrary<PeriodOf<Unit>> {
  return byUnit[unit];
}

export const calendarPeriods = fc.constantFrom(...units).chain((unit) => periodsOfUnit(unit));
export const periods = fc.oneof(calendarPeriods, byUnit.span);
export const monthlyPeriods = fc.oneof(
  fc.constantFrom(...units.filter(isMonthly)).chain((unit) => periodsOfUnit(unit)),
  byUnit.span,
);
