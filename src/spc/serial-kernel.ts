/** Places of the sums in `out`, which are added to, so that phases pool. */
export const serialPlace = { products: 0, squares: 1, pairs: 2, points: 3 };
export const SERIAL_PLACES = 4;

/**
 * Adds the sums that a lag-1 autocorrelation is made of, for one phase: products of neighbours, squares, and how
 * many there were of each. `deviations` are from the phase's centre, NaN for a gap, across which no pair is made.
 */
export function serialSums(deviations: Float64Array, start: number, length: number, out: Float64Array): void {
  let before = Number.NaN;
  for (let index = start; index < start + length; index += 1) {
    const deviation = deviations[index] ?? Number.NaN;
    const product = deviation * before;
    if (!Number.isNaN(product)) {
      out[serialPlace.products] = (out[serialPlace.products] ?? 0) + product;
      out[serialPlace.pairs] = (out[serialPlace.pairs] ?? 0) + 1;
    }
    if (!Number.isNaN(deviation)) {
      out[serialPlace.squares] = (out[serialPlace.squares] ?? 0) + deviation * deviation;
      out[serialPlace.points] = (out[serialPlace.points] ?? 0) + 1;
    }
    before = deviation;
  }
}
