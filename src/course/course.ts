import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import type { CourseFinding } from './finding.ts';
import type { CourseOptions } from './options.ts';
import { readCourse } from './read-course.ts';

/**
 * Course of a series: is its level now lower or higher than before, since when and by how much, and what has it done
 * since: held level, risen, fallen, or is it too soon to say? One reading, from which everything else that is said of
 * the series takes its mean, its noise and its doubt.
 *
 * Every shape that the mean may have had (level, line, step, ramp, excursion, joins, breaks, one outlying month: 4,161
 * of them at 60 months) is fitted at each of eight autocorrelations by weighted least squares, and what is said is
 * their average by posterior weight. Lower or higher: the chance that the level of the last three months is under
 * (over) that of the first twelve, or that the last change was down (up), is over .95. `level` by two keys: the 90%
 * interval of the slope since the last change is inside the margin, and averaged over every later shape a slope
 * beyond it has under 10% probability on either side. `too-soon`: the last change is under `minMonths` old,
 * unless it was one of pace alone.
 *
 * Proportions are read as they are (points), counts, rates and ratios as logarithms (percent; counts per 30.4 days,
 * with a season where there are 24 months and more), durations and percentages without a sample size as they are,
 * with noise from the figures. Where months with events hold under 5 (30 answers), they are put together to quarters, half
 * years or years; a change from under 20 events a year is one of events, not percent. Under 24 figures, or other steps than months, `level` is never said; under 12 only the level now
 * against before, with noise from sampling error, the figures' own scatter and sister series (`courses`). A gap stays
 * a gap, and a count below 0 (more cancelled than recorded) is one, named once; a month that stands apart from all others is left out and named; declared breaks restart the series or mask
 * months; the last three months are left out while provisional. Rolling figures are refused.
 *
 * Read once: asked for again, or by a view (`controlChart`, `trend`, `forecast` and the others), a series gives the
 * same finding.
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
  requireSeries('course: series', series);
  return readCourse(series, options).finding;
}
