import type { CourseFinding } from '../course/finding.ts';
import { amount, chance } from '../result/words.ts';
import { assured } from '../spc/assured.ts';
import type { Assurance } from '../spc/control-chart-finding.ts';
import { say } from './sentences/sizes.ts';

/** Whether next month's figure, as published, meets the target. */
export interface NextMonth {
  readonly assurance: Assurance;
  readonly chance: number | null;
}

/**
 * Next month: will the next figure meet the target, at the present level?
 *
 * The chance is that of the course, which counts the doubt about the level and the noise of one figure: `will-meet`
 * from .95, `will-not-meet` to .05. `cannot-tell` without a target, or with under twelve figures.
 */
export function nextMonth({ evidence: { next }, subject }: CourseFinding): NextMonth {
  const chance = next[0]?.meetsTarget ?? null;
  return { assurance: assured(chance, subject.polarity), chance };
}

/** The same in words; `null` where there is no target to meet. */
export function nextMonthWords(course: CourseFinding): string | null {
  const { next, target } = course.evidence;
  const [first] = next;
  if (target === null) return null;
  const goal = amount(target, course.subject.unit);
  const { assurance, chance: probability } = nextMonth(course);
  if (first === undefined || probability === null)
    return `Whether it will meet the target of ${goal} cannot be told: there are too few figures.`;
  const of = `the chance that ${say(first.period)} does is ${chance(probability)}`;
  if (assurance === 'will-meet') return `At its present level it will meet the target of ${goal}: ${of}.`;
  if (assurance === 'will-not-meet')
    return `At its present level it will not meet the target of ${goal}: ${of}.`;
  return `At its present level the chance that ${say(first.period)} meets the target of ${goal} is ${chance(probability)}.`;
}
