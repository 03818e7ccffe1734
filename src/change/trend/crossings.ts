/** A crossing of two orders: the places of two points, of which the one is before the other in the first order alone. */
export type OnCrossing = (one: number, other: number) => void;

/**
 * Places of points in the order of their figures, counted from 0; figures that differ by no more than `rounding` from
 * the next share one.
 */
export function ranksOf(figures: Float64Array, rounding: number): Int32Array {
  const sorted = figures.slice().sort();
  const starts = new Float64Array(figures.length);
  let number = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || (sorted[at] as number) - (sorted[at - 1] as number) > rounding)
      starts[number++] = sorted[at] as number;
  const ranks = new Int32Array(figures.length);
  for (let at = 0; at < figures.length; at += 1) {
    const figure = figures[at] as number;
    let low = 0;
    let high = number;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= figure) low = middle;
      else high = middle;
    }
    ranks[at] = low;
  }
  return ranks;
}

/** How many pairs of points share a place in the order; of those that share one in `apart` too, none. */
export function sharedPlaces(ranks: Int32Array, apart: Int32Array): number {
  const numbers = new Int32Array(ranks.length);
  let pairs = 0;
  // Each is a pair with all that were met at its place.
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] as number;
    const met = numbers[rank] as number;
    pairs += met;
    numbers[rank] = met + 1;
  }
  if (pairs === 0) return 0;
  const both = new Map<number, number>();
  let none = 0;
  for (let at = 0; at < ranks.length; at += 1) {
    const key = (ranks[at] as number) * ranks.length + (apart[at] as number);
    const before = both.get(key) ?? 0;
    none += before;
    both.set(key, before + 1);
  }
  return pairs - none;
}

/**
 * How many pairs of points are before one another in the first order and behind one another in the second; points that
 * share a place in either are no pair. Crossings are numbered as they are met, and those that are `wanted` (numbers in
 * rising order) are told. n log n steps, and memory for n: the pairs are the exchanges of a merge sort.
 */
export function crossings(
  first: Int32Array,
  second: Int32Array,
  wanted: ArrayLike<number> = [],
  onCrossing: OnCrossing = () => {},
): number {
  const n = first.length;
  const asGiven = new Int32Array(n).map((_, at) => at);
  const inFirst = inOrder(inOrder(asGiven, second), first);
  // Those that share a place in the second order stand in it as in the first, so that each has a place of its own.
  const inSecond = inOrder(inFirst, second);
  const places = new Int32Array(n);
  for (let place = 0; place < n; place += 1) places[inSecond[place] as number] = place;
  let from = inFirst.map((point) => places[point] as number);
  let to = new Int32Array(n);
  let count = 0;
  let next = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) {
      const middle = Math.min(low + width, n);
      const high = Math.min(low + 2 * width, n);
      let left = low;
      let right = middle;
      let place = low;
      while (left < middle && right < high) {
        const before = from[left] as number;
        const behind = from[right] as number;
        if (before < behind) {
          to[place++] = before;
          left += 1;
          continue;
        }
        const all = count + middle - left;
        for (; next < wanted.length && (wanted[next] as number) < all; next += 1) {
          const one = from[left + ((wanted[next] as number) - count)] as number;
          onCrossing(inSecond[one] as number, inSecond[behind] as number);
        }
        count = all;
        to[place++] = behind;
        right += 1;
      }
      while (left < middle) to[place++] = from[left++] as number;
      while (right < high) to[place++] = from[right++] as number;
    }
    [from, to] = [to, from];
  }
  return count;
}

/** Points put in order of their ranks; those of one rank stay as they were. */
function inOrder(points: Int32Array, ranks: Int32Array): Int32Array {
  const starts = new Int32Array(points.length + 1);
  for (let at = 0; at < points.length; at += 1) {
    const behind = (ranks[at] as number) + 1;
    starts[behind] = (starts[behind] as number) + 1;
  }
  for (let rank = 1; rank < starts.length; rank += 1)
    starts[rank] = (starts[rank] as number) + (starts[rank - 1] as number);
  const ordered = new Int32Array(points.length);
  for (const point of points) {
    const rank = ranks[point] as number;
    const place = starts[rank] as number;
    ordered[place] = point;
    starts[rank] = place + 1;
  }
  return ordered;
}
