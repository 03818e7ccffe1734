import { severalOf } from './several-of.ts';

export interface TwoOfThreeOptions {
  readonly sigmas: number;
  /**
   * Where the third point may be: on the same side of the centre, anywhere, or anywhere but as far out on the other
   * side (where it would cancel one of the two).
   */
  readonly third: 'same-side' | 'anywhere' | 'not-far-opposite';
  /** Whether points beyond three standard deviations count here as well as being outside. */
  readonly beyondThree: 'counted' | 'not-counted';
}

/**
 * Two of three: are two of three neighbouring figures unusually far out on the same side?
 *
 * Beyond `sigmas` (2), strictly; the far points are marked, the third is not. The published tools differ in the
 * other two options. `deviations` in standard deviations, NaN for a gap; marks are added to `out`. Western Electric 1956.
 */
export function twoOfThree(
  deviations: Float64Array,
  start: number,
  length: number,
  { sigmas, third, beyondThree }: TwoOfThreeOptions,
  out: Uint8Array,
): void {
  const below = beyondThree === 'counted' ? Number.POSITIVE_INFINITY : 3;
  severalOf(deviations, start, length, { need: 2, of: 3, sigmas, others: third, below }, out);
}
