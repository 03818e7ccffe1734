import type { Polarity } from '../result/finding.ts';
import type { Direction, Favourable } from './control-chart-finding.ts';

/** Whether a direction is for better or worse by the indicator's polarity. */
export function favourableOf(direction: Direction, polarity: Polarity): Favourable {
  if (direction === 'none' || polarity === 'neutral') return 'neither';
  return (direction === 'up') === (polarity === 'higher-is-better') ? 'better' : 'worse';
}
