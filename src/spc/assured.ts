import type { Polarity } from '../result/finding.ts';
import type { Assurance, Direction, Favourable } from './control-chart-finding.ts';

/** Chance of meeting the target from which it is said that it will be met; one less this, that it will not. */
const sure = 0.95;

/** What a chance of meeting the target says; where neither direction is good there is nothing to meet. */
export function assured(chance: number | null, polarity: Polarity): Assurance {
  if (chance === null || polarity === 'neutral') return 'cannot-tell';
  if (chance >= sure) return 'will-meet';
  return chance <= 1 - sure ? 'will-not-meet' : 'either';
}

/** Whether a direction is for better or worse by the indicator's polarity. */
export function favourableOf(direction: Direction, polarity: Polarity): Favourable {
  if (direction === 'none' || polarity === 'neutral') return 'neither';
  return (direction === 'up') === (polarity === 'higher-is-better') ? 'better' : 'worse';
}
