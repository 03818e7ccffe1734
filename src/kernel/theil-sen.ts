/**
 * Slopes of all pairs of points, sorted. Pairs at the same time have no slope and are left out; with a
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
  const slopes: number[] = [];
  for (let late = 1; late < places.length; late += 1) {
    for (let early = 0; early < late; early += 1) {
      const apart = (places[late] as number) - (places[early] as number);
      if (apart === 0 || (season !== null && apart % season !== 0)) continue;
      const slope = ((values[late] as number) - (values[early] as number)) / apart;
      if (!Number.isNaN(slope)) slopes.push(slope);
    }
  }
  return Float64Array.from(slopes).sort();
}

/** The middle of values already in order; `NaN` of none. */
export function middleOf(sorted: Float64Array): number {
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  return ((sorted[Math.floor((n - 1) / 2)] as number) + (sorted[Math.floor(n / 2)] as number)) / 2;
}

/**
 * Limits of the middle slope by ranks (Sen 1968): the slopes that stand `reach` = z x sqrt(variance of S)
 * either side of the middle, `null` where there are too few slopes to stand there: no bound.
 */
export function slopeLimits(
  sorted: Float64Array,
  reach: number,
): { readonly lower: number | null; readonly upper: number | null } {
  const n = sorted.length;
  const lowerRank = Math.round((n - reach) / 2) - 1;
  const upperRank = Math.round((n + reach) / 2);
  return { lower: sorted[lowerRank] ?? null, upper: sorted[upperRank] ?? null };
}
