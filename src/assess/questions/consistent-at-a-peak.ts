import { serviceUnderDemandFinding } from '../../change/together/service-under-demand-finding.ts';
import { course } from '../../course/course.ts';
import { callsAnswered } from '../../indicator/catalogue/calls-answered.ts';
import { percentage } from '../../result/words.ts';
import { controlChart } from '../../spc/control-chart.ts';
import { type NextMonth, nextMonth, nextMonthWords } from '../next-month.ts';
import { stabilityOf } from '../stable.ts';
import { byDay } from './figures-by-day.ts';
import { wholeHere } from './figures-here.ts';
import { pairsOf, question } from './question.ts';
import { noFigures, say } from './say.ts';

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
    const series = wholeHere(context, where, indicator, { table: 'illustrative-999' });
    if (series === null) return noFigures(where, [indicator], none);
    const found = course(series);
    const chart = controlChart(series);
    const peak = serviceUnderDemandFinding(byDay(context, where, series) ?? series);
    const met = nextMonthWords(found);
    const { target } = indicator;
    return {
      verdict: `${stabilityOf(found)}; ${peak.verdict}` as const,
      estimate: found.evidence.level?.now ?? found.estimate,
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

const none: NextMonth = { assurance: 'cannot-tell', chance: null };
