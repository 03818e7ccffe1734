import type { Series } from '../series/series.ts';
import { ahead, aheadOf } from './ahead.ts';
import { type Coming, monthsInPeriod } from './coming.ts';
import type { CourseReading } from './course-reading.ts';
import type { CourseFigures } from './figures.ts';
import { type Mixture, mixtureChance } from './mixture.ts';
import { lastOutside } from './reading-lines.ts';
import type { CourseUnits } from './units.ts';

/**
 * Chances of a target, one function for each event, so that no two analyses give one event two numbers:
 * - `chanceNow`: the underlying level of the last month read meets it
 * - `chanceNext`: the figure published for a coming period meets it
 *
 * That of a whole year (`yearEnd`) is added up from the same coming figures. A target is met above it, or below it
 * where lower is better.
 */
export function chanceNow(
  series: Series,
  reading: CourseReading,
  units: CourseUnits,
  target: number,
): number {
  const { mixture, months } = levelNow(series, reading, units);
  const side = sideThatMeets(series);
  if (reading.figures.scale !== 'log') return mixtureChance(mixture, target, side);
  return mixtureChance(mixture, Math.log(Math.max(target / months, 1e-300)), side);
}

/**
 * The underlying level of the last month read (where that stands apart it may be the first of another level), season out as of
 * every level, on the scale of the reading; counts and rates are those of a month of 30.4 days, and the calendar's periods have
 * so many `months` on average over a year.
 */
export function levelNow(
  series: Series,
  reading: CourseReading,
  units: CourseUnits,
): { readonly mixture: Mixture; readonly months: number } {
  const { figures, lastLeftOut, outlooks, settled } = reading;
  const year = Math.max(1, Math.round(figures.perYear * figures.periods));
  const asked = { periods: 0, weightAt: null, seasonOut: true };
  const apart = lastLeftOut && lastOutside(series, reading, units);
  const mixture = apart ? aheadOf(outlooks, asked) : ahead(settled.reading, asked);
  return { mixture, months: figures.scale === 'log' ? monthsInPeriod(series, year - 1, year) : 1 };
}

/** Chance that the figure published for a coming period meets the target. */
export function chanceNext(series: Series, figures: CourseFigures, coming: Coming, target: number): number {
  return mixtureChance(coming.mixture, thresholdOf(series, figures, coming, target), sideThatMeets(series));
}

/** The side of a target on which it is met. */
export function sideThatMeets({ indicator }: Series): 'above' | 'below' {
  return indicator.polarity === 'lower-is-better' ? 'below' : 'above';
}

/**
 * The target on the scale of the reading. A share is over it from the first whole answer beyond it, and half an answer before that one
 * on the scale of figures that are not whole; just at it is not over it. Where no answer is beyond it (100%), all of them meet it. How many
 * answers there will be is not known: as many as in one of the last twelve figures, on average over them. Answers are whole ones,
 * however many of a simple random sample they are worth. A target of a count or rate is for one period of its calendar, of so
 * many `months`.
 */
function thresholdOf(
  { deff, indicator }: Series,
  figures: CourseFigures,
  { months, size }: Coming,
  target: number,
): number {
  if (figures.scale === 'log') return Math.log(Math.max(target / months, 1e-300));
  if (figures.scale === 'value') return target;
  const low = indicator.polarity === 'lower-is-better';
  const samples = figures.figures.slice(-RECENT).map((each) => Math.max(1, Math.round(each.size * deff)));
  const beyond = samples.reduce((sum, answers) => {
    const at = target * answers;
    const first = low
      ? Math.max(Math.ceil(at - 1e-9) - 0.5, 0.5)
      : Math.min(Math.floor(at + 1e-9) + 0.5, answers - 0.5);
    return sum + first - at;
  }, 0);
  return target + beyond / samples.length / (size * deff);
}

/** Figures by which it is known how many answers the next has. */
const RECENT = 12;
