import { residualAutocorrelation } from '../noise.ts';

/** Figures for which each lag is reckoned by itself. */
const FEW = 2000;
/** Lags that are reckoned by themselves of any number: most that ask for one stop at the first. */
const FEW_LAGS = 32;

/**
 * The autocorrelation of figures about 0 at any lag, by their places in time. All lags of many figures take n log n
 * steps together: the products at a distance are the inverse Fourier transform of the power of each frequency.
 */
export function autocorrelations(
  figures: readonly number[],
  places: readonly number[],
): (lag: number) => number {
  let all: Float64Array | null = null;
  return (lag) => {
    if (figures.length <= FEW || lag <= FEW_LAGS) return residualAutocorrelation(figures, places, lag);
    all ??= productsAtDistances(figures, places);
    const squares = all[0] as number;
    return squares > 0 ? (all[lag] ?? 0) / squares : 0;
  };
}

/** Sums of the products of figures that lie so many places apart; a gap adds nothing. */
function productsAtDistances(figures: readonly number[], places: readonly number[]): Float64Array {
  const start = places[0] ?? 0;
  const span = (places.at(-1) ?? 0) - start + 1;
  // Twice as long, so that the end does not meet the beginning.
  const size = 2 ** Math.ceil(Math.log2(2 * span));
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  figures.forEach((figure, at) => {
    real[(places[at] ?? 0) - start] = figure;
  });
  transform(real, imaginary);
  for (let at = 0; at < size; at += 1) {
    real[at] = (real[at] as number) ** 2 + (imaginary[at] as number) ** 2;
    imaginary[at] = 0;
  }
  // Of a power, which is the same forwards and backwards, the transform is its own inverse but for the size.
  transform(real, imaginary);
  return real.map((sum) => sum / size);
}

/** The discrete Fourier transform, in place; the size is a power of two (Cooley and Tukey 1965). */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  for (let at = 1, reversed = 0; at < size; at += 1) {
    let bit = size >> 1;
    for (; reversed & bit; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (at >= reversed) continue;
    for (const part of [real, imaginary]) {
      const kept = part[at] as number;
      part[at] = part[reversed] as number;
      part[reversed] = kept;
    }
  }
  for (let length = 2; length <= size; length *= 2) {
    const half = length / 2;
    for (let step = 0; step < half; step += 1) {
      const angle = (-2 * Math.PI * step) / length;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      for (let one = step; one < size; one += length) {
        const other = one + half;
        const turned = (real[other] as number) * cosine - (imaginary[other] as number) * sine;
        const aside = (real[other] as number) * sine + (imaginary[other] as number) * cosine;
        real[other] = (real[one] as number) - turned;
        imaginary[other] = (imaginary[one] as number) - aside;
        real[one] = (real[one] as number) + turned;
        imaginary[one] = (imaginary[one] as number) + aside;
      }
    }
  }
}
