import { difference } from '../../change/amount/difference.ts';
import { changePoints } from '../../change/steps/change-points.ts';
import type { ChangePointsFinding } from '../../change/steps/change-points-finding.ts';
import { fileQuality } from '../../indicator/catalogue/file-quality.ts';
import { controlChart } from '../../spc/control-chart.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { betterOf } from './better-of.ts';
import { wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { noFigures } from './say.ts';

/**
 * Question 2: is the improvement in file quality real, since when, and how large?
 *
 * `improved` and `worsened`: the search for steps finds one, and the last went that way; `steadily-better`, `steadily-worse`: a
 * steady course describes the figures better than steps. The control chart, and the year against the one before, stand beside.
 */
export const fileQualityImproved = /* @__PURE__ */ question(() => ({
  id: 2,
  name: 'file-quality-improved',
  agenda: 'Criminal justice',
  asked: 'Has file quality really improved, since when, and by how much?',
  indicators: [fileQuality.id],
  verdicts: ['improved', 'worsened', 'changed', 'steadily-moving', 'no-change-shown', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? fileQuality;
    const series = wholeHere(context, where, indicator, { table: 'illustrative-file-quality' });
    if (series === null) return noFigures(where, [indicator], {});
    const steps = changePoints(series);
    const chart = controlChart(series);
    const years = twelveMonthsOf(series);
    const year = years === null ? null : difference(series, years);
    const last = steps.evidence.changes.at(-1);
    return {
      verdict: verdictOf(steps),
      estimate: last?.difference ?? year?.estimate ?? steps.estimate,
      says: [steps, ...(year === null ? [] : [year]), chart],
      findings: [steps, ...(year === null ? [] : [year]), chart],
      evidence: {},
      whatWouldChange:
        'A change of who assesses the files, or of the standard, at the time of the step; a return of the figures to the level before.',
      settle: steps.settle?.text ?? null,
    };
  },
}));

function verdictOf({ verdict, evidence, subject }: ChangePointsFinding) {
  if (verdict === 'trend-not-steps') return 'steadily-moving';
  if (verdict === 'no-change-shown') return verdict;
  if (verdict !== 'changed') return 'cannot-tell';
  const better = betterOf(subject.polarity, evidence.changes.at(-1)?.difference.value ?? 0);
  if (better === null) return 'changed';
  return better ? 'improved' : 'worsened';
}
