import { type Cavities, cavitiesOf } from '../areas/chance-and-ordinary.ts';
import { limitAt } from '../areas/limits.ts';
import type { ReadAreas } from '../areas/read-areas.ts';
import type { AreaUnits } from '../areas/units.ts';
import type { FunnelCurvePoint, FunnelLimits, FunnelPlace } from './funnel-finding.ts';

/** Two-sided chances at which limits are drawn. */
const [near, far] = [0.05, 0.002];

/** Limits at one exposure of the model: the figures at which p is .05 and .002. */
export function limitsAt(cavities: Cavities, n: number, units: AreaUnits): FunnelLimits {
  const limit = (side: 'lower' | 'upper', p: number) => {
    const events = limitAt(cavities, side, n, p);
    if (events === null) return null;
    const value = units.valueOfLevel(events / n);
    // A ratio over a second count of 0.
    return Number.isFinite(value) && value < 1e9 ? value : null;
  };
  return {
    lower95: limit('lower', near),
    upper95: limit('upper', near),
    lower998: limit('lower', far),
    upper998: limit('upper', far),
  };
}

/** Beyond which limit a figure is, by its own p. */
export function placeOf(p: number, side: 'higher' | 'lower' | null): FunnelPlace {
  if (p >= near || side === null) return 'within';
  return `${side === 'higher' ? 'above' : 'below'}-${p < far ? '998' : '95'}`;
}

/**
 * Limits along the range of sizes, of an area that is added: none is left out. `perSize` is the exposure of the model that one
 * of size 1 has, where months vary by more than sampling less than 1.
 */
export function funnelCurve(
  { units, verdicts }: ReadAreas,
  sizes: readonly number[],
  perSize: number,
  points: number,
): readonly FunnelCurvePoint[] {
  const { fit } = verdicts;
  const cavities = cavitiesOf(fit, 0, fit.tables.areas);
  if (cavities === null) return [];
  return curveSizes(sizes, points).map((size) => ({ size, ...limitsAt(cavities, size * perSize, units) }));
}

/** Sizes from a little below the least to a little above the most, evenly spaced on a square-root scale as widths are. */
export function curveSizes(sizes: readonly number[], points: number): readonly number[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (!(most > 0)) return [];
  const [from, to] = [Math.sqrt(least * 0.9), Math.sqrt(most * 1.05)];
  return Array.from({ length: points }, (_, index) => (from + ((to - from) * index) / (points - 1)) ** 2);
}
