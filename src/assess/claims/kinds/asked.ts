import { detectableChangeIn } from '../../../change/power/detectable-change-in.ts';
import { meanInterval } from '../../../interval/mean-interval.ts';
import { unitOfFigures } from '../../../series/subject.ts';
import { missingIn, valuesOf } from '../../../series/values.ts';
import { about } from '../../../words/about.ts';
import { figureRange, figureWords, sizeWords } from '../../../words/numbers.ts';
import { changeWords } from '../change-words.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { AskedClaim, TimelyClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { judgeObserved } from '../judge.ts';
import { noSeries, notTestable } from '../not-testable.ts';
import { changeOf, comparedFor } from '../since.ts';

/** A question claims nothing, so it is not testable; what the figures show is said beside. */
export function checkAsked(claim: AskedClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.longSeries();
  if (series === null) return noSeries(figures, claim.indicator);
  if (claim.kind === 'will-change') {
    const months = claim.value ?? 12;
    const found = detectableChangeIn(series, { months });
    const { estimate } = found;
    const seen =
      estimate.value === null
        ? 'what change would be seen by then cannot be told'
        : `in ${months} months a change of ${sizeWords(estimate)} would be seen four times in five`;
    return notTestable(
      ['the change that is expected'],
      [
        `it asks, and claims no change; for ${about(found.subject)}, ${seen}`,
        `it asks, and claims no change; ${seen}`,
      ],
      { estimate, n: found.n, findings: [found], assumed: figures.assumed },
    );
  }
  const compared = comparedFor(claim, series);
  const finding = changeOf(compared);
  const [full, middle, short] = changeWords(finding, compared.from, compared.to);
  return notTestable(
    ['what is claimed'],
    [`it asks, and claims nothing; ${full}`, `it asks; ${middle}`, `it asks; ${short}`],
    {
      estimate: finding.estimate,
      n: finding.n,
      period: compared.to,
      findings: [finding],
      assumed: [...figures.assumed, ...compared.assumed],
    },
  );
}

/** Reports within so many days: the last one as it came, and the mean of all with its interval. */
export function checkTimely(claim: TimelyClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const unit = unitOfFigures(series.indicator);
  const known = [...valuesOf(series)].filter((value) => !Number.isNaN(value));
  const estimate = meanInterval(known, { unit });
  const last = known.at(-1) ?? null;
  const missing = missingIn(series);
  const name = about({ ...figuresSubject(series.indicator.name, series.areaName), part: series.part });
  const gap = missing === 0 ? '' : `, and ${missing} ${missing === 1 ? 'was' : 'were'} not provided`;
  const mean = `${name}: reports took ${figureRange(estimate)} on average${gap}`;
  const limit = claim.value ?? series.indicator.target;
  if (limit === undefined)
    return notTestable(
      ['how many days are timely'],
      [`${mean}; how many days are timely is not said`, 'how many days are timely is not said'],
      { estimate, n: known.length, basis: series.basis, assumed: figures.assumed, caveats: series.caveats },
    );
  const { lower, upper } = estimate;
  const verdict: ClaimVerdict =
    upper !== null && upper <= limit
      ? 'supported'
      : lower !== null && lower > limit
        ? 'contradicted'
        : 'not-distinguishable-from-chance';
  return {
    verdict,
    observed: judgeObserved(last === null ? null : last <= limit),
    estimate,
    claimed: { value: limit, lower: 0, upper: limit },
    n: known.length,
    basis: series.basis,
    caveats: series.caveats,
    assumed: figures.assumed,
    says: [
      `${mean}, against ${figureWords(limit, unit)}`,
      `reports took ${figureRange(estimate)}, against ${figureWords(limit, unit)}`,
    ],
  };
}

const figuresSubject = (indicatorName: string, areaName: string) =>
  ({
    indicator: '',
    indicatorName,
    polarity: 'lower-is-better',
    unit: 'days',
    area: '',
    areaName,
    from: '',
    to: '',
    part: {},
  }) as const;
