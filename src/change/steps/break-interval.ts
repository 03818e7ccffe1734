import { findRoot } from '../../numeric/find-root.ts';
import { plainMean } from '../../numeric/mean.ts';
import { squaredDeviations } from '../../numeric/variance.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { requireLevel } from '../options.ts';
import { beyondOnSide } from './argmax-drift.ts';

/** How many places before and after a break its true place may lie. */
export interface BreakInterval {
  readonly before: number;
  readonly after: number;
}

/**
 * Interval of a break: how far either side of the likeliest place may the level have changed?
 *
 * Bai's limit distribution of the place that least squares picks: that of the highest point of a two-sided Brownian motion with drift
 * towards the break, the size of the step squared over the variance on each side being its clock. `before` and `after` are the values
 * of the two segments about the break, with variances of their own. Equally likely to be wrong on both sides; whole places, rounded
 * outwards. Segments of fewer than two values, equal means, or no variance: `null`.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for a level outside 0.5 to 1. Source: Bai 1997.
 *
 * @example
 * breakInterval([3, 4, 3, 5, 4, 3, 4], [6, 7, 5, 6, 7, 6, 7], 0.95) // => { before: 1, after: 1 }
 */
export function breakInterval(
  beforeColumn: Column<number>,
  afterColumn: Column<number>,
  level = 0.95,
): BreakInterval | null {
  const before = arrayOf<number>('breakInterval: before', beforeColumn);
  const after = arrayOf<number>('breakInterval: after', afterColumn);
  requireLevel('breakInterval', level);
  requireFinite('breakInterval: before', before, { gaps: false });
  requireFinite('breakInterval: after', after, { gaps: false });
  if (before.length === 0 || after.length === 0) return null;
  const step = plainMean(after) - plainMean(before);
  const early = Math.sqrt(squaredDeviations(before) / before.length);
  const late = Math.sqrt(squaredDeviations(after) / after.length);
  if (!(Math.abs(step) > 1e-9 * (early + late) && early > 0 && late > 0)) return null;
  // Each place away from the break costs step^2 / 2 in squares, give or take |step| x deviation.
  const drift = (step * step) / 2;
  const left = { drift, deviation: Math.abs(step) * early };
  const right = { drift, deviation: Math.abs(step) * late };
  const tail = (1 - level) / 2;
  const reach = (side: typeof left, other: typeof left) => {
    if (beyondOnSide(0, side, other) <= tail) return 0;
    let far = 1;
    while (beyondOnSide(far, side, other) > tail && far < Number.MAX_VALUE / 2) far *= 2;
    return Math.ceil(findRoot((distance) => beyondOnSide(distance, side, other) - tail, 0, far, 1e-9) ?? far);
  };
  // Where the true place lies earlier, it is values of the later level that were taken for the earlier one.
  return { before: reach(right, left), after: reach(left, right) };
}
