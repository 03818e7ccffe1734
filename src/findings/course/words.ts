import type { CourseFinding, LevelEvidence, SinceEvidence } from '../../course/finding.ts';
import type { Together } from '../../course/together.ts';
import { firstMonth } from '../../period/months.ts';
import { ordinal } from '../../period/ordinal.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Estimate } from '../../result/estimate.ts';
import { type CourseStatements, courseStatements } from '../../statement/of-course.ts';
import { levelNow, sayCourse, sayDifference, sayLevel } from '../../statement/say.ts';
import type { Statement } from '../../statement/statement.ts';
import { aboutTo } from '../../words/about.ts';
import { hardlyAny, recordsMayBeMissing } from '../../words/hardly-any.ts';
import {
  chanceWords,
  decimal,
  figureRange,
  figureWords,
  marginWords,
  rangeWords,
  signedWords,
  sizeRange,
  sizeWords,
  whole,
} from '../../words/numbers.ts';
import { type Clause, firstThatFits, withRoom } from '../../words/room.ts';
import { periodWords, runWords, spellWords, stretchWords } from '../../words/times.ts';
import { estimated, figure, number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** What a course says in parts: those that the verdict rests on, and what else there is room for. */
export interface CourseParts {
  readonly name: string;
  /** The start with all that belongs to it, and without what can be spared. */
  readonly start: string;
  readonly short: string;
  /** What is never left out: what has held since, or what stands apart where nothing else is told. */
  readonly must: string;
  readonly others: readonly Clause[];
}

/** One sentence on what a series did: which way, by how much, when, to what level, and whether it holds. */
export function courseSentence(finding: CourseFinding): string {
  const { must, others, short, start } = coursePartsOf(finding);
  return withRoom(firstThatFits(`${start}${must}`, `${short}${must}`), ...others);
}

/** The sentence on a course in its parts, for those who have less room. */
export function coursePartsOf(finding: CourseFinding): CourseParts {
  const { evidence, subject } = finding;
  const { lastApart, level, outlying, reason, since, values } = evidence;
  const name = aboutTo(finding);
  const said = courseStatements(finding);
  const parts = (must: string | null, ...others: CourseParts['others']): CourseParts => ({
    name,
    start: `${name} ${sayReading(said, true)}`,
    short: `${name} ${sayReading(said)}`,
    must: must ?? '',
    others,
  });
  if (level === null) return parts(null, togetherWords(evidence.together, subject));
  if (reason === 'no-noise') return parts('; nothing shows how much such figures vary');
  const apart = lastApart ? `; ${periodWords(subject.to)} stands apart` : cameBack(outlying);
  const gone = lastApart && hardlyAny(values.at(-1) ?? null, level.now.value, level.now.unit);
  const why = gone ? ', as if records were missing' : null;
  // Of what is level, a month that stands apart is the other half of the truth.
  if (level.verdict !== 'lower' && level.verdict !== 'higher') return parts(apart, why, driftWords(since));
  // Of a change that is smaller than what matters, what it has come to is said first.
  if (said.level.value === 'same' && said.course.value === 'level')
    return parts(`; that is ${sayDifference(said.level, true)}, within the margin`, driftWords(since), apart);
  // What goes the other way is named before what is not yet known.
  const [held, ...judge] = sinceClause(said, since !== null);
  // Of a change that is smaller than what matters, what it has done since stands at the beginning.
  const saidAlready = said.level.value === 'same' && sayMoving(said.course, said.level) !== null;
  const missing = hardlyAny(level.now.value, level.before.value, level.now.unit) ? recordsMayBeMissing : '';
  return parts(
    `${opposition(level)}${saidAlready ? '' : held}${missing}`,
    likelyDate(evidence, said.level),
    ...judge,
    driftWords(since),
    apart,
  );
}

/**
 * What was read of a level, after the name of what it is of: `stepped down 4.8 points (3.4 to 6.1) in October 2018, to 77.9%`,
 * `has been level since April 2017, at 78.9%`, `is rising, to 81.2%`.
 */
export function sayReading({ course, level, shape }: CourseStatements, range = false): string {
  if (level.value === 'higher' || level.value === 'lower') return sayLevel(level, shape, range);
  if (course.value === 'level')
    return `has been level since ${periodWords(course.grounds.from)}, at ${levelNow(level)}`;
  return sayMoving(course, level, range) ?? sayLevel(level, shape, range);
}

/** That it is on its way, or was over the last year; `null` where that is not told. */
export function sayMoving(
  course: Statement<'course'>,
  level: Statement<'level'>,
  range = false,
): string | null {
  if (course.value !== 'rising' && course.value !== 'falling') return null;
  const way = course.grounds.mayHaveStopped ? `was ${course.value} over the last year` : `is ${course.value}`;
  // Rise or fall is a matter of the last year; the slope is said where it leaves no doubt of its own.
  const { size } = course;
  const shown = course.value === 'rising' ? (size?.lower ?? 0) > 0 : (size?.upper ?? 0) < 0;
  const by = size === null || !shown ? '' : `, by ${range ? sizeRange(size) : sizeWords(size)}`;
  return `${way}${by}, to ${levelNow(level)}`;
}

/** What it has done since a change, as a clause, and from when it can be judged. */
function sinceClause({ course, level }: CourseStatements, read: boolean): readonly [string, ...string[]] {
  if (!read) return ['; too few figures to say what it has done since'];
  if (course.value === 'cannot-tell') return ['; whether it has held since cannot be told'];
  // The sentences of a paper begin with `It` and end with a full stop.
  const [held = '', ...judge] = (sayCourse(course, level) ?? '').slice(1, -1).split('; ');
  return held === '' ? [''] : [`; i${held}`, ...judge.map((each) => `; ${each}`)];
}

/** When a change at once most likely was, of which other months may be meant too. */
function likelyDate(
  { level, shape }: CourseFinding['evidence'],
  { grounds }: Statement<'level'>,
): string | null {
  if (level === null || level.date === null || shape !== 'step') return null;
  return grounds.when !== null ? null : `; stepped most likely in ${periodWords(level.date.mostLikely)}`;
}

/** What all figures say of the level, where they cannot be read by period. */
function togetherWords(together: Together | null, subject: CourseFinding['subject']): Clause {
  if (together === null) return null;
  const { level, of, x } = together;
  const upper = level.upper ?? 0;
  if (of !== null) return `; in all ${whole(x)} of ${whole(of)}, ${figureRange(level)}`;
  if (x === 0) return `; none ${stretchWords(subject)}, so at most ${twoDigits(upper)} a month`;
  const range = `${twoDigits(level.lower ?? 0)} to ${twoDigits(upper)}`;
  return `; in all ${whole(x)}, ${twoDigits(level.value ?? 0)} a month (${range})`;
}

/** Two digits that say something, of a number under one too. */
const twoDigits = (value: number) =>
  decimal(value, value > 0 ? Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(value)))) : 0);

