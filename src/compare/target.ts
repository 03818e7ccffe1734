import { type AreaFigure, levelAtValue } from '../areas/figures.ts';
import { betaUpper } from '../numeric/beta.ts';
import { gammaUpper } from '../numeric/gamma.ts';
import { IndicatorError } from '../result/error.ts';
import type { Unit } from '../result/estimate.ts';
import { received } from '../result/received.ts';

/** On which side of a target the true level lies, as far as the sample can tell. */
export type Side = 'above' | 'probably-above' | 'cannot-tell' | 'probably-below' | 'below';

/** P(true level >= target) for one figure by itself, or `null` where its sample is not known. */
export function chanceAtTarget(figure: AreaFigure, target: number): number | null {
  const { value, model, events, exposure, scale } = figure;
  if (value === null || model === 'unknown') return null;
  const goal = levelAtValue(target, scale);
  if (goal <= 0) return 1;
  if (model === 'poisson') return gammaUpper(goal, events + 0.5, 1 / exposure);
  return goal >= 1 ? 0 : betaUpper(goal, events + 0.5, exposure - events + 0.5);
}

/** Whether a target is an end of what is possible: none, or all of a share. */
export const isEnd = (target: number, unit: Unit): boolean =>
  target === 0 || (unit === 'proportion' && target === 1);

/**
 * Whether the target is an end of what is possible and every figure lies on it: no sample tells a level that is there
 * from one that is not quite.
 */
export const alwaysAtEnd = (target: number, unit: Unit, figures: readonly (number | null)[]): boolean =>
  isEnd(target, unit) && figures.every((value) => value === null || value === target);

/** The words for a probability of being at or above a target. */
export function sideOf(probability: number | null, sure: number, probable: number): Side {
  if (probability === null) return 'cannot-tell';
  if (probability >= sure) return 'above';
  if (probability >= probable) return 'probably-above';
  if (probability <= 1 - sure) return 'below';
  return probability <= 1 - probable ? 'probably-below' : 'cannot-tell';
}

/** Refuses cut-offs that do not name a side. */
export function requireCutoffs(path: string, sure: number, probable: number): void {
  if (sure < 1 && probable > 0.5 && probable <= sure) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: probable, sure`,
    expected: 'must rise, between 0.5 and 1',
    received: `${received(probable)}, ${received(sure)}`,
  });
}

/** Whether a value reaches the goal; binary fractions such as 79.5 of 100 may fall short by a rounding error only. */
export function reaches(value: number, goal: number): boolean {
  return value >= goal - 1e-12 * Math.max(1, Math.abs(goal));
}
