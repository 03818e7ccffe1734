/** A condition on the unknowns: the sum of each times its factor is `most` at most, which is not under 0. */
export interface Condition {
  readonly factors: Float64Array;
  readonly most: number;
}

const NONE = 1e-9;
const HAIR = 1e-9;
/** Further than this no unknown is moved in the way that helps. */
const FURTHEST = 10_000;

/**
 * The largest that a sum of unknowns can be under these conditions, and where: the simplex method, on the problem that is its mirror (how
 * much of each condition makes up the sum at the least cost), as conditions are many and unknowns few. Unknowns may be of either sign,
 * and all of them 0 is within the conditions. `enough`: not more is asked for.
 */
export function largest(
  wanted: Float64Array,
  conditions: readonly Condition[],
  enough: number,
): Float64Array {
  const many = wanted.length;
  const all = [...conditions, { factors: wanted, most: enough }];
  const end = all.length + many;
  const signs = wanted.map((each) => (each < 0 ? -1 : 1));
  const table = Array.from(wanted, (each, row) => {
    const line = new Float64Array(end + 1);
    for (const [at, { factors }] of all.entries()) line[at] = (signs[row] ?? 1) * (factors[row] ?? 0);
    line[all.length + row] = 1;
    // Each a hair more, by an amount of its own: what is made up of nothing costs thousands of steps that lead nowhere.
    line[end] = Math.abs(each) + HAIR * (1 + ((row * 0.618_034) % 1));
    return line;
  });
  const basis = table.map((_, row) => all.length + row);
  const cost = new Float64Array(end + 1);
  for (const [at, { most }] of all.entries()) cost[at] = most;
  for (const line of table)
    for (let at = 0; at <= end; at += 1)
      if (at < all.length || at === end) cost[at] = (cost[at] ?? 0) - FURTHEST * (line[at] ?? 0);
  for (let step = 0; step < 50_000; step += 1) {
    const enter = cheapest(cost, end, step < 10_000);
    if (enter < 0) break;
    let leave = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [row, line] of table.entries()) {
      const factor = line[enter] ?? 0;
      if (factor <= NONE) continue;
      const ratio = (line[end] ?? 0) / factor;
      if (ratio < least - 1e-14 || (ratio <= least + 1e-14 && (basis[row] ?? 0) < (basis[leave] ?? 0))) {
        least = ratio;
        leave = row;
      }
    }
    const pivot = table[leave];
    if (pivot === undefined) break;
    const by = pivot[enter] ?? 1;
    for (let at = 0; at <= end; at += 1) pivot[at] = (pivot[at] ?? 0) / by;
    for (const line of [...table, cost]) {
      const times = line === pivot ? 0 : (line[enter] ?? 0);
      if (times === 0) continue;
      for (let at = 0; at <= end; at += 1) line[at] = (line[at] ?? 0) - times * (pivot[at] ?? 0);
    }
    basis[leave] = enter;
  }
  return signs.map((sign, row) => sign * (FURTHEST - (cost[all.length + row] ?? 0)));
}

/** Which is to be taken in: the one by which the cost falls most, or at last the first, so that it ends. */
function cheapest(cost: Float64Array, end: number, most: boolean): number {
  let at = -1;
  let least = -1e-7;
  for (let each = 0; each < end; each += 1) {
    const value = cost[each] ?? 0;
    if (value >= least) continue;
    if (!most) return each;
    least = value;
    at = each;
  }
  return at;
}
