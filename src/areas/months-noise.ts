import { readCourseIn } from '../course/read-course.ts';
import { inflationOf } from '../course/run-noise.ts';
import { monthsPer } from '../period/per-year.ts';
import type { Panel, Series } from '../series/series.ts';
import type { Places } from './figures.ts';

/** Periods from which areas have courses, and areas whose courses are read. */
export const fewestPeriods = 12;
export const mostCourses = 200;

/** Whether there is enough to see how the months of a panel vary. */
export const monthsKnown = ({ calendar, series }: Pick<Panel, 'calendar' | 'series'>): boolean =>
  calendar.length >= fewestPeriods && series.some(readable);

/** How many times its sampling variance the figure of a series over so many periods has: never under 1. */
export type MonthsNoise = (series: Series, places: Places) => number;

/**
 * Months vary by more than sampling, and each may be like the one before: the variance of a figure over m of them is
 * phi F_m times its sampling variance (docs/methods/course.md), from the course of each area, read with the others. Among
 * over 200 areas those of every so many are read, and their mean is taken for all. Rolling figures, published values without
 * a sample, and fewer than twelve periods: sampling alone.
 */
export function monthsNoise(panel: Panel): MonthsNoise {
  const { calendar, series } = panel;
  if (!monthsKnown(panel)) return () => 1;
  const months = monthsPer(calendar.every);
  const inflation = new Map<Series, (months: number) => number>();
  const every = Math.ceil(series.length / mostCourses);
  for (let at = 0; at < series.length; at += every) {
    const each = series[at];
    if (each === undefined || !readable(each)) continue;
    inflation.set(each, inflationOf(readCourseIn(panel, each)));
  }
  const all = [...inflation.values()];
  const shared = (length: number) => all.reduce((sum, own) => sum + own(length), 0) / Math.max(1, all.length);
  const known = new Map<number, number>();
  return (each, { first, last }) => {
    const length = (last - first + 1) * months;
    const own = inflation.get(each);
    if (own !== undefined) return own(length);
    if (!readable(each) || all.length === 0) return 1;
    const found = known.get(length) ?? shared(length);
    known.set(length, found);
    return found;
  };
}

const readable = ({ denominator, indicator, window }: Series) =>
  window === 'period' &&
  indicator.measure !== 'duration' &&
  (indicator.measure !== 'published-percentage' || denominator !== null);
