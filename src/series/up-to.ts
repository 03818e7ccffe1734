import { periodAt } from '../period/calendar.ts';
import { firstMonth } from '../period/months.ts';
import type { Series } from './series.ts';

/** The series as it stood at one place of its calendar: later figures and later breaks are not yet known. */
export function upTo(series: Series, last: number): Series {
  const { calendar, denominator, numerator, states } = series;
  if (last >= calendar.length - 1) return series;
  const end = firstMonth(periodAt(calendar, last));
  return {
    ...series,
    calendar: { ...calendar, length: last + 1 },
    numerator: numerator.slice(0, last + 1),
    denominator: denominator?.slice(0, last + 1) ?? null,
    states: states.slice(0, last + 1),
    breaks: series.breaks.filter(({ from }) => from <= end),
  };
}
