import { HIGH, LOW, mark, ON_THE_LINE } from './marks.ts';

/**
 * Outside the limits: is this one figure too far from its usual level to be ordinary variation?
 *
 * `|z| > sigmas`, strictly: a point on a limit is inside. `deviations` are in standard deviations from the centre,
 * NaN for a gap; marks are added to `out`. Nelson 1982, rule 1.
 */
export function outside(
  deviations: Float64Array,
  start: number,
  length: number,
  { sigmas }: { readonly sigmas: number },
  out: Uint8Array,
): void {
  for (let index = start; index < start + length; index += 1) {
    const deviation = deviations[index] ?? Number.NaN;
    if (deviation > sigmas + ON_THE_LINE) mark(out, index, index, HIGH);
    else if (deviation < -sigmas - ON_THE_LINE) mark(out, index, index, LOW);
  }
}
