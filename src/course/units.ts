import type { Indicator, Margin } from '../indicator/indicator.ts';
import type { Unit } from '../result/estimate.ts';
import { unitOfFigures } from '../series/subject.ts';
import { type CourseFigures, type CourseScale, usualSize } from './figures.ts';
import { type Mixture, mixtureMean } from './mixture.ts';
import { lessHalf } from './row-figure.ts';

/** How numbers on the scale of a reading are said. */
export interface CourseUnits {
  readonly level: Unit;
  readonly difference: Unit;
  readonly perYear: Unit;
  readonly levelOf: (value: number) => number;
  readonly differenceOf: (value: number) => number;
  /** How a change from a level is said: where that is of few events, in events and not in percent. */
  readonly changeFrom: (before: Mixture | null) => {
    readonly unit: Unit;
    readonly convert: (value: number) => number;
  };
}

/** Events a year under which a change from them is said in events: a percentage of them misleads. */
export const fewestForPercent = 20;
/** The units of an indicator's levels and changes. */
export function courseUnits(indicator: Indicator, figures: CourseFigures): CourseUnits {
  const level = unitOfFigures(indicator);
  if (figures.scale === 'log') return logUnits(level, figures);
  const duration = indicator.measure === 'duration';
  const unit = duration ? (indicator.durationUnit ?? 'days') : 'points';
  // No share moves by more than all.
  const differenceOf = (value: number) => (duration ? value : 100 * Math.min(1, Math.max(-1, value)));
  return {
    level,
    difference: unit,
    perYear: `${unit}-per-year`,
    levelOf: (value) => (duration ? Math.max(0, value) : Math.min(1, Math.max(0, value))),
    differenceOf,
    changeFrom: () => ({ unit, convert: differenceOf }),
  };
}

function logUnits(level: Unit, figures: CourseFigures): CourseUnits {
  const row = usualSize(figures);
  const levelOf = (value: number) => lessHalf(Math.exp(Math.min(700, value)) * row) / row;
  const differenceOf = (value: number) => 100 * Math.expm1(Math.min(700, value));
  return {
    level,
    difference: 'percent',
    perYear: 'percent-per-year',
    levelOf,
    differenceOf,
    changeFrom: (levels) => {
      if (levels === null || levels.weight.length === 0) return { unit: 'percent', convert: differenceOf };
      const before = mixtureMean(levels);
      const from = levelOf(before);
      return from * row * figures.perYear < fewestForPercent
        ? { unit: level, convert: (value) => levelOf(before + value) - from }
        : { unit: 'percent', convert: (value) => 100 * (levelOf(before + value) / from - 1) };
    },
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
