import type { Estimate } from '../result/estimate.ts';
import type { LevelEvidence } from './finding.ts';

/**
 * The difference that a told level is said by: the last change, or that from the start. A last change whose sign a
 * smaller one since leaves open is said as the difference from the start, where that goes the way that is told.
 */
export function saidChange({ against, lastChange, sinceStart, verdict }: LevelEvidence): {
  readonly last: boolean;
  readonly size: Estimate;
} {
  if (against !== 'last-change' || lastChange === null) return { last: false, size: sinceStart };
  const way = (sinceStart.value ?? 0) < 0 ? 'lower' : 'higher';
  const last = !isOpen(lastChange) || (verdict !== way && (verdict === 'lower' || verdict === 'higher'));
  return { last, size: last ? lastChange : sinceStart };
}

const isOpen = ({ lower, upper }: Estimate) => lower !== null && upper !== null && lower < 0 && upper > 0;
