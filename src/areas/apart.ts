import { normalTail } from '../numeric/normal.ts';
import { commonShare, type Posterior } from './level-chances.ts';

/** Chances that an area's level is further from the mean of the others than a margin. */
export interface Apart {
  readonly above: number;
  readonly below: number;
  /** Its level less the mean of the others, and the standard deviation of that. */
  readonly difference: number;
  readonly sd: number;
}

/**
 * How far each area lies from the plain mean of the others' levels, and the chance that it is by more than `margin` (on the
 * natural scale: a share, or a rate). Normal; what areas have in common, sqrt(c c') sd sd', is no difference between them.
 */
export function apartOf(posteriors: readonly Posterior[], margin: number): readonly Apart[] {
  const areas = posteriors.length;
  const shares = posteriors.map((each) => Math.sqrt(commonShare(each)) * each.sd);
  let means = 0;
  let variances = 0;
  let joint = 0;
  let jointSquares = 0;
  posteriors.forEach(({ mean, sd }, i) => {
    const own = shares[i] ?? 0;
    means += mean;
    variances += sd * sd;
    joint += own;
    jointSquares += own * own;
  });
  return posteriors.map(({ mean, sd }, i) => {
    const own = shares[i] ?? 0;
    const others = areas - 1;
    if (others < 1) return { above: 0, below: 0, difference: 0, sd };
    const rest = joint - own;
    const restSquares = jointSquares - own * own;
    const variance =
      sd * sd +
      (variances - sd * sd + Math.max(0, rest * rest - restSquares)) / (others * others) -
      (2 * own * rest) / others;
    const difference = mean - (means - mean) / others;
    const spread = Math.sqrt(Math.max(1e-24, variance));
    return {
      difference,
      sd: spread,
      above: normalTail((difference - margin) / spread),
      below: normalTail((-difference - margin) / spread),
    };
  });
}
