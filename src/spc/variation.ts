import type { Polarity } from '../result/finding.ts';
import type { Signal, Variation } from './finding.ts';

/**
 * Variation: what do the signals at one figure say, for better or worse?
 *
 * Signals that do not count are passed over. High and low together are `mixed`: a figure may improve by one rule and
 * give concern by another. Making Data Count (NHS England), which has no word for the mixture.
 *
 * @example
 * variation([{ rule: 'shift', direction: 'low', counted: true }], 'higher-is-better') // => 'special-cause-concerning'
 * variation([{ rule: 'shift', direction: 'low', counted: false }], 'higher-is-better') // => 'common-cause'
 */
export function variation(signals: readonly Signal[], polarity: Polarity): Variation {
  const counted = signals.filter((signal) => signal.counted);
  if (counted.length === 0) return 'common-cause';
  const high = counted.some((signal) => signal.direction === 'high');
  const low = counted.some((signal) => signal.direction === 'low');
  if (high && low) return 'mixed';
  if (!high && !low) return 'special-cause-pattern';
  if (polarity === 'neutral') return high ? 'special-cause-high' : 'special-cause-low';
  return high === (polarity === 'higher-is-better') ? 'special-cause-improving' : 'special-cause-concerning';
}
