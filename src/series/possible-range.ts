import type { Series } from './series.ts';

/** The lowest and highest value that the indicator can take, given those it has taken. */
export function possibleRange(
  series: Series,
  values: Float64Array,
): { readonly least: number; readonly most: number } {
  const { measure } = series.indicator;
  // Corrections can make counts of outcomes negative: then 0 is no limit.
  const least = values.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  const bounded = measure === 'proportion' || measure === 'published-percentage';
  const most = bounded && !values.some((value) => value > 1) ? 1 : Number.POSITIVE_INFINITY;
  return { least, most };
}
