import type { FigureModel } from '../areas/figures.ts';

/** Lower and upper limit of an underlying level. */
export interface LevelLimits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Score limits of an underlying level (a share, or events per unit of exposure) at a normal deviate `z`.
 *
 * Binomial: Wilson 1927, `(x + z²/2 ± z sqrt(x(n-x)/n + z²/4)) / (n + z²)`. Poisson: the roots of
 * `(x - me)² = z² me`, `(x + z²/2 ± z sqrt(x + z²/4)) / e`. Stated by `z` and for fractional (effective) counts, because
 * differences of levels are tested by the `z` at which their limits meet (`different`), where a level such as 95% would lose
 * all its digits in the tail.
 */
export function scoreLimits(events: number, exposure: number, model: FigureModel, z: number): LevelLimits {
  const half = (z * z) / 2;
  const centre = events + half;
  if (model === 'poisson') {
    const reach = z * Math.sqrt(events + half / 2);
    return { lower: Math.max(0, centre - reach) / exposure, upper: (centre + reach) / exposure };
  }
  const spread = (events * (exposure - events)) / exposure;
  const reach = z * Math.sqrt(Math.max(0, spread) + half / 2);
  const below = exposure + z * z;
  return {
    lower: Math.max(0, (centre - reach) / below),
    upper: Math.min(1, (centre + reach) / below),
  };
}
