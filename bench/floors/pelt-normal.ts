import { NEVER, searchRoom } from './pelt.ts';

/**
 * Least squares about level stretches of at least `minimum` figures, plus `penalty` for each change: the exact
 * optimum by PELT. A candidate is left out `minimum` figures after it was first beaten.
 */
export function peltNormalFloor(
  x: Float64Array,
  start: number,
  n: number,
  minimum: number,
  penalty: number,
): number {
  const { sums, best, from, candidates, costs, dies } = searchRoom(n);
  let mean = 0;
  for (let at = 0; at < n; at += 1) mean += x[start + at] as number;
  mean /= n;
  sums[0] = 0;
  let squares = 0;
  for (let at = 0; at < n; at += 1) {
    const away = (x[start + at] as number) - mean;
    sums[at + 1] = (sums[at] as number) + away;
    squares += away * away;
  }
  // The squares themselves are the same in every partition: a stretch costs -(its sum)^2 / its length.
  best[0] = -penalty;
  let count = 0;
  for (let end = minimum; end <= n; end += 1) {
    const newest = end - minimum;
    if (newest === 0 || newest >= minimum) {
      dies[newest] = NEVER;
      candidates[count++] = newest;
    }
    const sum = sums[end] as number;
    let least = Number.POSITIVE_INFINITY;
    let leastFrom = 0;
    let left = 0;
    for (let place = 0; place < count; place += 1) {
      const begin = candidates[place] as number;
      if ((dies[begin] as number) <= end) continue;
      const own = sum - (sums[begin] as number);
      const cost = (best[begin] as number) - (own * own) / (end - begin);
      candidates[left] = begin;
      costs[left] = cost;
      left += 1;
      if (cost < least) {
        least = cost;
        leastFrom = begin;
      }
    }
    count = left;
    least += penalty;
    best[end] = least;
    from[end] = leastFrom;
    for (let place = 0; place < count; place += 1) {
      const begin = candidates[place] as number;
      if ((costs[place] as number) > least && dies[begin] === NEVER) dies[begin] = end + minimum;
    }
  }
  return (best[n] as number) + squares;
}
