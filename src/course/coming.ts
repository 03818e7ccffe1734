import { periodAt } from '../period/calendar.ts';
import { daysIn } from '../period/days-in.ts';
import { typicalMonth } from '../period/per-year.ts';
import type { Series } from '../series/series.ts';
import { type Ahead, aheadOf, type LevelAt } from './ahead.ts';
import type { CourseReading } from './course-reading.ts';
import { type CourseFigures, shareInside, usualSize } from './figures.ts';
import { periodAfter } from './frame.ts';
import type { Mixture } from './mixture.ts';
import type { Reading } from './reading.ts';
import { leastEvents } from './row-figure.ts';
import type { CourseUnits } from './units.ts';

/** One row to come. */
export interface Coming {
  readonly period: string;
  /** Rows after the last one read: 1 is the next. */
  readonly periods: number;
  /** What the figure may be, on the scale of the reading. */
  readonly mixture: Mixture;
  /** Effective answers, or exposure, that it is taken to have; and months of 30.4 days in one of its periods. */
  readonly size: number;
  readonly months: number;
  /** From the scale of the reading to the figure as it would be published. */
  readonly convert: (value: number) => number;
}

/** What is known of coming figures before they are: the reading, the figures it is of, and their usual size. */
export interface ComingFrom {
  readonly series: Series;
  readonly figures: CourseFigures;
  readonly reading: Pick<CourseReading, 'outlooks' | 'whole'>;
  readonly units: CourseUnits;
}

/** The next so many rows, from the `first` on: one mixture each, from what the course was read by. */
export function comingFigures(from: ComingFrom, many: number, first = 1): readonly Coming[] {
  const { figures, reading, series, units } = from;
  const last = figures.figures[figures.figures.length - 1];
  if (last === undefined) return [];
  const size = usualSize(figures);
  const kind = figureAhead(figures, reading.whole, size);
  // Counts and rates of a row of several periods are their sum.
  const added = figures.scale === 'log' && !figures.ratio ? figures.periods : 1;
  return Array.from({ length: many }, (_, index) => {
    const periods = first + index;
    const months = monthsInPeriod(series, last.to + periods * figures.periods, figures.periods);
    return {
      period: periodAfter(series, figures, last.from, periods),
      periods,
      mixture: aheadOf(reading.outlooks, { periods, ...kind }),
      size,
      months,
      convert: (value) => units.levelOf(value) * months * added,
    };
  });
}

/** What a coming figure of this size weighs at a level, and where a level is that goes on. */
export function figureAhead(
  figures: CourseFigures,
  reading: Reading,
  size: number,
): Pick<Ahead, 'levelAt'> & { readonly weightAt: (level: number) => number } {
  return { weightAt: weightOf(figures, reading, size), levelAt: levelOf(figures, size) };
}

/**
 * A share that goes on does so by its odds, as fast as now at its level of now, and a duration that falls by its
 * logarithm: a line leads out of what is possible, and nothing does.
 */
function levelOf({ most, scale }: CourseFigures, size: number): LevelAt | undefined {
  if (scale === 'log') return undefined;
  if (most === null)
    return (now, further) => (now > 0 && further < 0 ? now * Math.exp(further / now) : now + further);
  const answers = scale === 'share' ? size : answersOfPublished;
  return (now, further) => {
    const p = shareInside(now, answers);
    return 1 / (1 + ((1 - p) / p) * Math.exp(-further / (p * (1 - p))));
  };
}

/** Answers that a share published without them is held half of one from none and all by. */
const answersOfPublished = 1000;

function weightOf(figures: CourseFigures, { rows }: Reading, size: number): (level: number) => number {
  if (figures.scale === 'share')
    return (level) => {
      const p = shareInside(level, size);
      return 1 / ((p * (1 - p)) / size + figures.rounding);
    };
  if (figures.scale === 'value' || figures.ratio) return () => rows.w[rows.count - 1] ?? 1;
  return (level) => Math.max(leastEvents, Math.exp(Math.min(700, level)) * size);
}

/** Months of 30.4 days in a period, on average over so many up to a place: levels of counts and rates are a month's. */
export function monthsInPeriod({ calendar, indicator }: Series, place: number, periods: number): number {
  if (indicator.measure !== 'count' && indicator.measure !== 'rate') return 1;
  let days = 0;
  for (let back = 0; back < periods; back += 1) days += daysIn(periodAt(calendar, place - back));
  return days / typicalMonth / periods;
}
