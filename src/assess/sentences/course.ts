import type { CourseRefusal } from '../../course/figures.ts';
import type { CourseFinding, LevelEvidence, SinceEvidence } from '../../course/finding.ts';
import { formatRun } from '../../period/format-period.ts';
import { firstMonth } from '../../period/months.ts';
import { ordinal } from '../../period/ordinal.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Estimate } from '../../result/estimate.ts';
import { refusals } from '../../statement/refusals.ts';
import { aboutTo, eitherWay, intervalWords, levelWords, say, signed, size } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** What a course says in parts: those that the verdict rests on, and what else there is room for. */
export interface CourseParts {
  readonly name: string;
  /** The start with all that belongs to it, and without what can be spared. */
  readonly start: string;
  readonly short: string;
  /** What is never left out: what has held since, or what stands apart where nothing else is told. */
  readonly must: string;
  readonly others: readonly (string | null)[];
}

/** One sentence on what a series did: which way, by how much, when, to what level, and whether it holds. */
export function courseSentence(finding: CourseFinding): string {
  const { must, others, short, start } = coursePartsOf(finding);
  return withRoom(firstThatFits(`${start}${must}`, `${short}${must}`), ...others);
}

/** The sentence on a course in its parts, for those who have less room. */
export function coursePartsOf(finding: CourseFinding): CourseParts {
  const { evidence, subject, verdict } = finding;
  const name = aboutTo(finding);
  const { level, reason, since } = evidence;
  const parts = (start: string, must: string | null, ...others: CourseParts['others']): CourseParts => ({
    name,
    start,
    short: withoutBrackets(start, name),
    must: must ?? '',
    others,
  });
  if (level === null) return parts(`${name} cannot be read: ${refusals[reason ?? 'no-figures']}`, null);
  const apart = evidence.lastApart ? `; ${say(subject.to)} stands apart` : cameBack(evidence.outlying);
  if (verdict === 'cannot-tell' || verdict === 'same') return parts(untold(name, level, reason), apart);
  if (level.verdict !== 'lower' && level.verdict !== 'higher') {
    if (since === null) return parts(`${name} cannot be read`, null);
    // What moves is told; of what is level, a month that stands apart is the other half of the truth.
    return since.verdict === 'level'
      ? { ...parts(held(name, level, since), apart, drift(since)), short: levelAt(name, level, since) }
      : parts(held(name, level, since), null, apart);
  }
  const stepped = evidence.shape === 'step' && level.against === 'last-change';
  const ends =
    level.opposed && since?.verdict === 'too-soon' ? '; too soon to judge' : ending(since, stepped);
  // What goes the other way is named before what is not yet known.
  return parts(changeSaid(name, level, since, evidence.shape), `${opposition(level) ?? ''}${ends}`, apart);
}

/** The same without its intervals. */
export const withoutBrackets = (said: string, name: string) =>
  `${name}${said.slice(name.length).replace(/ \([^)]*\)/g, '')}`;

/** What changed, without what it has done since: `… stepped down by 4.8 percentage points in October 2018, to 77.9%`. */
export function changeSaid(
  name: string,
  level: LevelEvidence,
  since: SinceEvidence | null,
  shape: CourseFinding['evidence']['shape'],
): string {
  return level.verdict === 'lower' || level.verdict === 'higher' || since === null
    ? `${name} ${changed(level, since, shape)} ${levelWords(level.now, aMonth)}`
    : held(name, level, since);
}

/** `stepped down by 4.8 percentage points (3.4 to 6.1) in October to November 2018, to`. */
function changed(
  level: LevelEvidence,
  since: SinceEvidence | null,
  shape: CourseFinding['evidence']['shape'],
): string {
  const down = level.verdict === 'lower';
  const last = level.against === 'last-change' && level.lastChange !== null;
  const change = last && level.lastChange !== null ? level.lastChange : level.sinceStart;
  if (shape === 'step' && level.date !== null && last)
    return `stepped ${down ? 'down' : 'up'} by ${sizedPlainly(change)} ${when(level.date)}, to`;
  if (shape === 'slope') {
    const from =
      last && since !== null ? `since about ${say(since.from)}` : `since ${averageOf(level.start)}`;
    return `has ${down ? 'fallen' : 'risen'} by ${sizedPlainly(change)} ${from}, to`;
  }
  const than = last ? 'than before its last change' : `than in ${between(level.start)}`;
  return `is ${sizeOf(change)} ${down ? 'lower' : 'higher'} (${interval(change)}) ${than}, at`;
}

