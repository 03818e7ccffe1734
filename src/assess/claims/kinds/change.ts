import type { DifferenceFinding } from '../../../change/amount/difference-finding.ts';
import type { GrowthFinding } from '../../../change/amount/growth-finding.ts';
import type { CourseFinding } from '../../../course/finding.ts';
import { coursePartsOf } from '../../../findings/course/words.ts';
import { lastMonth } from '../../../period/months.ts';
import { parsePeriod } from '../../../period/parse-period.ts';
import type { Estimate } from '../../../result/estimate.ts';
import type { Series } from '../../../series/series.ts';
import { seriesStatements } from '../../../statement/of-series.ts';
import { sayLevel } from '../../../statement/say.ts';
import { about } from '../../../words/about.ts';
import { sizeWords } from '../../../words/numbers.ts';
import { changedFrom, wayOfCourse } from '../../told-course.ts';
import { changeWords, withClause } from '../change-words.ts';
import type { ClaimedNumber, ClaimTest } from '../checked-claim.ts';
import type { ChangeClaim, DirectionClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { courseSays } from '../course-says.ts';
import { claimedNumber, judgeDirection, judgeObserved, judgeSize, matches } from '../judge.ts';
import { noSeries, notTestable } from '../not-testable.ts';
import { type Compared, changeOf, comparedFor, mayBeSeason, wouldSettle } from '../since.ts';

const CHANCE = 'not-distinguishable-from-chance';

/**
 * A change of a stated size, such as 2 percentage points since February. One that does not say since when is of the last two years,
 * or of the change that the course tells, where that is of such a size: half a year after a step of five points two years differ by
 * half of it.
 */
export function checkChange(claim: ChangeClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.longSeries();
  if (series === null) return noSeries(figures, claim.indicator);
  const { measure, name } = series.indicator;
  if (claim.unit === 'points' && (measure === 'count' || measure === 'rate' || measure === 'duration'))
    return notTestable(
      ['the size in percent: only shares and ratios change by points'],
      [`${name} is no share, and changes by no points`, 'it is no share, and changes by no points'],
    );
  const compared = comparedFor(claim, series);
  const finding = changeOf(compared);
  const { estimate } = finding;
  const { claimed, assumed } = inUnitOf(claim, finding);
  const isSeason = mayBeSeason(finding, compared);
  const verdict = isSeason ? CHANCE : judgeSize(estimate, claimed);
  const observed = compared.seasonal
    ? {}
    : { observed: judgeObserved(matches(asPublished(finding), claimed)) };
  const course = claim.from === undefined ? courseToldSince(claim, figures, compared) : null;
  const own = course === null ? null : inUnitOfCourse(claim, course);
  if (
    course !== null &&
    own !== null &&
    verdict !== 'supported' &&
    judgeSize(course.estimate, own) === 'supported'
  )
    return {
      ...observed,
      verdict: 'supported',
      estimate: course.estimate,
      n: course.n,
      period: course.subject.to,
      findings: [course, finding],
      claimed: own,
      says: withoutCourse(course, `; the claim is ${claimWords(claim)}`),
      assumed: [...figures.assumed, 'The claim does not say since when: it is of the last change of level.'],
    };
  const differs = `${isSeason ? ', which may be the season' : ''}; the claim is ${claimWords(claim)}`;
  return {
    ...told(finding, compared, figures),
    verdict,
    ...observed,
    claimed,
    says: withClause(changeWords(finding, compared.from, compared.to), differs),
    assumed: [...figures.assumed, ...compared.assumed, ...assumed],
  };
}

/** The number of the claim in the unit of what the course tells: a percentage of lengths of time is of the level before. */
function inUnitOfCourse({ rounding, unit, value }: ChangeClaim, course: CourseFinding): ClaimedNumber | null {
  const claimed = claimedNumber(value, rounding);
  const to = course.estimate.unit;
  const before = course.evidence.level?.before.value ?? null;
  if (to === unit) return claimed;
  if (unit !== 'percent' || before === null) return null;
  const scale = to === 'points' ? before : before / 100;
  return { value: value * scale, lower: claimed.lower * scale, upper: claimed.upper * scale };
}

/** What a course says of the change, without what has held since. */
function withoutCourse(course: CourseFinding, clause: string): ClaimTest['says'] {
  const { name, short, start } = coursePartsOf(course);
  return [`${start}${clause}`, `${short}${clause}`, `${short.replace(name, 'it')}${clause}`];
}

/** Of two totals of unlike many days the growth of the totals as they are, as a growth is published. */
const asPublished = (finding: DifferenceFinding | GrowthFinding) =>
  (finding.kind === 'growth' ? (finding.evidence.ofTotals ?? finding.estimate) : finding.estimate).value;

const claimWords = ({ unit, value }: ChangeClaim) =>
  value === 0 ? 'no change' : `${value < 0 ? 'a fall' : 'a rise'} of ${sizeWords({ unit, value })}`;

/** The number of the claim in the unit of the estimate: a percentage of a share is turned into points. */
function inUnitOf(
  { unit, value, rounding }: ChangeClaim,
  finding: DifferenceFinding | GrowthFinding,
): { readonly claimed: ClaimedNumber; readonly assumed: readonly string[] } {
  const claimed = claimedNumber(value, rounding);
  const before = finding.kind === 'difference' ? finding.evidence.from.value : finding.evidence.from.count;
  const to = finding.estimate.unit;
  if (to === unit || before === null) return { claimed, assumed: [] };
  const scale =
    to === 'points' ? before : to === 'percent' ? (before === 0 ? 1 : 100 / before) : before / 100;
  return {
    claimed: { value: value * scale, lower: claimed.lower * scale, upper: claimed.upper * scale },
    assumed: [`The ${unit} of the claim are taken of the earlier figure.`],
  };
}

/**
 * Up, down, better or worse: the direction alone. A claim that does not say since when is judged by what is stated of the level, as
 * everywhere in a paper; another by the course where it tells a change of that time, else by the difference of two periods.
 */
export function checkDirection(claim: DirectionClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.longSeries();
  if (series === null) return noSeries(figures, claim.indicator);
  const { polarity, name } = series.indicator;
  const judging = claim.kind === 'improved' || claim.kind === 'worsened';
  if (judging && polarity === 'neutral')
    return notTestable(
      ['which direction of the indicator is the good one'],
      [`neither direction of ${name} is good in itself`, 'neither direction is good in itself'],
    );
  const better = polarity === 'higher-is-better' ? 'up' : 'down';
  const worse = better === 'up' ? 'down' : 'up';
  const ways = { increase: 'up', decrease: 'down', improved: better, worsened: worse } as const;
  const way = ways[claim.kind];
  const compared = comparedFor(claim, series);
  const finding = changeOf(compared);
  const { value } = finding.estimate;
  const holds = value === null ? null : way === 'up' ? value > 0 : value < 0;
  const observed = compared.seasonal ? {} : { observed: judgeObserved(holds) };
  const stated = claim.from === undefined ? statedOf(claim, series, figures) : null;
  if (stated?.says != null)
    return {
      ...observed,
      verdict: judgedBy(stated.way, way),
      estimate: stated.size,
      n: stated.reading.n,
      period: stated.reading.subject.to,
      findings: [stated.reading, finding],
      assumed: figures.assumed,
      settle: stated.way === null ? stated.reading.settle : null,
      says: stated.says,
    };
  const course = stated === null ? courseToldSince(claim, figures, compared) : null;
  if (course !== null)
    return {
      verdict: wayOfCourse(course) === way ? 'supported' : 'contradicted',
      ...observed,
      estimate: course.estimate,
      n: course.n,
      period: course.subject.to,
      findings: [course, finding],
      assumed: figures.assumed,
      says: courseSays(course),
    };
  const judged = stated === null ? judgeDirection(finding.estimate, way) : judgedBy(stated.way, way);
  const seasonal = mayBeSeason(finding, compared);
  const shown = seasonal ? CHANCE : judged;
  const clause = seasonal ? ', which may be the season' : shown === CHANCE ? mayBeChance(finding) : '';
  return {
    ...told(finding, compared, figures),
    verdict: shown,
    ...observed,
    says: withClause(changeWords(finding, compared.from, compared.to), clause),
  };
}

interface StatedWay {
  readonly way: 'up' | 'down' | null;
  readonly size: Estimate;
  /** `null` where it is said of the two years that are compared anyway. */
  readonly says: ClaimTest['says'] | null;
  readonly reading: CourseFinding;
}

/** What a paper states of the level, else of what it has done since; `null` where the claim is about another stretch. */
function statedOf(
  { margin, period, window = 'month' }: DirectionClaim,
  series: Series,
  { courseOf }: ClaimFigures,
): StatedWay | null {
  if (period !== undefined || window !== 'month' || series.window !== 'period') return null;
  const { course: since, level, reading, shape } = seriesStatements(series, courseOf(series, margin));
  if (level.value === 'one-period' || level.size === null) return null;
  const told = level.value === 'higher' || level.value === 'lower';
  const moving = since.value === 'rising' || since.value === 'falling';
  const up = told ? level.value === 'higher' : since.value === 'rising';
  const way = told || moving ? (up ? 'up' : 'down') : null;
  const says: ClaimTest['says'] =
    moving && !told ? courseSays(reading) : bothNames(reading, sayLevel(level, shape, true));
  const byYears = level.grounds.by === 'years' && (told || !moving);
  return { way, size: level.size, says: byYears ? null : says, reading };
}

/** With the name of what it is of, or without where that is too long. */
const bothNames = ({ subject }: CourseFinding, said: string): ClaimTest['says'] => [
  `${about(subject)} ${said}`,
  `it ${said}`,
];

const judgedBy = (gone: 'up' | 'down' | null, way: 'up' | 'down') =>
  gone === null ? CHANCE : gone === way ? 'supported' : 'contradicted';

/**
 * The course of the series, where it tells a change that began after the period that the claim names. `null` where it does not: two
 * periods are compared then.
 */
function courseToldSince(
  { from, margin, period, window = 'month' }: DirectionClaim | ChangeClaim,
  figures: ClaimFigures,
  { seasonal, series }: Compared,
): CourseFinding | null {
  const own = figures.series();
  if (own === null || period !== undefined || window !== 'month' || own.window !== 'period') return null;
  const found = figures.courseOf(own, margin);
  const { since, season } = found.evidence;
  const changed = changedFrom(found);
  if (changed === null || since === null) return null;
  const counted = series.indicator.measure === 'count' || series.indicator.measure === 'rate';
  if (seasonal && counted && !season) return null;
  return from === undefined || changed > lastMonth(parsePeriod(from)) ? found : null;
}

const mayBeChance = ({ estimate }: DifferenceFinding | GrowthFinding) =>
  estimate.value === null
    ? ''
    : estimate.lower === null && estimate.upper === null
      ? ''
      : ', which may be chance';

/** What every comparison of two periods tells. */
export function told(finding: DifferenceFinding | GrowthFinding, compared: Compared, figures: ClaimFigures) {
  return {
    estimate: finding.estimate,
    n: finding.n,
    period: compared.to,
    findings: [finding],
    assumed: [...figures.assumed, ...compared.assumed],
    settle: mayBeSeason(finding, compared)
      ? { months: null, perMonth: null, text: wouldSettle(compared) }
      : finding.settle,
  };
}
