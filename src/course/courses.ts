import { requirePanel, requireSeries } from '../series/require-series.ts';
import type { Panel, Series } from '../series/series.ts';
import type { CourseFinding } from './finding.ts';
import type { CourseOptions } from './options.ts';
import { readCourseIn } from './read-course.ts';

/**
 * Courses of the areas of a panel, read together: what did each area do, where what the others did in the same months
 * says which changes are likely? Each area's candidates have a part of their prior from the posterior of the sum of the
 * other areas, the larger the more alike these are, and mostly with about the size that the change has there: one that
 * many share is found in areas too small to show it alone (5 points in an area of 150 answers a month, six months ago:
 * told in 93% where all had it, alone in 24 to 30). An area that plainly did otherwise keeps its own. Where figures are
 * few, noise is measured on all areas together.
 *
 * Areas without the same months stand by themselves, and durations and percentages without sample sizes do. `borrowed`
 * names whose figures were used. One finding for each series of the panel, in its order.
 *
 * Throws as `course` does.
 *
 * @example
 * courses(satisfactionByArea).map(({ subject, verdict }) => [subject.area, verdict]) // => [['a', 'level'], ['b', 'level']]
 */
export function courses(panel: Panel, options: CourseOptions = {}): readonly CourseFinding[] {
  requirePanel('courses: panel', panel);
  return panel.series.map((series) => readCourseIn(panel, series, options).finding);
}

/**
 * Course in a panel: the course of one of its series, read together with the other areas, as `courses` reads it.
 *
 * Throws as `course` does, and `unknown-area` for a series that is not one of the panel's.
 *
 * @example
 * courseIn(satisfactionByArea, satisfactionByArea.series[0]).evidence.borrowed // => ['b']
 */
export function courseIn(panel: Panel, series: Series, options: CourseOptions = {}): CourseFinding {
  requirePanel('courseIn: panel', panel);
  requireSeries('courseIn: series', series);
  return readCourseIn(panel, series, options).finding;
}
