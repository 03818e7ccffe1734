import { type Calendar, calendar } from '../period/calendar.ts';
import { comparePeriods } from '../period/compare-periods.ts';
import { firstDay, firstIndex, lastDay, ordinalHolding, periodAtOrdinal } from '../period/month-index.ts';
import { monthsIn } from '../period/months.ts';
import { offset } from '../period/offset.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { monthsPer } from '../period/per-year.ts';
import type { CalendarUnit, Period } from '../period/period.ts';
import { unitOf } from '../period/unit-of.ts';
import { periodIn } from './period-in.ts';

/** First and last day wanted, as numbers; unbounded where nothing was said. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** Reads `from`, `to` and `period`, which may be of any unit: the days that lie in all of them. */
export function readBounds(
  options: { readonly from?: string; readonly to?: string; readonly period?: string },
  path: string,
): Bounds {
  const read = (name: 'from' | 'to' | 'period') => {
    const text = options[name];
    return text === undefined ? null : parsePeriod(text, { path: `${path}: ${name}` });
  };
  const [from, to, period] = [read('from'), read('to'), read('period')];
  return {
    first: Math.max(...[from, period].map((each) => (each ? firstDay(each) : -Infinity))),
    last: Math.min(...[to, period].map((each) => (each ? lastDay(each) : Infinity))),
  };
}

/** Whether the whole of a period lies within the bounds. */
export function within({ first, last }: Bounds, period: Period): boolean {
  return firstDay(period) >= first && lastDay(period) <= last;
}

/**
 * The calendar of a panel: from its first to its last period, or as far as the bounds where they are set.
 * `periods` are all of one unit (or windows of one length) and within the bounds; `every` serves when none is left.
 */
export function panelCalendar(periods: readonly Period[], bounds: Bounds, every: CalendarUnit): Calendar {
  const sorted = [...periods].sort(comparePeriods);
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (first !== undefined && last !== undefined && unitOf(first) === 'span')
    return calendar(first, last, windowStep(sorted));
  const unit = first === undefined ? every : (unitOf(first) as CalendarUnit);
  const start = Number.isFinite(bounds.first) ? firstWithin(unit, bounds.first) : first;
  const end = Number.isFinite(bounds.last) ? lastWithin(unit, bounds.last) : last;
  if (start === undefined || end === undefined) {
    const known = start ?? end ?? periodIn(unit, parsePeriod('2000-04'));
    return { every: unit, start: known, length: 0 };
  }
  return calendar(start, end);
}

function firstWithin(unit: CalendarUnit, day: number): Period {
  const holding = periodAtOrdinal(unit, ordinalHolding(unit, day));
  return firstDay(holding) === day ? holding : offset(holding, 1);
}

function lastWithin(unit: CalendarUnit, day: number): Period {
  const holding = periodAtOrdinal(unit, ordinalHolding(unit, day));
  return lastDay(holding) === day ? holding : offset(holding, -1);
}

/** The longest step by which the windows can move on and still meet each of them. */
function windowStep(sorted: readonly Period[]): CalendarUnit {
  const gaps = sorted.map((period) => firstIndex(period) - firstIndex(sorted[0] ?? period));
  const units: readonly CalendarUnit[] = ['financial-year', 'quarter', 'month'];
  return units.find((unit) => gaps.every((gap) => gap % monthsPer(unit) === 0)) ?? 'month';
}

/** How many windows of a calendar overlap at any time: 1 where each period stands alone. */
export function overlapOf({ every, start, length }: Calendar): number {
  return length < 2 ? 1 : Math.max(1, Math.ceil(monthsIn(start) / monthsPer(every)));
}
