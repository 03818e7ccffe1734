import { median } from 'simple-statistics';
import { periodAt } from '../period/calendar.ts';
import { daysIn } from '../period/days-in.ts';
import type { Series } from '../series/series.ts';
import { ahead, residualsOf } from './ahead.ts';
import type { CourseReading } from './course-reading.ts';
import { shareInside } from './figures.ts';
import type { NextFigure } from './finding.ts';
import { periodAfter } from './frame.ts';
import { mixtureEstimate } from './levels.ts';
import { type Mixture, mixtureChance } from './mixture.ts';
import type { CourseUnits } from './units.ts';

/** Coming figures that are said. */
const horizon = 3;
/** Recent rows from which the size of coming figures is taken. */
const recent = 12;

/** What the next figures may be, and the chance that each meets the target as published. */
export function nextFigures(
  series: Series,
  reading: CourseReading,
  units: CourseUnits,
): readonly NextFigure[] {
  const { figures } = reading;
  const last = figures.figures[figures.figures.length - 1];
  if (last === undefined) return [];
  const size = median(figures.figures.slice(-recent).map((row) => row.size));
  const { target } = series.indicator;
  // Counts and rates of a row of several periods are their sum.
  const residuals = residualsOf(reading.whole);
  const added = figures.scale === 'log' && !figures.ratio ? figures.periods : 1;
  return Array.from({ length: horizon }, (_, index) => {
    const mixture = ahead(reading.whole, {
      periods: index + 1,
      residuals,
      weightAt: weightOf(reading, size),
    });
    const months = monthsInPeriod(series, last.to + (index + 1) * figures.periods, figures.periods);
    const convert = (value: number) => units.levelOf(value) * months * added;
    return {
      period: periodAfter(series, figures, last.from, index + 1),
      figure: mixtureEstimate(mixture, convert, units.level),
      meetsTarget:
        target === undefined
          ? null
          : meets(series, mixture, thresholdOf(series, reading, target, size, months)),
    };
  });
}

/** Weight of a coming figure of this size at a level. */
function weightOf({ figures, whole: reading }: CourseReading, size: number): (level: number) => number {
  const { rows } = reading;
  if (figures.scale === 'share')
    return (level) => {
      const p = shareInside(level, size);
      return 1 / ((p * (1 - p)) / size + figures.rounding);
    };
  if (figures.scale === 'value' || figures.ratio) return () => rows.w[rows.count - 1] ?? 1;
  return (level) => Math.max(0.5, Math.exp(Math.min(700, level)) * size);
}

/** Months of 30.4 days in a period, on average over so many up to a place: levels of counts and rates are a month's. */
function monthsInPeriod({ calendar, indicator }: Series, place: number, periods: number): number {
  if (indicator.measure !== 'count' && indicator.measure !== 'rate') return 1;
  let days = 0;
  for (let back = 0; back < periods; back += 1) days += daysIn(periodAt(calendar, place - back));
  return days / 30.4 / periods;
}

/**
 * The target on the scale of the reading. A share is past it from the first whole answer beyond: half an answer before
 * that one, so that a target that is just met is not passed; one of all or none is reached, since nothing is beyond.
 * Answers are whole ones, however many of a simple random sample they are worth. A target of a count or rate is for
 * one period of its calendar, of so many `months`.
 */
function thresholdOf(
  { deff, indicator }: Series,
  { figures }: CourseReading,
  target: number,
  size: number,
  months: number,
): number {
  if (figures.scale === 'log') return Math.log(Math.max(target / months, 1e-300));
  if (figures.scale === 'value') return target;
  const answers = size * deff;
  return indicator.polarity === 'lower-is-better'
    ? Math.max(0.5, Math.ceil(target * answers - 1e-9) - 0.5) / answers
    : Math.min(answers - 0.5, Math.floor(target * answers + 1e-9) + 0.5) / answers;
}

function meets({ indicator }: Series, mixture: Mixture, threshold: number): number {
  return mixtureChance(mixture, threshold, indicator.polarity === 'lower-is-better' ? 'below' : 'above');
}

/** Chance that the underlying level meets the target now. */
export function meetsNow(series: Series, reading: CourseReading): number | null {
  const { target } = series.indicator;
  if (target === undefined) return null;
  const { figures } = reading;
  const level = ahead(reading.settled.reading, { periods: 0, weightAt: null });
  if (figures.scale !== 'log') return meets(series, level, target);
  // A year of the calendar's periods: their average length.
  const year = Math.max(1, Math.round(figures.perYear * figures.periods));
  const months = monthsInPeriod(series, year - 1, year);
  return meets(series, level, Math.log(Math.max(target / months, 1e-300)));
}
