import { recordingCorrection } from '../../../change/recording/recording-correction.ts';
import { wilson } from '../../../interval/wilson.ts';
import type { Estimate } from '../../../result/estimate.ts';
import { about } from '../../../words/about.ts';
import { figureRange, percentage, sizeRange, sizeWords } from '../../../words/numbers.ts';
import { periodWords } from '../../../words/times.ts';
import { lower } from '../../questions/say.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { MisappliedClaim, RecordingClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { claimedNumber, judgeLevel } from '../judge.ts';
import { noSeries, notTestable } from '../not-testable.ts';
import { changeOf, comparedFor } from '../since.ts';

const CHANCE = 'not-distinguishable-from-chance';
/** What "about 15%" may be off by, and what "half of the growth" may. */
const ABOUT = 0.05;
const SHARE = 0.1;

/** A share of an outcome that is applied incorrectly: only an audit of cases can say. */
export function checkMisapplied(claim: MisappliedClaim, { indicator }: ClaimFigures): ClaimTest {
  const { audit, value } = claim;
  const name = indicator === null ? claim.indicator : lower(indicator.name);
  if (audit === undefined) {
    const needed = Math.ceil((1.96 / ABOUT) ** 2 * value * (1 - value));
    const asked = notTestable(
      [`an audit of ${name}: cases looked at, and how many of them were applied incorrectly`],
      [`no audit of ${name} is published: how many cases were looked at is not given`, 'no audit is given'],
    );
    const text = `An audit of about ${needed} cases would fix the share to within 5 points.`;
    return { ...asked, settle: { months: null, perMonth: null, text } };
  }
  const estimate = wilson(audit.found, audit.audited);
  const claimed = claimedNumber(value);
  return {
    verdict: judgeLevel(estimate, claimed, ABOUT),
    estimate,
    claimed,
    n: audit.audited,
    basis: 'own',
    says: [
      `the audit found ${figureRange(estimate)} of ${name} applied incorrectly; about ${percentage(value, 0)} was claimed`,
      `the audit found ${figureRange(estimate)}`,
    ],
  };
}

/** Part of a growth that is better recording: needs the completeness of recording in both periods. */
export function checkRecording(claim: RecordingClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.longSeries();
  if (series === null) return noSeries(figures, claim.indicator);
  const compared = comparedFor(claim, series);
  const finding = changeOf(compared);
  const { estimate } = finding;
  const name = about(finding.subject);
  const grown = `${name} changed by ${sizeRange(estimate)} in ${periodWords(compared.to)}`;
  const rest = {
    n: finding.n,
    findings: [finding],
    period: compared.to,
    assumed: [...figures.assumed, ...compared.assumed],
  };
  if (claim.completeness === undefined || estimate.value === null || estimate.unit !== 'percent')
    return notTestable(
      ['the share of reported crime that was recorded, in both periods, by audit'],
      [
        `${grown}; how complete recording was in each period is not published`,
        'how complete recording was in each period is not published',
      ],
      rest,
    );
  const { before, after } = claim.completeness;
  const { value, lower: low, upper: high } = estimate;
  const bounded = low === null || high === null ? { value } : { value, lower: low, upper: high };
  const found = recordingCorrection({ growth: bounded, before, after });
  const points = sizeWords({ unit: 'points', value: found.attributable });
  const share = shareOf(estimate, found.growthLeft);
  const said = claim.value === undefined ? undefined : claimedNumber(claim.value);
  const verdict =
    said === undefined
      ? improved(claim.completeness)
      : share === null
        ? CHANCE
        : judgeLevel(share, said, SHARE);
  return {
    ...rest,
    verdict,
    estimate: share ?? found.growthLeft,
    ...(said === undefined ? {} : { claimed: said }),
    caveats: found.caveats,
    says: [
      `of a rise of ${sizeWords(estimate)}, ${points} are numerically attributable to recording, leaving ${sizeRange(found.growthLeft)}`,
      `${points} are numerically attributable to recording`,
    ],
  };
}

/** Whether recording was more complete in the later period, its limits apart from those of the earlier. */
function improved({ before, after }: NonNullable<RecordingClaim['completeness']>): ClaimVerdict {
  if (before.upper !== undefined && after.lower !== undefined && after.lower > before.upper)
    return 'supported';
  if (before.lower !== undefined && after.upper !== undefined && after.upper < before.lower)
    return 'contradicted';
  return CHANCE;
}

/** The share of an established growth that is not left; `null` where no growth is established. */
function shareOf({ value, lower: low }: Estimate, left: Estimate): Estimate | null {
  if (value === null || left.value === null || low === null || low <= 0) return null;
  const share = (rest: number | null) => (rest === null ? null : (value - rest) / value);
  return {
    value: share(left.value),
    lower: share(left.upper),
    upper: share(left.lower),
    level: left.level,
    unit: 'proportion',
  };
}
