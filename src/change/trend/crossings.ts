/** A crossing of two orders: the places of two points, of which the one is before the other in the first order alone. */
export type OnCrossing = (one: number, other: number) => void;

/**
 * Places of points in the order of their figures, counted from 0; figures that differ by no more than `rounding` from
 * the next share one.
 */
export function ranksOf(figures: Float64Array, rounding: number): Int32Array {
  const sorted = figures.slice().sort();
  const starts: number[] = [];
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || (sorted[at] as number) - (sorted[at - 1] as number) > rounding)
      starts.push(sorted[at] as number);
  const ranks = new Int32Array(figures.length);
  for (let at = 0; at < figures.length; at += 1) {
    const figure = figures[at] as number;
    let low = 0;
    let high = starts.length;
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
  const numbers = new Float64Array(ranks.length);
  for (const rank of ranks) numbers[rank] = (numbers[rank] as number) + 1;
  const pairs = numbers.reduce((sum, number) => sum + (number * (number - 1)) / 2, 0);
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
  // By the second order and then, which keeps it among equals, by the first.
  let from = inOrder(
    inOrder(
      Int32Array.from({ length: n }, (_, at) => at),
      second,
    ),
    first,
  );
  let to: Int32Array = new Int32Array(n);
  let count = 0;
  let next = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) {
      const middle = Math.min(low + width, n);
      const high = Math.min(low + 2 * width, n);
      let left = low;
      let right = middle;
      for (let place = low; place < high; place += 1) {
        const isLeft =
          left < middle &&
          (right >= high ||
            (second[from[left] as number] as number) <= (second[from[right] as number] as number));
        if (isLeft) {
          to[place] = from[left++] as number;
          continue;
        }
        const crossed = middle - left;
        while (next < wanted.length && (wanted[next] as number) < count + crossed) {
          onCrossing(from[left + ((wanted[next] as number) - count)] as number, from[right] as number);
          next += 1;
        }
        count += crossed;
        to[place] = from[right++] as number;
      }
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
