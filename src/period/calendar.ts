import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireObject } from '../result/require-form.ts';
import { refuse, requireRule } from '../result/rule.ts';
import { calendarUnits, firstIndex, isMonthly, periodAtOrdinal, spanBetween, stepOf } from './month-index.ts';
import { monthsIn } from './months.ts';
import { ordinal } from './ordinal.ts';
import type { CalendarUnit, MonthlyUnit, Period } from './period.ts';
import type { CalendarPeriod } from './period-of.ts';
import { unitOf } from './unit-of.ts';

/**
 * A regular calendar, the time axis of a series: `length` periods from `start`, one `every` unit.
 *
 * The periods are those of the unit, or, when `start` is a span, windows of its length that move on by the unit, as
 * twelve rolling months do every month: these overlap. Plain data; the periods are computed, never stored.
 */
export interface Calendar<P extends Period = Period> {
  readonly every: CalendarUnit;
  readonly start: P;
  readonly length: number;
}

/** More periods than there are days in the years that can be. */
const LONGEST = 200_000;

function requireCalendar(path: string, value: Calendar): void {
  if (
    typeof value?.every === 'string' &&
    typeof value.length === 'number' &&
    value.length >= 0 &&
    value.length <= LONGEST &&
    Number.isInteger(value.length)
  )
    return;
  requireObject(path, value, 'a calendar, such as calendar(from, to) makes');
  requireRule(`${path}.every`, { is: 'one-of', values: calendarUnits }, value.every);
  requireRule(`${path}.length`, { is: 'number', least: 0, most: LONGEST, whole: true }, value.length);
}

/**
 * Calendar from one period to another, both included; empty when `to` is before `from`.
 *
 * `every` is the unit of the periods, and for spans how far each window moves on: a month unless it is given.
 * Throws `mixed-periods` when the two are not of the same unit, or are windows of unequal length or not a whole
 * number of steps apart; `invalid-option` when `every` is not the unit of periods that have one.
 *
 * @example
 * calendar(month(2018, 4), month(2019, 3)) // => { every: 'month', start: '2018-04', length: 12 }
 */
export function calendar<P extends Period>(from: P, to: NoInfer<P>, every?: CalendarUnit): Calendar<P> {
  const unit = unitOf(from);
  const step = every ?? (unit === 'span' ? 'month' : unit);
  if (unit !== 'span' && step !== unit)
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'calendar: every',
      expected: `must be ${unit}, as ${from} is`,
      received: received(every),
    });
  if (unit === 'span' && !isMonthly(step))
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'calendar: every',
      expected: 'must be a unit of whole months, by which windows of months move on',
      received: received(every),
    });
  const gap = stepsBetween(from, to, step);
  if (gap === null)
    throw new IndicatorError({
      code: 'mixed-periods',
      path: 'calendar: to',
      expected: `must be a whole number of steps (${step}) from ${from}, and of the same unit and length`,
      received: received(to),
    });
  return { every: step, start: from, length: Math.max(0, gap + 1) };
}

/**
 * Period at an index of a calendar, 0 being its start.
 *
 * An index past the end names the period that would come there, as a forecast needs; a negative one, a period before.
 *
 * @example
 * periodAt(calendar(month(2018, 4), month(2019, 3)), 11) // => '2019-03'
 */
export function periodAt<P extends Period>(calendar: Calendar<P>, index: number): P;
export function periodAt(given: Calendar, index: number): Period {
  if (typeof given?.every !== 'string') requireCalendar('periodAt: calendar', given);
  const { every, start } = given;
  if (!Number.isInteger(index)) refuse('periodAt: index', 'must be a whole number', index);
  if (unitOf(start) !== 'span') return periodAtOrdinal(every, ordinal(start as CalendarPeriod) + index);
  const first = firstIndex(start) + index * stepOf(every as MonthlyUnit).size;
  return spanBetween(first, first + monthsIn(start) - 1);
}

/**
 * Index in a calendar of a period: which place of the series is it? `null` when it is not one of the calendar's.
 *
 * @example
 * indexIn(calendar(month(2018, 4), month(2019, 3)), month(2019, 3)) // => 11
 * indexIn(calendar(month(2018, 4), month(2019, 3)), month(2019, 4)) // => null
 */
export function indexIn(calendar: Calendar, period: Period): number | null {
  requireCalendar('indexIn: calendar', calendar);
  const index = stepsBetween(calendar.start, period, calendar.every);
  return index !== null && index >= 0 && index < calendar.length ? index : null;
}

/**
 * Periods of a calendar, in order.
 *
 * @example
 * periodsOf({ every: 'month', start: month(2018, 12), length: 2 }) // => ['2018-12', '2019-01']
 */
export function periodsOf<P extends Period>(calendar: Calendar<P>): P[] {
  requireCalendar('periodsOf: calendar', calendar);
  return Array.from({ length: calendar.length }, (_, index) => periodAt(calendar, index));
}

function stepsBetween(from: Period, to: Period, every: CalendarUnit): number | null {
  const unit = unitOf(from);
  if (unit !== unitOf(to)) return null;
  if (unit !== 'span') return ordinal(to as CalendarPeriod) - ordinal(from as CalendarPeriod);
  if (monthsIn(from) !== monthsIn(to)) return null;
  const count = (firstIndex(to) - firstIndex(from)) / stepOf(every as MonthlyUnit).size;
  return Number.isInteger(count) ? count : null;
}
