import { type Panel, sentence } from 'police-indicators';
import { othersFor } from './answers.ts';
import { comparedOn } from './figures.ts';
import type { Over } from './topics.ts';

/** How the areas of a panel lie to one another, in one sentence; `null` where they may not be compared. */
export function comparedSentence(panel: Panel, over: Over): string | null {
  const compared = othersFor(panel, comparedOn(panel, over));
  return compared === null ? null : sentence(compared);
}
