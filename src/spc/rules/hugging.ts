import { mark, ON_THE_LINE, PATTERN } from './marks.ts';

/**
 * Hugging: do the figures keep too close to the centre line, so that the limits must be too wide for them?
 *
 * `points` (15) in a row within `sigmas` (1) of the centre, on either side; all of the run is marked, without a
 * direction. `deviations` in standard deviations, NaN for a gap, which breaks it. Nelson 1982, rule 7.
 */
export function hugging(
  deviations: Float64Array,
  start: number,
  length: number,
  { points, sigmas }: { readonly points: number; readonly sigmas: number },
  out: Uint8Array,
): void {
  let run = 0;
  for (let index = start; index < start + length; index += 1) {
    run = Math.abs(deviations[index] ?? Number.NaN) < sigmas - ON_THE_LINE ? run + 1 : 0;
    if (run >= points) mark(out, index - run + 1, index, PATTERN);
  }
}
