import type { CourseReading } from '../../course/course-reading.ts';
import { serialFactor } from '../../course/noise.ts';
import type { ReadCourse } from '../../course/read-course.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { ChangePointsEvidence } from './change-points-finding.ts';

/** Rows at the end in which only a large step has shown by now. */
const endRows = 3;

/**
 * Standard errors that a step must have to be shown four times in five: the odds of 19 to 1 that a verdict takes,
 * against the price of a column and the places where a step might have been (ln T and half of it, to a factor that was
 * measured), and .84 more. Measured: a step of this size half way through was shown in ...
 */
function reach(rows: number): number {
  return Math.sqrt(2 * (Math.log(19) + 0.5 * Math.log(1 + rows) + Math.log(placesToPrior * rows))) + 0.84;
}
const placesToPrior = 0.15;

/** The step of the last `after` rows that would be shown four times in five, on the scale of the reading. */
function leastStep({ noise, reading: { rows } }: CourseReading, after: number): number {
  const variance = (of: number) => serialFactor(of, noise.rho) / of;
  const { meanInverseWeight, phi } = noise;
  return (
    reach(rows.count) * Math.sqrt(phi * meanInverseWeight * (variance(after) + variance(rows.count - after)))
  );
}

/** What could be missed half way through, and in the last months. */
export function couldMiss(
  { finding, units }: ReadCourse,
  reading: CourseReading,
): Pick<ChangePointsEvidence, 'couldMiss' | 'blindEnd'> {
  const { count } = reading.reading.rows;
  if (units === null || count < 2 * endRows) return { couldMiss: null, blindEnd: null };
  const said = (step: number): Estimate => ({
    value: units.differenceOf(step),
    lower: null,
    upper: null,
    level: null,
    unit: units.difference,
  });
  const { periods } = finding.evidence;
  const from = periods[reading.kept[count - endRows] ?? 0] ?? '';
  const to = periods[reading.kept[count - 1] ?? 0] ?? '';
  return {
    couldMiss: said(leastStep(reading, Math.floor(count / 2))),
    blindEnd: { from, to, couldMiss: said(leastStep(reading, endRows)) },
  };
}
