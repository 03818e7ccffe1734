import { HIGH, LOW, mark, side } from './marks.ts';

/**
 * Shift: has the level moved, so that a run of figures lies on one side of the centre line?
 *
 * `points` or more in a row strictly on one side; all of the run is marked. A point on the line and a gap break the
 * run. `deviations` may be in any unit, NaN for a gap; marks are added to `out`. Making Data Count: 7.
 */
export function shift(
  deviations: Float64Array,
  start: number,
  length: number,
  { points }: { readonly points: number },
  out: Uint8Array,
): void {
  let run = 0;
  let runSide = 0;
  for (let index = start; index < start + length; index += 1) {
    const here = side(deviations[index] ?? Number.NaN);
    run = here === runSide ? run + 1 : 1;
    runSide = here;
    if (here === 0 || run < points) continue;
    mark(out, run === points ? index - points + 1 : index, index, here > 0 ? HIGH : LOW);
  }
}
