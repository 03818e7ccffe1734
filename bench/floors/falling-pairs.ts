/** Room to sort in, kept from one series to the next. */
const room = { from: new Float64Array(0), to: new Float64Array(0) };

/** Room for `n` figures: fill it, then count. */
export function sortingRoom(n: number): Float64Array {
  if (room.from.length < n) {
    room.from = new Float64Array(n);
    room.to = new Float64Array(n);
  }
  return room.from;
}

/** What a Mann-Kendall test needs of the figures: S, and its variance with ties allowed for. */
export interface Pairs {
  s: number;
  variance: number;
}

/** Adds S and its variance for the first `n` figures of the sorting room, which are left in order. */
export function addPairs(n: number, pairs: Pairs): void {
  const falling = sortCounting(n);
  const sorted = room.from;
  let tied = 0;
  let tieTerm = 0;
  for (let first = 0; first < n; ) {
    let next = first + 1;
    while (next < n && sorted[next] === sorted[first]) next += 1;
    const size = next - first;
    tied += (size * (size - 1)) / 2;
    tieTerm += size * (size - 1) * (2 * size + 5);
    first = next;
  }
  pairs.s += (n * (n - 1)) / 2 - tied - 2 * falling;
  pairs.variance += (n * (n - 1) * (2 * n + 5) - tieTerm) / 18;
}

/** Standard normal score of S with the correction for continuity. */
export function scoreOf({ s, variance }: Pairs): number {
  if (s === 0 || variance <= 0) return 0;
  return (s > 0 ? s - 1 : s + 1) / Math.sqrt(variance);
}

/** Merge sort of runs of eight that are put in order by insertion; returns the pairs that stood in falling order. */
function sortCounting(n: number): number {
  let from = room.from;
  let to = room.to;
  let falling = 0;
  for (let low = 0; low < n; low += 8) {
    const high = Math.min(low + 8, n);
    for (let at = low + 1; at < high; at += 1) {
      const value = from[at] as number;
      let place = at - 1;
      while (place >= low && (from[place] as number) > value) {
        from[place + 1] = from[place] as number;
        place -= 1;
        falling += 1;
      }
      from[place + 1] = value;
    }
  }
  for (let width = 8; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) {
      const middle = Math.min(low + width, n);
      const high = Math.min(low + 2 * width, n);
      let left = low;
      let right = middle;
      let place = low;
      while (left < middle && right < high) {
        if ((from[left] as number) <= (from[right] as number)) to[place++] = from[left++] as number;
        else {
          falling += middle - left;
          to[place++] = from[right++] as number;
        }
      }
      while (left < middle) to[place++] = from[left++] as number;
      while (right < high) to[place++] = from[right++] as number;
    }
    const spare = from;
    from = to;
    to = spare;
  }
  room.from = from;
  room.to = to;
  return falling;
}
