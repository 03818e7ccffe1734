/**
 * The figure that would stand at `k` if `figures[left]` to `figures[right]` were in order; they are put so that none
 * before it is larger and none after it smaller (Floyd and Rivest 1975).
 */
export function select(figures: Float64Array, k: number, from: number, to: number): number {
  let left = from;
  let right = to;
  while (right > left) {
    if (right - left > 600) narrow(figures, k, left, right);
    const pivot = figures[k] as number;
    let low = left;
    let high = right;
    swap(figures, left, k);
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
    if (high <= k) left = high + 1;
    if (k <= high) right = high - 1;
  }
  return figures[k] as number;
}

/** A sample around `k` first, so that what follows has a good pivot. */
function narrow(figures: Float64Array, k: number, left: number, right: number): void {
  const n = right - left + 1;
  const place = k - left + 1;
  const log = Math.log(n);
  const size = 0.5 * Math.exp((2 * log) / 3);
  const spread = 0.5 * Math.sqrt((log * size * (n - size)) / n) * (place - n / 2 < 0 ? -1 : 1);
  const low = Math.max(left, Math.floor(k - (place * size) / n + spread));
  const high = Math.min(right, Math.floor(k + ((n - place) * size) / n + spread));
  select(figures, k, low, high);
}

function swap(figures: Float64Array, one: number, other: number): void {
  const kept = figures[one] as number;
  figures[one] = figures[other] as number;
  figures[other] = kept;
}

/** The middle of the first `n` figures, which are put in another order. */
export function selectMedian(figures: Float64Array, n: number): number {
  const half = n >> 1;
  const upper = select(figures, half, 0, n - 1);
  if (n % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < half; at += 1) if ((figures[at] as number) > lower) lower = figures[at] as number;
  return (upper + lower) / 2;
}
