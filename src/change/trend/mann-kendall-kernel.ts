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
 * that fall are the exchanges that a merge sort makes. `null` and `NaN` are left out.
 */
export function kendallCount(values: ArrayLike<number | null>, start = 0, stride = 1): KendallCount {
  const { values: present, other } = roomFor(values.length);
  let n = 0;
  for (let at = start; at < values.length; at += stride) {
    const value = values[at] ?? Number.NaN;
    if (!Number.isNaN(value)) present[n++] = value;
  }
  if (n < 2) return { n, s: 0, tied: 0, variance: 0 };
  const { sorted, falling } = sortCountingExchanges(present, other, n);
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

// Room to sort in, kept from one call to the next unless it is large: to make it anew took longer than the test of a
// series of months.
const MOST_KEPT = 65_536;
let room: Float64Array = /* @__PURE__ */ new Float64Array(0);
let spare = room;

/** Two arrays of `n` figures. */
function roomFor(n: number): { readonly values: Float64Array; readonly other: Float64Array } {
  if (n > MOST_KEPT) return { values: new Float64Array(n), other: new Float64Array(n) };
  if (room.length < n) {
    room = new Float64Array(n);
    spare = new Float64Array(n);
  }
  return { values: room, other: spare };
}

/** Runs of so many are put in order by insertion, which is the faster for few. */
const RUN = 8;

/** The first `n` values in order, bottom up, and the number of pairs that stood in falling order. */
function sortCountingExchanges(
  values: Float64Array,
  other: Float64Array,
  n: number,
): { readonly sorted: Float64Array; readonly falling: number } {
  let falling = 0;
  for (let low = 0; low < n; low += RUN) {
    const high = Math.min(low + RUN, n);
    for (let at = low + 1; at < high; at += 1) {
      const value = values[at] as number;
      let place = at;
      while (place > low && (values[place - 1] as number) > value) {
        values[place] = values[place - 1] as number;
        place -= 1;
      }
      values[place] = value;
      falling += at - place;
    }
  }
  let from = values;
  let to = other;
  for (let width = RUN; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) {
      const middle = Math.min(low + width, n);
      const high = Math.min(low + 2 * width, n);
      let left = low;
      let right = middle;
      let place = low;
      while (left < middle && right < high) {
        if ((from[left] as number) <= (from[right] as number)) to[place++] = from[left++] as number;
        else {
          to[place++] = from[right++] as number;
          falling += middle - left;
        }
      }
      while (left < middle) to[place++] = from[left++] as number;
      while (right < high) to[place++] = from[right++] as number;
    }
    const sorted = to;
    to = from;
    from = sorted;
  }
  return { sorted: from, falling };
}
