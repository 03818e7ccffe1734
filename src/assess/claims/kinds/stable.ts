import { trend } from '../../../change/trend/trend.ts';
import { about } from '../../../result/words.ts';
import { controlChart } from '../../../spc/control-chart.ts';
import { signed, sized } from '../../sentences/sizes.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { SteadyClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { noSeries } from '../not-testable.ts';

const LOOKED = 12;

/**
 * Kept steady: contradicted by a figure outside its limits among the last twelve, or by a trend beyond the margin;
 * supported where there is neither and the trend is shown to lie within the margin. A chart without signs alone
 * supports nothing.
 */
export function checkStable(claim: SteadyClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const margin = claim.margin ?? series.indicator.margin;
  const judged = margin === undefined ? series : { ...series, indicator: { ...series.indicator, margin } };
  const chart = controlChart(judged);
  const course = trend(judged);
  const outside = chart.evidence.points
    .slice(-LOOKED)
    .filter(({ signals }) => signals.some(({ rule, counted }) => rule === 'outside' && counted)).length;
  const within = course.evidence.againstMargin;
  const shown = course.verdict === 'rising' || course.verdict === 'falling';
  const verdict: ClaimVerdict =
    outside > 0 || (shown && within === 'beyond')
      ? 'contradicted'
      : within === 'within'
        ? 'supported'
        : 'not-distinguishable-from-chance';
  const name = about(course.subject);
  const figure = outside === 1 ? 'one figure' : `${outside} figures`;
  const change = shown
    ? `${course.verdict} by ${sized(course.estimate)}`
    : `no trend shown, ${signed(course.estimate)}`;
  return {
    verdict,
    estimate: course.estimate,
    n: course.n,
    period: course.subject.to,
    findings: [chart, course],
    assumed: figures.assumed,
    settle: verdict === 'not-distinguishable-from-chance' ? (course.settle ?? chart.settle) : null,
    says:
      outside > 0
        ? [
            `${name} had ${figure} outside its usual range among the last ${LOOKED}, more than ordinary variation`,
            `${figure} lay outside the usual range among the last ${LOOKED}`,
          ]
        : course.estimate.value === null
          ? [
              `${name} has too few figures to show a trend, or that there is none`,
              'there are too few figures',
            ]
          : [
              `${name} shows no figure outside its usual range of late: ${change}`,
              `no figure lies outside its usual range of late; ${change}`,
              'no figure lies outside its usual range of late',
            ],
  };
}
