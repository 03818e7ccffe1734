import { NEVER, searchRoom } from './pelt.ts';

/**
 * Least cost of counts at level rates in stretches of at least `minimum`, plus `penalty` for each change: a stretch
 * costs 2 events (ln length - ln events). The exact optimum by PELT, as `peltNormalFloor` has it.
 */
export function peltPoissonFloor(
  x: Float64Array,
  start: number,
  n: number,
  minimum: number,
  penalty: number,
): number {
  const { sums, best, from, candidates, costs, dies } = searchRoom(n);
  sums[0] = 0;
  for (let at = 0; at < n; at += 1) sums[at + 1] = (sums[at] as number) + (x[start + at] as number);
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
      const events = sum - (sums[begin] as number);
      const own = events === 0 ? 0 : 2 * events * (Math.log(end - begin) - Math.log(events));
      const cost = (best[begin] as number) + own;
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
  return best[n] as number;
}
