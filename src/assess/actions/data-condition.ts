import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { periodsOf } from '../../period/calendar.ts';
import { comparePeriods, contains } from '../../period/compare-periods.ts';
import { dayText } from '../../period/day-number.ts';
import { calendarUnits, lastDay } from '../../period/month-index.ts';
import { offset } from '../../period/offset.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Period } from '../../period/period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import { unitOf } from '../../period/unit-of.ts';
import type { Series } from '../../series/series.ts';
import { valueAt } from '../../series/values.ts';
import type { Action } from './action.ts';

/** Whether the figures that an item waits for are in. */
export interface DataCondition {
  readonly needed: readonly string[];
  /** Those of them that have figures on the day. */
  readonly in: readonly string[];
  /** The day on which the last of them ends and has been published; on which it ends where the lag is not known. */
  readonly complete: string;
  readonly lagKnown: boolean;
  readonly met: boolean;
}

/** The periods that an item needs, which of them are in, and by when all will be; `null` where it needs none. */
export function dataCondition(action: Action, series: Series | null, every: string): DataCondition | null {
  const { needs } = action;
  if (needs === undefined || needs.periods < 1) return null;
  const first = needs.from === undefined ? nextAfter(action.set, every) : parsePeriod(needs.from);
  const last = offset(first, Math.min(needs.periods, LONGEST) - 1);
  const needed = unitOf(first) === 'span' ? [first] : periodsBetween(first, last);
  const found = series === null ? [] : needed.filter((period) => hasFigures(series, period));
  return {
    needed,
    in: found,
    complete: dayAfter(endOf(last), needs.lagDays ?? 0),
    lagKnown: needs.lagDays !== undefined,
    met: found.length === needed.length,
  };
}

/** More periods, or days, than these nobody waits for. */
const LONGEST = 120;
const LONGEST_LAG = 3660;

function nextAfter(day: string, every: string): Period {
  const unit = calendarUnits.find((each) => each === every) ?? 'month';
  return offset(periodOfDate(day, unit), 1);
}

function periodsBetween(first: Period, last: Period): Period[] {
  const all: Period[] = [];
  for (let period = first; comparePeriods(period, last) <= 0; period = offset(period, 1)) all.push(period);
  return all;
}

/** Whether every figure of the series that lies in the period is there. */
function hasFigures(series: Series, period: Period): boolean {
  const inside = periodsOf(series.calendar).flatMap((each, at) => (contains(period, each) ? [at] : []));
  const reaches =
    inside.length > 0 &&
    lastDay(periodsOf(series.calendar)[inside.at(-1) ?? 0] ?? period) === lastDay(period);
  return reaches && inside.every((at) => valueAt(series, at) !== null);
}

/** The last day of a period. */
export function endOf(period: Period): string {
  return dayText(lastDay(period));
}

/** The day so many days after another. */
function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lag = Math.min(Math.max(0, Math.round(days)), LONGEST_LAG);
  return addDays(new UTCDateMini(year, month - 1, date), lag)
    .toISOString()
    .slice(0, 10);
}
