import type { Indicator, Margin } from '../indicator/indicator.ts';
import type { Unit } from '../result/estimate.ts';
import { unitOfFigures } from '../series/subject.ts';
import type { CourseScale } from './figures.ts';

/** How numbers on the scale of a reading are said. */
export interface CourseUnits {
  readonly level: Unit;
  readonly difference: Unit;
  readonly perYear: Unit;
  readonly levelOf: (value: number) => number;
  readonly differenceOf: (value: number) => number;
}

/** The units of an indicator's levels and changes. */
export function courseUnits(indicator: Indicator, scale: CourseScale): CourseUnits {
  const level = unitOfFigures(indicator);
  if (scale === 'log')
    return {
      level,
      difference: 'percent',
      perYear: 'percent-per-year',
      levelOf: (value) => Math.exp(Math.min(700, value)),
      differenceOf: (value) => 100 * Math.expm1(Math.min(700, value)),
    };
  const duration = indicator.measure === 'duration';
  const unit = indicator.durationUnit ?? 'days';
  return {
    level,
    difference: duration ? unit : 'points',
    perYear: duration ? `${unit}-per-year` : 'points-per-year',
    levelOf: (value) => (duration ? Math.max(0, value) : Math.min(1, Math.max(0, value))),
    // No share moves by more than all.
    differenceOf: (value) => (duration ? value : 100 * Math.min(1, Math.max(-1, value))),
  };
}

/** Margin that is used where neither the user nor the indicator gives one. */
export const usualMargin = { points: { points: 2 }, percent: { percent: 5 } } as const;

/** The margin as a difference, and a year, on the scale of a reading; durations take percent of their mean. */
export function marginOnScale(margin: Margin, scale: CourseScale, mean: number): number {
  if ('points' in margin) return margin.points / 100;
  if (scale === 'log') return Math.log1p(margin.percent / 100);
  return (Math.abs(mean) * margin.percent) / 100;
}
