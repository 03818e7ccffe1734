import { turningPoint } from '../../../change/steps/turning-point.ts';
import type { CourseFinding, SinceEvidence } from '../../../course/finding.ts';
import type { Estimate } from '../../../result/estimate.ts';
import { about } from '../../../words/about.ts';
import { chanceWords, marginWords, sizeRange } from '../../../words/numbers.ts';
import { periodWords } from '../../../words/times.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { PlateauClaim, TurnedClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { courseSays } from '../course-says.ts';
import { noReading, noSeries, notTestable } from '../not-testable.ts';

const CHANCE = 'not-distinguishable-from-chance';

/** Chance from which a change is told. */
const told = 0.95;

/**
 * Levelled off: supported where the course holds level since its last change, contradicted where it is rising or falling by more
 * than the margin; soon after a change it is not distinguishable, and says what the change was. `plateau-lower` also needs an
 * established fall to that level; a rise to it contradicts.
 */
export function checkPlateau(claim: PlateauClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const margin = claim.margin ?? series.indicator.margin;
  if (margin === undefined)
    return notTestable(
      ['a margin: the largest change a year that counts as level'],
      ['no margin says what counts as level'],
    );
  const found = figures.courseOf(series, claim.margin);
  const { evidence, verdict } = found;
  if (verdict === 'refused') return noReading(found);
  const { level, since } = evidence;
  const size = 'points' in margin ? margin.points : margin.percent;
  const held = heldVerdict(since, size);
  const lower = claim.kind === 'plateau-lower';
  const up = level?.verdict === 'higher';
  const judged: ClaimVerdict = !lower
    ? held
    : up
      ? 'contradicted'
      : held === 'supported' && level?.verdict !== 'lower'
        ? CHANCE
        : held;
  const moving = since?.verdict === 'rising' || since?.verdict === 'falling';
  const clause =
    lower && held === 'supported' && judged === CHANCE
      ? ', with no earlier level established'
      : moving && judged === CHANCE
        ? `; up to ${marginWords(margin)} counts as level`
        : '';
  return {
    verdict: judged,
    estimate: since?.slope ?? found.estimate,
    claimed: { value: 0, lower: -size, upper: size },
    n: found.n,
    period: found.subject.to,
    findings: [found],
    assumed: figures.assumed,
    settle: judged === CHANCE ? found.settle : null,
    says: courseSays(found, clause, judged === CHANCE),
  };
}

/** Whether it has held since its last change; beyond the margin where the slope is, or most likely nine times in ten. */
function heldVerdict(since: SinceEvidence | null, size: number): ClaimVerdict {
  if (since === null) return CHANCE;
  if (since.verdict === 'level') return 'supported';
  if (since.verdict !== 'rising' && since.verdict !== 'falling') return CHANCE;
  const { chance, slope } = since;
  const beyond =
    (slope.lower ?? 0) > size || (slope.upper ?? 0) < -size || Math.max(chance.above, chance.below) > 0.9;
  return beyond ? 'contradicted' : CHANCE;
}

/** Was going one way and has turned to the other: both have to be established; contradicted where the last change is told the other way. */
export function checkTurned(claim: TurnedClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const { polarity } = series.indicator;
  const way = claim.way ?? (polarity === 'neutral' ? null : polarity === 'higher-is-better' ? 'up' : 'down');
  if (way === null)
    return notTestable(
      ['which way it is said to have turned'],
      ['the indicator has no good direction and the claim names none'],
    );
  const finding = turningPoint(series);
  const { after, chance, turn } = finding.evidence;
  const name = about(finding.subject);
  if (finding.verdict === 'refused')
    return notTestable(
      ['figures of single periods'],
      [`${name} has overlapping figures, which smear every turn`, 'the figures overlap'],
    );
  const known = { n: finding.n, period: finding.subject.to, assumed: figures.assumed };
  const course = figures.courseOf(series, undefined);
  if (after !== null && turn !== null) {
    const since = `${(after.value ?? 0) < 0 ? 'fell' : 'rose'} by ${sizeRange(after)} since ${periodWords(turn.at)}`;
    return {
      ...known,
      verdict: finding.verdict === `turned-${way}` ? 'supported' : 'contradicted',
      estimate: after,
      findings: [finding],
      settle: null,
      says: [`${name} ${since}`, `it ${since}`],
    };
  }
  if (wentLast(course) === (way === 'up' ? 'down' : 'up'))
    return {
      ...known,
      verdict: 'contradicted',
      estimate: course.estimate,
      findings: [course, finding],
      settle: null,
      says: courseSays(course),
    };
  const odds = chance?.[way] ?? null;
  const said = finding.verdict === 'cannot-tell' ? 'too few figures to show a turn' : null;
  return {
    ...known,
    verdict: CHANCE,
    ...chanceOf(odds),
    findings: [finding],
    settle: finding.settle,
    says:
      said === null
        ? [`${name} ${notTurned(way, odds)}`, `it ${notTurned(way, odds)}`]
        : [`${name} has ${said}`, `there are ${said}`],
  };
}

/** The way of the last change, where that is told: rising or falling still, or changed at once; `null` where it is not. */
function wentLast({ evidence: { level, since } }: CourseFinding): 'up' | 'down' | null {
  if (since?.verdict === 'rising' || since?.verdict === 'falling')
    return since.verdict === 'rising' ? 'up' : 'down';
  if (level?.verdict === 'higher' && level.chance.lastHigher > told) return 'up';
  return level?.verdict === 'lower' && level.chance.lastLower > told ? 'down' : null;
}

function chanceOf(value: number | null): { readonly estimate?: Estimate } {
  return value === null
    ? {}
    : { estimate: { value, lower: null, upper: null, level: null, unit: 'proportion' } };
}

/** That no turn is shown, and how likely one is where that is neither hardly likely nor what shows it. */
const notTurned = (way: 'up' | 'down', chance: number | null) =>
  chance === null || chance < 0.01 || chance > 0.95
    ? `is not shown to have turned ${way}`
    : `cannot be told to have turned ${way}: the chance of that is ${chanceWords(chance)}`;
