import { serviceUnderDemandFinding } from '../../change/together/service-under-demand-finding.ts';
import { callsAnswered } from '../../indicator/catalogue/calls-answered.ts';
import { percentage } from '../../result/words.ts';
import { controlChart } from '../../spc/control-chart.ts';
import type { Variation } from '../../spc/finding.ts';
import { wholeHere } from './figures-here.ts';
import { pairsOf, question } from './question.ts';
import { noFigures, say } from './say.ts';

/**
 * Question 1: is 999 performance consistent, and would it hold at a sudden peak in demand?
 *
 * `stable`: the control chart shows ordinary variation alone. The second part is of the day with the most calls in a year:
 * `not-testable` on monthly figures, where no peak can be seen; give `daily` figures to have it answered.
 */
export const consistentAtAPeak = /* @__PURE__ */ question(() => ({
  id: 1,
  name: 'consistent-at-a-peak',
  agenda: '999',
  asked: 'Is 999 performance consistent, and would it hold at a sudden peak in demand?',
  indicators: [callsAnswered.id],
  verdicts: pairsOf(
    ['stable', 'not-stable', 'cannot-tell'],
    ['holds', 'falls-short', 'cannot-tell', 'too-short', 'not-testable'],
  ),
  answer(context, where) {
    const indicator = where.indicator ?? callsAnswered;
    const series = wholeHere(context, where, indicator, { table: 'illustrative-999' });
    if (series === null) return noFigures(where, [indicator], {});
    const chart = controlChart(series);
    const peak = serviceUnderDemandFinding(series, where.daily ?? null);
    const { target } = indicator;
    return {
      verdict: `${stabilityOf(chart.verdict)}; ${peak.verdict}` as const,
      estimate: chart.estimate,
      says: [chart, say(assured[chart.evidence.assurance], chart.basis), peak],
      findings: [chart, peak],
      evidence: {},
      assumptions: target === undefined ? [] : [`The target is ${percentage(target, 0)}.`],
      whatWouldChange:
        'A month outside the limits, or seven in a row on one side of the centre line; for the peak, daily figures.',
      settle: peak.settle?.text ?? chart.settle?.text ?? null,
    };
  },
}));

const assured = {
  passes: 'As it is, it can be expected to meet its target every month.',
  fails: 'As it is, it can be expected to miss its target every month.',
  'hit-or-miss': 'As it is, some months will meet the target and some will not, by chance.',
  none: 'Its limits say nothing about a target.',
} as const;

function stabilityOf(verdict: Variation) {
  if (verdict === 'common-cause' || verdict === 'no-variation') return 'stable';
  return verdict === 'too-short' || verdict === 'not-testable' ? 'cannot-tell' : 'not-stable';
}
