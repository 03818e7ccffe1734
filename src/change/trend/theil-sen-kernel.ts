import { select } from '../../numeric/select.ts';

/**
 * Slopes of all pairs of points, in no order. Pairs at the same time have no slope and are left out; with a
 * `season`, only pairs a whole number of seasons apart are taken (Hirsch, Slack and Smith 1982).
 *
 * `places` are positions in time, so that a gap keeps its place. n squared in time and memory: 2,000 points make
 * two million slopes, and a few thousand are the most that is sensible.
 */
export function pairSlopes(
  places: ArrayLike<number>,
  values: ArrayLike<number>,
  season: number | null = null,
): Float64Array {
  const slopes = new Float64Array((places.length * (places.length - 1)) / 2);
  let count = 0;
  for (let late = 1; late < places.length; late += 1) {
    for (let early = 0; early < late; early += 1) {
      const apart = (places[late] as number) - (places[early] as number);
      if (apart === 0 || (season !== null && apart % season !== 0)) continue;
      const slope = ((values[late] as number) - (values[early] as number)) / apart;
      if (!Number.isNaN(slope)) slopes[count++] = slope;
    }
  }
  return slopes.subarray(0, count);
}

/** The middle of figures, which are put in another order; `NaN` of none. */
export function middleOf(figures: Float64Array): number {
  const n = figures.length;
  if (n === 0) return Number.NaN;
  const half = (n - 1) >> 1;
  const lower = select(figures, half);
  return n % 2 === 1 ? lower : (lower + select(figures, half + 1, half + 1)) / 2;
}

/**
 * Limits of the middle slope by ranks (Sen 1968): the slopes that stand `reach` = z x sqrt(variance of S)
 * either side of the middle, `null` where there are too few slopes to stand there: no bound. Slopes are put in
 * another order.
 */
export function slopeLimits(
  slopes: Float64Array,
  reach: number,
): { readonly lower: number | null; readonly upper: number | null } {
  const n = slopes.length;
  const half = Math.max(0, (n - 1) >> 1);
  const lower = Math.round((n - reach) / 2) - 1;
  const upper = Math.round((n + reach) / 2);
  // Smaller slopes to the left of the middle, larger ones to the right: each limit is looked for in its own half.
  select(slopes, half);
  return {
    lower: lower >= 0 && lower < n ? select(slopes, lower, 0, half) : null,
    upper: upper >= 0 && upper < n ? select(slopes, upper, half) : null,
  };
}
