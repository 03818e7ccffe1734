import { assured } from '../spc/assured.ts';
import { levelOfCourse, type Reading } from './level-of-course.ts';
import { type Statement, type StatementAbout, stated } from './statement.ts';

/** What the reading of a course says: the level against before, how that came about, and what it has done since. */
export interface CourseStatements {
  readonly level: Statement<'level'>;
  readonly course: Statement<'course'>;
  readonly shape: Statement<'shape'> | null;
}

/** Every statement that a reading of a course holds, whichever finding it stands in. */
export function courseStatements(reading: Reading): CourseStatements {
  const about = aboutOf(reading);
  const level = levelOfCourse(reading, about);
  return {
    level,
    course: sinceOf(reading, about),
    shape: shapeOf(reading, about, level),
  };
}

/** What a finding is about, as a statement has it. */
export function aboutOf({ basis, subject }: Pick<Reading, 'basis' | 'subject'>): StatementAbout {
  const { area, areaName, from, indicator, indicatorName: name, part, polarity, to, unit } = subject;
  return { indicator, name, polarity, unit, area, areaName, part, period: { from, to }, basis };
}

/** What it has done since the change that the level tells. */
export function sinceOf(
  { evidence: { level, outlying = [], since } }: Reading,
  about: StatementAbout,
): Statement<'course'> {
  const apart = outlying.map(({ period }) => period);
  if (since === null)
    return stated('course', about, {
      value: 'cannot-tell',
      size: null,
      sure: null,
      grounds: { ...unread, apart },
    });
  const changed = level?.verdict === 'lower' || level?.verdict === 'higher';
  const { chance } = since;
  const sure = { level: 1 - chance.above - chance.below, rising: chance.rising, falling: chance.falling };
  const value = since.verdict === 'too-soon' && !changed ? 'cannot-tell' : since.verdict;
  return stated('course', about, {
    value,
    size: since.slope,
    sure: value === 'too-soon' || value === 'cannot-tell' ? null : sure[value],
    grounds: {
      from: since.from,
      periods: since.periods,
      judgeFrom: value === 'too-soon' || value === 'cannot-tell' ? since.judgeFrom : null,
      mayHaveStopped: since.mayHaveStopped,
      throughout: !changed,
      apart,
    },
  });
}

/** Where nothing is told of what it has done since. */
export const unread = {
  from: '',
  periods: 0,
  judgeFrom: null,
  mayHaveStopped: false,
  throughout: false,
} as const;

/** How it came about, where the level is said from the course. */
export function shapeOf(
  { evidence: { shape = null } }: Reading,
  about: StatementAbout,
  level: Statement<'level'>,
): Statement<'shape'> | null {
  const told = level.value === 'higher' || level.value === 'lower';
  if (!told || level.grounds.by !== 'course' || shape === null) return null;
  const value = shape === 'step' ? 'stepped' : shape === 'slope' ? 'sloped' : 'not-settled';
  return stated('shape', about, { value, size: null, sure: null, grounds: { when: level.grounds.when } });
}

/** Whether the next figure meets the target at the present level; `null` without a target. */
export function outlookOf(
  { next: coming = [], target = null }: Pick<Reading['evidence'], 'next' | 'target'>,
  about: StatementAbout,
): Statement<'outlook'> | null {
  if (target === null) return null;
  const [next] = coming;
  const chance = next?.meetsTarget ?? null;
  const word = assured(chance, about.polarity);
  return stated('outlook', about, {
    value: word === 'either' ? 'some' : word,
    size: null,
    sure: word === 'will-not-meet' && chance !== null ? 1 - chance : chance,
    grounds: { target, next: next?.period ?? null },
  });
}
