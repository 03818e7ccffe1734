import type { Indicator } from '../indicator/indicator.ts';
import type { Unit } from '../result/estimate.ts';
import { unitOfFigures } from '../series/subject.ts';
import { type FigureScale, levelAtValue, valueAtLevel } from './figures.ts';
import { type FigureKind, levelOf, linkOf } from './tables.ts';

/** From the scale of the model to what is said: figures in the indicator's unit, differences in points where that is a share. */
export interface AreaUnits {
  readonly figure: Unit;
  readonly difference: Unit;
  /** The value of a level (a share, or a rate to one unit of exposure), and of a place on the scale of the model. */
  readonly valueOfLevel: (level: number) => number;
  readonly valueAt: (theta: number) => number;
  /** The place of a value on the scale of the model. */
  readonly thetaOf: (value: number) => number;
  /** A difference of levels, about the level `around`, as it is said. */
  readonly differenceOf: (difference: number, around: number) => number;
  /** A difference of values as one of levels, about `around`. */
  readonly levelDifference: (difference: number, around: number) => number;
}

export function areaUnits(indicator: Indicator, kind: FigureKind, scale: FigureScale): AreaUnits {
  const figure = unitOfFigures(indicator);
  const inPoints = figure === 'proportion';
  const held = (level: number) =>
    kind === 'binomial' ? Math.min(1 - 1e-12, Math.max(0, level)) : Math.max(0, level);
  const valueOfLevel = (level: number) => valueAtLevel(held(level), scale);
  return {
    figure,
    difference: inPoints ? 'points' : figure,
    valueOfLevel,
    valueAt: (theta) => valueOfLevel(levelOf(kind, theta)),
    thetaOf: (value) => {
      const level = levelAtValue(value, scale);
      if (level <= 0) return Number.NEGATIVE_INFINITY;
      return kind === 'binomial' && level >= 1 ? Number.POSITIVE_INFINITY : linkOf(kind, level, 1);
    },
    differenceOf: (difference, around) =>
      scale.kind === 'odds'
        ? valueOfLevel(around + difference) - valueOfLevel(around)
        : difference * scale.times * (inPoints ? 100 : 1),
    levelDifference: (difference, around) =>
      scale.kind === 'odds'
        ? held(levelAtValue(valueOfLevel(around) + difference, scale)) - around
        : difference / scale.times,
  };
}

/** The margin as a difference of values: the one asked for, else the indicator's; 0 without any. */
export function marginOf(indicator: Indicator, asked: number | undefined, value: number): number {
  const { margin } = indicator;
  if (asked !== undefined) return asked;
  if (margin === undefined) return 0;
  return 'points' in margin ? margin.points / 100 : (Math.abs(value) * margin.percent) / 100;
}
