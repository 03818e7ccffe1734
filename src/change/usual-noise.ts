import type { Usable } from '../series/usable.ts';
import { correctedLag1, residualAutocorrelation } from './noise.ts';
import { type QuasiFit, quasiFit } from './quasi-fit.ts';
import { harmonics } from './season/harmonics.ts';

/** Months from which each kind of month is taken for itself. */
export const monthsForSeason = 24;

/** A straight course with its season, and how the figures vary about it. */
export interface UsualNoise {
  readonly fit: QuasiFit;
  /** Dispersion: 1 where sampling is all there is; never below the floor of the figures. */
  readonly phi: number;
  readonly rho: number;
  readonly df: number;
}

/** How figures vary from one to the next once a steady course and the season are taken out; `null` where none are left to say. */
export function usualNoise(data: Usable): UsualNoise | null {
  const { counted, places, perYear, floor } = data;
  const n = places.length;
  const middle = ((places[0] ?? 0) + (places[n - 1] ?? 0)) / 2;
  const time = Float64Array.from(places, (place) => (place - middle) / perYear);
  const season = perYear === 12 && n >= monthsForSeason ? harmonics(places, perYear) : [];
  const fit = quasiFit([new Float64Array(n).fill(1), time, ...season], counted);
  const df = n - fit.rank;
  if (df < 1) return null;
  const phi = Math.max(floor, fit.pearson.reduce((sum, residual) => sum + residual * residual, 0) / df);
  const rho = correctedLag1(residualAutocorrelation(fit.pearson, places), n, 2 + season.length / 2);
  return { fit, phi, rho, df };
}
