import type { RangeConstant } from './options.ts';

/**
 * Standard deviations in one unit of the average moving range, and the upper limit of a range as a multiple of it.
 *
 * - `rounded`: d2 = 1.128, as printed tables have it
 * - `exact`: d2 = 2/sqrt(pi) = 1.1283791671, as R's qcc has it
 * - `mdc`: the literal 2.66 and 3.267 of Making Data Count, with 3.145 and 3.865 for the median range (Wheeler)
 *
 * They differ by 0.016% to 0.03%. The median of the range is 0.954 standard deviations (0.9538726).
 */
export function rangeConstants(
  constant: RangeConstant,
  range: 'mean' | 'median',
): { readonly sigmaPerRange: number; readonly rangeLimit: number } {
  if (range === 'mean') {
    if (constant === 'mdc') return { sigmaPerRange: 2.66 / 3, rangeLimit: 3.267 };
    if (constant === 'rounded') return { sigmaPerRange: 1 / 1.128, rangeLimit: 3.267 };
    // 1 + 3 d3/d2, with d3/d2 = sqrt(pi/2 - 1) for the range of two.
    return { sigmaPerRange: Math.sqrt(Math.PI) / 2, rangeLimit: 1 + 3 * Math.sqrt(Math.PI / 2 - 1) };
  }
  if (constant === 'mdc') return { sigmaPerRange: 3.145 / 3, rangeLimit: 3.865 };
  const d4 = constant === 'rounded' ? 0.954 : MEDIAN_RANGE;
  const rangeUpper = (2 / Math.sqrt(Math.PI)) * (1 + 3 * Math.sqrt(Math.PI / 2 - 1));
  return { sigmaPerRange: 1 / d4, rangeLimit: rangeUpper / d4 };
}

/** Square root of 2 times the upper quartile of the standard normal. */
const MEDIAN_RANGE = 0.9538725524;
