import { isEnd } from '../../compare/target.ts';
import type { ThresholdFinding } from '../../compare/threshold.ts';
import type { Estimate } from '../../result/estimate.ts';
import { about } from '../../words/about.ts';
import { chanceWords, figureRange, figureWords, isByMonth, targetWords } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { runWords } from '../../words/times.ts';
import { figure, limits, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

const SIDES = {
  above: 'above',
  'probably-above': 'probably above',
  'probably-below': 'probably below',
  below: 'below',
} as const;

/** One sentence on a figure against its target: what it was, on which side, and the chance that it truly is. */
export function thresholdSentence({ subject, verdict, estimate, evidence }: ThresholdFinding): string {
  const name = about(subject);
  const when = runWords(subject);
  const { figure, probability, periodsLooked, periodsPassed, observed, rests } = evidence;
  const target = `the target of ${targetWords(evidence.target, estimate.unit)}`;
  if (verdict === 'no-data')
    return `${name} has no figure for ${when}, so it cannot be set against ${target}.`;
  const published = figure.value === null ? 'not known' : figureWords(figure.value, figure.unit);
  if (probability === null && isEnd(evidence.target, estimate.unit) && figure.value === evidence.target)
    return `${name} was ${published} in ${when}, which is ${target} itself; whether its level is just there no sample can tell.`;
  if (probability === null)
    return figure.level === null
      ? `${name} was ${published} in ${when}, ${observed} ${target}; its sample was not published, so how sure that is cannot be told.`
      : `${name} was ${published} in ${when}, ${observed} ${target}; its records are not complete, so whether it truly is cannot be told.`;
  const level =
    rests === 'figure'
      ? `${name} was ${figureRange(estimate)} in ${when}`
      : `${name} was ${published} in ${when}; ${restsWords(rests, estimate)}`;
  const met = `; it was met in ${periodsPassed} of the last ${periodsLooked} figures`;
  const odds = `; chance of truly being over it: ${chanceWords(probability)}`;
  if (verdict === 'cannot-tell') return withRoom(`${level}, too close to ${target} to name the side`, odds);
  return withRoom(`${level}, ${SIDES[verdict]} ${target}`, odds, periodsLooked > 1 ? met : null);
}

/** What the chance is of: the level now, or that of the last year, of counts and rates a period of it on average. */
export const restsWords = (rests: ThresholdFinding['evidence']['rests'], level: Estimate): string =>
  rests === 'year'
    ? `over its last year it was ${figureRange(level)}${isByMonth(level.unit) ? ' on average' : ''}`
    : `its level is ${figureRange(level)}`;

/** The last twelve figures against the target. */
export function thresholdTable(finding: ThresholdFinding): DataTable {
  const { points, rests, target, probability } = finding.evidence;
  const { lower, unit, upper, value } = finding.estimate;
  const sure = probability === null ? 'not known' : figure(probability, 'probability');
  const level = rests === 'figure' ? '' : `; level ${figure(value, unit)} (${limits(lower, upper, unit)})`;
  return {
    caption: `Target ${figure(target, unit)}${level}; chance that the true level reaches it: ${sure}`,
    columns: columns('Period', '#Figure', '#Interval', 'Reaches the target'),
    rows: points
      .slice(-12)
      .map(({ period: at, value, lower, upper, meets }) => [
        period(at),
        figure(value, unit),
        limits(lower, upper, unit),
        meets === null ? '–' : meets ? 'yes' : 'no',
      ]),
  };
}
