import {
  type ServiceUnderDemandFinding,
  serviceUnderDemandFinding,
} from '../../change/together/service-under-demand-finding.ts';
import type { CourseFinding } from '../../course/finding.ts';
import { callsAnswered } from '../../indicator/catalogue/calls-answered.ts';
import { assured } from '../../spc/assured.ts';
import { controlChart } from '../../spc/control-chart.ts';
import type { Assurance } from '../../spc/control-chart-finding.ts';
import { type SeriesStatements, seriesStatements, shortName } from '../../statement/of-series.ts';
import { latestWords, levelNow, sayLevel, sayOutlook } from '../../statement/say.ts';
import { sentenceCase } from '../../words/about.ts';
import { figureWords, percentage, targetWords, whole } from '../../words/numbers.ts';
import { periodWords } from '../../words/times.ts';
import { type Stability, stabilityOf } from '../stable.ts';
import { byDay } from './figures-by-day.ts';
import { wholeHere } from './figures-here.ts';
import { noWhole } from './no-whole.ts';
import { pairsOf, question } from './question.ts';
import { say } from './say.ts';
import { short } from './short.ts';

/**
 * Question 1: is 999 performance consistent, and would it hold at a sudden peak in demand?
 *
 * `stable`: the course shows no change of level and no month that stands apart; `not-stable`: it shows one, which is said with its
 * size and date, and whether the target will be met at the level it has now. The second part is of the day with the most calls in a
 * year, from the figures by day of `calls-answered-by-day`: `not-testable` where there are none, since no peak shows in months.
 */
export const consistentAtAPeak = /* @__PURE__ */ question(() => ({
  id: 1,
  name: 'consistent-at-a-peak',
  agenda: '999',
  asked: 'Is 999 performance consistent, and would it hold at a sudden peak in demand?',
  indicators: [callsAnswered.id],
  verdicts: pairsOf(
    ['stable', 'not-stable', 'cannot-tell'],
    ['holds', 'falls-short', 'cannot-tell', 'not-testable'],
  ),
  answer(context, where) {
    const indicator = where.indicator ?? callsAnswered;
    const wanted = { table: 'illustrative-999' };
    const series = wholeHere(context, where, indicator, wanted);
    if (series === null) return noWhole(context, where, indicator, wanted, none);
    const statements = seriesStatements(series);
    const found = statements.reading;
    const stability = stabilityOf(found);
    const chart = controlChart(series);
    const peak = serviceUnderDemandFinding(byDay(context, where, series) ?? series);
    const { outlook } = statements;
    const met = outlook === null ? null : `${sentenceCase(sayOutlook(outlook))}.`;
    const { target } = indicator;
    return {
      verdict: `${stability}; ${peak.verdict}` as const,
      estimate: found.evidence.level?.now ?? found.estimate,
      short: short(
        `${shortName(series.indicator)}: ${consistent[stability]}`,
        nowWords(statements, stability),
        peakWords(peak),
      ),
      says: [found, ...(met === null ? [] : [say(met, found.basis)]), peak],
      findings: [found, chart, peak],
      evidence: nextMonth(found),
      assumptions: target === undefined ? [] : [`The target is ${percentage(target, 0)}.`],
      whatWouldChange:
        'A change of level, or a month that stands apart from all others; for the peak, daily figures.',
      settle: peak.settle?.text ?? found.settle?.text ?? null,
    };
  },
}));

/** Whether next month's figure, as published, meets the target. */
export interface NextMonth {
  readonly assurance: Assurance;
  readonly chance: number | null;
}

function nextMonth({ evidence: { next }, subject }: CourseFinding): NextMonth {
  const chance = next[0]?.meetsTarget ?? null;
  return { assurance: assured(chance, subject.polarity), chance };
}

const consistent: Readonly<Record<Stability, string>> = {
  stable: 'consistent',
  'not-stable': 'not consistent',
  'cannot-tell': 'cannot tell whether it is consistent',
};

/** The last figure and the level behind it, and whether the next will meet the target. */
function nowWords({ course, latest, level, outlook, shape }: SeriesStatements, stability: Stability) {
  const last =
    latest === null ? 'it' : `it was ${latestWords(latest)} in ${periodWords(latest.period.to)} and`;
  const apart = course.grounds.apart.length;
  const kept =
    stability === 'stable'
      ? `has been level at ${levelNow(level)}`
      : level.value === 'same' && apart > 0
        ? `stood apart in ${whole(apart)} ${apart === 1 ? 'period' : 'periods'}`
        : sayLevel(level, shape);
  return `${last} ${kept}${outlook === null || outlook.value === 'cannot-tell' ? '' : `; ${sayOutlook(outlook)}`}`;
}

/** What the day with the most calls in a year would bring. */
function peakWords({ estimate, evidence, verdict }: ServiceUnderDemandFinding): string {
  const { demand, target } = evidence;
  if (verdict === 'not-testable' || estimate.value === null || demand === null)
    return 'whether it would hold at a peak cannot be told without figures by day';
  const [value, low, high] = [estimate.value, estimate.lower ?? 0, estimate.upper ?? 1].map((each) =>
    figureWords(each, 'proportion'),
  );
  const goal = targetWords(target, 'proportion');
  const against = {
    holds: `so ${goal} would be met`,
    'falls-short': `so ${goal} would not be met`,
    'cannot-tell': `so whether ${goal} would be met cannot be told`,
  }[verdict];
  return `a peak day (${whole(demand)}) would bring ${value} (${low} to ${high}), ${against}`;
}

const none: NextMonth = { assurance: 'cannot-tell', chance: null };
