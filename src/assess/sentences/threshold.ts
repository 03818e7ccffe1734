import type { ThresholdFinding } from '../../compare/threshold.ts';
import { about, amount, chance, goal, withInterval } from '../../result/words.ts';
import { stretch, withRoom } from './stretch.ts';

const SIDES = {
  above: 'above',
  'probably-above': 'probably above',
  'probably-below': 'probably below',
  below: 'below',
} as const;

/** One sentence on a figure against its target: what it was, on which side, and the chance that it truly is. */
export function thresholdSentence({ subject, verdict, estimate, evidence }: ThresholdFinding): string {
  const name = about(subject);
  const when = stretch(subject);
  const { figure, probability, periodsLooked, periodsPassed, observed, rests } = evidence;
  const target = `the target of ${goal(evidence.target, estimate.unit)}`;
  if (verdict === 'no-data')
    return `${name} has no figure for ${when}, so it cannot be set against ${target}.`;
  const published = figure.value === null ? 'not known' : amount(figure.value, figure.unit);
  if (probability === null)
    return figure.level === null
      ? `${name} was ${published} in ${when}, ${observed} ${target}; its sample was not published, so how sure that is cannot be told.`
      : `${name} was ${published} in ${when}, ${observed} ${target}; its records are not complete, so whether it truly is cannot be told.`;
  const level =
    rests === 'figure'
      ? `${name} was ${withInterval(estimate)} in ${when}`
      : `${name} was ${published} in ${when}; its level is ${withInterval(estimate)}`;
  const met = `; it was met in ${periodsPassed} of the last ${periodsLooked} figures`;
  const odds = `; chance of truly being over it: ${chance(probability)}`;
  if (verdict === 'cannot-tell') return withRoom(`${level}, too close to ${target} to name the side`, odds);
  return withRoom(`${level}, ${SIDES[verdict]} ${target}`, odds, periodsLooked > 1 ? met : null);
}
