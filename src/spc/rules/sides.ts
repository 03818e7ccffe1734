import { binomialQuantile } from '../../numeric/binomial.ts';
import { HIGH, LOW, mark, PATTERN, side } from './marks.ts';

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

/**
 * Few crossings: do the figures cross the centre line too seldom, so that they hang together in some way?
 *
 * Fewer crossings than the quantile at `tail` (5%) of a binomial of as many tosses of a coin as there are neighbouring
 * useful figures. All useful figures are marked, without a direction. Figures on the line are passed over; no crossing
 * is counted over a gap. `deviations` in any unit, NaN for a gap; marks are added to `out`. Anhoej & Olesen 2014.
 */
export function fewCrossings(
  deviations: Float64Array,
  start: number,
  length: number,
  { tail }: { readonly tail: number },
  out: Uint8Array,
): void {
  let pairs = 0;
  let crossings = 0;
  let before = 0;
  for (let index = start; index < start + length; index += 1) {
    const deviation = deviations[index] ?? Number.NaN;
    const here = side(deviation);
    if (Number.isNaN(deviation)) before = 0;
    if (here === 0) continue;
    if (before !== 0) pairs += 1;
    if (before === -here) crossings += 1;
    before = here;
  }
  if (crossings >= binomialQuantile(tail, pairs, 0.5)) return;
  for (let index = start; index < start + length; index += 1) {
    if (side(deviations[index] ?? Number.NaN) !== 0) mark(out, index, index, PATTERN);
  }
}
