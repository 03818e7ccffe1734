import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import { about, decimal, whole } from '../../result/words.ts';
import { earlier, intervalWords, say, size } from './sizes.ts';
import { firstThatFits } from './stretch.ts';

const against = {
  faster: 'above',
  slower: 'below',
  'no-difference-shown': 'not shown to differ from',
} as const;

/** One sentence on the growth between two periods: how much, from what, how sure, compared with what. */
export function growthSentence({ estimate, evidence, subject, verdict }: GrowthFinding): string {
  const name = about(subject);
  const { comparator, from, noise, to } = evidence;
  const [early, late] = [say(from.period), say(to.period)];
  if (verdict === 'cannot-tell')
    return `${name} cannot be compared between ${early} and ${late}: there are no figures for the same months of both.`;
  const counts = `${whole(to.count ?? 0)} in ${late} against ${whole(from.count ?? 0)} ${earlier(from.period, to.period)}`;
  const brief = `${whole(to.count ?? 0)} in ${late} against ${whole(from.count ?? 0)} before`;
  if (verdict === 'too-few') return `${name}: ${counts}, too few for a percentage.`;
  const fall = (estimate.value ?? 0) < 0;
  const interval = intervalWords(estimate, fall);
  const narrow = noise.from === 'sampling-only' ? '; sampling noise only' : '';
  const direction = fall ? 'fell' : 'rose';
  if (comparator !== null) {
    const unsure = verdict === 'no-change-shown' ? ', which chance could make,' : '';
    const growth = `${name} ${direction} by ${size(estimate)}${unsure} to ${whole(to.count ?? 0)} in ${late}`;
    const other = `${decimal(comparator.growth.value ?? 0, 1)}% of ${comparator.name}`;
    return `${growth} (${interval}${narrow}), ${against[comparator.verdict]} the ${other}.`;
  }
  if (verdict === 'no-change-shown')
    return firstThatFits(
      `${name}: ${counts}, ${size(estimate)} ${fall ? 'lower' : 'higher'}, which chance could make (${interval}${narrow}).`,
      `${name}: ${brief}, ${size(estimate)} ${fall ? 'lower' : 'higher'}, which chance could make (${interval}${narrow}).`,
    );
  return `${name} ${direction} by ${size(estimate)}: ${counts} (underlying rate: ${interval}${narrow}).`;
}
