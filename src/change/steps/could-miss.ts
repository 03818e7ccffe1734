import type { CourseReading } from '../../course/course-reading.ts';
import { serialFactor } from '../../course/noise.ts';
import type { ReadCourse } from '../../course/read-course.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { ChangePointsEvidence } from './change-points-finding.ts';

/** Rows at the end in which only a large step has shown by now. */
const endRows = 3;

/**
 * Standard errors of the difference of two levels at which a step was shown four times in five, of 25, 36 and 60
 * months alike: half way through, and three months from the end (the family `views of the course` of docs/methods/simulations.md).
 */
const shownFrom = { half: 4.9, end: 5.25 } as const;

/** What could be missed half way through, and in the last months. */
export function couldMiss(
  { finding, units }: ReadCourse,
  reading: CourseReading,
): Pick<ChangePointsEvidence, 'couldMiss' | 'blindEnd'> {
  const { count } = reading.reading.rows;
  if (units === null || count < 2 * endRows) return { couldMiss: null, blindEnd: null };
  const step = (where: keyof typeof shownFrom, after: number): Estimate => ({
    value: units.differenceOf(shownFrom[where] * standardError(reading, after)),
    lower: null,
    upper: null,
    level: null,
    unit: units.difference,
  });
  const { periods } = finding.evidence;
  return {
    couldMiss: step('half', Math.floor(count / 2)),
    blindEnd: {
      from: periods[reading.kept[count - endRows] ?? 0] ?? '',
      to: periods[reading.kept[count - 1] ?? 0] ?? '',
      couldMiss: step('end', endRows),
    },
  };
}

/** Standard error of the mean of the last `after` rows less that of those before, by the noise of the reading. */
function standardError({ noise, reading: { rows } }: CourseReading, after: number): number {
  const variance = (of: number) => serialFactor(of, noise.rho) / of;
  return Math.sqrt(noise.phi * noise.meanInverseWeight * (variance(after) + variance(rows.count - after)));
}
