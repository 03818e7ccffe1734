import type { Estimate, Unit } from '../result/estimate.ts';
import { atLeastZero, real, requireNumber, type SaidRule } from '../result/number-rule.ts';
import { requireObject } from '../result/require-form.ts';
import { refuse } from '../result/rule.ts';

const units: readonly Unit[] = [
  ...(['proportion', 'points', 'points-per-year', 'percent', 'percent-per-year', 'count'] as const),
  ...(['count-per-year', 'rate', 'rate-per-year', 'ratio', 'rank', 'probability', 'months'] as const),
  ...(['days', 'days-per-year', 'minutes', 'minutes-per-year', 'score'] as const),
];

/** Refuses a number that is none, and a unit that there is not, so that neither is said. */
export function requireAmount(path: string, value: number, unit: Unit): void {
  requireNumber(`${path}: value`, real, value);
  if (!units.includes(unit)) refuse(`${path}: unit`, `must be one of ${units.join(', ')}`, unit);
}

const chance: SaidRule = { ...atLeastZero, most: 1, said: 'a chance from 0 to 1' };

/** Refuses what is no chance. */
export const requireChance = (path: string, value: number): void => requireNumber(path, chance, value);

/** Refuses an estimate that could not be said: its numbers, its level and its unit. */
export function requireEstimate(path: string, size: Estimate): void {
  requireObject(`${path}: size`, size, 'an estimate, such as a finding has');
  const { level, lower, unit, upper, value } = size;
  for (const [name, each] of Object.entries({ value, lower, upper }))
    if (each !== null) requireNumber(`${path}: size.${name}`, real, each);
  if (level !== null) requireChance(`${path}: size.level`, level);
  requireAmount(`${path}: size`, value ?? 0, unit);
}
