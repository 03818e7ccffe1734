import { periodsOf } from '../period/calendar.ts';
import { daysIn } from '../period/days-in.ts';
import { monthsIn } from '../period/months.ts';
import { unitOf } from '../period/unit-of.ts';
import { IndicatorError } from '../result/error.ts';
import { wideningAt } from '../series/completed-figure.ts';
import type { Series } from '../series/series.ts';
import { valueAt } from '../series/values.ts';

/** The figures of a series as a chart takes them: typed columns in calendar order, NaN for a gap. */
export interface ChartData {
  readonly values: Float64Array;
  /** Events and sizes whose quotient is the value; all NaN where the series has none. */
  readonly events: Float64Array;
  readonly sizes: Float64Array;
}

/** Average days in a month of the calendar. */
const MONTH = 30.436875;

/** Columns of a series. Surveys count for their effective sample: the sample over the design effect. */
export function chartData(path: string, series: Series, adjust: 'none' | 'days-in-month'): ChartData {
  const { calendar, denominator, deff, indicator, numerator } = series;
  if (adjust === 'days-in-month' && indicator.measure !== 'count') {
    throw new IndicatorError({
      code: 'wrong-measure',
      path: `${path}: adjust`,
      expected: "'days-in-month' is for counts",
      received: indicator.measure,
    });
  }
  const { length } = calendar;
  const values = new Float64Array(length).fill(Number.NaN);
  const events = values.slice();
  const sizes = values.slice();
  const periods = adjust === 'none' ? [] : periodsOf(calendar);
  for (let index = 0; index < length; index += 1) {
    const value = valueAt(series, index);
    if (value === null) continue;
    const wider = wideningAt(series, index);
    const size = (denominator?.[index] ?? Number.NaN) / wider;
    values[index] = value;
    switch (indicator.measure) {
      case 'proportion':
      case 'published-percentage':
        sizes[index] = size > 0 ? size / deff : Number.NaN;
        break;
      case 'rate':
        sizes[index] = size / (indicator.per ?? 1000);
        break;
      case 'count': {
        const period = periods[index];
        sizes[index] = period === undefined ? 1 : daysIn(period) / (MONTH * monthsIn(period));
        values[index] = (numerator[index] ?? Number.NaN) / (sizes[index] ?? 1);
        // A completed count weighs as the shorter period that would be as uncertain.
        sizes[index] = (sizes[index] ?? 1) / wider;
        break;
      }
      default:
    }
    events[index] = (values[index] ?? Number.NaN) * (sizes[index] ?? Number.NaN);
  }
  return { values, events, sizes };
}

/** Over this a completed figure varies so much more than the others that limits of one width say nothing of it. */
const WIDEST = 1.5;

/** Why a figure is left out of limits that are as wide for every figure, or `null`. */
export function tooWide(series: Series, index: number): string | null {
  return wideningAt(series, index) > WIDEST ? 'completed, too uncertain for these limits' : null;
}

/** The figures that limits and rules may use: those of the places that `use` allows, and NaN elsewhere. */
export function usable(data: ChartData, use: (index: number) => boolean): ChartData {
  const kept = (column: Float64Array) => column.map((value, index) => (use(index) ? value : Number.NaN));
  return { values: kept(data.values), events: kept(data.events), sizes: kept(data.sizes) };
}

/** Whether the figures overlap, as rolling twelve months do. */
export function overlapping(series: Series): boolean {
  return series.window !== 'period' || unitOf(series.calendar.start) === 'span';
}

/** Answers, events or offences behind the figures used; how many figures, where those are not known. */
export function observed(series: Series, used: Float64Array): number {
  const { denominator, numerator } = series;
  const { measure } = series.indicator;
  let observations = 0;
  used.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    const events = numerator[index] ?? 0;
    const size = denominator?.[index] ?? null;
    if (measure === 'count' || measure === 'rate') observations += events;
    else if (measure === 'ratio') observations += events + (size ?? 0);
    else if (measure === 'proportion') observations += size ?? 0;
    else observations += size ?? 1;
  });
  return observations;
}
