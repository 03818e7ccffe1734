import { select } from '../../numeric/select.ts';
import { refuse } from '../options.ts';
import { crossings, ranksOf, sharedPlaces } from './crossings.ts';

/** Slopes of pairs of points in their order, of which any can be asked for by its place. */
export interface OrderedSlopes {
  /** Pairs of points at different times. */
  readonly count: number;
  /** The slope at a place, counted from 0. */
  at(place: number): number;
}

/** Slopes that are formed at once. */
const MOST_FORMED = 1_048_576;
/** Slopes by which the place of one among all is told. */
const SAMPLE = 65_536;
/** Standard deviations of a place in the sample, to either side of it. */
const EITHER_SIDE = 3;
const MOST_ROUNDS = 200;

/** An open stretch of slopes: its ends, the orders of the points seen along them, and how many slopes lie below and within. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly lower: Int32Array;
  readonly upper: Int32Array;
  readonly below: number;
  readonly within: number;
  /** Some of its slopes, in order, once they were asked for. */
  sample?: Float64Array;
}

/**
 * The slopes of all pairs of points, without forming all pairs: 120,000 points have seven thousand million.
 *
 * Seen along a line of slope b, the points stand in the order of y - b x; the pairs that change places between two
 * such views are those whose slopes lie between the two (Dillencourt, Mount and Netanyahu 1992), and a merge sort
 * counts them. A sample of them says between which two slopes the one that is asked for lies, until so few are left
 * that they can be formed. Points of equal y - b x, but for rounding, have the slope b. `times` must be in order.
 */
export function orderedSlopes(times: ArrayLike<number>, values: ArrayLike<number>): OrderedSlopes {
  const [x, timeScale] = scaled(times);
  const [y, valueScale] = scaled(values);
  const slopeOf = (one: number, other: number) =>
    ((values[other] as number) - (values[one] as number)) /
    ((times[other] as number) - (times[one] as number));
  const along = (slope: number): Int32Array => {
    const tilt = slope * (timeScale / valueScale);
    const seen = y.map((value, at) => value - tilt * (x[at] as number));
    return ranksOf(seen, 4 * Number.EPSILON * (1 + Math.abs(tilt)));
  };
  const flat = ranksOf(x, 0);
  const last = flat.reduce((most, rank) => Math.max(most, rank), 0);
  const steep = flat.map((rank) => last - rank);
  const whole: Stretch = {
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    lower: flat,
    upper: steep,
    below: 0,
    within: crossings(flat, steep),
  };
  const formed = (stretch: Stretch, wanted: Float64Array): Float64Array => {
    const slopes = new Float64Array(wanted.length);
    let at = 0;
    crossings(stretch.lower, stretch.upper, wanted, (one, other) => {
      slopes[at++] = slopeOf(Math.min(one, other), Math.max(one, other));
    });
    return slopes;
  };
  const sampled = (stretch: Stretch): Float64Array => {
    stretch.sample ??= formed(stretch, strata(stretch.within)).sort();
    return stretch.sample;
  };
  /** Stretches of which a sample was taken, each within the one before it: places near one another lie in the same. */
  let looked: Stretch[] = [whole];
  let known: { readonly below: number; readonly slopes: Float64Array } | null = null;

  /** Looks at one slope of a stretch: it is the one at the place, or that lies on one side of it. */
  const cut = (stretch: Stretch, slope: number, place: number): Stretch | number => {
    const order = along(slope);
    const below = crossings(flat, order);
    if (place < below) {
      const { from, lower } = stretch;
      return { from, to: slope, lower, upper: order, below: stretch.below, within: below - stretch.below };
    }
    const atMost = below + sharedPlaces(order, flat);
    if (place < atMost) return slope;
    const within = stretch.below + stretch.within - atMost;
    const { to, upper } = stretch;
    return { from: slope, to, lower: order, upper, below: atMost, within };
  };
  const at = (place: number): number => {
    if (known !== null && place >= known.below && place < known.below + known.slopes.length)
      return select(known.slopes, place - known.below);
    looked = looked.filter(({ below, within }) => place >= below && place < below + within);
    let stretch = looked.at(-1) as Stretch; // The whole holds every place.
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (stretch.within <= MOST_FORMED) {
        const all = new Float64Array(stretch.within).map((_, index) => index);
        const slopes = formed(stretch, all);
        known = { below: stretch.below, slopes };
        return select(slopes, place - stretch.below);
      }
      const sample = sampled(stretch);
      if (stretch !== looked.at(-1)) looked.push(stretch);
      const middle = ((place - stretch.below + 0.5) / stretch.within) * SAMPLE;
      const reach = EITHER_SIDE * Math.sqrt(SAMPLE) * 0.5;
      for (const side of [middle - reach, middle + reach]) {
        const slope = sample[Math.min(SAMPLE - 1, Math.max(0, Math.floor(side)))] as number;
        if (slope <= stretch.from || slope >= stretch.to) continue;
        const found = cut(stretch, slope, place);
        if (typeof found === 'number') return found;
        stretch = found;
      }
    }
    return refuse('theilSen: values', 'must be of a size that can be told apart', values.length);
  };
  return { count: whole.within, at };
}

/** Numbers spread evenly over so many, each somewhere in its stretch: always the same, and in no step with anything. */
function strata(count: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: SAMPLE }, (_, index) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(((index + state / 2 ** 32) * count) / SAMPLE);
  });
}

/** Figures from the first of them on, divided so that none is far from 1; and by what. */
function scaled(figures: ArrayLike<number>): readonly [Float64Array, number] {
  const all = Float64Array.from(figures);
  const quarters = all.map((figure) => figure / 4 - (all[0] as number) / 4);
  const most = quarters.reduce((found, figure) => Math.max(found, Math.abs(figure)), 0);
  const scale = most === 0 ? 1 : 2 ** Math.floor(Math.log2(most));
  return [quarters.map((figure) => figure / scale), scale];
}
