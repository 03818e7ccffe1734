import { mean } from './mean.ts';

/**
 * How far each value lies from the mean, in units of `scale`: a power of two near the largest deviation, so that
 * squares neither over- nor underflow and nothing is rounded; 0 where all are equal. What rounding the mean left over
 * is taken out in a second pass.
 */
export function deviationsFromMean(values: ArrayLike<number>): { deviations: Float64Array; scale: number } {
  const centre = mean(values);
  const deviations = Float64Array.from(values, (value) => value - centre);
  const left = mean(deviations);
  let largest = 0;
  for (const deviation of deviations) largest = Math.max(largest, Math.abs(deviation));
  if (largest === 0) return { deviations, scale: 0 };
  const scale = 2 ** Math.floor(Math.log2(largest));
  return { deviations: deviations.map((deviation) => (deviation - left) / scale), scale };
}
