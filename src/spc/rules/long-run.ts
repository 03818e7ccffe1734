import { HIGH, LOW, mark, side } from './marks.ts';

/**
 * Long run: do the figures stay on one side of the centre line for longer than chance allows in a series this long?
 *
 * Longer than `round(log2(useful)) + slack` (3) figures; useful are those off the line, and figures on it are passed
 * over. All of the run is marked. A gap breaks it. `deviations` in any unit, NaN for a gap; marks are added to `out`.
 * Anhoej & Olesen 2014.
 */
export function longRun(
  deviations: Float64Array,
  start: number,
  length: number,
  { slack }: { readonly slack: number },
  out: Uint8Array,
): void {
  let useful = 0;
  for (let index = start; index < start + length; index += 1) {
    if (side(deviations[index] ?? Number.NaN) !== 0) useful += 1;
  }
  const most = Math.round(Math.log2(useful)) + slack;
  let run: number[] = [];
  let runSide = 0;
  for (let index = start; index < start + length; index += 1) {
    const deviation = deviations[index] ?? Number.NaN;
    const here = side(deviation);
    if (here === 0) {
      if (Number.isNaN(deviation)) runSide = 0;
      continue;
    }
    run = here === runSide ? [...run, index] : [index];
    runSide = here;
    if (run.length <= most) continue;
    for (const place of run) mark(out, place, place, here > 0 ? HIGH : LOW);
  }
}
