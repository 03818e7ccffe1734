import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { CalendarUnit, Month, Period, PeriodUnit, Span } from './period.ts';
import type { CalendarPeriod, PeriodOf } from './period-of.ts';
import { unitOf } from './unit-of.ts';

/**
 * The arithmetic that every period stands on. A month has an index, twelve times its year plus 0 to 11; a unit
 * is some months long and its year begins some months into the calendar year. Strings are read by character
 * code, with no pattern and no Date, because long series ask for every row.
 */
const steps: Readonly<Record<CalendarUnit, { readonly size: number; readonly phase: number }>> = {
  month: { size: 1, phase: 0 },
  quarter: { size: 3, phase: 0 },
  'financial-quarter': { size: 3, phase: 3 },
  'financial-year': { size: 12, phase: 3 },
};

export function stepOf(unit: CalendarUnit): { readonly size: number; readonly phase: number } {
  if (Object.hasOwn(steps, unit)) return steps[unit];
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'period: unit',
    expected: `must be one of ${Object.keys(steps).join(', ')}`,
    received: received(unit),
  });
}

/** January 1900 and December 2200: a year outside these is a fault in the data, not a date. */
const earliest = 1900 * 12;
const latest = 2200 * 12 + 11;
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

export function firstIndex(period: Period): number {
  switch (unitOf(period)) {
    case 'quarter':
      return integerAt(period, 0, 4) * 12 + (integerAt(period, 6, 1) - 1) * 3;
    case 'financial-quarter':
      return integerAt(period, 0, 4) * 12 + integerAt(period, 9, 1) * 3;
    case 'financial-year':
      return integerAt(period, 0, 4) * 12 + 3;
    default:
      return indexAt(period, 0);
  }
}

export function lastIndex(period: Period): number {
  const unit = unitOf(period);
  return unit === 'span' ? indexAt(period, 8) : firstIndex(period) + stepOf(unit).size - 1;
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
const monthText = (index: number) => `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;

/** The period of the unit that holds the month of this index, whole. */
export function holding<Unit extends CalendarUnit>(unit: Unit, index: number): PeriodOf<Unit>;
export function holding(unit: CalendarUnit, index: number): CalendarPeriod {
  const { size, phase } = stepOf(unit);
  const first = index - ((index - phase) % size);
  if (!withinBounds(first, first + size - 1)) throw outOfBounds(index);
  const year = Math.floor((first - phase) / 12);
  const part = Math.floor((first - phase - year * 12) / size) + 1;
  return textOf(unit, first, year, part) as CalendarPeriod;
}

function textOf(unit: CalendarUnit, first: number, year: number, part: number): string {
  switch (unit) {
    case 'month':
      return monthText(first);
    case 'quarter':
      return `${year}-Q${part}`;
    case 'financial-quarter':
      return `${year}/${two((year + 1) % 100)}-Q${part}`;
    case 'financial-year':
      return `${year}/${two((year + 1) % 100)}`;
  }
}

/** The period of a unit, or the span, made of exactly these months; null where there is none. */
export function fitting(unit: PeriodUnit, first: number, last: number): Period | null {
  if (!withinBounds(first, last) || first > last) return null;
  if (unit === 'span') return spanBetween(first, last);
  const { size, phase } = stepOf(unit);
  return (first - phase) % size === 0 && last - first + 1 === size ? holding(unit, first) : null;
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
