import type { Indicator } from '../../indicator/indicator.ts';
import { scaleOf } from '../scale.ts';

/** The smallest change a year that matters, where it is in the unit in which this indicator changes. */
export function marginOf(indicator: Indicator): number | null {
  const { margin } = indicator;
  if (margin === undefined) return null;
  const unit = scaleOf(indicator).difference;
  if ('points' in margin) return unit === 'points' ? margin.points : null;
  return unit === 'percent' ? margin.percent : null;
}
