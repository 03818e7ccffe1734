import type { YearEndFinding } from '../../change/ahead/year-end-finding.ts';
import type { Estimate } from '../../result/estimate.ts';
import { about, amount, chance, decimal, points, whole } from '../../result/words.ts';
import { limitsWords, say } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** One sentence on the target of a year: whether it will be met, where the year will end, and what the rest must bring. */
export function yearEndSentence({ estimate, evidence, settle, subject, verdict }: YearEndFinding): string {
  const name = about(subject);
  const { canBeMetUntil, decided, reason, required, year } = evidence;
  const target = targetWords(evidence, estimate);
  if (verdict === 'refused')
    return `${name} overlaps from one period to the next, so its year cannot be added up and set against a target.`;
  if (decided && estimate.value === null)
    return `${name} was ${amount(evidence.soFar ?? 0, estimate.unit)} in the part of ${year} that is in: ${target} ${already(verdict)}.`;
  if (verdict === 'cannot-tell' || estimate.value === null)
    return withRoom(
      `${name} cannot be set against ${target} for ${year}`,
      reason === 'no-year-before'
        ? ': there is no whole year before'
        : ': there are too few figures to look ahead',
      settle?.months == null ? null : `; ${whole(settle.months)} more months would do`,
    );
  const single = amount(estimate.value, estimate.unit);
  if (verdict === 'met' || verdict === 'not-met')
    return `${name} was ${single} in ${year}: ${target} was ${verdict === 'met' ? 'met' : 'not met'}.`;
  const ends = `${name} is on course for ${single} in ${year} (95% ${limitsWords(estimate)})`;
  const held = decided
    ? `: ${target} ${already(verdict)}`
    : `: chance of meeting ${target} ${chance(evidence.chance ?? 0)}`;
  const rest =
    required === null || decided || !required.possible
      ? null
      : `; each coming period must bring ${needed(required.value, estimate, evidence.meets)}`;
  const until = canBeMetUntil === null ? null : `; it can still be met until ${say(canBeMetUntil)}`;
  return withRoom(firstThatFits(`${ends}${held}`, `${name} in ${year}${held}`), rest, until);
}

const already = (verdict: YearEndFinding['verdict']) =>
  verdict === 'will-meet' ? 'is met already' : 'can no longer be met';

function needed(value: number, { unit }: Estimate, meets: 'at-least' | 'at-most'): string {
  return `${meets === 'at-least' ? 'at least' : 'at most'} ${amount(value, unit)}`;
}

/** The target as it was asked: `the target of 80.0%`, `a fall of 5%`. */
export function targetWords(
  { meets, target }: YearEndFinding['evidence'],
  { unit }: Pick<Estimate, 'unit'>,
): string {
  if ('level' in target) return `the target of ${amount(target.level, unit)}`;
  if ('total' in target)
    return `the target of ${meets === 'at-most' ? 'at most ' : ''}${amount(target.total, unit)}`;
  const { change } = target;
  const size = unit === 'proportion' ? points(Math.abs(change)) : `${decimal(Math.abs(change), 1)}%`;
  if (change === 0) return meets === 'at-most' ? 'no rise on the year before' : 'no fall on the year before';
  const way = change < 0 ? 'a fall' : 'a rise';
  const least = (meets === 'at-most') === change < 0 ? 'at least ' : 'at most ';
  return `${way} of ${least}${size}`;
}
