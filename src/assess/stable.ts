import type { CourseFinding } from '../course/finding.ts';
import { wayOfCourse } from './told-course.ts';

export type Stability = 'stable' | 'not-stable' | 'cannot-tell';

/**
 * Stable: has it kept steady, over all that its course was read from?
 *
 * `not-stable` where a change of level is told, or where a figure stands apart from all others; `stable` where the
 * course shows that there was none (`level`, or within the margin of the start); else it cannot be told. Question 1
 * and the claim that something is stable both ask this.
 */
export function stabilityOf(course: CourseFinding): Stability {
  const { lastApart, outlying } = course.evidence;
  if (wayOfCourse(course) !== null || lastApart || outlying.length > 0) return 'not-stable';
  return course.verdict === 'level' || course.verdict === 'same' ? 'stable' : 'cannot-tell';
}
