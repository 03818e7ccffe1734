import type { ThresholdFinding } from '../../compare/threshold.ts';
import { about, amount, chance, withInterval } from '../../result/words.ts';
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
  const { probability, periodsLooked, periodsPassed, observed } = evidence;
  const target = `the target of ${amount(evidence.target, estimate.unit)}`;
  if (verdict === 'no-data')
    return `${name} has no figure for ${when}, so it cannot be set against ${target}.`;
  const figure = `${name} was ${withInterval(estimate)} in ${when}`;
  if (probability === null)
    return `${figure}, ${observed} ${target}; its sample was not published, so how sure that is cannot be told.`;
  const met = `; it was met in ${periodsPassed} of the last ${periodsLooked} figures`;
  const odds = `; chance of truly being at or over it: ${chance(probability)}`;
  if (verdict === 'cannot-tell') return withRoom(`${figure}: too close to ${target} to name the side`, odds);
  return withRoom(`${figure}, ${SIDES[verdict]} ${target}`, odds, periodsLooked > 1 ? met : null);
}
