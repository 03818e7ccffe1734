import type { Settle } from '../result/finding.ts';

/** What would let areas be compared of which the size is not known. */
export const sizesWanted: Settle = {
  months: null,
  perMonth: null,
  text: 'The populations of the areas, by which their counts are rates.',
};
