import type { Segmentation } from './segmentation.ts';
import type { RunCost } from './segmentation-costs.ts';

/**
 * The segmentation with the least cost plus `penalty` for each change, with segments of at least `minimum`:
 * optimal partitioning with PELT pruning (Killick, Fearnhead and Eckley 2012), which takes time in proportion
 * to n when changes keep coming.
 *
 * A start that another has beaten at `end` can still be the better one until a segment fits between the two,
 * so it is dropped only `minimum` observations later; pruned at once, the optimum is missed for minimums
 * above 1. The returned cost includes the penalties.
 */
export function pelt(cost: RunCost, n: number, minimum: number, penalty: number): Segmentation {
  if (n < 2 * minimum) return { starts: [], cost: n > 0 ? cost(0, n) : 0 };
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1);
  const beatenAt = new Int32Array(n + 1).fill(n + 1);
  best[0] = -penalty;
  let candidates: number[] = [0];
  for (let end = minimum; end <= n; end += 1) {
    if (end - minimum > 0 && end >= 2 * minimum) candidates.push(end - minimum);
    for (const start of candidates) {
      const total = (best[start] as number) + cost(start, end) + penalty;
      if (total < (best[end] as number)) {
        best[end] = total;
        from[end] = start;
      }
    }
    candidates = candidates.filter((start) => {
      const without = (best[start] as number) + cost(start, end);
      if (without >= (best[end] as number) && (beatenAt[start] as number) > n) beatenAt[start] = end;
      return end - (beatenAt[start] as number) < minimum - 1 || (beatenAt[start] as number) > n;
    });
  }
  const starts: number[] = [];
  for (let end = from[n] as number; end > 0; end = from[end] as number) starts.unshift(end);
  return { starts, cost: best[n] as number };
}
