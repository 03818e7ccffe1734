import { binomialQuantile } from '../../numeric/binomial.ts';
import { mark, PATTERN, side } from './marks.ts';

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
