import type { GapToRankFinding } from '../../compare/gap-to-rank-finding.ts';
import { ordinal, whole } from '../../result/words.ts';
import { firstThatFits, stretch, withRoom } from './stretch.ts';

/** One sentence on what a better place would have taken, the others staying as they were. */
export function gapToRankSentence({ evidence, subject, verdict }: GapToRankFinding): string {
  const { change, changeForFourFifths, definition, mechanism, of, place, target, topQuartile } = evidence;
  const when = stretch(subject);
  const edge = topQuartile ? `${ordinal(target)}, the edge of the top quartile` : ordinal(target);
  if (verdict === 'not-ranked' || place === null)
    return `${subject.areaName} has no place on ${definition.name} in ${when}, so nothing can be said of a better one.`;
  const now = `${subject.areaName} was ${ordinal(place)} of ${whole(of)} on ${definition.name}, ${when}`;
  if (verdict === 'held') return withRoom(now, `; it holds ${edge}, or better, already`);
  if (verdict === 'out-of-reach' || change === null)
    return withRoom(now, `; no change of this kind reaches ${edge}`);
  const many = `${whole(Math.abs(change))} ${change < 0 ? 'fewer' : 'more'}`;
  const counted =
    mechanism === 'added' ? definition.counted : `moved from ${definition.outOf ?? 'the others'}`;
  const fifth =
    changeForFourFifths === null ? null : `; ${whole(Math.abs(changeForFourFifths))} for a chance of 80%`;
  return withRoom(
    firstThatFits(
      `${now}; to be ${edge}, the others unchanged, takes ${many} ${counted}`,
      `${now}; to be ${ordinal(target)}, the others unchanged, takes ${many}`,
    ),
    fifth,
  );
}
