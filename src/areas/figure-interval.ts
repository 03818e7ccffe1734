import { poissonInterval } from '../interval/poisson-interval.ts';
import { wilson } from '../interval/wilson.ts';
import type { Estimate, Unit } from '../result/estimate.ts';
import { type AreaFigure, valueAtLevel } from './figures.ts';

/**
 * A figure with the interval of its sampling error: Wilson for shares, the same turned into odds for a ratio of two
 * counts, exact or Byar for counts and rates; no limits where the sample is not known.
 */
export function figureInterval(figure: AreaFigure, unit: Unit, level: number): Estimate {
  const { value, model, events, exposure, scale } = figure;
  if (value === null || model === 'unknown' || exposure <= 0)
    return { value, lower: null, upper: null, level: null, unit };
  if (model === 'poisson') {
    const { lower, upper } = poissonInterval(events, { level });
    const scaled = (count: number | null) => (count === null ? null : valueAtLevel(count / exposure, scale));
    return { value, lower: scaled(lower), upper: scaled(upper), level, unit };
  }
  const { lower, upper } = wilson(Math.min(events, exposure), exposure, { level });
  return {
    value,
    lower: lower === null ? null : valueAtLevel(lower, scale),
    upper: upper === null || (scale.kind === 'odds' && upper >= 1) ? null : valueAtLevel(upper, scale),
    level,
    unit,
  };
}
