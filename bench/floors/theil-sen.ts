import { selectMedian } from './select.ts';

let slopes = new Float64Array(0);

/** Middle of the slopes of all pairs of `n` figures from `start` on, one step apart: no interval, no intercept. */
export function theilSenFloor(x: Float64Array, start: number, n: number): number {
  const pairs = (n * (n - 1)) / 2;
  if (slopes.length < pairs) slopes = new Float64Array(pairs);
  let place = 0;
  for (let apart = 1; apart < n; apart += 1)
    for (let at = start; at + apart < start + n; at += 1)
      slopes[place++] = ((x[at + apart] as number) - (x[at] as number)) / apart;
  return selectMedian(slopes, pairs);
}
