import type { Indicator } from '../../indicator/indicator.ts';
import { median } from '../../numeric/median.ts';
import { periodsOf } from '../../period/calendar.ts';
import { daysIn } from '../../period/days-in.ts';
import { lastMonth } from '../../period/months.ts';
import { offset } from '../../period/offset.ts';
import type { Month, Period } from '../../period/period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import { range } from '../../period/range.ts';
import type { Series } from '../../series/series.ts';
import { valueAt } from '../../series/values.ts';
import type { Context } from '../briefing/context.ts';
import { byPart } from './by-part.ts';
import type { Where } from './where.ts';

/** Where one report stands on the day: for the first quarter after those that are in, else the last that had ended. */
export interface ReportState {
  readonly report: string;
  readonly period: string;
  readonly state: 'in' | 'awaited' | 'overdue';
  /** Days that it took; `null` while it is not in. */
  readonly days: number | null;
  /** Days from the end of the period to the day. */
  readonly elapsed: number;
  /** Median and longest of the earlier ones. */
  readonly usual: number | null;
  readonly longest: number | null;
}

/** Every report of the place, with the series of the days it took. */
export function reportStates(
  context: Context,
  where: Where,
  indicator: Indicator,
): (ReportState & { readonly series: Series })[] {
  const panel = context.panelOf(indicator, 'illustrative-timeliness', byPart(indicator));
  const period = lastEnded(context.asOf, indicator.every);
  const mine = panel?.series.filter(({ area }) => area === where.area || !where.named) ?? [];
  return mine.map((series) => ({ ...stateOf(series, period, context.asOf), series }));
}

function stateOf(series: Series, last: Period, asOf: string): ReportState {
  const periods = periodsOf(series.calendar);
  const taken = periods.map((_, at) => valueAt(series, at));
  const period = firstAwaited(periods, taken, last);
  const at = periods.indexOf(period);
  const days = taken[at] ?? null;
  const earlier = taken.flatMap((each, index) => (each === null || index === at ? [] : [each]));
  const longest = earlier.length === 0 ? null : Math.max(...earlier);
  const elapsed = daysSince(period, asOf);
  const state = days !== null ? 'in' : longest !== null && elapsed > longest ? 'overdue' : 'awaited';
  const usual = earlier.length === 0 ? null : median(earlier);
  const [report = series.indicator.name] = Object.values(series.part);
  return { report, period, state, days, elapsed, usual, longest };
}

/** The first period of which no report is in after the last one that is, no later than the last that had ended. */
function firstAwaited(periods: readonly Period[], taken: readonly (number | null)[], last: Period): Period {
  const end = lastMonth(last);
  const known = periods.filter((period, at) => taken[at] !== null && lastMonth(period) <= end).at(-1);
  if (known === undefined) return last;
  const next = offset(known, 1);
  return lastMonth(next) <= end ? next : last;
}

/** The last period of this unit that had ended on the day. */
function lastEnded(day: string, every: Indicator['every']): Period {
  const holding = periodOfDate(day, every);
  return daysSince(holding, day) >= 0 ? holding : offset(holding, -1);
}

/** Days from the last day of a period to another day; below 0 before it has ended. */
function daysSince(period: Period, day: string): number {
  const end = lastMonth(period);
  const month: Month = periodOfDate(day, 'month');
  const ofMonth = Number(/^\d{4}/.test(day) ? day.slice(8) : day.slice(0, 2));
  if (month <= end) return month === end ? ofMonth - daysIn(end) : -1;
  const between = range(offset(end, 1), month).slice(0, -1);
  return between.reduce((sum, each) => sum + daysIn(each), ofMonth);
}
