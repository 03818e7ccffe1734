/**
 * The figure that would stand at `place` if the figures were in order, in time proportional to how many there are:
 * they are put so that none before it is larger and none after it smaller (Floyd and Rivest 1975). No NaN.
 */
export function select(figures: Float64Array, place: number, from = 0, to = figures.length - 1): number {
  let left = from;
  let right = to;
  while (right > left) {
    // Among many, a sample around the place first, so that what follows begins with a good pivot.
    if (right - left > 600) {
      const n = right - left + 1;
      const rank = place - left + 1;
      const log = Math.log(n);
      const size = 0.5 * Math.exp((2 * log) / 3);
      const spread = 0.5 * Math.sqrt((log * size * (n - size)) / n) * (rank < n / 2 ? -1 : 1);
      const low = Math.max(left, Math.floor(place - (rank * size) / n + spread));
      const high = Math.min(right, Math.floor(place + ((n - rank) * size) / n + spread));
      select(figures, place, low, high);
    }
    const pivot = figures[place] as number;
    let low = left;
    let high = right;
    swap(figures, left, place);
    if ((figures[right] as number) > pivot) swap(figures, right, left);
    while (low < high) {
      swap(figures, low, high);
      low += 1;
      high -= 1;
      while ((figures[low] as number) < pivot) low += 1;
      while ((figures[high] as number) > pivot) high -= 1;
    }
    if (figures[left] === pivot) swap(figures, left, high);
    else {
      high += 1;
      swap(figures, high, right);
    }
    if (high <= place) left = high + 1;
    if (place <= high) right = high - 1;
  }
  return figures[place] as number;
}

function swap(figures: Float64Array, one: number, other: number): void {
  const kept = figures[one] as number;
  figures[one] = figures[other] as number;
  figures[other] = kept;
}
