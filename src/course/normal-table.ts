import { normalDensity, normalLower } from '../numeric/normal.ts';

/** Steps of the table to a standard deviation, and standard deviations that it covers. */
const steps = 64;
const reach = 8.5;
const size = 2 * reach * steps;

let lower: Float64Array | null = null;
let slope: Float64Array | null = null;

/**
 * Standard normal distribution for the hundreds of thousands of chances that are added up in readings: cubics between
 * tabled values and densities, within 2e-10 of `normalLower`. A tail beyond 8.5 is 0 or 1.
 */
export function normalBelow(z: number): number {
  if (lower === null || slope === null) {
    lower = Float64Array.from({ length: size + 2 }, (_, at) => normalLower(at / steps - reach));
    slope = Float64Array.from({ length: size + 2 }, (_, at) => normalDensity(at / steps - reach) / steps);
  }
  const place = (z + reach) * steps;
  if (!(place > 0)) return 0;
  if (place >= size) return 1;
  const at = Math.floor(place);
  const t = place - at;
  const low = lower[at] ?? 0;
  const high = lower[at + 1] ?? 0;
  const rise = slope[at] ?? 0;
  const end = slope[at + 1] ?? 0;
  const change = high - low;
  return low + t * (rise + t * (3 * change - 2 * rise - end + t * (rise + end - 2 * change)));
}
