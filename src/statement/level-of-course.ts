import type { CourseRefusal } from '../course/figures.ts';
import type { CourseEvidence } from '../course/finding.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Finding } from '../result/finding.ts';
import { type Statement, type StatementAbout, stated } from './statement.ts';
import { chanceWithin } from './sure.ts';

type Level = Statement<'level'>;

/** The reading of a course, in whichever finding it stands. */
export type Reading = Pick<Finding<string, string, unknown>, 'basis' | 'subject'> & {
  readonly evidence: Pick<CourseEvidence, 'level' | 'margin' | 'reason' | 'since'> &
    Partial<Pick<CourseEvidence, 'next' | 'outlying' | 'shape' | 'target'>>;
};

/** The level now against before, as the course tells it; `of` says how many figures there are where it tells nothing. */
export function levelOfCourse(
  { evidence }: Reading,
  about: StatementAbout,
  without: 'not-told' | 'one-period' = 'not-told',
): Level {
  const { level: told, since } = evidence;
  if (told === null) return untold(about, without, evidence.reason);
  // A last change whose sign a smaller one since leaves open is said as the difference from the start.
  const last = told.against === 'last-change' && told.lastChange !== null && !holdsNothing(told.lastChange);
  const size = last && told.lastChange !== null ? told.lastChange : told.sinceStart;
  const margin = marginOf(evidence);
  const { chance } = told;
  const chances = last ? { lower: chance.lastLower, higher: chance.lastHigher } : chance;
  // Level throughout: what moves is told, and so is a change since which it is level.
  if (since?.verdict === 'level' && told.verdict !== 'lower' && told.verdict !== 'higher') {
    return stated('level', about, {
      ...{ value: 'same', size, sure: sureOfLevel(evidence) },
      grounds: {
        ...plainGrounds,
        now: told.now,
        before: told.before,
        against: told.start,
        margin,
        inMargin: true,
      },
    });
  }
  const word = levelWord(
    told.verdict,
    size,
    margin,
    told.verdict === 'lower' ? chances.lower : chances.higher,
  );
  return stated('level', about, {
    ...word,
    size: word.value === 'not-told' ? withNothing(size) : size,
    grounds: {
      by: 'course',
      now: told.now,
      before: last || told.against === 'start' ? told.before : startOf(told.now, size),
      against: last ? null : told.start,
      when: last && told.date !== null ? whenOf(told.date) : null,
      inMargin: isWithin(size, margin),
      margin,
      reason: null,
    },
  });
}

/** The chance that it changes by no more than the margin a year. */
export function sureOfLevel({ since }: Pick<CourseEvidence, 'since'>): number | null {
  return since === null ? null : 1 - since.chance.above - since.chance.below;
}

/** The level at the start, by how far the level now is from it. */
function startOf(now: Estimate, { unit, value }: Estimate): Estimate {
  const start =
    now.value === null || value === null
      ? null
      : unit === 'percent'
        ? now.value / (1 + value / 100)
        : now.value - (unit === 'points' ? value / 100 : value);
  return { value: start, lower: null, upper: null, level: null, unit: now.unit };
}

const plainGrounds = { by: 'course', when: null, reason: null } as const;

/** The word and its chance; a difference wholly inside what matters is none. */
export function levelWord(
  verdict: 'higher' | 'lower' | 'same' | 'cannot-tell',
  size: Estimate,
  margin: number,
  chance: number | null,
): Pick<Level, 'value' | 'sure'> {
  if (verdict === 'cannot-tell') return { value: 'not-told', sure: null };
  if (verdict !== 'same' && holdsNothing(size) && !isWithin(size, margin))
    return { value: 'not-told', sure: null };
  if (verdict === 'same' || isWithin(size, margin))
    return { value: 'same', sure: chanceWithin(size, margin) };
  return { value: verdict, sure: chance };
}

export const isWithin = ({ lower, upper }: Estimate, margin: number) =>
  lower !== null && upper !== null && lower > -margin && upper < margin;

const holdsNothing = ({ lower, upper }: Estimate) =>
  lower !== null && upper !== null && lower < 0 && upper > 0;

/** Where a change is not told, no change is among what may be: the interval of the course is that of a change if there was one. */
function withNothing(size: Estimate): Estimate {
  const { lower, upper } = size;
  if (lower === null || upper === null) return size;
  return { ...size, lower: Math.min(0, lower), upper: Math.max(0, upper) };
}

function untold(
  about: StatementAbout,
  value: 'not-told' | 'one-period',
  reason: CourseRefusal | null,
): Level {
  const none: Estimate = { value: null, lower: null, upper: null, level: null, unit: about.unit };
  return stated('level', about, {
    ...{ value, size: null, sure: null },
    grounds: {
      by: 'course',
      now: none,
      before: none,
      against: null,
      when: null,
      inMargin: false,
      margin: 0,
      reason,
    },
  });
}

function marginOf({ margin }: Pick<CourseEvidence, 'margin'>): number {
  return 'points' in margin ? margin.points : margin.percent;
}

const whenOf = ({ from, passage, to }: { from: string; to: string; passage: boolean }) => ({
  from,
  to,
  passage,
});