/** What has held since, or why that cannot be said. */
function ending(since: SinceEvidence | null, stepped: boolean): string {
  if (since === null) return '; too few figures to say what it has done since';
  switch (since.verdict) {
    case 'level':
      return `, and has been level since ${stepped ? 'then' : say(since.from)}${drift(since) ?? ''}`;
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
export function cameBack(outlying: CourseFinding['evidence']['outlying']): string | null {
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
function opposition({ opposed, sinceStart, start, verdict }: LevelEvidence): string | null {
  if (!opposed) return null;
  return `, still ${size(sinceStart).split(' ')[0]} ${verdict === 'lower' ? 'above' : 'below'} ${between(start)}`;
}

/** Level throughout, or moving with no difference of level told. */
function held(name: string, level: LevelEvidence, since: SinceEvidence): string {
  if (since.verdict === 'level') return `${levelAt(name, level, since)}, ${changing(since.slope)}`;
  const way = `${since.mayHaveStopped ? 'was' : 'is'} ${since.verdict}${since.mayHaveStopped ? ' over the last year' : ''}`;
  // Rise or fall is a matter of the last year; the slope is said where it leaves no doubt of its own.
  const shown = since.verdict === 'rising' ? (since.slope.lower ?? 0) > 0 : (since.slope.upper ?? 0) < 0;
  const slope = shown ? `, by ${size(since.slope)} (${interval(since.slope)})` : '';
  return `${name} ${way}${slope}, to ${levelWords(level.now, aMonth)}`;
}

const levelAt = (name: string, { now }: LevelEvidence, { from }: SinceEvidence) =>
  `${name} has been level since ${say(from)} at about ${levelWords(now, aMonth)}`;

function drift({ drift: way, verdict }: SinceEvidence): string | null {
  if (verdict !== 'level' || way === 'none') return null;
  return `, ${way === 'up' ? 'rising' : 'falling'} by less than the margin`;
}

function untold(
  name: string,
  { sinceStart, start, verdict }: LevelEvidence,
  reason: CourseRefusal | null,
): string {
  const way = (sinceStart.value ?? 0) < 0 ? 'lower' : 'higher';
  const before = between(start);
  if (reason === 'no-noise')
    return `${name} is ${size(sinceStart)} ${way} than in ${before}; nothing shows how much such figures vary, so that may be chance`;
  const limits = eitherWay(sinceStart);
  const now = limits === '' ? `${sizeOf(sinceStart)} ${way}` : `${sizeOf(sinceStart)} ${way} (${limits})`;
  if (verdict === 'same') return `${name} is within the margin of ${before}: ${now}`;
  // The interval is of the shapes that have a change; that there was one at all is what is open.
  const { lower, upper } = sinceStart;
  const oneSided = lower !== null && upper !== null && (lower > 0 || upper < 0);
  return `${name} is not shown to have changed since ${before}: ${oneSided ? 'if it did, ' : 'now '}${now}`;
}

/** The interval of a change in the direction that is said: `95% interval 3.4 to 6.1`, `3.4 to 6.1` where it is told. */
function interval(estimate: Estimate): string {
  const words = intervalWords(estimate, (estimate.value ?? 0) < 0);
  return words.replace('95% interval ', '');
}

/** `4.8 percentage points (3.4 to 6.1)`: without the level of an interval that is 95%. */
export const sizedPlainly = (estimate: Estimate) => `${sizeOf(estimate)} (${interval(estimate)})`;

/** The size of a change; of a level of few events, which is one of events, `15 a month`. */
const sizeOf = (estimate: Estimate) =>
  `${size(estimate)}${estimate.unit === 'count' || estimate.unit === 'rate' ? ' a month' : ''}`;

/** Counts and rates are levels a month, however long their periods. */
const aMonth = '2000-01';

/** What a level changes by a year: `changing by -0.9 to 0.7 percentage points a year (90% interval)`. */
export function changing(slope: Estimate): string {
  const low = signed({ ...slope, value: slope.lower, lower: null, upper: null }).split(' ')[0] ?? '';
  const high = signed({ ...slope, value: slope.upper, lower: null, upper: null });
  return `changing by ${low} to ${high} (90% interval)`;
}

/** When it stepped: `in October 2018`, `between October and December 2018`, of a passage `over August to October 2018`. */
export function when(date: NonNullable<LevelEvidence['date']>): string {
  const months = between(date);
  if (date.passage) return `over ${months}`;
  if (date.from === date.to) return `in ${months}`;
  return months.startsWith('the year') ? `within ${months}` : `between ${months.replace(' to ', ' and ')}`;
}

/** `the year to March 2018`; of other stretches their average. */
function averageOf(start: LevelEvidence['start']): string {
  const months = between(start);
  return months.startsWith('the year') ? months : `the average of ${months}`;
}

/** `October to November 2018`, `the year to March 2018`, or one month. */
export function between({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  return formatRun(first, last).replace('year ending', 'the year to');
}
