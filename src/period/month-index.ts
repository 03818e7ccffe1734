import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import {
  dayText,
  mondayOf,
  monthOfDay,
  monthStart,
  twoDigits,
  weekNumbered,
  weekOfDay,
  weekText,
} from './day-number.ts';
import type { CalendarUnit, Month, MonthlyUnit, Period, PeriodUnit, Span } from './period.ts';
import type { CalendarPeriod, PeriodOf } from './period-of.ts';
import { refusePeriod, unitOf } from './unit-of.ts';

/**
 * The arithmetic that every period stands on. A month has an index, twelve times its year plus 0 to 11, and a day a
 * number; a unit of whole months is some months long and its year begins some months into the calendar year.
 * Strings are read by character code, with no pattern and no Date, because long series ask for every row.
 */
const steps: Readonly<Record<MonthlyUnit, { readonly size: number; readonly phase: number }>> = {
  month: { size: 1, phase: 0 },
  quarter: { size: 3, phase: 0 },
  'financial-quarter': { size: 3, phase: 3 },
  'calendar-year': { size: 12, phase: 0 },
  'financial-year': { size: 12, phase: 3 },
};

export const calendarUnits: readonly CalendarUnit[] = [
  'day',
  'week',
  'month',
  'quarter',
  'financial-quarter',
  'calendar-year',
  'financial-year',
];

export const isMonthly = (unit: PeriodUnit): unit is MonthlyUnit =>
  typeof unit === 'string' && Object.hasOwn(steps, unit);

/** How many months a unit of whole months holds, and how many months into the calendar year its year begins. */
export function stepOf(unit: MonthlyUnit): { readonly size: number; readonly phase: number } {
  if (isMonthly(unit)) return steps[unit];
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'period: unit',
    expected: `must be one of ${calendarUnits.join(', ')}`,
    received: received(unit),
  });
}

/** January 1900 and December 2200, in months from the year 0: a year outside these is a fault in the data, not a date. */
const earliest = 22_800;
const latest = 26_411;
export const boundsInWords = 'from January 1900 to December 2200';

export function withinBounds(first: number, last: number): boolean {
  return first >= earliest && last <= latest;
}

