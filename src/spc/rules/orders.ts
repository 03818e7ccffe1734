import { HIGH, LOW, mark, PATTERN } from './marks.ts';

/**
 * Trend: has the figure gone up (or down) at every step for so many points in a row?
 *
 * `points` points make `points - 1` strict steps the same way; all of the run is marked, rising as high and falling
 * as low. Equal neighbours break it, or with `ties: 'skip'` neither count nor break. A gap breaks it. `values` are the
 * figures themselves, NaN for a gap; marks are added to `out`. Nelson 1982, rule 3 (6); Making Data Count.
 */
export function trend(
  values: Float64Array,
  start: number,
  length: number,
  { points, ties }: { readonly points: number; readonly ties: 'break' | 'skip' },
  out: Uint8Array,
): void {
  let first = start;
  let run = 0;
  let direction = 0;
  for (let index = start; index < start + length; index += 1) {
    const step =
      index === start ? Number.NaN : (values[index] ?? Number.NaN) - (values[index - 1] ?? Number.NaN);
    if (Number.isNaN(step)) {
      first = index;
      run = 1;
      direction = 0;
      continue;
    }
    const way = Math.sign(step);
    if (way === 0) {
      if (ties === 'skip') continue;
      first = index;
      run = 1;
      direction = 0;
    } else if (way === direction) {
      run += 1;
    } else {
      first = index - 1;
      run = 2;
      direction = way;
    }
    if (direction !== 0 && run >= points) mark(out, first, index, direction > 0 ? HIGH : LOW);
  }
}

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
