import { normalQuantile } from '../numeric/normal.ts';
import type { Autocorrelation } from './finding.ts';
import type { PhaseBounds } from './phases.ts';
import { SERIAL_PLACES, serialPlace, serialSums } from './serial-kernel.ts';

/** Fewer pairs of neighbours than this say nothing about how they move together. */
const LEAST_PAIRS = 8;
const LEVEL = 0.95;
/** Above this the run rules signal too often to be counted, significant or not. */
const MATERIAL = 0.2;
const MOST = 0.8;

/**
 * Autocorrelation: do neighbouring figures move together, so that runs mean less than they seem to?
 *
 * Lag-1, pooled over the figures that set the limits, from their centres; no pair crosses a gap or a phase. Corrected
 * for its bias, (n r + k) / (n - 2k) with k centres; interval rho +/- 1.96 sqrt((1 - rho^2) / n). `null` with fewer than
 * eight pairs. `material` when it is over 0.2 or the interval lies above 0. Kendall 1954; Bartlett 1946.
 */
export function autocorrelation(
  deviations: Float64Array,
  phases: readonly PhaseBounds[],
): Omit<Autocorrelation, 'corrected'> & { readonly material: boolean } {
  const sums = new Float64Array(SERIAL_PLACES);
  let centres = 0;
  for (const { baselineStart, baselineLength } of phases) {
    const before = sums[serialPlace.points];
    serialSums(deviations, baselineStart, baselineLength, sums);
    if (sums[serialPlace.points] !== before) centres += 1;
  }
  const {
    products = 0,
    squares = 0,
    pairs = 0,
    points = 0,
  } = {
    products: sums[serialPlace.products],
    squares: sums[serialPlace.squares],
    pairs: sums[serialPlace.pairs],
    points: sums[serialPlace.points],
  };
  if (pairs < LEAST_PAIRS || !(squares > 0 && squares < Number.POSITIVE_INFINITY) || points <= 2 * centres)
    return { rho: null, lower: null, upper: null, level: LEVEL, pairs, material: false };
  const raw = (products / squares) * ((points - centres) / pairs);
  const rho = clamp((points * raw + centres) / (points - 2 * centres));
  const half = normalQuantile(1 - (1 - LEVEL) / 2) * Math.sqrt((1 - rho * rho) / points);
  const lower = clamp(rho - half);
  return { rho, lower, upper: clamp(rho + half), level: LEVEL, pairs, material: rho > MATERIAL || lower > 0 };
}

/** The estimate within what limits and tables can be corrected for. */
export function usableRho(rho: number | null): number {
  return Math.min(MOST, Math.max(0, rho ?? 0));
}

const clamp = (rho: number) => Math.min(1, Math.max(-1, rho));
