import { threshold } from '../../../compare/threshold.ts';
import { chanceNow } from '../../../course/chances.ts';
import { readCourse } from '../../../course/read-course.ts';
import { indexIn } from '../../../period/calendar.ts';
import { parsePeriod } from '../../../period/parse-period.ts';
import { about, amount, chance, withInterval } from '../../../result/words.ts';
import type { Series } from '../../../series/series.ts';
import { valueAt } from '../../../series/values.ts';
import { say } from '../../sentences/sizes.ts';
import { stretch } from '../../sentences/stretch.ts';
import type { ClaimTest } from '../checked-claim.ts';
import type { OverClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { judgeChance, judgeObserved } from '../judge.ts';
import { noSeries, notTestable } from '../not-testable.ts';
import { latestOf, periodOf } from '../since.ts';

/**
 * One area at or over a threshold: as published, and truly. Of the last figure, the level behind it is that of the course, of which
 * the figure is one; of another period, or of few figures, it is what the figure of that period allows.
 */
export function checkOver(claim: OverClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const target = claim.threshold ?? series.indicator.target;
  if (target === undefined) return noThreshold();
  const period = periodOf(claim, latestOf(series));
  return levelOver(series, period, target, figures) ?? figureOver(series, period, target, figures);
}

/** By the level that the course has now; `null` where it is asked of another period, or there is no reading. */
function levelOver(series: Series, period: string, target: number, figures: ClaimFigures): ClaimTest | null {
  const { finding, reading } = readCourse(series);
  const { level } = finding.evidence;
  if (reading === null || level === null || finding.subject.to !== period) return null;
  const value = valueAt(series, indexIn(series.calendar, parsePeriod(period)) ?? -1);
  // At or over it is what is claimed, whichever direction is the good one.
  const over: Series = {
    ...series,
    indicator: { ...series.indicator, polarity: 'higher-is-better' },
  };
  const probability = chanceNow(over, reading, target);
  const { unit } = finding.subject;
  const goal = amount(target, unit);
  const was = `${about(finding.subject)} was ${value === null ? 'not known' : amount(value, unit)} in ${say(period)}`;
  const is = `its level is ${withInterval(level.now)}`;
  const truly = `; the chance that it is over ${goal} is ${chance(probability)}`;
  return {
    verdict: judgeChance(probability),
    observed: judgeObserved(value === null ? null : value >= target),
    estimate: level.now,
    claimed: { value: target, lower: target, upper: target },
    chance: probability,
    n: finding.n,
    period,
    findings: [finding],
    assumed: figures.assumed,
    settle: null,
    says: [`${was}; ${is}${truly}`, `${is}${truly}`, is],
  };
}

/** By what the figure of the period alone allows. */
function figureOver(series: Series, period: string, target: number, figures: ClaimFigures): ClaimTest {
  const finding = threshold(series, { target, period });
  const { probability, observed } = finding.evidence;
  const truly =
    probability === null
      ? ''
      : `; the chance that it truly is over ${amount(target, finding.estimate.unit)} is ${chance(probability)}`;
  const was = `${about(finding.subject)} was ${withInterval(finding.estimate)} in ${stretch(finding.subject)}`;
  return {
    verdict: judgeChance(probability),
    observed: judgeObserved(observed === null ? null : observed === 'above'),
    estimate: finding.estimate,
    claimed: { value: target, lower: target, upper: target },
    chance: probability,
    n: finding.n,
    period,
    findings: [finding],
    assumed: figures.assumed,
    settle: finding.settle,
    says: [`${was}${truly}`, `it was ${withInterval(finding.estimate)}${truly}`, was],
  };
}

/** The test of a claim that leaves its threshold open. */
export const noThreshold = () =>
  notTestable(['the threshold'], ['the claim names no threshold, and the indicator has none']);
