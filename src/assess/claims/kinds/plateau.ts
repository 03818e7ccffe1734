import { plateau } from '../../../change/plateau/plateau.ts';
import { turningPoint } from '../../../change/steps/turning-point.ts';
import { about } from '../../../result/words.ts';
import { levelWords, say, signed, sized } from '../../sentences/sizes.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { PlateauClaim, TurnedClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { noSeries, notTestable } from '../not-testable.ts';

const CHANCE = 'not-distinguishable-from-chance';

/**
 * Levelled off: supported where the slope is shown to lie within the margin, contradicted where it is shown to lie beyond it.
 * `plateau-lower` also needs an established fall to that level; a rise to it contradicts.
 */
export function checkPlateau(claim: PlateauClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const margin = claim.margin ?? series.indicator.margin;
  if (margin === undefined)
    return notTestable(
      ['a margin: the largest change a year that counts as level'],
      ['no margin says what counts as level'],
    );
  const finding = plateau(series, { margin });
  const { estimate, evidence, verdict } = finding;
  const name = about(finding.subject);
  if (verdict === 'refused')
    return notTestable(
      ['monthly figures of single months, with their sample sizes'],
      [`${name} is not a series of single months with known samples`, 'the figures are not of single months'],
      { findings: [finding] },
    );
  const size = 'points' in margin ? margin.points : margin.percent;
  const beyond = (estimate.lower ?? 0) > size || (estimate.upper ?? 0) < -size;
  const place = evidence.reading?.place ?? null;
  const lower = claim.kind === 'plateau-lower';
  const level: ClaimVerdict =
    verdict === 'plateau' ? 'supported' : verdict === 'moving' && beyond ? 'contradicted' : CHANCE;
  const judged: ClaimVerdict =
    !lower || level !== 'supported'
      ? level
      : place === 'lower'
        ? 'supported'
        : place === 'higher'
          ? 'contradicted'
          : CHANCE;
  const { reading } = evidence;
  const since =
    reading === null
      ? ''
      : ` since ${reading.since.kind === 'at-least' ? 'at least ' : 'about '}${say(reading.since.month)}`;
  const at = reading === null ? '' : ` at ${levelWords(reading.level, reading.window.from)}`;
  const state =
    verdict === 'plateau'
      ? `has been level${since}${at}`
      : verdict === 'moving'
        ? `has been moving${since}`
        : 'is not shown to be level';
  const which =
    verdict === 'plateau' && lower
      ? { lower: ', lower than before', higher: ', higher than before', same: ', as before' }[place ?? 'same']
      : '';
  const unsure =
    verdict === 'plateau' && lower && place === null ? ', with no earlier level established' : which;
  const slope = estimate.value === null ? '' : `: ${signed(estimate)}`;
  const within = verdict === 'moving' && !beyond ? `; up to ${size} counts as level` : '';
  return {
    verdict: judged,
    estimate,
    claimed: { value: 0, lower: -size, upper: size },
    n: finding.n,
    period: finding.subject.to,
    findings: [finding],
    assumed: figures.assumed,
    settle: judged === CHANCE ? finding.settle : null,
    says: [
      `${name} ${state}${unsure}${slope}${within}`,
      `${name} ${state}${unsure}${slope}`,
      `${name} ${state}${unsure}`,
      `it ${state}${unsure}`,
    ],
  };
}

/** Was going one way and has turned to the other: both have to be established. */
export function checkTurned(claim: TurnedClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const { polarity } = series.indicator;
  const way = claim.way ?? (polarity === 'neutral' ? null : polarity === 'higher-is-better' ? 'up' : 'down');
  if (way === null)
    return notTestable(
      ['which way it is said to have turned'],
      ['the indicator has no good direction and the claim names none'],
    );
  const finding = turningPoint(series);
  const { courses, turn } = finding.evidence;
  const name = about(finding.subject);
  if (finding.verdict === 'refused')
    return notTestable(
      ['figures of single periods'],
      [`${name} has overlapping figures, which smear every turn`, 'the figures overlap'],
    );
  const last = courses[courses.length - 1]?.slope ?? null;
  const against = last !== null && (way === 'up' ? (last.upper ?? 0) < 0 : (last.lower ?? 0) > 0);
  const verdict: ClaimVerdict =
    finding.verdict === `turned-${way}` ? 'supported' : against ? 'contradicted' : CHANCE;
  const course = last === null || last.value === null ? null : signed(last);
  const since = turn === null ? 'since the start' : `since ${say(turn.at)}`;
  return {
    verdict,
    ...(last === null ? {} : { estimate: last }),
    n: finding.n,
    period: finding.subject.to,
    findings: [finding],
    assumed: figures.assumed,
    settle: verdict === CHANCE ? finding.settle : null,
    says:
      course === null || last === null
        ? [`${name} has too few figures to show a turn`, 'there are too few figures to show a turn']
        : verdict === 'not-distinguishable-from-chance'
          ? [
              `${name} changed by ${course} ${since}, so a turn is not established`,
              `it changed by ${course} ${since}, so a turn is not established`,
            ]
          : [
              `${name} ${(last.value ?? 0) < 0 ? 'fell' : 'rose'} by ${sized(last)} ${since}`,
              `it ${(last.value ?? 0) < 0 ? 'fell' : 'rose'} by ${sized(last)} ${since}`,
            ],
  };
}
