import { threshold } from '../../../compare/threshold.ts';
import { restsWords } from '../../../findings/threshold/words.ts';
import type { Panel, Series } from '../../../series/series.ts';
import { about } from '../../../words/about.ts';
import { chanceWords, figureRange, figureWords } from '../../../words/numbers.ts';
import { runWords } from '../../../words/times.ts';
import type { ClaimTest } from '../checked-claim.ts';
import type { OverClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { judgeChance, judgeObserved } from '../judge.ts';
import { noSeries, notTestable } from '../not-testable.ts';
import { latestOf, periodOf } from '../since.ts';

/**
 * One area at or over a threshold: as published, and truly. Of the last period the level is that of now, among the
 * other areas where it has some (`threshold`); of another period, or of few figures, it is what the figure of that period
 * allows.
 */
export function checkOver(claim: OverClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const target = claim.threshold ?? series.indicator.target;
  if (target === undefined) return noThreshold();
  const latest = latestOf(series);
  const period = periodOf(claim, latest);
  const among = panelAround(series, figures.peers());
  const finding = threshold(series, {
    target,
    ...(period === latest ? {} : { period }),
    ...(among === null ? {} : { among }),
  });
  const { figure, observed, probability, rests } = finding.evidence;
  const { unit } = finding.estimate;
  const truly =
    probability === null
      ? ''
      : `; the chance that ${rests === 'figure' ? 'it truly' : 'it'} is over ${figureWords(target, unit)} is ${chanceWords(probability)}`;
  const said = figure.value === null ? 'not known' : figureWords(figure.value, unit);
  const [name, when] = [about(finding.subject), runWords(finding.subject)];
  const [was, is] =
    rests === 'figure'
      ? [`${name} was ${figureRange(figure)} in ${when}`, `it was ${figureRange(figure)}`]
      : [`${name} was ${said} in ${when}`, restsWords(rests, finding.estimate)];
  return {
    verdict: judgeChance(probability),
    observed: judgeObserved(observed === null ? null : observed === 'above'),
    estimate: finding.estimate,
    claimed: { value: target, lower: target, upper: target },
    chance: probability,
    n: finding.n,
    period,
    findings: [finding],
    assumed: figures.assumed,
    settle: finding.settle,
    says:
      rests === 'figure'
        ? [`${was}${truly}`, `${is}${truly}`, was]
        : [`${was}; ${is}${truly}`, `${is}${truly}`, is],
  };
}

/** The areas among which a series stands, of its own part; `null` where it is none of them, or the only one. */
function panelAround({ area, part }: Series, peers: Panel | null): Panel | null {
  if (peers === null) return null;
  const series = peers.series.filter((each) => JSON.stringify(each.part) === JSON.stringify(part));
  return series.length > 1 && series.some((each) => each.area === area) ? { ...peers, series } : null;
}

/** The test of a claim that leaves its threshold open. */
export const noThreshold = () =>
  notTestable(['the threshold'], ['the claim names no threshold, and the indicator has none']);
