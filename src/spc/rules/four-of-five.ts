import { severalOf } from './several-of.ts';

/**
 * Four of five: are four of five neighbouring figures rather far out on the same side?
 *
 * Beyond `sigmas` (1), strictly; the fifth may be anywhere and only the far points are marked. `deviations` in
 * standard deviations, NaN for a gap; marks are added to `out`. Western Electric 1956; Nelson 1982, rule 6.
 */
export function fourOfFive(
  deviations: Float64Array,
  start: number,
  length: number,
  { sigmas }: { readonly sigmas: number },
  out: Uint8Array,
): void {
  const window = { need: 4, of: 5, sigmas, others: 'anywhere', below: Number.POSITIVE_INFINITY } as const;
  severalOf(deviations, start, length, window, out);
}
