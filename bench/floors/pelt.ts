/** Arrays of a search, kept from one series to the next. */
export interface SearchRoom {
  /** Running sums of the figures. */
  sums: Float64Array;
  /** Least cost of the figures before each end. */
  best: Float64Array;
  /** Where the last segment of that begins. */
  from: Int32Array;
  candidates: Int32Array;
  /** Cost by each candidate, without the penalty. */
  costs: Float64Array;
  /** End from which on a candidate is of no more use. */
  dies: Int32Array;
}

export const NEVER = 2147483647;

let kept = roomFor(0);

/** Room for `n` figures. */
export function searchRoom(n: number): SearchRoom {
  if (kept.sums.length < n + 1) kept = roomFor(n);
  return kept;
}

function roomFor(n: number): SearchRoom {
  return {
    sums: new Float64Array(n + 1),
    best: new Float64Array(n + 1),
    from: new Int32Array(n + 1),
    candidates: new Int32Array(n + 1),
    costs: new Float64Array(n + 1),
    dies: new Int32Array(n + 1),
  };
}
