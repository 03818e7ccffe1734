import { periodAt } from '../period/calendar.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { offset } from '../period/offset.ts';
import { span } from '../period/span.ts';
import type { Series } from '../series/series.ts';
import { total } from '../series/total.ts';
import { valueAt } from '../series/values.ts';
import { FEW_CASES } from '../words/numbers.ts';
import { asFinancialYear } from '../words/times.ts';

/** Cases that the figure of a share needs, where the last period's is of too few. */
const ENOUGH = 50;

/** The last figure of a series as it is said. */
export interface Latest {
  readonly value: number;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Months put together, where one alone says too little; 1 else. */
  readonly months: number;
}

/**
 * The last figure: of counts by month the last twelve months together, since one month holds its season; of shares the
 * last period, or where it has under 30 cases the last twelve months where there are two years of them, else the shortest run of 3,
 * 6 or 12 months with 50. `null` without any figure.
 */
export function latestOf(series: Series): Latest | null {
  const at = lastIndex(series);
  if (at === null) return null;
  const period = periodAt(series.calendar, at);
  const single: Latest = {
    value: valueAt(series, at) ?? 0,
    period,
    numerator: series.numerator[at] ?? null,
    denominator: series.denominator?.[at] ?? null,
    months: 1,
  };
  const { measure } = series.indicator;
  if (series.window !== 'period') return single;
  if (measure === 'count') return pooled(series, 12, at) ?? single;
  const few = measure === 'proportion' && (single.denominator ?? 0) < FEW_CASES;
  if (!few) return single;
  const year = pooled(series, 12, at);
  const two = pooled(series, 24, at);
  if (year !== null && two !== null) return year;
  const wider = [3, 6, 12].flatMap((months) => pooled(series, months, at) ?? []);
  return wider.find(({ denominator }) => (denominator ?? 0) >= ENOUGH) ?? wider.at(-1) ?? single;
}

/** The last months together, where all of them have figures. */
function pooled(series: Series, months: number, at: number): Latest | null {
  const { calendar } = series;
  if (calendar.every !== 'month' && calendar.every !== 'quarter' && calendar.every !== 'financial-quarter')
    return null;
  const last = lastMonth(periodAt(calendar, at));
  const first = offset(last, 1 - months);
  if (first < firstMonth(periodAt(calendar, 0))) return null;
  if (firstMonth(periodAt(calendar, at)) < first) return null;
  const run = span(first, last);
  const sum = total(series, run);
  if (sum.value === null || sum.periodsMissing > 0) return null;
  const { denominator, numerator, value } = sum;
  return { value, period: asFinancialYear(run), numerator, denominator, months };
}

/** Where the last figure is. */
export function lastIndex(series: Series): number | null {
  for (let at = series.calendar.length - 1; at >= 0; at--) if (valueAt(series, at) !== null) return at;
  return null;
}
