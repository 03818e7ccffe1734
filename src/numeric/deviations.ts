import { plainMean } from './mean.ts';

/** The largest number, halved. */
const HALF_OF_ALL = 8.988465674311579e307;

/**
 * How far each value lies from the mean, in units of `scale`: a power of two near the largest deviation, so that
 * squares neither over- nor underflow and nothing is rounded; 0 where all are equal. What rounding the mean left over
 * is taken out in a second pass.
 */
export function deviationsFromMean(values: ArrayLike<number>): { deviations: Float64Array; scale: number } {
  if (values.length === 0) return { deviations: new Float64Array(0), scale: 0 };
  let most = 0;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, Math.abs(values[at] as number));
  if (most > HALF_OF_ALL) {
    // The largest numbers lie too far apart for their difference.
    const { deviations, scale } = deviationsFromMean(Float64Array.from(values, (value) => value / 4));
    return { deviations, scale: 4 * scale };
  }
  const centre = plainMean(values);
  const deviations = Float64Array.from(values, (value) => value - centre);
  const left = plainMean(deviations);
  let largest = 0;
  for (const deviation of deviations) largest = Math.max(largest, Math.abs(deviation));
  if (largest === 0) return { deviations, scale: 0 };
  // The smallest numbers have no whole power of two that they could be divided by.
  const scale = Math.max(2 ** Math.floor(Math.log2(largest)), 2 ** -1022);
  return { deviations: deviations.map((deviation) => (deviation - left) / scale), scale };
}
