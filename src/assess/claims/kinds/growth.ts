import { type GrowthOptions, growth } from '../../../change/amount/growth.ts';
import type { GrowthBeside, GrowthFinding } from '../../../change/amount/growth-finding.ts';
import { noEstimate } from '../../../change/scale.ts';
import { against } from '../../../findings/growth/words.ts';
import { monthsIn } from '../../../period/months.ts';
import { parsePeriod } from '../../../period/parse-period.ts';
import { about } from '../../../words/about.ts';
import { sizeRange, sizeWords, whole } from '../../../words/numbers.ts';
import { earlierWords, periodWords } from '../../../words/times.ts';
import { nationGrowth } from '../../nation-growth.ts';
import type { ClaimBeside, ClaimTest } from '../checked-claim.ts';
import type { GrowthClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { claimedNumber, judgeObserved, judgeSize, matches } from '../judge.ts';
import { noSeries, notTestable } from '../not-testable.ts';
import { comparedFor, latestOf, mayBeSeason, wouldSettle } from '../since.ts';

/** A growth of so many percent on the period before, beside that of the nation where it is known. */
export function checkGrowth(claim: GrowthClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.longSeries();
  if (series === null) return noSeries(figures, claim.indicator);
  const compared = comparedFor(claim, series);
  const { from, to } = compared;
  if (monthsIn(parsePeriod(from)) !== monthsIn(parsePeriod(to)))
    return notTestable(
      [`figures of ${latestOf(series)} and of as long a period before it`],
      ['the periods are not equally long'],
    );
  const comparator = claim.comparator ?? nationGrowth(claim.indicator, figures.context, from, to);
  const asked: GrowthOptions = { from, to, ...(comparator === null ? {} : { comparator }) };
  const finding = growth(compared.series, asked);
  const { evidence, subject } = finding;
  const few = finding.estimate.unit === 'count';
  const estimate = few ? noEstimate('percent', finding.estimate.level) : finding.estimate;
  const claimed = claimedNumber(claim.value, claim.rounding);
  const seasonal = mayBeSeason(finding, compared);
  const verdict = seasonal ? 'not-distinguishable-from-chance' : judgeSize(estimate, claimed);
  const name = about(subject);
  const way = (estimate.value ?? 0) < 0 ? 'fell' : 'rose';
  const beside = besideOf(evidence.comparator);
  const daily = evidence.ofTotals === null ? '' : ' day for day';
  const grown = `${name} ${way} by ${sizeRange(estimate)}${daily}`;
  const set =
    beside === null
      ? ''
      : `, ${against(estimate.value ?? 0, beside.verdict, beside.percent)} the ${growthWords(beside.percent)} of ${beside.name}`;
  const said = `${seasonal ? ', which may be the season' : ''}; the claim is a ${growthWords(claim.value)}`;
  const none = few
    ? `${name}: ${whole(evidence.to.count ?? 0)} in ${periodWords(to)} against ${whole(evidence.from.count ?? 0)} before, too few for a percentage`
    : `${name} cannot be compared between ${periodWords(from)} and ${periodWords(to)}`;
  return {
    verdict,
    ...(compared.seasonal ? {} : { observed: judgeObserved(matches(asPublished(finding), claimed)) }),
    estimate,
    claimed,
    n: finding.n,
    period: to,
    beside,
    findings: [finding],
    assumed: [...figures.assumed, ...compared.assumed],
    settle: seasonal ? { months: null, perMonth: null, text: wouldSettle(compared) } : finding.settle,
    says:
      estimate.value === null
        ? [none, 'the two periods cannot be compared']
        : [
            `${grown} in ${periodWords(to)}${set}${said}`,
            `${grown}${set}${said}`,
            `${grown}${set}`,
            `it ${way} by ${sizeWords(estimate)} on what it was ${earlierWords(from, to)}`,
            `it ${way} by ${sizeWords(estimate)}`,
          ],
  };
}

/** The growth of the totals as they are, as a growth is published; `null` of too few events. */
const asPublished = ({ estimate, evidence }: GrowthFinding) =>
  estimate.unit === 'percent' ? (evidence.ofTotals ?? estimate).value : null;

const growthWords = (value: number) =>
  `${value < 0 ? 'fall' : 'rise'} of ${sizeWords({ unit: 'percent', value })}`;

function besideOf(found: GrowthBeside | null): ClaimBeside | null {
  if (found === null || found.growth.value === null) return null;
  const { name, growth: other, difference, verdict, source } = found;
  return { name, percent: Math.round(10 * (other.value ?? 0)) / 10, difference, verdict, source };
}
