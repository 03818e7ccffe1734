import { perOf, type Unit } from '../result/estimate.ts';

/** Events a period from which none at all is no chance. */
const fewestUsual = 5;
/** Of so many that are usual, one is hardly any. */
const toOne = 50;

/**
 * Whether a figure of what is counted is hardly any of what is usual: none, or 5 where 1,000 are. Records that did not
 * come look so, and hardly anything else does.
 */
export function hardlyAny(value: number | null, usual: number | null, unit: Unit): boolean {
  if (value === null || usual === null) return false;
  if (perOf(unit) !== null) return value <= 0 && usual > 0;
  return unit === 'count' && usual >= fewestUsual && value <= usual / toOne;
}

/** What is then said. */
export const recordsMayBeMissing = '; records may be missing';
