import type { RunCost } from './segmentation-costs.ts';

/** A way of cutting a series: where the second and later segments begin, and what it costs. */
export interface Segmentation {
  readonly starts: readonly number[];
  readonly cost: number;
}

/**
 * The best segmentation for every number of changes from 0 to `mostChanges`, by exact dynamic programming
 * (Auger and Lawrence 1989; Bai and Perron 2003): mostChanges x n^2 / 2 costs. Every segment has at least
 * `minimum` observations; numbers of changes that do not fit are left out. Ties go to the earlier start.
 */
export function bestSegmentations(
  cost: RunCost,
  n: number,
  minimum: number,
  mostChanges: number,
): Segmentation[] {
  const found: Segmentation[] = [];
  const most = Math.min(mostChanges, Math.floor(n / minimum) - 1);
  let best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const back: Int32Array[] = [];
  for (let end = minimum; end <= n; end += 1) best[end] = cost(0, end);
  for (let changes = 0; changes <= most; changes += 1) {
    if (changes > 0) {
      const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
      const from = new Int32Array(n + 1);
      for (let end = (changes + 1) * minimum; end <= n; end += 1) {
        for (let start = changes * minimum; start <= end - minimum; start += 1) {
          const total = (best[start] as number) + cost(start, end);
          if (total < (next[end] as number)) {
            next[end] = total;
            from[end] = start;
          }
        }
      }
      best = next;
      back.push(from);
    }
    const starts: number[] = [];
    let end = n;
    for (let level = changes; level > 0; level -= 1) {
      end = back[level - 1]?.[end] as number;
      starts.unshift(end);
    }
    found.push({ starts, cost: best[n] as number });
  }
  return found;
}
