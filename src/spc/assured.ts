import type { Polarity } from '../result/finding.ts';
import type { Assurance } from './control-chart-finding.ts';

/** Chance of meeting the target from which it is said that it will be met; one less this, that it will not. */
const sure = 0.95;

/** What a chance of meeting the target says; where neither direction is good there is nothing to meet. */
export function assured(chance: number | null, polarity: Polarity): Assurance {
  if (chance === null || polarity === 'neutral') return 'cannot-tell';
  if (chance >= sure) return 'will-meet';
  return chance <= 1 - sure ? 'will-not-meet' : 'either';
}
