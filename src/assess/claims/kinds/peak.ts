import { serviceUnderDemand } from '../../../change/together/forecast-under-demand.ts';
import { figureRange, figureWords, whole } from '../../../words/numbers.ts';
import { lower } from '../../questions/say.ts';
import type { ClaimTest } from '../checked-claim.ts';
import type { PeakClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { noSeries, notTestable } from '../not-testable.ts';

const verdicts = {
  holds: 'supported',
  'falls-short': 'contradicted',
  'cannot-tell': 'not-distinguishable-from-chance',
  'not-testable': 'not-testable',
} as const;

/** Would hold at a peak of demand: needs calls and answers by day, in rows of the indicator of the same name and `-by-day`. */
export function checkPeak(claim: PeakClaim, figures: ClaimFigures): ClaimTest {
  const { indicator } = figures;
  if (indicator === null) return noSeries(figures, claim.indicator);
  const days = figures.days();
  if (days === null) {
    const chart = figures.series();
    const every = chart === null ? 'any period' : chart.calendar.every.replace('financial-', '');
    return notTestable(
      [`${indicator.counted} and ${indicator.outOf ?? 'demand'} by day or by hour`],
      [
        `a peak of demand does not show in figures by ${every}; ${lower(indicator.name)} is needed by day`,
        'figures by day are needed',
      ],
    );
  }
  const target = claim.value ?? indicator.target;
  const found = serviceUnderDemand(days, target === undefined ? {} : { target });
  const goal = figureWords(target ?? Number(found.method.options['target']), 'proportion');
  const busy = found.demand === null ? 'its busiest day' : `a day of ${whole(found.demand)}`;
  return {
    verdict: verdicts[found.verdict],
    estimate: found.estimate,
    n: found.days,
    basis: days.basis,
    caveats: [...days.caveats, ...found.caveats],
    says:
      found.estimate.value === null
        ? [`${found.days} days of figures are too few to show a peak, or none reached such a demand`]
        : [
            `on ${busy} ${lower(indicator.name)} would be ${figureRange(found.estimate)}, against ${goal}`,
            `on ${busy} it would be ${figureRange(found.estimate)}, against ${goal}`,
          ],
  };
}
