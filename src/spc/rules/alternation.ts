import { mark, PATTERN } from './marks.ts';

/**
 * Alternation: do the figures go up and down by turns for too long, as when two sources are mixed by turns?
 *
 * `points` points (14) make `points - 1` steps of alternating sign; all of the run is marked, without a direction. A
 * tie and a gap break it. `values` NaN for a gap; marks are added to `out`. Nelson 1982, rule 4.
 */
export function alternation(
  values: Float64Array,
  start: number,
  length: number,
  { points }: { readonly points: number },
  out: Uint8Array,
): void {
  let run = 1;
  let before = 0;
  for (let index = start + 1; index < start + length; index += 1) {
    const step = (values[index] ?? Number.NaN) - (values[index - 1] ?? Number.NaN);
    const way = Number.isNaN(step) ? 0 : Math.sign(step);
    if (way === 0) run = 1;
    else run = way === -before ? run + 1 : 2;
    before = way;
    if (run >= points) mark(out, index - run + 1, index, PATTERN);
  }
}
