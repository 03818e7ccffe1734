import type { Estimate, Unit } from '../../result/estimate.ts';
import type { PlateauScale } from './plateau-months.ts';
import { plateauLevel } from './plateau-options.ts';

/** A number on the scale of the response with its standard error. */
interface WithError {
  readonly value: number;
  readonly error: number;
}

/** A difference on the scale of the response, as points or percent: ln 1.05 is 5 percent. */
export function changeInUnits(change: number, scale: PlateauScale): number {
  return Math.min(Number.MAX_VALUE, 100 * (scale === 'points' ? change : Math.expm1(change)));
}

function interval(
  { value, error }: WithError,
  deviate: number,
  unit: Unit,
  convert: (value: number) => number,
): Estimate {
  return {
    value: convert(value),
    lower: convert(value - deviate * error),
    upper: convert(value + deviate * error),
    level: plateauLevel,
    unit,
  };
}

/** A slope a year, with its interval, in points or percent a year. */
export function slopeEstimate(
  { slope, error }: { readonly slope: number; readonly error: number },
  deviate: number,
  scale: PlateauScale,
): Estimate {
  const unit = scale === 'points' ? 'points-per-year' : 'percent-per-year';
  return interval({ value: slope, error }, deviate, unit, (change) => changeInUnits(change, scale));
}

/** A change, with its interval, in points or percent. */
export function changeEstimate(change: WithError, deviate: number, scale: PlateauScale): Estimate {
  return interval(change, deviate, scale, (value) => changeInUnits(value, scale));
}

/** A level, with its interval, in the unit of the series: a proportion, or a count or rate per 30.4 days. */
export function levelEstimate(
  level: WithError,
  deviate: number,
  unit: 'proportion' | 'count' | 'rate',
): Estimate {
  const convert = (value: number) =>
    unit === 'proportion' ? Math.min(1, Math.max(0, value)) : Math.exp(value);
  return interval(level, deviate, unit, convert);
}
