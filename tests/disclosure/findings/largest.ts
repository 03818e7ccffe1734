/** A condition on the unknowns: the sum of each times its factor is `most` at most, which is not under 0. */
export interface Condition {
  readonly factors: Float64Array;
  readonly most: number;
}

const NONE = 1e-9;
const HAIR = 1e-7;

/**
 * The largest that a sum of unknowns can be under these conditions, and where: the simplex method. Unknowns may be of either sign, and all
 * of them 0 is within the conditions. `enough`: not more is asked for.
 */
export function largest(
  wanted: Float64Array,
  conditions: readonly Condition[],
  enough: number,
): Float64Array {
  const many = wanted.length;
  const width = 2 * many + conditions.length + 1;
  const last = width - 1;
  const rows = [...conditions, { factors: wanted, most: enough }].map(({ factors, most }) => ({
    factors,
    most,
  }));
  const full = width + 1;
  const end = full - 1;
  const table = rows.map(({ factors, most }, row) => {
    const line = new Float64Array(full);
    for (let at = 0; at < many; at += 1) {
      line[at] = factors[at] ?? 0;
      line[many + at] = -(factors[at] ?? 0);
    }
    line[2 * many + row] = 1;
    // Each a hair further, by an amount of its own: conditions that meet in one point cost thousands of steps that lead nowhere.
    line[end] = most + HAIR * (1 + ((row * 0.618_034) % 1));
    return line;
  });
  const basis = rows.map((_, row) => 2 * many + row);
  const goal = new Float64Array(full);
  for (let at = 0; at < many; at += 1) {
    goal[at] = -(wanted[at] ?? 0);
    goal[many + at] = wanted[at] ?? 0;
  }
  for (let step = 0; step < 20_000; step += 1) {
    // At last the first that helps, so that it ends.
    const enter =
      step < 10_000 ? steepest(goal, last) : goal.findIndex((value, at) => at <= last && value < -NONE);
    if (enter < 0) break;
    let leave = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [row, line] of table.entries()) {
      const factor = line[enter] ?? 0;
      if (factor <= NONE) continue;
      const ratio = (line[end] ?? 0) / factor;
      if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && (basis[row] ?? 0) < (basis[leave] ?? 0))) {
        least = ratio;
        leave = row;
      }
    }
    const pivot = table[leave];
    if (pivot === undefined) break;
    const by = pivot[enter] ?? 1;
    for (let at = 0; at < full; at += 1) pivot[at] = (pivot[at] ?? 0) / by;
    for (const line of [...table, goal]) {
      const times = line === pivot ? 0 : (line[enter] ?? 0);
      if (times === 0) continue;
      for (let at = 0; at < full; at += 1) line[at] = (line[at] ?? 0) - times * (pivot[at] ?? 0);
    }
    basis[leave] = enter;
  }
  const found = new Float64Array(many);
  for (const [row, at] of basis.entries()) {
    const value = table[row]?.[end] ?? 0;
    if (at < many) found[at] = (found[at] ?? 0) + value;
    else if (at < 2 * many) found[at - many] = (found[at - many] ?? 0) - value;
  }
  return found;
}

function steepest(goal: Float64Array, last: number): number {
  let at = -1;
  let least = -NONE;
  for (let each = 0; each <= last; each += 1) {
    const value = goal[each] ?? 0;
    if (value < least) {
      least = value;
      at = each;
    }
  }
  return at;
}
