import type { DifferenceFinding } from '../../../change/amount/difference-finding.ts';
import type { GrowthFinding } from '../../../change/amount/growth-finding.ts';
import { sizeWords } from '../../../words/numbers.ts';
import { changeWords, withClause } from '../change-words.ts';
import type { ClaimTest } from '../checked-claim.ts';
import type { SteadyClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { judgeNone, judgeObserved } from '../judge.ts';
import { noSeries } from '../not-testable.ts';
import { changeOf, comparedFor, mayBeSeason } from '../since.ts';
import { told } from './change.ts';

const CHANCE = 'not-distinguishable-from-chance';

const isShown = ({ evidence }: DifferenceFinding | GrowthFinding) => evidence.direction !== 'none';

/** As it was: supported only where the change is shown to be smaller than what matters. */
export function checkNoChange(claim: SteadyClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.longSeries();
  if (series === null) return noSeries(figures, claim.indicator);
  const compared = comparedFor(claim, series);
  const finding = changeOf(compared);
  const narrow = changeOf(compared, 0.9).estimate;
  const margin = marginOf(claim, finding, series.indicator.margin);
  const seasonal = mayBeSeason(finding, compared);
  const judged = seasonal ? CHANCE : judgeNone(narrow, finding.estimate, margin);
  // Two years alike say little where the course is told to be on its way.
  const moving = judged === 'supported' && claim.from === undefined ? movingIn(claim, figures) : null;
  const verdict = moving === null ? judged : CHANCE;
  const clause =
    margin === null
      ? '; no margin says how little counts as none'
      : verdict === 'supported'
        ? `, within the ${sizeWords({ ...finding.estimate, value: margin })} that matter`
        : compared.seasonal
          ? compared.series.calendar.every === 'week'
            ? '; two single weeks tell little of a level'
            : '; the same months of the year before are not there to compare with'
          : seasonal
            ? ', which may be the season'
            : moving !== null
              ? `, and it is ${moving}`
              : verdict === CHANCE
                ? isShown(finding)
                  ? `; a change is shown, though not one of ${sizeWords({ ...finding.estimate, value: margin })}`
                  : `; a change of ${sizeWords({ ...finding.estimate, value: margin })} is not ruled out`
                : '';
  return {
    ...told(finding, compared, figures),
    verdict,
    claimed: { value: 0, lower: 0, upper: 0 },
    observed: judgeObserved(finding.estimate.value === null ? null : Math.abs(finding.estimate.value) < 0.05),
    says: withClause(changeWords(finding, compared.from, compared.to), clause),
    missing: margin === null ? ['a margin: the smallest change that matters'] : [],
  };
}

/** Whether the course is told to be rising or falling; `null` where it is not, or another stretch is claimed. */
function movingIn({ margin, period }: SteadyClaim, figures: ClaimFigures): 'rising' | 'falling' | null {
  const own = figures.series();
  if (own === null || period !== undefined) return null;
  const word = figures.courseOf(own, margin).evidence.since?.verdict;
  return word === 'rising' || word === 'falling' ? word : null;
}

/** The margin in the unit of the estimate: a percentage is of the earlier figure; `null` where it is in another one, or there is none. */
function marginOf(
  claim: SteadyClaim,
  finding: DifferenceFinding | GrowthFinding,
  own: SteadyClaim['margin'],
): number | null {
  const { estimate } = finding;
  const margin = claim.margin ?? own;
  if (margin === undefined) return null;
  if ('points' in margin) return estimate.unit === 'points' ? margin.points : null;
  const { unit } = estimate;
  const before = finding.kind === 'difference' ? finding.evidence.from.value : finding.evidence.from.count;
  if (unit === 'percent') return margin.percent;
  return unit === 'points' || before === null ? null : (margin.percent / 100) * before;
}
