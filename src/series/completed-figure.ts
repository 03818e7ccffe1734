import type { Delay, Maturity } from '../indicator/maturity.ts';
import { periodAt } from '../period/calendar.ts';
import { type CompletedCount, completedCount } from './completed-count.ts';
import type { ImmatureFigure } from './maturing.ts';
import type { CompletedFigure, Series } from './series.ts';

/** A completed figure and its place on the calendar. */
export interface Placed {
  readonly place: number;
  readonly figure: CompletedFigure;
}

/** One figure completed on both sides by the delay of each, with how much wider its sampling variance is for it. */
export function completedFigure(
  series: Series,
  { place, age, length }: ImmatureFigure,
  delay: NonNullable<Maturity['delay']>,
): Placed {
  const side = (values: Series['denominator'], late: Delay | undefined) =>
    late === undefined || values === null ? null : completedCount(values[place] ?? 0, late, age, length);
  const free = side(series.numerator, delay.numerator) ?? completedCount(0, delay.numerator, age, length);
  const denominator = side(series.denominator, delay.denominator);
  const most = denominator?.completed ?? series.denominator?.[place] ?? null;
  const numerator = series.indicator.measure === 'proportion' && most !== null ? capped(free, most) : free;
  const widening =
    1 + (relative(free) + (denominator === null ? 0 : relative(denominator))) / base(series, most, free);
  return { place, figure: { period: periodAt(series.calendar, place), numerator, denominator, widening } };
}

/** No more can be charged than there are crimes. */
function capped(count: CompletedCount, most: number): CompletedCount {
  const [completed, upper] = [Math.min(count.completed, most), Math.min(count.upper, most)];
  return { ...count, completed, upper, lower: Math.min(count.lower, upper) };
}

/** Half an event more, so that a count of none has a variance. */
const about = (count: CompletedCount) => (Math.max(0, count.in) + 0.5) / count.share;
const relative = (count: CompletedCount) => (count.sd / about(count)) ** 2;

/** Sampling variance of the final figure relative to its square. */
function base({ indicator }: Series, denominator: number | null, numerator: CompletedCount): number {
  const events = about(numerator);
  if (indicator.measure === 'ratio') return 1 / events + 1 / Math.max(0.5, denominator ?? 0.5);
  if (indicator.measure !== 'proportion') return 1 / events;
  const of = Math.max(1, denominator ?? 1);
  return Math.max(1 / (2 * of), 1 - events / of) / events;
}

/** How many times its sampling variance a figure has because it was completed: 1 for figures as they are. */
export function wideningAt({ completed, calendar }: Series, place: number): number {
  if (completed === undefined) return 1;
  const period = periodAt(calendar, place);
  return completed.find((figure) => figure.period === period)?.widening ?? 1;
}

/** The same of the sum of several figures: each in proportion to what is counted. */
export function wideningOver(series: Series, places: readonly number[]): number {
  if (series.completed === undefined) return 1;
  let [all, widened] = [0, 0];
  for (const place of places) {
    const counted = Math.max(0, series.numerator[place] ?? 0);
    all += counted;
    widened += counted * wideningAt(series, place);
  }
  return all > 0 ? widened / all : Math.max(1, ...places.map((place) => wideningAt(series, place)));
}
