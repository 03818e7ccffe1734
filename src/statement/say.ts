import type { Estimate } from '../result/estimate.ts';
import {
  aMonth,
  chanceWords,
  figureWords,
  isByMonth,
  isNothing,
  isWild,
  levelWords,
  ordinal,
  rangeAlone,
  rangeWords,
  sizeWords,
  targetWords,
  wayOf,
  whole,
} from '../words/numbers.ts';
import { periodWords, spellWords } from '../words/times.ts';
import type { Chip } from './chip.ts';
import { refusals } from './refusals.ts';
import type { Statement, Stretch } from './statement.ts';

/** The chip of a level: which way, and whether that is good. */
export function levelChip({ polarity, value }: Statement<'level'>): Chip {
  if (value === 'same') return 'no-change';
  if (value === 'not-told' || value === 'one-period') return 'cannot-tell';
  if (polarity === 'neutral') return value;
  return (value === 'higher') === (polarity === 'higher-is-better') ? 'better' : 'worse';
}

/** The chip of an area or of a place by how areas ordinarily differ. */
export function areaChip({ value }: Statement<'area'>): Chip {
  if (value === 'beyond-ordinary-variation') return 'area-apart';
  return value === 'cannot-tell' ? 'cannot-tell' : 'usual-spread';
}

/** A level in its own unit; of counts and rates read by the course, a month. */
export const levelNow = ({ grounds: { by, now }, period }: Statement<'level'>): string =>
  by === 'course' ? levelWords(now, isWeekly(period)) : figureWords(now.value ?? 0, now.unit);

/** Whether a statement is of figures by week. */
export const isWeekly = ({ to }: Stretch): boolean => /-W\d\d$/.test(to);

/** What the last figure is: `79.2%`, or of few cases `9 of 15`. */
export function latestWords({
  grounds: { denominator, numerator },
  size,
  unit,
  value,
}: Statement<'latest'>): string {
  if (value === 'few' && numerator !== null && denominator !== null)
    return `${whole(numerator)} of ${whole(denominator)}`;
  return figureWords(size?.value ?? 0, unit);
}

/**
 * What became of the level, after the name of what it is of: `stepped down 4.8 points in October to November 2018, to 78.9%`.
 * With `range` its interval stands in brackets.
 */
export function sayLevel(level: Statement<'level'>, shape: Statement<'shape'> | null, range = false): string {
  const { grounds, size, value } = level;
  if (value === 'one-period') return 'has one period of figures, so nothing can be said of a change';
  if (size === null) return `cannot be told to have changed: ${refusals[grounds.reason ?? 'no-figures']}`;
  const within = rangeWords(size);
  const brackets = range && within !== null ? ` (${within})` : '';
  const against = againstWords(level);
  if (value === 'not-told') {
    if (isWild(size)) return 'cannot be told to have changed: the figures vary too much to say by how much';
    // An interval that leaves nothing open says how large a change was if there was one.
    const oneSided = (size.lower ?? 0) > 0 || (size.upper ?? 0) < 0;
    if (oneSided) return `cannot be told to have changed: if it did, ${sayDifference(level)}`;
    return `cannot be told to have changed: ${sayDifference(level, true)}`;
  }
  if (value === 'same') {
    const before = against === 'before' ? 'the level before' : against.replace(/^in /, '');
    const counted = grounds.by === 'counts' && !isNothing(size);
    const moved = counted || (size.lower ?? 0) > 0 || (size.upper ?? 0) < 0;
    if (moved)
      return `is within the margin of ${before}${range ? `: ${sizeOf(level)} ${wayOf(size)}${brackets}` : ''}`;
    if (!range) return `is as it was ${against}`;
    if (isNothing(size)) {
      const about = aloneOf(level, size);
      return `is no different from ${before}${about === null ? '' : ` (${about})`}`;
    }
    return `is no different from ${before}: ${sizeOf(level)} ${wayOf(size)}${brackets}`;
  }
  const by = `${sizeOf(level)}${brackets}`;
  if (shape !== null && grounds.when !== null && shape.value === 'stepped') {
    const when = `${grounds.when.passage ? 'over' : 'in'} ${spellWords(grounds.when)}`;
    return `stepped ${value === 'lower' ? 'down' : 'up'} ${by} ${when}, to ${levelNow(level)}`;
  }
  if (shape?.value === 'sloped' && grounds.when !== null)
    return `${value === 'lower' ? 'fell' : 'rose'} ${by} ${sinceWords(grounds.when)}, to ${levelNow(level)}`;
  if (grounds.by !== 'course' && size.unit === 'percent')
    return `${value === 'lower' ? 'fell' : 'rose'} ${by} to ${figureWords(grounds.now.value ?? 0, grounds.now.unit)} in ${periodWords(level.period.to === '' ? '' : nowPeriod(level))}`;
  if (grounds.by !== 'course') {
    const before = figureWords(grounds.before.value ?? 0, grounds.before.unit);
    const than = grounds.by === 'counts' ? against.replace(/^in /, `the ${before} of `) : against;
    return `was ${figureWords(grounds.now.value ?? 0, grounds.now.unit)} in ${periodWords(nowPeriod(level))}, ${sizeOf(level)} ${value} than ${than}${brackets}`;
  }
  return `is ${sizeOf(level)} ${value} than ${against}${brackets}, at ${levelNow(level)}`;
}

/** `4.2% higher than in the year to March 2018`; of less than is printed, `about as in the year to March 2018`. */
export function sayDifference(level: Statement<'level'>, range = false): string {
  const { size } = level;
  if (size === null) return `about as ${againstWords(level)}`;
  const nothing = isNothing(size);
  const within = !range ? null : nothing ? aloneOf(level, size) : rangeWords(size);
  const brackets = within === null ? '' : ` (${within})`;
  if (nothing) return `about as ${againstWords(level)}${brackets}`;
  return `${sizeOf(level)} ${wayOf(size)} than ${againstWords(level)}${brackets}`;
}

