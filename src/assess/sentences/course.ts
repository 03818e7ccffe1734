import type { CourseRefusal } from '../../course/figures.ts';
import type { CourseFinding, LevelEvidence, SinceEvidence } from '../../course/finding.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { ordinal } from '../../period/ordinal.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { span } from '../../period/span.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Subject } from '../../result/finding.ts';
import { about } from '../../result/words.ts';
import { intervalWords, levelWords, say, signed, size } from './sizes.ts';
import { stretch, withRoom } from './stretch.ts';

const refusals: Readonly<Record<CourseRefusal, string>> = {
  rolling: 'its periods overlap, and the figures of each period are needed',
  'no-figures': 'there are no figures',
  'one-figure': 'there is one figure, and two are the fewest',
  sparse: 'there are too few events to read, even by year',
  'no-noise': 'there is nothing to measure how much such figures vary',
};

/** One sentence on what a series did: which way, by how much, when, to what level, and whether it holds. */
export function courseSentence({ evidence, subject, verdict }: CourseFinding): string {
  const name = about(subject);
  const { level, reason, since } = evidence;
  if (level === null) return `${name} cannot be read: ${refusals[reason ?? 'no-figures']}.`;
  const apart = evidence.lastApart ? `; ${say(subject.to)} stands apart` : cameBack(evidence.outlying);
  if (verdict === 'cannot-tell' || verdict === 'same') return untold(name, subject, level, reason, apart);
  if (level.verdict !== 'lower' && level.verdict !== 'higher')
    return since === null
      ? `${name} cannot be read.`
      : withRoom(held(name, subject, level, since), drift(since), apart);
  return withRoom(
    `${name} ${changed(level, evidence.shape)}, to ${levelWords(level.now, levelPeriod(evidence.step, subject))}`,
    ending(since, evidence.shape === 'step' && level.against === 'last-change'),
    opposition(level),
    apart,
  );
}

/** `stepped down by 4.8 percentage points (3.4 to 6.1) in October to November 2018`. */
function changed(level: LevelEvidence, shape: CourseFinding['evidence']['shape']): string {
  const down = level.verdict === 'lower';
  const change =
    level.against === 'last-change' && level.lastChange !== null ? level.lastChange : level.sinceStart;
  if (shape === 'step' && level.date !== null && level.against === 'last-change')
    return `stepped ${down ? 'down' : 'up'} by ${sized(change)} ${level.date.passage ? 'over' : 'in'} ${between(level.date)}`;
  const way =
    shape === 'slope' ? `has ${down ? 'fallen' : 'risen'} by` : `is ${down ? 'lower' : 'higher'} by`;
  return `${way} ${sized(change)} ${level.against === 'start' ? 'since its first year' : 'since its last change'}`;
}

/** What has held since, or why that cannot be said. */
function ending(since: SinceEvidence | null, dated: boolean): string {
  if (since === null) return '; too few figures to say what it has done since';
  switch (since.verdict) {
    case 'level':
      return `, and has been level since ${dated ? 'then' : say(since.from)}`;
    case 'rising':
    case 'falling':
      return `, and ${since.mayHaveStopped ? `was ${since.verdict} over the last year` : `is ${since.verdict}`}`;
    case 'too-soon':
      return '; too soon to say whether it will hold';
    case 'cannot-tell':
      return '; whether it has held since cannot be told';
  }
}

/** A run of months that stood apart, after which the level came back; or one such month. */
function cameBack(outlying: CourseFinding['evidence']['outlying']): string | null {
  const [first] = outlying;
  const last = outlying[outlying.length - 1];
  if (first === undefined || last === undefined) return null;
  if (outlying.length === 1) return `; ${say(first.period)} stood apart`;
  const run = { from: first.period, to: last.period };
  return isRun(outlying)
    ? `; it came back after ${between(run)}`
    : `; ${outlying.length} figures stood apart`;
}

/** Whether periods follow on each other. */
function isRun(outlying: CourseFinding['evidence']['outlying']): boolean {
  const months = outlying.map(({ period }) => ordinal(firstMonth(parsePeriod(period))));
  return (months[months.length - 1] ?? 0) - (months[0] ?? 0) === months.length - 1;
}

/** Both differences shown, in opposite ways: the other one is named. */
function opposition({ opposed, sinceStart, verdict }: LevelEvidence): string | null {
  if (!opposed) return null;
  return `; ${size(sinceStart)} ${verdict === 'lower' ? 'above' : 'below'} its first year all the same`;
}

/** Level throughout, or moving with no difference of level told. */
function held(name: string, subject: Subject, level: LevelEvidence, since: SinceEvidence): string {
  if (since.verdict === 'level')
    return `${name} has been level since ${say(since.from)}: about ${levelWords(level.now, subject.to)}, slope ${signed(since.slope)}`;
  return `${name} ${since.mayHaveStopped ? 'was' : 'is'} ${since.verdict} over the last year, by ${signed(since.slope)}`;
}

function drift({ drift: way, verdict }: SinceEvidence): string | null {
  if (verdict !== 'level' || way === 'none') return null;
  return `, ${way === 'up' ? 'rising' : 'falling'} slowly, by less than the margin`;
}

function untold(
  name: string,
  subject: Subject,
  { sinceStart, verdict }: LevelEvidence,
  reason: CourseRefusal | null,
  apart: string | null,
): string {
  const value = sinceStart.value ?? 0;
  const way = value < 0 ? 'lower' : 'higher';
  if (reason === 'no-noise')
    return `${name} is ${size(sinceStart)} ${way} than before; whether that is more than chance cannot be told, because ${refusals[reason]}.`;
  const start =
    verdict === 'same'
      ? `${name} is within the margin of its first year, ${stretch(subject)}: ${signed(sinceStart)}`
      : `${name} is not shown to have changed, ${stretch(subject)}: now ${size(sinceStart)} ${way} than in its first year (${intervalWords(sinceStart, value < 0)})`;
  return withRoom(start, apart);
}

/** `4.8 percentage points (3.4 to 6.1)`; the level of the interval where it is not the usual one. */
function sized(estimate: Estimate): string {
  const interval = intervalWords(estimate, (estimate.value ?? 0) < 0);
  return `${size(estimate)} (${estimate.level === 0.95 ? interval.replace('95% interval ', '') : interval})`;
}

/** Counts and rates of longer periods are levels a month. */
const levelPeriod = (step: number, subject: Subject) => (step > 1 ? '2000-01' : subject.to);

/** `October to November 2018`, or one month. */
function between({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  return from === to
    ? say(from)
    : formatPeriod(span(firstMonth(first), lastMonth(last))).replace('year ending', 'the year to');
}
