export type AttributeFamily = 'binomial' | 'poisson';

/** Places of the results in `out`. */
export const attributePlace = { points: 0, events: 1, sizes: 2, centre: 3, sigmaZ: 4, chiSquared: 5 };
export const ATTRIBUTE_PLACES = 6;

/**
 * Standard deviation of one point of a p chart (`binomial`) or u chart (`poisson`) about its centre.
 *
 * Awkward figures (a negative count, a proportion above 1) have no spread rather than an imaginary one.
 */
export function attributeSigma(family: AttributeFamily, centre: number, size: number): number {
  const variance = family === 'binomial' ? centre * (1 - centre) : centre;
  return Math.sqrt(Math.max(0, variance) / size);
}

/**
 * Centre line of one phase of an attribute chart, Laney's sigma z and Pearson's chi-squared, into `out`.
 *
 * `events` and `sizes` (answers, or exposure) from `start` on, NaN for a gap, which breaks the moving ranges of the
 * standardised points. `rangePerSigma` is d2 = 1.128 and its like. Without a spread sigma z is NaN.
 */
export function attributeLimits(
  events: Float64Array,
  sizes: Float64Array,
  start: number,
  length: number,
  options: { readonly family: AttributeFamily; readonly rangePerSigma: number },
  out: Float64Array,
): void {
  let points = 0;
  let allEvents = 0;
  let allSizes = 0;
  for (let index = start; index < start + length; index += 1) {
    const count = events[index] ?? Number.NaN;
    const size = sizes[index] ?? Number.NaN;
    if (Number.isNaN(count) || Number.isNaN(size)) continue;
    points += 1;
    allEvents += count;
    allSizes += size;
  }
  const centre = allEvents / allSizes;
  let ranges = 0;
  let allRanges = 0;
  let chiSquared = 0;
  let before = Number.NaN;
  for (let index = start; index < start + length; index += 1) {
    const size = sizes[index] ?? Number.NaN;
    const sigma = attributeSigma(options.family, centre, size);
    const z = ((events[index] ?? Number.NaN) / size - centre) / sigma;
    const range = Math.abs(z - before);
    if (!Number.isNaN(z)) chiSquared += z * z;
    if (!Number.isNaN(range)) {
      ranges += 1;
      allRanges += range;
    }
    before = z;
  }
  out[attributePlace.points] = points;
  out[attributePlace.events] = allEvents;
  out[attributePlace.sizes] = allSizes;
  out[attributePlace.centre] = centre;
  out[attributePlace.sigmaZ] = allRanges / ranges / options.rangePerSigma;
  out[attributePlace.chiSquared] = chiSquared;
}
