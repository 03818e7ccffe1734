import type { Estimate } from '../../result/estimate.ts';
import type { Usable } from '../../series/usable.ts';
import type { QuasiFit } from '../quasi-fit.ts';
import { changeEstimate, type Scale } from '../scale.ts';
import type { Noise } from '../steps/level-changes.ts';

/**
 * Change a year from a fit whose second column is time in years: percent of the level on the log scale, points
 * at the average level on the logit scale (the mean of p(1 - p) turns odds into points), else as it is.
 */
export function slopeOf(scale: Scale, { counted }: Usable, fit: QuasiFit, noise: Noise): Estimate {
  const change = {
    value: fit.coefficients[1] ?? 0,
    se: Math.sqrt((fit.unscaledCovariance[1]?.[1] ?? 0) * noise.scale),
  };
  if (scale.link !== 'logit') return changeEstimate(scale, scale.perYear, change, noise.reach, noise.level);
  let steepness = 0;
  fit.mean.forEach((mean, at) => {
    const share = mean / (counted.size[at] ?? 1);
    steepness += (share * (1 - share)) / fit.mean.length;
  });
  const plain: Scale = { ...scale, link: 'identity', factor: 100 };
  return changeEstimate(
    plain,
    scale.perYear,
    { value: change.value * steepness, se: change.se * steepness },
    noise.reach,
    noise.level,
  );
}
