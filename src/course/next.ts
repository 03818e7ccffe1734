import type { Series } from '../series/series.ts';
import { chanceNext } from './chances.ts';
import { comingFigures } from './coming.ts';
import type { CourseReading } from './course-reading.ts';
import type { NextFigure } from './finding.ts';
import { mixtureEstimate } from './levels.ts';
import type { CourseUnits } from './units.ts';

/** Coming figures that are said with a course; `forecast` says more. */
const horizon = 3;

/** What the next figures may be, and the chance that each meets the target as published. */
export function nextFigures(
  series: Series,
  reading: CourseReading,
  units: CourseUnits,
): readonly NextFigure[] {
  const { target } = series.indicator;
  const { figures } = reading;
  return comingFigures({ series, figures, reading, units }, horizon).map((coming) => ({
    period: coming.period,
    figure: mixtureEstimate(coming.mixture, coming.convert, units.level),
    meetsTarget: target === undefined ? null : chanceNext(series, figures, coming, target),
  }));
}
