import type { Margin } from '../indicator/indicator.ts';
import { indexIn } from '../period/calendar.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { CalendarUnit } from '../period/period.ts';
import { IndicatorError } from '../result/error.ts';
import { type OptionRules, readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import type { Series } from '../series/series.ts';
import type { SeasonOption } from './read.ts';

/** What may be asked of `course`. */
export interface CourseOptions {
  /**
   * The change that matters, as a difference and a year: `{ points: 2 }` for proportions and percentages,
   * `{ percent: 5 }` for counts, rates, ratios and durations. The indicator's own unless it is given.
   */
  readonly margin?: Margin;
  /** The fewest periods of a year (months of twelve) since the last change on which it is judged, from 6. */
  readonly minMonths?: number;
  /** The most figures that are looked at, from 24 to 240, counted back from the end: 60, of weeks 156, unless given. */
  readonly lookBack?: number;
  /** Last period looked at, such as `2020-02`; the end of the series unless it is given. */
  readonly to?: string;
  /** `auto`: counts and rates have a season where the figures show one; `fit`: proportions too; `none`: never. */
  readonly season?: SeasonOption;
  /**
   * What becomes of the last figures of an indicator whose outcomes come late: left out until they are mature, or
   * completed by the known delay.
   */
  readonly immature?: 'leave-out' | 'complete';
  /** Whether the last figures are kept although they are provisional. */
  readonly provisional?: 'leave-out' | 'keep';
}

export const courseDefaults = {
  minMonths: 12,
  lookBack: 60,
  season: 'auto',
  provisional: 'leave-out',
  immature: 'leave-out',
} as const;

/** Options checked and completed. */
export interface CourseOptionsRead {
  readonly margin: Margin | null;
  readonly minMonths: number;
  readonly lookBack: number;
  readonly to: string | null;
  readonly season: SeasonOption;
  readonly provisional: 'leave-out' | 'keep';
  readonly immature: 'leave-out' | 'complete';
}

/** What each may be; `lookBack` is not to be shorter than `minMonths`. */
export const courseRules = {
  margin: { is: 'object', such: '{ points: 2 }' },
  minMonths: { is: 'number', least: 6, most: 240, whole: true },
  lookBack: { is: 'number', least: 24, most: 240, whole: true },
  to: { is: 'text', such: '2020-02' },
  season: { is: 'one-of', values: ['auto', 'none', 'fit'] },
  immature: { is: 'one-of', values: ['leave-out', 'complete'] },
  provisional: { is: 'one-of', values: ['leave-out', 'keep'] },
} as const satisfies OptionRules<CourseOptions>;

/** Weeks that are looked at: three years, by which their season is known. */
const lookBackOfWeeks = 156;

/** The options of a course of figures that come so often. */
export function readCourseOptions(options: CourseOptions, every: CalendarUnit): CourseOptionsRead {
  const usual = every === 'week' ? { ...courseDefaults, lookBack: lookBackOfWeeks } : courseDefaults;
  const read = { ...usual, margin: null, to: null, ...readOptions('course', courseRules, options) };
  if (read.minMonths > read.lookBack)
    refuse('minMonths', `must be a whole number from 6 to ${read.lookBack}`, read.minMonths);
  if (read.margin !== null) requireMargin(read.margin);
  return read;
}

function requireMargin(margin: Margin): void {
  const size = 'points' in margin ? margin.points : margin.percent;
  if (typeof size !== 'number' || !(size > 0 && size < 100))
    refuse('margin', 'must be { points } or { percent } above 0 and below 100', size);
}

/** Place in the calendar of the last period looked at. */
export function lastPlace(series: Series, to: string | null): number {
  if (to === null) return series.calendar.length - 1;
  const index = indexIn(series.calendar, parsePeriod(to, { path: 'course: to' }));
  return index ?? refuse('to', 'must be a period of the series', to);
}

export function refuse(name: string, expected: string, value: unknown): never {
  throw new IndicatorError({
    code: 'invalid-option',
    path: `course: ${name}`,
    expected,
    received: received(value),
  });
}
