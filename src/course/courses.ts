import type { Panel, Series } from '../series/series.ts';
import { asRead, courseBeside, figuresFor } from './course.ts';
import type { CourseFigures } from './figures.ts';
import type { CourseFinding } from './finding.ts';
import { type CourseOptions, readCourseOptions } from './options.ts';
import type { Sisters } from './sisters.ts';

/**
 * Courses of the areas of a panel, read together: what did each area do, where what the others did in the same months
 * says which changes are likely? Each area's candidates have half their own prior and half the posterior of the sum
 * of the other areas, so that a change that many share is found in areas too small to show it alone (5 points in an
 * area of 150 answers a month, six months ago: told in 59% instead of 24 to 30). Size and direction stay its own.
 * Where figures are few, noise is measured on all areas together.
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
  const read = readCourseOptions(options);
  const cut = panel.series.map((series) => asRead(series, read));
  const figures = cut.map((series) => figuresFor(series, read));
  return panel.series.map((series, index) => courseBeside(series, read, sistersOf(cut, figures, index)));
}

function sistersOf(
  series: readonly Series[],
  figures: readonly (CourseFigures | string)[],
  index: number,
): Sisters | null {
  const own = figures[index];
  const mine = series[index];
  if (own === undefined || typeof own === 'string' || mine === undefined) return null;
  const others = figures.flatMap((each, other) => {
    const its = series[other];
    if (other === index || its === undefined || typeof each === 'string' || !sameKind(mine, its)) return [];
    return sameRows(own, each) ? [{ area: its.area, figures: each }] : [];
  });
  if (others.length === 0) return null;
  const together: CourseFigures = {
    ...own,
    figures: own.figures.map((row, at) => ({
      ...row,
      x: others.reduce((sum, other) => sum + (other.figures.figures[at]?.x ?? 0), 0),
      size:
        own.scale === 'log' && !own.ratio && mine.indicator.measure === 'count'
          ? row.size
          : others.reduce((sum, other) => sum + (other.figures.figures[at]?.size ?? 0), 0),
    })),
  };
  return {
    areas: others.map(({ area }) => area),
    together: own.scale === 'value' ? null : together,
    each: others.map((other) => other.figures),
  };
}

/** Series of the same dimensions but for the area: a stage is not informed by another stage. */
function sameKind(one: Series, other: Series): boolean {
  return one.area !== other.area && JSON.stringify(one.part) === JSON.stringify(other.part);
}

function sameRows(one: CourseFigures, other: CourseFigures): boolean {
  return (
    one.figures.length === other.figures.length &&
    one.periods === other.periods &&
    one.figures.every((row, at) => row.from === other.figures[at]?.from)
  );
}
