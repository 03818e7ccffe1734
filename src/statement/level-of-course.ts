import type { CourseEvidence } from '../course/finding.ts';
import { saidChange } from '../course/said-change.ts';
import type { Margin } from '../indicator/indicator.ts';
import type { Estimate, Unit } from '../result/estimate.ts';
import type { Finding } from '../result/finding.ts';
import { isByMonth } from '../words/numbers.ts';
import { type Statement, type StatementAbout, stated } from './statement.ts';
import { chanceWithin } from './sure.ts';

type Level = Statement<'level'>;

/** The reading of a course, in whichever finding it stands. */
export type Reading = Pick<Finding<string, string, unknown>, 'basis' | 'subject'> & {
  readonly evidence: Pick<CourseEvidence, 'level' | 'margin' | 'reason' | 'since'> &
    Partial<Pick<CourseEvidence, 'next' | 'outlying' | 'shape' | 'target'>>;
};

/** The level now against before, as the course tells it; `without` is the word where there is no reading. */
export function levelOfCourse(
  { evidence }: Reading,
  about: StatementAbout,
  without: 'not-told' | 'one-period' = 'not-told',
): Level {
  const { level: told, margin: asked, reason, since } = evidence;
  const none: Estimate = { value: null, lower: null, upper: null, level: null, unit: about.unit };
  const unread = {
    by: 'course',
    now: none,
    before: none,
    against: null,
    when: null,
    inMargin: false,
  } as const;
  if (told === null)
    return stated('level', about, {
      ...{ value: without, size: null, sure: null },
      grounds: { ...unread, margin: 0, reason },
    });
  // Level throughout: what moves is told, and so is a change since which it is level.
  const held = since?.verdict === 'level' && told.verdict !== 'lower' && told.verdict !== 'higher';
  const { last, size } = saidChange(told);
  const { chance, date, now, start, verdict } = told;
  const before = last || held || told.against === 'start' ? told.before : startOf(now, size);
  const margin = marginIn(asked, size.unit, before.value);
  const chances = last ? { lower: chance.lastLower, higher: chance.lastHigher } : chance;
  const word = held
    ? { value: 'same' as const, sure: sureOfLevel(evidence) }
    : levelWord(verdict, size, margin, verdict === 'lower' ? chances.lower : chances.higher);
  const changed = last && !held;
  return stated('level', about, {
    ...word,
    size: word.value === 'not-told' ? withNothing(size) : size,
    grounds: {
      ...unread,
      now,
      before,
      against: changed ? null : start,
      when: changed && date !== null ? { from: date.from, to: date.to, passage: date.passage } : null,
      inMargin: held || isWithin(size, margin),
      margin: margin ?? 0,
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

/** The word and its chance; a difference wholly inside what matters is none. */
export function levelWord(
  verdict: 'higher' | 'lower' | 'same' | 'cannot-tell',
  size: Estimate,
  margin: number | null,
  chance: number | null,
): Pick<Level, 'value' | 'sure'> {
  if (verdict === 'cannot-tell') return { value: 'not-told', sure: null };
  if (verdict !== 'same' && holdsNothing(size) && !isWithin(size, margin))
    return { value: 'not-told', sure: null };
  if (verdict === 'same' || isWithin(size, margin))
    return { value: 'same', sure: margin === null ? null : chanceWithin(size, margin) };
  return { value: verdict, sure: chance };
}

/** A margin in the unit of a difference: percent of the level before where that is not percent; `null` of few events, whose percentages mislead. */
export function marginIn(asked: Margin, unit: Unit, before: number | null): number | null {
  if ('points' in asked) return unit === 'points' ? asked.points : null;
  if (unit === 'percent') return asked.percent;
  if (isByMonth(unit) || before === null) return null;
  return (Math.abs(before) * asked.percent) / 100;
}

export const isWithin = ({ lower, upper }: Estimate, margin: number | null) =>
  margin !== null && lower !== null && upper !== null && lower > -margin && upper < margin;

const holdsNothing = ({ lower, upper }: Estimate) =>
  lower !== null && upper !== null && lower < 0 && upper > 0;

/** Where a change is not told, no change is among what may be: the interval of the course is that of a change if there was one. */
function withNothing(size: Estimate): Estimate {
  const { lower, upper } = size;
  if (lower === null || upper === null) return size;
  return { ...size, lower: Math.min(0, lower), upper: Math.max(0, upper) };
}
