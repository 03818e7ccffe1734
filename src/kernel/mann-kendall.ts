/** What the Mann-Kendall test counts, before any variance is corrected. */
export interface KendallCount {
  /** Usable observations. */
  readonly n: number;
  /** Pairs that rose less pairs that fell. */
  readonly s: number;
  /** Pairs that neither rose nor fell. */
  readonly tied: number;
  /** Variance of `s` when order means nothing, ties allowed for. */
  readonly variance: number;
}

/**
 * Counts rising and falling pairs of `values[start], values[start + stride], …` in n log n steps: the pairs
 * that fall are the exchanges that a merge sort makes. `NaN` is left out.
 */
export function kendallCount(values: ArrayLike<number>, start = 0, stride = 1): KendallCount {
  const present: number[] = [];
  for (let at = start; at < values.length; at += stride) {
    const value = values[at] ?? Number.NaN;
    if (!Number.isNaN(value)) present.push(value);
  }
  const n = present.length;
  if (n < 2) return { n, s: 0, tied: 0, variance: 0 };
  const sorted = Float64Array.from(present);
  const falling = sortCountingExchanges(sorted, new Float64Array(n));
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
  const rising = (n * (n - 1)) / 2 - falling - tied;
  return { n, s: rising - falling, tied, variance: (n * (n - 1) * (2 * n + 5) - tieTerm) / 18 };
}

/** Sorts in place, bottom up, and returns the number of pairs that stood in falling order. */
function sortCountingExchanges(values: Float64Array, spare: Float64Array): number {
  const n = values.length;
  let exchanges = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let low = 0; low + width < n; low += 2 * width) {
      const middle = low + width;
      const high = Math.min(low + 2 * width, n);
      let left = low;
      let right = middle;
      for (let to = low; to < high; to += 1) {
        const fromLeft = left < middle ? (values[left] as number) : Number.POSITIVE_INFINITY;
        if (right >= high || (left < middle && fromLeft <= (values[right] as number))) {
          spare[to] = fromLeft;
          left += 1;
        } else {
          spare[to] = values[right] as number;
          right += 1;
          exchanges += middle - left;
        }
      }
      values.set(spare.subarray(low, high), low);
    }
  }
  return exchanges;
}