/** A run of months that stood apart, after which the level came back; or one such month. */
export function cameBack(outlying: CourseFinding['evidence']['outlying']): string | null {
  const [first] = outlying;
  const last = outlying[outlying.length - 1];
  if (first === undefined || last === undefined) return null;
  if (outlying.length === 1) return `; ${periodWords(first.period)} stood apart`;
  return isRun(outlying)
    ? `; it came back after ${runWords({ from: first.period, to: last.period })}`
    : `; ${outlying.length} figures stood apart`;
}

/** Whether periods follow on each other. */
function isRun(outlying: CourseFinding['evidence']['outlying']): boolean {
  const months = outlying.map(({ period: at }) => ordinal(firstMonth(parsePeriod(at))));
  return (months[months.length - 1] ?? 0) - (months[0] ?? 0) === months.length - 1;
}

/** Both differences shown, in opposite ways: the other one is named; or a last change that brought the level back. */
export function opposition(level: LevelEvidence): string {
  const { opposed, sinceStart, start, verdict } = level;
  if (!opposed) return hasComeBack(level) ? `, about as in ${spellWords(start)}` : '';
  return `, still ${sizeWords(sinceStart)} ${verdict === 'lower' ? 'above' : 'below'} ${spellWords(start)}`;
}

/** Whether the level is near that at the start, from which that before the last change was far. */
function hasComeBack({ against, before, now, sinceStart }: LevelEvidence): boolean {
  const [level, from, change] = [now.value, before.value, sinceStart.value];
  if (against === 'start' || level === null || from === null || change === null) return false;
  const { unit } = sinceStart;
  // Of a level that came to nothing no earlier one can be reckoned back.
  if (unit === 'percent' && level <= 0) return from <= 0;
  const start =
    unit === 'percent' ? level / (1 + change / 100) : level - (unit === 'points' ? change / 100 : change);
  return (isOpen(sinceStart) ? 2 : 4) * Math.abs(level - start) < Math.abs(level - from);
}

