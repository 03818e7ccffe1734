import type { CourseFinding } from '../../course/finding.ts';
import { coursePartsOf, courseSentence } from '../../findings/course/words.ts';

/**
 * What a course says, without a full stop: the fullest way first, then with less beside it, the shortest last. With `doubt` what cannot
 * be told of it stands in every way.
 */
export function courseSays(
  course: CourseFinding,
  clause = '',
  doubt = false,
): readonly [string, ...string[]] {
  const { must, name, short, start } = coursePartsOf(course);
  const it = (said: string) => said.replace(name, 'it');
  // What the verdict rests on is told before where it was, and before what is beside it.
  return [
    `${courseSentence(course).slice(0, -1)}${clause}`,
    `${start}${must}${clause}`,
    `${short}${must}${clause}`,
    `${it(short)}${must}${clause}`,
    `${it(short)}${must}`,
    ...(doubt ? [] : [it(start)]),
  ];
}
