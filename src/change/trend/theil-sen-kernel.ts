import { select } from '../../numeric/select.ts';
import { refuse } from '../options.ts';
import { orderedSlopes } from './slope-selection.ts';

/**
 * Slopes of all pairs of points, in no order. Pairs at the same time have no slope and are left out; with a
 * `season`, only pairs a whole number of seasons apart are taken (Hirsch, Slack and Smith 1982).
 *
 * `places` are positions in time, so that a gap keeps its place. n squared in time and memory: 2,000 points make
 * two million slopes.
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

/** Points whose pairs can be counted in good time. */
const MOST_POINTS = 5_000_000;

/** Throws `invalid-option` for more figures than slopes are looked for among. */
export function requireCountable(path: string, values: ArrayLike<unknown>): void {
  if (values.length > MOST_POINTS) refuse(path, `must be at most ${MOST_POINTS} figures`, values.length);
}

/** Points of which all pairs are formed; of more, only the slopes that are asked for are looked for. */
const MOST_PAIRED = 2000;

/** The middle slope of all pairs, with its limits by ranks. */
export interface MiddleSlope {
  /** `null` where no two points are apart in time. */
  readonly slope: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly pairs: number;
}

/**
 * The middle of the slopes of all pairs of points in the order of their times, and its limits by ranks (Sen 1968): the
 * slopes that stand `reach` = z x sqrt(variance of S) either side of the middle, `null` where there are too few slopes
 * to stand there: no bound. Less than a second, and memory for the points alone, for 120,000 of them.
 */
export function middleSlope(times: ArrayLike<number>, values: ArrayLike<number>, reach: number): MiddleSlope {
  if (times.length > MOST_PAIRED) {
    const { count, at } = orderedSlopes(times, values);
    if (count === 0) return { slope: null, lower: null, upper: null, pairs: 0 };
    const half = Math.floor((count - 1) / 2);
    const slope = count % 2 === 1 ? at(half) : (at(half) + at(half + 1)) / 2;
    return { slope, pairs: count, ...limitsOf(count, reach, at) };
  }
  const slopes = pairSlopes(times, values);
  const n = slopes.length;
  if (n === 0) return { slope: null, lower: null, upper: null, pairs: 0 };
  const half = (n - 1) >> 1;
  // Smaller slopes to the left of the middle, larger ones to the right: each limit is looked for in its own half.
  select(slopes, half);
  const limits = limitsOf(n, reach, (place) =>
    place <= half ? select(slopes, place, 0, half) : select(slopes, place, half),
  );
  return { slope: middleOf(slopes), pairs: n, ...limits };
}

function limitsOf(pairs: number, reach: number, at: (place: number) => number) {
  const lower = Math.round((pairs - reach) / 2) - 1;
  const upper = Math.round((pairs + reach) / 2);
  return {
    lower: lower >= 0 && lower < pairs ? at(lower) : null,
    upper: upper >= 0 && upper < pairs ? at(upper) : null,
  };
}
