import type { Polarity } from '../../result/finding.ts';

/** Whether a change of this sign is for the better; `null` where neither direction is good, or nothing changed. */
export function betterOf(polarity: Polarity, change: number): boolean | null {
  if (polarity === 'neutral' || change === 0) return null;
  return (polarity === 'higher-is-better') === change > 0;
}