/** How much; of a level of few events or of a rate, which is one a month, `15 a month`. */
function sizeOf({ grounds: { by }, size }: Statement<'level'>): string {
  if (size === null) return '';
  return `${sizeWords(size)}${by === 'course' && isByMonth(size.unit) ? ' a month' : ''}`;
}

/** A range beside no size: `0.8 points lower to 0.8 higher`, `0.5 a month lower to 0.7 higher`. */
function aloneOf({ grounds: { by } }: Statement<'level'>, size: Estimate): string | null {
  const alone = rangeAlone(size);
  return alone === null || by !== 'course' ? alone : aMonth(alone, size);
}

/** That a change by the count is smaller than what was set as mattering; nothing where it is not. */
export function sayMargin({ grounds: { inMargin, margin }, size, value }: Statement<'level'>): string {
  if (!inMargin || size === null || (value !== 'higher' && value !== 'lower')) return '';
  return `, less than the ${sizeWords({ ...size, value: margin }).replace('.0', '')} set as mattering`;
}

const sinceWords = (when: { from: string; to: string }) => `over ${spellWords(when)}`;

/** The earlier stretch that a level is set against: `in the year to March 2018`, `the year before`, `before`. */
export function againstWords({ grounds: { against, by } }: Statement<'level'>): string {
  if (against === null) return 'before';
  if (by === 'years') return 'the year before';
  return `in ${spellWords(against)}`;
}

/** The stretch that the level now is of, where it is one of years. */
function nowPeriod({ grounds: { against, by }, period }: Statement<'level'>): string {
  if (by === 'years' && against !== null) return shiftedYear(against.to);
  return period.to;
}

/** The year after one of twelve months. */
function shiftedYear(period: string): string {
  return period.replace(/\d{4}/g, (year) => String(Number(year) + 1));
}

/** What it has done since, as a sentence of its own; `null` where the level says it all. */
export function sayCourse(course: Statement<'course'>, level: Statement<'level'>): string | null {
  const { grounds, value } = course;
  const changed = level.value === 'higher' || level.value === 'lower';
  const { judgeFrom } = grounds;
  switch (value) {
    case 'too-soon':
      return judgeFrom === null || isFar(judgeFrom, course.period.to)
        ? 'It is too soon to say whether it will hold.'
        : `It is too soon to say whether it will hold; judge from ${periodWords(judgeFrom)}.`;
    case 'level':
      // Of years, one of which began before it was level, the level says the change and this nothing new.
      return changed && level.grounds.by === 'course'
        ? `It has been level since ${periodWords(grounds.from)}.`
        : null;
    case 'rising':
    case 'falling':
      if (level.grounds.by === 'counts') return null;
      return grounds.mayHaveStopped ? `It was ${value} over the last year.` : `It is ${value}.`;
    case 'cannot-tell':
      return null;
  }
}

/** A year in which nobody waits any more for what is said now. */
const isFar = (from: string, now: string) => Number(from.slice(0, 4)) - Number(now.slice(0, 4)) > 3;

/** What it has done since, in a cell. */
export function courseCell({ grounds, value }: Statement<'course'>, level: Statement<'level'>): string {
  if (level.grounds.by === 'counts' && (value === 'rising' || value === 'falling'))
    return `${value === 'rising' ? 'rose' : 'fell'} ${grounds.throughout ? 'every year' : grounds.periods > 1 ? `${grounds.periods} years` : 'last year'}`;
  if (value === 'too-soon') return 'too soon';
  if (value === 'cannot-tell') return 'cannot tell';
  return grounds.mayHaveStopped ? `was ${value}` : value;
}

/** Whether the next figure will meet the target, as a clause. */
export function sayOutlook(outlook: Statement<'outlook'>): string {
  const goal = `the ${targetWords(outlook.grounds.target, outlook.unit)} target`;
  const next = outlook.grounds.next === null ? 'next' : `in ${periodWords(outlook.grounds.next)}`;
  switch (outlook.value) {
    case 'will-meet':
      return `as things are, it will meet ${goal} ${next}`;
    case 'will-not-meet':
      return `as things are, it will not meet ${goal} ${next}`;
    case 'some':
      return `as things are, some months will meet ${goal}: the chance ${next} is ${chanceWords(outlook.sure ?? 0)}`;
    case 'cannot-tell':
      return `whether it will meet ${goal} cannot be told`;
  }
}

export function outlookCell(outlook: Statement<'outlook'> | null): string {
  if (outlook === null) return 'no target';
  const words = {
    'will-meet': 'will meet',
    'will-not-meet': 'will not meet',
    some: 'some months',
    'cannot-tell': 'cannot tell',
  };
  return `${targetWords(outlook.grounds.target, outlook.unit)}: ${words[outlook.value]}`;
}

/** A place from the end that it is nearer to, unless the top is the better end: `21st of 42`, `2nd highest of 35`. */
export function placeWords({ grounds: { first, of, place }, polarity }: Statement<'place'>): string {
  if (place === null) return 'not ranked';
  if (polarity === 'higher-is-better' && first === 'highest') return `${ordinal(place)} of ${whole(of)}`;
  const near = 2 * place <= of + 1;
  const at = near ? place : of + 1 - place;
  const other = first === 'highest' ? 'lowest' : 'highest';
  const end = near ? first : other;
  return `${at === 1 ? end : `${ordinal(at)} ${end}`} of ${whole(of)}`;
}
