import { yearEnd } from '../../../change/ahead/year-end.ts';
import type { YearEndVerdict, YearTarget } from '../../../change/ahead/year-end-finding.ts';
import {
  endsAt,
  whyNoYear,
  yearEndSentence,
  yearFigure,
  yearTarget,
} from '../../../findings/year-end/words.ts';
import { about } from '../../../words/about.ts';
import { chanceWords, limitsWords } from '../../../words/numbers.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { YearEndClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { noSeries, notTestable } from '../not-testable.ts';

const verdicts: Readonly<Record<YearEndVerdict, ClaimVerdict>> = {
  met: 'supported',
  'will-meet': 'supported',
  'not-met': 'contradicted',
  'will-not-meet': 'contradicted',
  either: 'not-distinguishable-from-chance',
  'cannot-tell': 'not-distinguishable-from-chance',
  refused: 'not-testable',
};

/** The target of the financial year will be met. */
export function checkYearEnd(claim: YearEndClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const target = targetOf(claim, series.indicator.target);
  if (target === null)
    return notTestable(
      ['the target'],
      ['the claim names no target for the year, and the indicator has none'],
    );
  const { meets, period } = claim;
  const finding = yearEnd(series, {
    target,
    ...(meets === undefined ? {} : { meets }),
    ...(period === undefined ? {} : { year: period }),
  });
  const { estimate, evidence, subject, verdict } = finding;
  const { goal } = evidence;
  const asked = yearTarget(evidence, estimate);
  const when = `in ${evidence.year}`;
  const likely =
    evidence.chance === null ? '' : `; the chance of meeting ${asked} is ${chanceWords(evidence.chance)}`;
  const ranged = `${yearFigure(estimate, evidence)} (${limitsWords(estimate) ?? 'no limits'})`;
  const complete = verdict === 'met' || verdict === 'not-met';
  const ends =
    estimate.value === null
      ? evidence.decided
        ? yearEndSentence(finding).slice(0, -1)
        : whyNoYear(evidence.reason)
      : complete
        ? `${about(subject)} was ${yearFigure(estimate, evidence)} ${when}: ${asked} was ${verdict === 'met' ? 'met' : 'not met'}`
        : `${about(subject)} ${endsAt(evidence)} ${ranged} ${when}${likely}`;
  return {
    verdict: verdicts[verdict],
    estimate,
    ...(goal === null ? {} : { claimed: { value: goal, lower: goal, upper: goal } }),
    chance: evidence.chance,
    n: finding.n,
    period: evidence.year,
    findings: [finding],
    assumed: figures.assumed,
    settle: finding.settle,
    says: [
      ends,
      complete || estimate.value === null ? ends : `the year ${endsAt(evidence)} ${ranged}${likely}`,
    ],
  };
}

function targetOf({ unit, value }: YearEndClaim, own: number | undefined): YearTarget | null {
  if (value === undefined) return own === undefined ? null : { level: own };
  if (unit === 'total') return { total: value };
  return unit === 'change' ? { change: value } : { level: value };
}
