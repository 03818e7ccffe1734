import type { CourseFinding } from '../course/finding.ts';
import { firstMonth } from '../period/months.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Month } from '../period/period.ts';

/** What a course says of the level, or of a slope still on its way, in one word. */
export type CourseWord =
  | 'rising'
  | 'falling'
  | 'higher'
  | 'lower'
  | 'level'
  | 'same'
  | 'cannot-tell'
  | 'refused';

/** The one word of a course: the level now against before, unless it is still on its way. */
export function wordOfCourse({ evidence: { level, since }, verdict }: CourseFinding): CourseWord {
  if (verdict === 'refused') return 'refused';
  if (verdict === 'rising' || verdict === 'falling' || verdict === 'level' || verdict === 'same')
    return verdict;
  if (level?.verdict === 'lower' || level?.verdict === 'higher') return level.verdict;
  return since?.verdict === 'rising' || since?.verdict === 'falling' ? since.verdict : 'cannot-tell';
}

/** Which way a course is told to have gone; `null` where it is not. */
export function wayOfCourse(course: CourseFinding): 'up' | 'down' | null {
  const word = wordOfCourse(course);
  if (word === 'higher' || word === 'rising') return 'up';
  return word === 'lower' || word === 'falling' ? 'down' : null;
}

/** The first month in which the last change may have begun; `null` where none is told. */
export function changedFrom(course: CourseFinding): Month | null {
  if (wayOfCourse(course) === null) return null;
  const { level, since } = course.evidence;
  const period = level?.date?.from ?? since?.from ?? '';
  return period === '' ? null : firstMonth(parsePeriod(period));
}
