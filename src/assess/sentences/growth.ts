import type { GrowthFinding } from '../../change/index.ts';
import { about, decimal, whole } from '../words.ts';
import { intervalWords, say, size } from './sizes.ts';
import { withRoom } from './stretch.ts';

/** One sentence on the growth between two periods: how much, from what, how sure, compared with what. */
export function growthSentence({ estimate, evidence, subject, verdict }: GrowthFinding): string {
  const name = about(subject);
  const { comparator, from, noise, to } = evidence;
  const [early, late] = [say(from.period), say(to.period)];
  if (verdict === 'cannot-tell')
    return `${name} cannot be compared between ${early} and ${late}: there are no figures for the same months of both.`;
  const counts = `${whole(to.count ?? 0)} in ${late} against ${whole(from.count ?? 0)} in ${early}`;
  if (verdict === 'too-few') return `${name}: ${counts}, too few for a percentage.`;
  const fall = (estimate.value ?? 0) < 0;
  const interval = intervalWords(estimate, fall);
  const beside =
    comparator === null
      ? null
      : `; ${comparator.name}: ${decimal(comparator.growth.value ?? 0, 1)}%${{ faster: ', less', slower: ', more', 'no-difference-shown': ', no difference shown' }[comparator.verdict]}`;
  const narrow = noise.from === 'sampling-only' ? '; sampling noise only' : '';
  if (verdict === 'no-change-shown')
    return withRoom(
      `${name}: ${counts}, ${size(estimate)} ${fall ? 'lower' : 'higher'}, which chance could make (${interval}${narrow})`,
      beside,
    );
  return withRoom(
    `${name} ${fall ? 'fell' : 'rose'} by ${size(estimate)}: ${counts} (underlying rate: ${interval}${narrow})`,
    beside,
  );
}
