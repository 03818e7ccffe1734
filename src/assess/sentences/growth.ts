import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import { about, decimal, whole } from '../../result/words.ts';
import { earlier, intervalWords, marginWords, say, shownOrNot, size } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** How a growth lies to that beside it. */
export const against = {
  faster: 'above',
  slower: 'below',
  'cannot-tell': 'not shown to differ from',
} as const;

/** One sentence on the growth between two periods: how much, from what, how sure, compared with what. */
export function growthSentence({ estimate, evidence, subject, verdict }: GrowthFinding): string {
  const name = about(subject);
  const { comparator, from, margin, to } = evidence;
  const [early, late] = [say(from.period), say(to.period)];
  if (evidence.reason === 'missing-figures')
    return `${name} cannot be compared between ${early} and ${late}: there are no figures for the same months of both.`;
  const counts = `${whole(to.count ?? 0)} in ${late} against ${whole(from.count ?? 0)} ${earlier(from.period, to.period)}`;
  const brief = `${whole(to.count ?? 0)} in ${late} against ${whole(from.count ?? 0)} before`;
  const within = verdict === 'same' ? `, within the margin of ${marginWords(margin)}` : '';
  if (estimate.unit === 'count') {
    const told =
      evidence.direction === 'none'
        ? 'too few for a percentage, and no change is shown'
        : `${evidence.direction === 'down' ? 'lower' : 'higher'}, though too few for a percentage`;
    return firstThatFits(`${name}: ${counts}, ${told}.`, `${name}: ${brief}, ${told}.`);
  }
  const fall = (estimate.value ?? 0) < 0;
  const direction = fall ? 'fell' : 'rose';
  const daily = evidence.ofTotals === null ? '' : ' day for day';
  if (comparator !== null && evidence.direction !== 'none') {
    const growth = `${name} ${direction} by ${size(estimate)}${daily} to ${whole(to.count ?? 0)} in ${late}`;
    const other = `${decimal(comparator.growth.value ?? 0, 1)}% of ${comparator.name}`;
    return `${growth} (${intervalWords(estimate, fall)}), ${against[comparator.verdict]} the ${other}.`;
  }
  if (evidence.direction === 'none') {
    const beside =
      comparator === null
        ? null
        : `; ${against[comparator.verdict]} the ${decimal(comparator.growth.value ?? 0, 1)}% of ${comparator.name}`;
    const said = `${shownOrNot(estimate)}${daily}${within}`;
    return withRoom(firstThatFits(`${name}: ${counts}, ${said}`, `${name}: ${brief}, ${said}`), beside);
  }
  return `${name} ${direction} by ${size(estimate)}${daily}: ${counts} (underlying rate: ${intervalWords(estimate, fall)})${within}.`;
}
