import { matured } from '../series/matured.ts';
import type { Series } from '../series/series.ts';
import { upTo } from '../series/up-to.ts';
import { fewFinding } from './few-finding.ts';
import { type CourseFigures, type CourseRefusal, courseFigures } from './figures.ts';
import type { CourseFinding } from './finding.ts';
import { type CourseOptions, type CourseOptionsRead, lastPlace, readCourseOptions } from './options.ts';
import { readFinding } from './read-finding.ts';
import { refusedFinding } from './refused-finding.ts';
import type { Sisters } from './sisters.ts';

/** Rows from which a series has a reading: with fewer, only its level now against before. */
export const fewestRows = 12;

/**
 * Course of a series: is its level now lower or higher than before, since when and by how much, and what has it done
 * since: held level, risen, fallen, or is it too soon to say? One reading, from which everything else that is said of
 * the series takes its mean, its noise and its doubt.
 *
 * Every shape that the mean may have had (level, line, step, ramp, excursion, joins, breaks, one outlying month: 4,150
 * of them at 60 months) is fitted at each of eight autocorrelations by weighted least squares, and what is said is
 * their average by posterior weight. Lower or higher: the chance that the level of the last three months is under
 * (over) that of the first twelve, or that the last change was down (up), is over .95. `level` by two keys: the 90%
 * interval of the slope since the last change is inside the margin, and averaged over every later shape a slope
 * beyond it has under 10% probability on either side. `too-soon`: the last change is under `minMonths` old.
 *
 * Proportions are read as they are (points), counts, rates and ratios as logarithms (percent; counts per 30.4 days,
 * with a season where there are 24 months and more), durations and percentages without a sample size as they are,
 * with noise from the figures. Single months under a mean of 5 events (30 answers) are put together to quarters, half
 * years or years. Under 24 figures, or other steps than months, `level` is never said; under 12 only the level now
 * against before, with noise from sampling error, the figures' own scatter and sister series (`courses`). A gap stays
 * a gap; a month that stands apart from all others is left out and named; declared breaks restart the series or mask
 * months; the last three months are left out while provisional. Rolling figures are refused.
 *
 * Throws `invalid-option` for options out of range and `wrong-measure` for a margin in points for a count or in
 * percent for a proportion. Source and error rates: docs/methods/course.md; Bayesian averaging over change points as
 * in Barry and Hartigan 1993, equivalence as in Schuirmann 1987.
 *
 * @example
 * course(seriesFrom(offences, { start: '2017-04', numerator: [...Array(12).fill(100), ...Array(12).fill(200)] })).verdict // => 'stepped-up-course-open'
 * course(seriesFrom(satisfaction, { start: '2014-04', numerator: Array(60).fill(160), denominator: Array(60).fill(200) })).verdict // => 'level'
 */
export function course(series: Series, options: CourseOptions = {}): CourseFinding {
  return courseBeside(series, readCourseOptions(options), null);
}

/** The course of a series beside sister series, with checked options. */
export function courseBeside(
  whole: Series,
  options: CourseOptionsRead,
  sisters: Sisters | null,
): CourseFinding {
  const series = asRead(whole, options);
  const figures = figuresFor(series, options);
  if (typeof figures === 'string') return refusedFinding(series, options, figures);
  if (figures.figures.length < 2) return refusedFinding(series, options, 'one-figure');
  return figures.figures.length < fewestRows
    ? fewFinding(series, options, figures, sisters)
    : readFinding(series, options, figures, sisters);
}

/** A series up to the last period looked at, its immature figures completed where that is asked for. */
export function asRead(whole: Series, { immature, to }: CourseOptionsRead): Series {
  return matured(upTo(whole, lastPlace(whole, to)), { immature });
}

/** The figures of a series as the options ask for them. */
export function figuresFor(series: Series, options: CourseOptionsRead): CourseFigures | CourseRefusal {
  return courseFigures(series, options.lookBack, { provisional: options.provisional, restarts: 'apply' });
}
