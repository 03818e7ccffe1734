import type { Reading } from './reading.ts';
import { baseAt, mostBase } from './rows.ts';

/** The noise of a series, measured once for everything that is said of it. */
export interface Noise {
  /** Variance over what sampling alone would give. */
  readonly phi: number;
  readonly rho: number;
  /** Standard deviation of one figure, on the scale of the reading. */
  readonly sd: number;
  /** What the variance of a long mean is multiplied by: phi (1 + rho) / (1 - rho), averaged. */
  readonly inflation: number;
  readonly meanInverseWeight: number;
}

export function noiseOf({ means, rows }: Reading): Noise {
  let phi = 0;
  let rho = 0;
  let inflation = 0;
  for (let mean = 0; mean < means.count; mean += 1) {
    const weight = means.weight[mean] ?? 0;
    const own = means.phi[mean] ?? 0;
    const serial = means.rho[mean] ?? 0;
    phi += weight * own;
    rho += weight * serial;
    inflation += (weight * own * (1 + serial)) / (1 - serial);
  }
  let inverse = 0;
  for (let row = 0; row < rows.count; row += 1) inverse += 1 / (rows.w[row] ?? 1) / rows.count;
  return { phi, rho, inflation, meanInverseWeight: inverse, sd: Math.sqrt(phi * inverse) };
}

/** What autocorrelation makes of the variance of a mean of `months`: 1 + 2 sum (1 - k / m) rho^k. */
export function serialFactor(months: number, rho: number): number {
  let sum = 1;
  let power = 2 * rho;
  for (let k = 1; k < months && power > 1e-18; k += 1, power *= rho) sum += (1 - k / months) * power;
  return sum;
}

/** Coefficients of the season, averaged over the means. */
export function seasonOf({ means, rows }: Reading): Float64Array {
  const season = new Float64Array(mostBase);
  if (rows.pairs === 0) return season;
  for (let mean = 0; mean < means.count; mean += 1)
    for (let i = 1; i < mostBase; i += 1)
      season[i] = (season[i] ?? 0) + (means.weight[mean] ?? 0) * (means.base[mean * mostBase + i] ?? 0);
  return season;
}

export function seasonAt(season: Float64Array, tau: number, perYear: number): number {
  let sum = 0;
  for (let i = 1; i < mostBase; i += 1)
    if (season[i] !== 0) sum += (season[i] ?? 0) * baseAt(i, tau, perYear);
  return sum;
}