/** The integer written in `count` characters from `start`; NaN where they are not all ASCII digits. */
export function integerAt(text: string, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const indexAt = (text: string, start: number) =>
  integerAt(text, start, 4) * 12 + integerAt(text, start + 5, 2) - 1;

/** Index of the month in which a period begins. */
export function firstIndex(period: Period): number {
  const index = firstIndexIn(period);
  return Number.isNaN(index) ? refusePeriod(period) : index;
}

function firstIndexIn(period: Period): number {
  switch (unitOf(period)) {
    case 'week':
      return monthOfDay(firstDay(period));
    case 'quarter':
      return integerAt(period, 0, 4) * 12 + (integerAt(period, 6, 1) - 1) * 3;
    case 'financial-quarter':
      return integerAt(period, 0, 4) * 12 + integerAt(period, 9, 1) * 3;
    case 'calendar-year':
      return integerAt(period, 0, 4) * 12;
    case 'financial-year':
      return integerAt(period, 0, 4) * 12 + 3;
    default:
      return indexAt(period, 0);
  }
}

/** Index of the month in which a period ends. */
export function lastIndex(period: Period): number {
  const unit = unitOf(period);
  if (isMonthly(unit)) return firstIndex(period) + steps[unit].size - 1;
  const index = unit === 'week' ? monthOfDay(lastDay(period)) : indexAt(period, unit === 'span' ? 8 : 0);
  return Number.isNaN(index) ? refusePeriod(period) : index;
}

/** Indices of the first and last of the months that lie whole in a period; a day or a week holds none. */
export function wholeMonths(period: Period): readonly [first: number, last: number] {
  const unit = unitOf(period);
  const first = firstIndex(period);
  return unit === 'day' || unit === 'week' ? [first + 1, first] : [first, lastIndex(period)];
}

/** Number of the first day of a period. */
export function firstDay(period: Period): number {
  const day = firstDayIn(period);
  return Number.isNaN(day) ? refusePeriod(period) : day;
}

function firstDayIn(period: Period): number {
  switch (unitOf(period)) {
    case 'day':
      return monthStart(indexAt(period, 0)) + integerAt(period, 8, 2) - 1;
    case 'week':
      return mondayOf(weekNumbered(integerAt(period, 0, 4), integerAt(period, 6, 2)) ?? Number.NaN);
    default:
      return monthStart(firstIndex(period));
  }
}

/** Number of the last day of a period. */
export function lastDay(period: Period): number {
  switch (unitOf(period)) {
    case 'day':
      return firstDay(period);
    case 'week':
      return firstDay(period) + 6;
    default:
      return monthStart(lastIndex(period) + 1) - 1;
  }
}

/** Where the period of a unit that holds a day stands in the row of that unit. */
export function ordinalHolding(unit: CalendarUnit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return weekOfDay(day);
  const { size, phase } = stepOf(unit);
  return Math.floor((monthOfDay(day) - phase) / size);
}

/** The period of the unit that stands at an ordinal. */
export function periodAtOrdinal(unit: CalendarUnit, position: number): CalendarPeriod {
  if (unit !== 'day' && unit !== 'week')
    return holding(unit, position * stepOf(unit).size + stepOf(unit).phase);
  const first = unit === 'day' ? position : mondayOf(position);
  const last = unit === 'day' ? first : first + 6;
  if (!withinBounds(monthOfDay(first), monthOfDay(last))) throw outOfBounds(monthOfDay(first));
  return (unit === 'day' ? dayText(position) : weekText(position)) as CalendarPeriod;
}

const monthText = (index: number) => `${Math.floor(index / 12)}-${twoDigits((index % 12) + 1)}`;

/** The period of the unit that holds the month of this index, whole. */
export function holding<Unit extends MonthlyUnit>(unit: Unit, index: number): PeriodOf<Unit>;
export function holding(unit: MonthlyUnit, index: number): CalendarPeriod {
  const { size, phase } = stepOf(unit);
  const first = index - ((index - phase) % size);
  if (!withinBounds(first, first + size - 1)) throw outOfBounds(index);
  const year = Math.floor((first - phase) / 12);
  const part = Math.floor((first - phase - year * 12) / size) + 1;
  return textOf(unit, first, year, part) as CalendarPeriod;
}

function textOf(unit: MonthlyUnit, first: number, year: number, part: number): string {
  switch (unit) {
    case 'month':
      return monthText(first);
    case 'quarter':
      return `${year}-Q${part}`;
    case 'financial-quarter':
      return `${year}/${twoDigits((year + 1) % 100)}-Q${part}`;
    case 'calendar-year':
      return `${year}`;
    case 'financial-year':
      return `${year}/${twoDigits((year + 1) % 100)}`;
  }
}

/** The period of a unit, or the span, made of exactly the days from one number to another; null where there is none. */
export function fitting(unit: PeriodUnit, first: number, last: number): Period | null {
  const [from, to] = [monthOfDay(first), monthOfDay(last)];
  if (!(first <= last) || !withinBounds(from, to)) return null;
  if (unit === 'day') return first === last ? (dayText(first) as Period) : null;
  if (unit === 'week')
    return last === first + 6 && mondayOf(weekOfDay(first)) === first
      ? (weekText(weekOfDay(first)) as Period)
      : null;
  if (monthStart(from) !== first || monthStart(to + 1) !== last + 1) return null;
  if (unit === 'span') return spanBetween(from, to);
  const { size, phase } = stepOf(unit);
  return (from - phase) % size === 0 && to - from + 1 === size ? holding(unit, from) : null;
}

export function monthAtIndex(index: number): Month {
  return holding('month', index);
}

export function spanBetween(first: number, last: number): Span {
  if (!withinBounds(first, last)) throw outOfBounds(withinBounds(first, first) ? last : first);
  return `${monthText(first)}/${monthText(last)}` as Span;
}

function outOfBounds(index: number): IndicatorError {
  return new IndicatorError({
    code: 'invalid-period',
    path: 'period: months',
    expected: `must lie ${boundsInWords}`,
    received: received(Number.isInteger(index) && index >= 0 ? monthText(index) : index),
  });
}
