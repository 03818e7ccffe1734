import { perOf, type Unit } from '../result/estimate.ts';
import { real, requireNumber } from '../result/number-rule.ts';
import { refuse } from '../result/rule.ts';

const units: readonly Unit[] = [
  ...(['proportion', 'points', 'points-per-year', 'percent', 'percent-per-year', 'count'] as const),
  ...(['count-per-year', 'rate', 'rate-per-year', 'ratio', 'rank', 'probability', 'months'] as const),
  ...(['days', 'days-per-year', 'minutes', 'minutes-per-year', 'score'] as const),
];

/** Refuses a number that is none, and a unit that there is not, so that neither is said. */
export function requireAmount(path: string, value: number, unit: Unit): void {
  requireNumber(`${path}: value`, real, value);
  if (!units.includes(unit) && (typeof unit !== 'string' || perOf(unit) === null))
    refuse(`${path}: unit`, `must be one of ${units.join(', ')}`, unit);
}
