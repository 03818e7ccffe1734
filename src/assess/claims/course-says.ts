import type { CourseFinding } from '../../course/finding.ts';
import { coursePartsOf, courseSentence } from '../sentences/course.ts';

/** What a course says, without a full stop: the fullest way first, then with less beside it, the shortest last. */
export function courseSays(course: CourseFinding, clause = ''): readonly [string, ...string[]] {
  const { name, since, start } = coursePartsOf(course);
  const it = start.replace(name, 'it');
  const held = since ?? '';
  // What has held since is told before where it was, and before what is beside it.
  return [
    `${courseSentence(course).slice(0, -1)}${clause}`,
    `${start}${held}${clause}`,
    `${it}${held}${clause}`,
    `${start}${clause}`,
    `${it}${clause}`,
    it,
  ];
}