/** Whether an interval holds no difference. */
export const isOpen = ({ lower, upper }: Estimate) => !((lower ?? 0) > 0 || (upper ?? 0) < 0);

/** A slope that is there, though inside the margin. */
export function driftWords(since: SinceEvidence | null): Clause {
  if (since === null || since.verdict !== 'level' || since.driftSlope === null) return null;
  const by = sizeWords({ value: since.driftSlope, unit: since.slope.unit });
  const way = since.drift === 'up' ? 'rising' : 'falling';
  return [`, ${way} by only ${by}`, `, ${way} ${by}`];
}

/** What was read of a series, and every figure with the mean read from it. */
export function courseTable({ evidence, subject }: CourseFinding): DataTable | null {
  const { level, margin, noise, since } = evidence;
  if (level === null) return null;
  const rows: [string, string][] = [
    ['Level now', estimated(level.now)],
    ['Level before', estimated(level.before)],
    [`Now less ${period(level.start.from)} to ${period(level.start.to)}`, estimated(level.sinceStart)],
    ['The last change', estimated(level.lastChange)],
    [
      'Chance that it is lower; higher',
      `${chanceWords(level.chance.lower)}; ${chanceWords(level.chance.higher)}`,
    ],
    [
      'Changed between',
      level.date === null ? '–' : `${period(level.date.from)} and ${period(level.date.to)}`,
    ],
    ...(since === null
      ? []
      : ([
          ['Present state since', `${period(since.from)}, ${since.periods} figures`],
          ['Slope since', estimated(since.slope)],
          ['Figures needed to show it level', number(since.needed)],
          ['Can be judged from', period(since.judgeFrom ?? '')],
        ] as [string, string][])),
    ['Margin, fixed beforehand', marginWords(margin)],
    ['Usual distance of a figure from the mean', figure(noise?.sd ?? null, level.sinceStart.unit)],
    ...evidence.next
      .slice(0, 1)
      .map(({ period: when, figure: next }): [string, string] => [
        `Expected in ${period(when)}`,
        estimated(next),
      ]),
    ...evidence.outlying.map(({ expected, period: when, value }): [string, string] => [
      `${period(when)}, left out`,
      `${figure(value, subject.unit)} where ${figure(expected, subject.unit)} was expected`,
    ]),
  ];
  return { caption: 'What was read of the series', columns: columns('What', 'Figure'), rows };
}

/** The level behind the figures, and how it has changed. */
export function courseBeside({ evidence: { level } }: CourseFinding): string {
  if (level === null || level.now.value === null) return '';
  const last = level.against === 'last-change' ? (level.lastChange ?? level.sinceStart) : level.sinceStart;
  return `level ${figureWords(level.now.value, level.now.unit)}; change ${signedWords(last)} (${rangeWords(last) ?? ''})`;
}
